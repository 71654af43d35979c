"""A document of oddities, as real ones have them: names that Python has for itself, types within themselves, files, streams, pages."""

from __future__ import annotations

from typing import Any

PACKAGE = "odd_agents"
TREE: dict[str, Any] = {
    "type": "object",
    "required": ["in"],
    "properties": {
        "in": {"type": "string"},
        "a-b": {"type": "integer"},
        "__x": {"type": "string", "nullable": True},
        "list": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
        "str": {"$ref": "#/components/schemas/Colour"},
        "at": {"type": "string", "format": "date-time"},
        "any": {},
    },
}
SCHEMAS: dict[str, Any] = {
    "Tree": TREE,
    "Colour": {"type": "string", "enum": ["red", "it's", 'say "x"']},
    "Counts": {"type": "object", "additionalProperties": {"type": "integer"}},
    "Mixed": {
        "type": "object",
        "properties": {"id": {"type": "string"}},
        "additionalProperties": {"type": "integer"},
    },
    "Shape": {
        "oneOf": [
            {"$ref": "#/components/schemas/Mixed"},
            {"type": "array", "items": {"type": "string"}},
        ]
    },
    "Page": {
        "type": "object",
        "required": ["data"],
        "properties": {
            "data": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
            "next": {"type": "string", "nullable": True},
        },
    },
}


def answer(schema: dict[str, Any], media: str = "application/json") -> dict[str, Any]:
    """An answer of that type."""
    return {"200": {"description": "", "content": {media: {"schema": schema}}}}


def body(schema: dict[str, Any], media: str = "application/json") -> dict[str, Any]:
    """A body that has to be sent."""
    return {"required": True, "content": {media: {"schema": schema}}}


def name(of: str) -> dict[str, Any]:
    """A schema by name."""
    return {"$ref": f"#/components/schemas/{of}"}


TEXT = {"type": "string"}
BINARY = {"type": "string", "format": "binary"}
FILTER = {"type": "object", "properties": {"from": {"type": "integer"}, "colour": name("Colour")}}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": 'Odd {braces} "things"', "version": "1"},
    "paths": {
        "/things": {
            "get": {
                "operationId": "list",
                "tags": ["things"],
                "parameters": [
                    {"name": "cursor", "in": "query", "schema": TEXT},
                    {"name": "max_items", "in": "query", "schema": {"type": "integer"}},
                    {"name": "X-Trace", "in": "header", "schema": TEXT},
                    {"name": "filter", "in": "query", "style": "deepObject", "schema": FILTER},
                    {"name": "ids", "in": "query", "schema": {"type": "array", "items": TEXT}},
                ],
                "responses": answer(name("Page")),
                "x-goldsmith-paging": {
                    "scheme": "cursor",
                    "request": "cursor",
                    "cursor": "/next",
                    "items": "/data",
                },
            },
            "post": {
                "operationId": "dict",
                "tags": ["things"],
                "requestBody": body(name("Tree")),
                "responses": answer(name("Tree")),
            },
        },
        "/things/{class}": {
            "get": {
                "operationId": "str",
                "tags": ["things"],
                "deprecated": True,
                "parameters": [
                    {
                        "name": "class",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string", "format": "uuid"},
                    }
                ],
                "responses": answer(name("Mixed")),
            }
        },
        "/counts": {
            "post": {
                "operationId": "count",
                "x-goldsmith-read": True,
                "tags": ["things"],
                "requestBody": body(name("Counts")),
                "responses": answer(name("Shape")),
            }
        },
        "/file": {
            "get": {
                "operationId": "download",
                "tags": ["client"],
                "responses": answer(BINARY, "application/octet-stream"),
            },
            "put": {
                "operationId": "upload",
                "tags": ["client"],
                "requestBody": body(BINARY, "application/octet-stream"),
                "responses": {"204": {"description": ""}},
            },
            "post": {
                "operationId": "attach",
                "tags": ["client"],
                "requestBody": body(
                    {
                        "type": "object",
                        "required": ["file"],
                        "properties": {"file": BINARY, "note": TEXT},
                    },
                    "multipart/form-data",
                ),
                "responses": answer(TEXT, "text/plain"),
            },
        },
        "/events": {
            "get": {
                "operationId": "watch",
                "tags": ["client"],
                "responses": answer(TEXT, "text/event-stream"),
            }
        },
    },
    "components": {"schemas": SCHEMAS},
}
