"""What is written otherwise and means the same is no change."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from goldsmith.changes.compare import compare_surfaces

from .documents import NUMBER, TEXT, Node, build_surfaces, content, parameter, thing

_K: Node = {"$ref": "#/components/schemas/K"}
API: Node = {
    "openapi": "3.0.3",
    "info": {"title": "T", "version": "1.0.0"},
    "paths": {
        "/a/{id}": {
            "get": {
                "operationId": "getA",
                "tags": ["a"],
                "parameters": [
                    parameter("id", TEXT, "path"),
                    parameter("q", {"type": "string", "nullable": True}),
                ],
                "responses": {
                    "200": {"description": "x", **content(thing(inner=thing(v=NUMBER), k=_K))}
                },
            },
            "put": {
                "operationId": "putA",
                "tags": ["a"],
                "parameters": [parameter("id", TEXT, "path")],
                "requestBody": {"required": True, **content({"$ref": "#/components/schemas/W"})},
                "responses": {"204": {"description": "x"}},
            },
        }
    },
    "components": {
        "schemas": {
            "K": {"type": "string", "enum": ["x", "y"], "nullable": True},
            "W": {"allOf": [{"$ref": "#/components/schemas/B"}, thing(["n"], n=TEXT)]},
            "B": thing(b={"type": "boolean"}),
        }
    },
}


def _item(api: Node) -> Node:
    item: Node = api["paths"]["/a/{id}"]
    return item


def _answer(api: Node) -> Node:
    media: Node = _item(api)["get"]["responses"]["200"]["content"]["application/json"]
    return media


def _upgrade(api: Node) -> None:
    api["openapi"] = "3.1.0"
    _item(api)["get"]["parameters"][1]["schema"] = {"type": ["string", "null"]}
    api["components"]["schemas"]["K"] = {"type": ["string", "null"], "enum": ["x", "y", None]}


def _name_answer(api: Node) -> None:
    media = _answer(api)
    api["components"]["schemas"]["Result"] = media["schema"]
    media["schema"] = {"$ref": "#/components/schemas/Result"}


def _name_property(api: Node) -> None:
    properties = _answer(api)["schema"]["properties"]
    api["components"]["schemas"]["Inner"] = properties["inner"]
    properties["inner"] = {"$ref": "#/components/schemas/Inner"}


def _merge(api: Node) -> None:
    api["components"]["schemas"]["W"] = thing(["n"], n=TEXT, b={"type": "boolean"})


def _share_parameter(api: Node) -> None:
    item = _item(api)
    item["parameters"] = [item["get"]["parameters"].pop(0)]
    item["put"]["parameters"] = []


def _wrap(api: Node) -> None:
    _answer(api)["schema"]["properties"]["k"] = {"allOf": [_K], "description": "Which."}


def _swap_identities(api: Node) -> None:
    item = _item(api)
    item["get"]["operationId"], item["put"]["operationId"] = "putA", "getA"


def _add_form(api: Node) -> None:
    media = _item(api)["put"]["requestBody"]["content"]
    media["application/x-www-form-urlencoded"] = media["application/json"]


SAME: list[Callable[[Node], None]] = [
    _upgrade,
    _name_answer,
    _name_property,
    _merge,
    _share_parameter,
    _wrap,
]
HARMLESS = {"operation-renamed": _swap_identities, "content-type-added": _add_form}


def _compare(folder: Path, change: Callable[[Node], None]) -> set[str]:
    new = copy.deepcopy(API)
    change(new)
    surfaces = build_surfaces(folder, copy.deepcopy(API), json.loads(json.dumps(new)))
    return {each.rule.id for each in compare_surfaces(*surfaces).changes}


@pytest.mark.parametrize("change", SAME, ids=lambda each: each.__name__.strip("_"))
def test_the_same_in_other_words(change: Callable[[Node], None], tmp_path: Path) -> None:
    """Another version of OpenAPI, a schema that has a name now, a parameter that is shared: nothing to say."""
    assert _compare(tmp_path, change) == set()


@pytest.mark.parametrize("rule", HARMLESS)
def test_next_to_the_same(rule: str, tmp_path: Path) -> None:
    """One thing to say."""
    assert _compare(tmp_path, HARMLESS[rule]) == {rule}
