"""A wrong corner of a document costs that corner: it is mended, or refused with its place; the rest goes on."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest

from goldsmith.diagnostics import InputError, Report
from goldsmith.ir.dump import print_api
from goldsmith.load import load_document
from goldsmith.validate import validate_document

from .normalizing import build, find_documents, read_case

DOCUMENTS = find_documents("allof", "auth", "body", "enums", "names", "parameters", "responses", "schemas", "unions")  # fmt: skip
WRONG: list[Any] = [
    None, True, False, 0, 1.5, "", "x", "object", "#/components/schemas/All", [], {}, [None], ["a"], [{}], {"a": 1},
    {"type": "object"}, {"$ref": "#/nowhere"}, {"$ref": 5}, {"$ref": "#/components"}, {"type": ["object", "null"]},
    {"nullable": True}, {"allOf": []}, {"enum": [None]}, {"oneOf": [{}]}, {"": ""},
]  # fmt: skip
TRIES = 25


def _places(node: Any) -> list[tuple[Any, Any]]:
    """Every place of a document: a mapping and a key, or a list and a position."""
    found: list[tuple[Any, Any]] = []
    keys = list(node) if isinstance(node, dict) else range(len(node))
    for key in keys:
        found.append((node, key))
        if isinstance(node[key], dict | list):
            found.extend(_places(node[key]))
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_anything_may_stand_anywhere(name: str, tmp_path: Path) -> None:
    """Values of other kinds are put in up to three places of a document, at random."""
    whole = read_case(name).root
    chance = random.Random(name)
    for _ in range(TRIES):
        document = copy.deepcopy(whole)
        for _ in range(chance.randint(1, 3)):
            holder, key = chance.choice(_places(document))
            holder[key] = copy.deepcopy(chance.choice(WRONG))
        place = tmp_path / "spec.json"
        place.write_text(json.dumps(document))
        report = Report()
        try:
            loaded = load_document(str(place), root=tmp_path, report=report)
            report.extend(validate_document(loaded).diagnostics)
            report.require_clean()
        except InputError as error:
            assert all(each.location.file.endswith("spec.json") for each in error.diagnostics)
            continue
        assert print_api(build(loaded)[0])


def test_one_bad_schema_costs_nothing_else() -> None:
    """The operations and the other schemas of a document do not suffer from one that cannot be built."""
    api, _ = build(read_case("schemas-degraded"))
    assert [operation.name for resource in api.resources for operation in resource.operations]
    properties: Any = api.models[0].schema["properties"]
    assert properties["fine"] == {"type": "string"}
    assert {"nothing", "text", "typo", "dangling", "listed", "described"} < properties.keys()
