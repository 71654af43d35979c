"""Answers are printed by their names on the wire, whatever library the models are of."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from ..wire.recording import RecordingServer, Reply
from .packages import write_package

THING: dict[str, Any] = {
    "type": "object",
    "required": ["class"],
    "properties": {
        "class": {"type": "string"},
        "createdAt": {"type": "string", "format": "date-time"},
        "price": {"type": "string", "format": "decimal"},
        "count": {"type": "integer"},
        "note": {"type": ["string", "null"]},
        "inner": {"$ref": "#/components/schemas/Thing"},
        "more": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
    },
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Things", "version": "1"},
    "paths": {
        "/things": {
            "get": {
                "tags": ["things"],
                "operationId": "getThing",
                "responses": {
                    "200": {
                        "description": "ok",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}
                        },
                    }
                },
            }
        }
    },
    "components": {"schemas": {"Thing": THING}},
}
ANSWERS: list[dict[str, Any]] = [
    {"class": "a", "createdAt": "2030-01-31T12:00:00.5Z", "price": "1.50", "note": None},
    {"class": "b", "unknown": {"x": [1, 2.5, None]}, "inner": {"class": "c", "other": "ä"}},
    {"class": "d", "count": 2**70, "more": [{"class": "e"}, {"class": 5, "price": "cheap"}]},
]


@pytest.mark.parametrize("library", ["pydantic", "msgspec"])
def test_what_came_is_printed(
    library: str, server: RecordingServer, capfd: pytest.CaptureFixture[str]
) -> None:
    """With what the document does not know, and what does not fit it, as it came."""
    package = write_package(f"of_{library}", DOCUMENT, models=library).name
    main: Callable[[list[str]], int] = importlib.import_module(f"{package}.cli.main").main
    operations = importlib.import_module(f"{package}.cli.operations").read_operations("things")
    server.answer_json(*ANSWERS)
    for answer in ANSWERS:
        assert main(["things", *operations, "--base-url", server.url, "-o", "json"]) == 0
        out = capfd.readouterr().out
        assert json.loads(out) == answer
    server.answer(Reply(body=json.dumps(ANSWERS[0]).encode()))
    assert main(["things", *operations, "--base-url", server.url, "-o", "table"]) == 0
    assert "createdAt  2030-01-31T12:00:00.5Z\n" in capfd.readouterr().out
