"""Thirteen changes that are known to break generated Python are all found; twelve that do no harm raise no alarm."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goldsmith.changes.compare import compare_surfaces
from goldsmith.changes.rule import LEVELS

from .documents import JSON, NUMBER, TEXT, Node, build_surfaces, content, parameter

Change = Callable[[Node], object]

_PET: Node = {"$ref": "#/components/schemas/Pet"}
_ERROR: Node = {"$ref": "#/components/schemas/Problem"}
API: Node = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1.0.0"},
    "servers": [{"url": "https://pets.test"}],
    "tags": [{"name": "pets", "description": "Pets."}],
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["pets"],
                "parameters": [parameter("limit", NUMBER), parameter("kind", TEXT)],
                "responses": {"200": {"description": "All.", **content({"type": "array", "items": _PET})}},
            },
            "post": {
                "operationId": "addPet",
                "tags": ["pets"],
                "requestBody": {"required": True, **content({"$ref": "#/components/schemas/NewPet"})},
                "responses": {
                    "201": {"description": "Made.", **content(_PET)},
                    "409": {"description": "There is one.", **content(_ERROR)},
                },
            },
        },
        "/pets/{petId}": {
            "get": {
                "operationId": "getPet",
                "tags": ["pets"],
                "parameters": [parameter("petId", TEXT, "path")],
                "responses": {"200": {"description": "One.", **content(_PET)}},
            }
        },
    },
    "components": {
        "schemas": {
            "Pet": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {
                    "id": TEXT,
                    "name": TEXT,
                    "age": NUMBER,
                    "kind": {"type": "string", "enum": ["cat", "dog"]},
                    "owner": {"$ref": "#/components/schemas/Owner"},
                },
            },
            "Owner": {"type": "object", "properties": {"name": TEXT}},
            "NewPet": {"type": "object", "required": ["name"], "properties": {"name": TEXT, "age": NUMBER}},
            "Problem": {"type": "object", "properties": {"code": NUMBER}},
        }
    },
}  # fmt: skip


def _get(api: Node, path: str = "/pets", method: str = "get") -> Any:
    return api["paths"][path][method]


def _properties(api: Node, name: str) -> Any:
    return api["components"]["schemas"][name]["properties"]


def _remove_owner(api: Node) -> None:
    del _properties(api, "Pet")["owner"]
    del api["components"]["schemas"]["Owner"]


BREAKING: dict[str, tuple[Change, str]] = {
    "method removed": (lambda api: api["paths"].pop("/pets/{petId}"), "method-removed"),
    "method moved": (lambda api: _get(api).update(tags=["lists"]), "method-moved"),
    "parameter removed": (lambda api: _get(api)["parameters"].pop(), "argument-removed"),
    "required parameter added": (
        lambda api: _get(api)["parameters"].append(parameter("shop", required=True)),
        "argument-added-required",
    ),
    "parameter made required": (
        lambda api: _get(api)["parameters"][0].update(required=True),
        "argument-made-required",
    ),
    "parameter type": (
        lambda api: _get(api)["parameters"][0].update(schema=TEXT),
        "argument-type-changed",
    ),
    "class removed": (_remove_owner, "model-removed"),
    "field removed": (lambda api: _properties(api, "Pet").pop("age"), "answer-field-removed"),
    "field type": (lambda api: _properties(api, "Pet").update(age=TEXT), "answer-field-type-changed"),
    "field made optional": (
        lambda api: api["components"]["schemas"]["Pet"]["required"].pop(),
        "answer-field-made-optional",
    ),
    "return type": (
        lambda api: _get(api, "/pets/{petId}")["responses"]["200"].update(content(TEXT)),
        "result-type-changed",
    ),
    "error body": (lambda api: _properties(api, "Problem").update(code=TEXT), "answer-field-type-changed"),
    "required field of a body added": (
        lambda api: api["components"]["schemas"]["NewPet"]["required"].append("age"),
        "argument-made-required",
    ),
}  # fmt: skip


def _reverse(api: Node) -> None:
    for holder in (api["paths"], api["components"]["schemas"], _properties(api, "Pet")):
        items = list(holder.items())[::-1]
        holder.clear()
        holder.update(items)


def _split_schema(api: Node) -> None:
    """An inline copy of what was referred to by a name only it has."""
    api["components"]["responses"] = {"One": {"description": "One.", **content(_PET)}}
    _get(api, "/pets/{petId}")["responses"]["200"] = {"$ref": "#/components/responses/One"}


HARMLESS: dict[str, Change] = {
    "descriptions": lambda api: _get(api).update(summary="All pets", description="Every one of them."),
    "order": _reverse,
    "an operation": lambda api: api["paths"].update({"/z": {"get": {"operationId": "z", "tags": ["pets"], "responses": {"204": {"description": "Fine."}}}}}),
    "an optional parameter": lambda api: _get(api)["parameters"].append(parameter("shop")),
    "an optional parameter in front": lambda api: _get(api)["parameters"].insert(0, parameter("a")),
    "a field of an answer": lambda api: _properties(api, "Pet").update(weight=NUMBER),
    "a value of an enum in an answer": lambda api: _properties(api, "Pet")["kind"]["enum"].append("eel"),
    "a schema that nobody uses": lambda api: api["components"]["schemas"].update(More={"type": "object"}),
    "validation": lambda api: _properties(api, "NewPet").update(name={**TEXT, "maxLength": 5}),
    "an error": lambda api: _get(api)["responses"].update({"500": {"description": "Sorry.", **content(_ERROR)}}),
    "another operation id": lambda api: _get(api).update(operationId="findAll"),
    "a shared response": _split_schema,
}  # fmt: skip


def _compare(folder: Path, change: Change) -> tuple[set[str], set[str]]:
    """The rules that were found, and those of them that break."""
    new = json.loads(json.dumps(API))
    change(new)
    comparison = compare_surfaces(*build_surfaces(folder, copy.deepcopy(API), new))
    found, broken = (
        {c.rule.id for c in each} for each in (comparison.changes, comparison.breaks(*LEVELS))
    )
    return found, broken


@pytest.mark.parametrize("name", BREAKING)
def test_what_breaks_is_found(name: str, tmp_path: Path) -> None:
    """By the rule that speaks of it."""
    change, rule = BREAKING[name]
    _, broken = _compare(tmp_path, change)
    assert rule in broken


@pytest.mark.parametrize("name", HARMLESS)
def test_what_does_no_harm_raises_no_alarm(name: str, tmp_path: Path) -> None:
    """Whatever is said of it, nothing breaks."""
    assert _compare(tmp_path, HARMLESS[name])[1] == set()


def test_there_are_as_many_as_were_known() -> None:
    """Thirteen and twelve."""
    assert (len(BREAKING), len(HARMLESS)) == (13, 12)
    assert JSON
