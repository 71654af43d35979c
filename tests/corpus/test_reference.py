"""The references of two made-up documents: links lead somewhere, blocks are typed and run on the fakes; and a fault is found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .reference import check_reference, run_blocks


def build_json(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A body, or an answer, of JSON."""
    return {"description": "fine", "content": {"application/json": {"schema": schema, **more}}}


def refer(name: str) -> dict[str, str]:
    """A component."""
    return {"$ref": f"#/components/schemas/{name}"}


TEXT = {"type": "string"}
QUERY = {"in": "query", "schema": TEXT}
SHOP: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Shop", "version": "1", "description": "Sells *things* to `people`."},
    "servers": [{"url": "https://shop.example/v1"}],
    "paths": {
        "/orders": {
            "get": {
                "operationId": "list_orders",
                "tags": ["orders"],
                "parameters": [{"name": "cursor", **QUERY}, {"name": "class", **QUERY}],
                "responses": {"200": build_json(refer("Orders"))},
            },
            "post": {
                "operationId": "create_order",
                "tags": ["orders"],
                "requestBody": build_json(refer("Order")),
                "responses": {
                    "201": build_json(refer("Order")),
                    "4XX": build_json(refer("Problem")),
                },
            },
        },
        "/orders/{id}/label": {
            "get": {
                "operationId": "get_label",
                "tags": ["orders"],
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "schema": {**TEXT, "format": "uuid"},
                    },
                    {
                        "name": "day",
                        "in": "query",
                        "schema": {**TEXT, "format": "date"},
                        "example": "2024-02-29",
                    },
                ],
                "responses": {
                    "200": {
                        "description": "A picture.",
                        "content": {"image/png": {"schema": {**TEXT, "format": "binary"}}},
                    }
                },
            },
            "put": {
                "operationId": "put_label",
                "tags": ["orders"],
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": TEXT}],
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["file", "from"],
                                "properties": {"file": {**TEXT, "format": "binary"}, "from": TEXT},
                            }
                        }
                    }
                },
                "responses": {"204": {"description": "done"}},
            },
        },
    },
    "components": {
        "schemas": {
            "Orders": {
                "type": "object",
                "required": ["orders"],
                "properties": {
                    "orders": {"type": "array", "items": refer("Order")},
                    "next_cursor": {**TEXT, "example": "c2"},
                },
            },
            "Order": {
                "type": "object",
                "required": ["id", "secret", "lines"],
                "properties": {
                    "id": {**TEXT, "readOnly": True},
                    "secret": {**TEXT, "writeOnly": True},
                    "lines": {"type": "array", "minItems": 1, "items": refer("Line")},
                    "parent": refer("Order"),
                },
            },
            "Line": {
                "oneOf": [refer("Good"), refer("Service")],
                "discriminator": {"propertyName": "kind"},
            },
            "Good": {
                "type": "object",
                "required": ["kind", "count"],
                "properties": {
                    "kind": {**TEXT, "enum": ["Good"]},
                    "count": {"type": "integer", "minimum": 3},
                },
            },
            "Service": {
                "type": "object",
                "required": ["kind", "hours"],
                "properties": {"kind": {**TEXT, "enum": ["Service"]}, "hours": {"type": "number"}},
            },
            "Problem": {"type": "object", "properties": {"title": TEXT}},
        }
    },
}
NEWS: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "News", "version": "2"},
    "servers": [{"url": "https://<your-instance>/api"}],
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "in": "query", "name": "key"}},
        "schemas": {
            "Item": {
                "type": ["object", "null"],
                "title": "An item",
                "properties": {
                    "at": {**TEXT, "format": "date-time"},
                    "import": {"type": "boolean"},
                },
                "examples": [{"at": "2024-01-01T00:00:00Z", "import": True, "more": [1, None]}],
            }
        },
    },
    "security": [{"key": []}],
    "paths": {
        "/feed": {
            "get": {
                "operationId": "news-feed",
                "tags": ["Live feed"],
                "responses": {
                    "200": {
                        "description": "One after the other.",
                        "content": {"text/event-stream": {"itemSchema": refer("Item")}},
                    }
                },
            }
        },
        "/items": {
            "get": {
                "operationId": "news-items",
                "tags": ["Live feed"],
                "parameters": [
                    {"name": "page", "in": "query", "schema": {"type": "integer", "default": 1}},
                    {
                        "name": "filter",
                        "in": "query",
                        "style": "deepObject",
                        "schema": {"type": "object"},
                    },
                    {
                        "name": "X-Trace",
                        "in": "header",
                        "required": True,
                        "schema": {"type": "array", "items": TEXT},
                    },
                ],
                "responses": {
                    "200": build_json(
                        {
                            "type": "object",
                            "required": ["items", "total_pages"],
                            "properties": {
                                "items": {"type": "array", "items": refer("Item")},
                                "page": {"type": "integer"},
                                "total_pages": {"type": "integer"},
                            },
                        },
                        example={"items": [{"import": False}], "page": 1, "total_pages": 40},
                    )
                },
            },
            "post": {
                "deprecated": True,
                "tags": ["Live feed"],
                "requestBody": {"required": True, "content": {"text/plain": {"schema": TEXT}}},
                "responses": {"default": {"description": "whatever"}},
            },
        },
    },
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the packages are, with one cache of the type checker."""
    return tmp_path_factory.mktemp("references")


@pytest.mark.parametrize(("name", "document", "blocks"), [("shop", SHOP, 16), ("news", NEWS, 12)])
def test_a_reference_holds(folder: Path, name: str, document: dict[str, Any], blocks: int) -> None:
    """All of it."""
    path = folder / f"{name}.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    row = check_reference(path, folder)
    assert row.faults == []
    assert row.blocks >= blocks
    page = next((folder / name / "reference/resources").glob("*.md"))
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n```python\nclient.nothing()\n```\n\n```python\nprint(1 / 0)\n```\n")
    first, second = run_blocks(folder / name, "client", "Client")
    assert f"resources/{page.name}" in first and "AttributeError: " in first
    assert "ZeroDivisionError: division by zero" in second
