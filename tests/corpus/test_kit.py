"""The whole way of test kits: documents with what is odd in real ones, their kits, and everything that is asked of those."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .kit import Options, check_kit

Node = dict[str, Any]
TEXT: Node = {"type": "string"}
ENUM: Node = {"$ref": "#/components/schemas/Kind"}
SCHEMAS: Node = {
    "Kind": {"type": "string", "enum": ["first", "second"]},
    "Thing": {
        "type": "object",
        "required": ["id", "kind", "name", "old"],
        "properties": {
            "id": {"type": "string", "format": "uuid", "minLength": 24, "maxLength": 24},
            "kind": {"allOf": [ENUM]},
            "name": {"type": "string", "pattern": "/^[a-z0-9._]+$/"},
            "old": {"allOf": [ENUM], "nullable": True},
            "part": {"$ref": "#/components/schemas/Thing"},
        },
    },
    "Odd": {"type": "object", "required": ["name", "nobody"], "properties": {"name": TEXT}},
    "Who": {
        "type": "object",
        "properties": {"id": TEXT, "email": TEXT},
        "anyOf": [{"required": ["id"]}, {"required": ["email"]}],
    },
    "One": {"allOf": [{"$ref": "#/components/schemas/Tagged"}], "required": ["tag"]},
    "Two": {"allOf": [{"$ref": "#/components/schemas/Tagged"}], "required": ["tag"]},
    "Tagged": {"type": "object", "properties": {"tag": {"type": "string", "enum": ["one", "two"]}}},
    "Either": {
        "oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}],
        "discriminator": {
            "propertyName": "tag",
            "mapping": {"one": "#/components/schemas/One", "two": "#/components/schemas/Two"},
        },
    },
}


def build_answer(schema: Node | None, kind: str = "application/json") -> Node:
    """Answers of an operation: none has a body without a schema."""
    content = {"content": {kind: {"schema": schema}}} if schema is not None else {}
    return {"200" if content else "204": {"description": "Fine.", **content}}


def build_body(schema: Node, kind: str = "application/json", **more: Any) -> Node:
    """A body that has to be there."""
    return {"required": True, "content": {kind: {"schema": schema, **more}}}


def place(name: str, schema: Node = TEXT, where: str = "path") -> Node:
    """A parameter that has to be there."""
    return {"name": name, "in": where, "required": True, "schema": schema}


def get(name: str, answer: Node, *parameters: Node, method: str = "get", **more: Any) -> Node:
    """An operation."""
    return {
        method: {
            "operationId": name,
            "tags": ["x"],
            "parameters": [*parameters],
            "responses": answer,
            **more,
        }
    }


THING: Node = {"$ref": "#/components/schemas/Thing"}
PATHS: Node = {
    "/things/{id}": get(
        "getThing", build_answer(THING), place("id", {"type": "string", "format": "uuid"})
    ),
    "/things/{name}": get("getThingByName", build_answer(THING), place("name")),
    "/things": {
        **get(
            "createThing",
            build_answer(THING),
            method="post",
            requestBody=build_body(THING, example={"name": "x"}),
        ),
        **get("countThings", build_answer(None), place("only", TEXT, "query"), method="head"),
        **get("listThings", build_answer({"type": "array", "items": THING})),
    },
    "/things/{id}#rename": get(
        "renameThing",
        build_answer(None),
        place("id"),
        method="put",
        requestBody=build_body(
            {
                "type": "object",
                "required": ["name"],
                "additionalProperties": False,
                "properties": {"name": TEXT},
            }
        ),
    ),
    "/things/{id}#move": get(
        "moveThing",
        build_answer(None),
        place("id"),
        method="put",
        requestBody=build_body(
            {"type": "object", "required": ["place"], "properties": {"place": TEXT}}
        ),
    ),
    "/states/{state}": get("getState", build_answer(None), place("state", {"enum": ["", "on"]})),
    "/counted": {
        "get": {**get("count", build_answer({"type": "integer"}))["get"], "tags": ["plain"]}
    },
    "/odd": get(
        "odd",
        build_answer(None),
        method="post",
        requestBody=build_body({"$ref": "#/components/schemas/Odd"}),
    ),
    "/who": get(
        "convert",
        build_answer(None),
        method="post",
        requestBody=build_body({"$ref": "#/components/schemas/Who"}),
    ),
    "/either": get("choose", build_answer({"$ref": "#/components/schemas/Either"})),
    "/form": get(
        "fill",
        build_answer(None),
        place("Level", {"type": "string", "nullable": True, "example": None}, "header"),
        place("many", {"type": "array", "items": TEXT}, "query"),
        method="post",
        requestBody=build_body(
            {"type": "array", "items": TEXT}, "application/x-www-form-urlencoded"
        ),
    ),
    "/parts": get("readParts", build_answer({"type": "string"}, "multipart/mixed")),
    "/upload": get(
        "upload",
        build_answer(None),
        place("Content-Length", {"type": "integer", "example": 262144}, "header"),
        method="put",
        requestBody={"content": {"application/octet-stream": {}}},
    ),
}
WHOLE: Node = {
    "openapi": "3.0.3",
    "info": {"title": "Odd", "version": "1"},
    "servers": [{"url": "/api/v2/"}],
    "paths": PATHS,
    "components": {"schemas": SCHEMAS},
}
OLD: Node = {
    "swagger": "2.0",
    "info": {"title": "Old", "version": "1"},
    "basePath": "/old",
    "paths": {
        "/pets/{id}": {
            "put": {
                "tags": ["pets"],
                "consumes": ["application/json"],
                "produces": ["application/json"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "type": "integer", "minimum": 3},
                    {
                        "name": "tags",
                        "in": "query",
                        "required": True,
                        "type": "array",
                        "items": TEXT,
                        "collectionFormat": "pipes",
                    },
                    {
                        "name": "body",
                        "in": "body",
                        "required": True,
                        "schema": {"$ref": "#/definitions/Pet"},
                    },
                ],
                "responses": {
                    "200": {"description": "Fine.", "schema": {"$ref": "#/definitions/Pet"}}
                },
            },
            "post": {
                "tags": ["pets"],
                "consumes": ["multipart/form-data"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "type": "integer"},
                    {"name": "photo", "in": "formData", "required": True, "type": "file"},
                    {"name": "note", "in": "formData", "type": "string"},
                ],
                "responses": {"204": {"description": "Fine."}},
            },
        }
    },
    "definitions": {"Pet": {"type": "object", "required": ["name"], "properties": {"name": TEXT}}},
}


@pytest.mark.parametrize(
    ("document", "kind", "methods", "models"),
    [(WHOLE, "pydantic", 15, 5), (WHOLE, "msgspec", 15, 5), (OLD, "pydantic", 2, 1)],
    ids=["odd", "odd-structs", "old"],
)
def test_every_method_is_answered_and_every_model_made(
    tmp_path: Path, document: Node, kind: str, methods: int, models: int
) -> None:
    """Sync and async, strictly; and the server finds nothing wrong with what was sent."""
    path = tmp_path / "api.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    row = check_kit(path, tmp_path, Options(cache=tmp_path / "cache", mypy=False, models=kind))
    assert row.faults == []
    assert (row.methods, row.answered, row.served) == (methods, methods, methods)
    assert row.made == row.factories >= models
    for stub in (tmp_path / "api" / "client" / "testing").rglob("*.pyi"):
        text = stub.read_text(encoding="utf-8")
        assert ("import models\n" in text) <= ("models." in text), f"{stub.name} imports in vain"


def test_what_cannot_be_generated_is_a_fault(tmp_path: Path) -> None:
    """Told as it was said."""
    path = tmp_path / "api.json"
    path.write_text("{", encoding="utf-8")
    (fault,) = check_kit(path, tmp_path, Options(cache=tmp_path / "cache")).faults
    assert "api.json" in fault
