"""The whole way from a document to answered calls: for a small document, and for a folder of them that one names."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from .__main__ import find_documents
from .answers import mark_tags, sample
from .check import Options, check_document
from .declared import resolver
from .holding import hold

CORPUS = os.environ.get("GOLDSMITH_CORPUS", "")
DOCUMENTS = find_documents(Path(CORPUS)) if CORPUS else []
LIMIT = {"name": "limit", "in": "query", "required": True, "schema": {"type": "integer"}}
PET = {
    "type": "object",
    "required": ["name", "born"],
    "properties": {"name": {"type": "string"}, "born": {"type": "string", "format": "date"}},
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Pets", "version": "1"},
    "paths": {
        "/pets": {
            "get": {
                "parameters": [LIMIT],
                "responses": {
                    "200": {"description": "", "content": {"application/json": {"schema": PET}}}
                },
            },
            "post": {
                "requestBody": {"content": {"application/json": {"schema": PET}}},
                "responses": {"204": {"description": ""}},
            },
        }
    },
}


@pytest.mark.skipif(not CORPUS, reason="GOLDSMITH_CORPUS names no folder of documents")
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_becomes_a_package_that_works(document: Path, tmp_path: Path) -> None:
    """Every operation can be called and is answered, every module imports, every model builds, the types are sound."""
    row = check_document(document, tmp_path, Options(cache=tmp_path / "cache"))
    assert not row.faults, "\n".join(row.faults[:20])
    assert row.operations == row.declared


def test_a_small_document_has_no_faults(tmp_path: Path) -> None:
    """All steps but mypy, which the packages of other tests go through; what is equal in both places is one class."""
    document = tmp_path / "pets.json"
    document.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    row = check_document(document, tmp_path, Options(cache=tmp_path, mypy=False))
    assert (row.faults, row.operations, row.declared, row.models) == ([], 2, 2, 1)


def test_a_document_that_cannot_be_mended_is_a_fault(tmp_path: Path) -> None:
    """What the generator says is in the row."""
    document = tmp_path / "pets.json"
    document.write_text("[]", encoding="utf-8")
    row = check_document(document, tmp_path, Options(cache=tmp_path, mypy=False))
    assert len(row.faults) == 1
    assert row.faults[0].startswith("generate: ")
    assert "pets.json:1:1: error" in row.faults[0]


@pytest.mark.parametrize(
    ("request_line", "fault"),
    [
        ("GET /base/pets/1?limit=2", None),
        ("GET /base/pets/a%2Fb?limit%5Ba%5D=2", None),
        ("POST /base/pets/1?limit=2", "sent POST"),
        ("GET /base/pet/1?limit=2", "for '/pets/{id}'"),
        ("GET /base/pets/?limit=2", "for '/pets/{id}'"),
        ("GET /base/pets/1?limits=2", "'limit' was not sent"),
    ],
)
def test_a_request_that_is_not_as_declared_is_found(request_line: str, fault: str | None) -> None:
    """Method, path and required parameters."""
    method, target = request_line.split()
    declared = {"method": "GET", "path": "/pets/{id}", "required": [("query", "limit")]}
    if fault is None:
        hold(method, target, (), declared, None)
        return
    with pytest.raises(AssertionError, match=re.escape(fault)):
        hold(method, target, (), declared, None)


TREE = {
    "type": "object",
    "required": ["name", "children"],
    "properties": {
        "name": {"type": "string"},
        "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
    },
}
SAMPLED = {
    "format": ({"type": "string", "format": "decimal"}, "1.5"),
    "format beside a part": ({"allOf": [{"type": "string"}], "format": "date"}, "2030-01-31"),
    "alternative that is more than null": ({"anyOf": [{"nullable": True}, {"enum": ["a"]}]}, "a"),
    "own property that narrows that of a part": (
        {
            "allOf": [{"properties": {"kind": {"enum": ["a", "b"]}}, "required": ["kind"]}],
            "properties": {"kind": {"enum": ["b"]}},
        },
        {"kind": "b"},
    ),
    "properties beside a union": (
        {
            "properties": {"id": {"type": "integer"}},
            "required": ["id"],
            "type": "object",
            "oneOf": [{"properties": {"of": {"type": "boolean"}}, "required": ["of"]}],
        },
        {"id": 1, "of": True},
    ),
    "value of a discriminator": ({"$ref": "#/components/schemas/Cat"}, {"kind": "cat"}),
}
SCHEMAS = {
    "components": {
        "schemas": {
            "Tree": TREE,
            "Cat": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"type": "string"}},
            },
            "Pet": {
                "discriminator": {
                    "propertyName": "kind",
                    "mapping": {"cat": "#/components/schemas/Cat"},
                },
                "oneOf": [{"$ref": "#/components/schemas/Cat"}],
            },
        }
    }
}


@pytest.mark.parametrize(("schema", "value"), SAMPLED.values(), ids=SAMPLED.keys())
def test_an_answer_is_what_its_schema_allows(schema: Any, value: object) -> None:
    """What a server that keeps to the document may send."""
    document = json.loads(json.dumps(SCHEMAS))
    resolve = resolver(document)
    mark_tags(document, resolve)
    assert sample(schema, resolve) == value


def test_an_answer_that_holds_itself_ends_with_an_empty_list() -> None:
    """Every level has what it must have."""
    node = sample(TREE, resolver(SCHEMAS))
    while node["children"]:
        (node,) = node["children"]
        assert node["name"] == "text"
    assert node == {"name": "text", "children": []}
