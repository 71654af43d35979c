"""A small document, a configuration with a cookbook, and what goes wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.cli import main

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo", "version": "1"},
    "paths": {
        "/pets/{id}": {
            "get": {
                "operationId": "getPet",
                "tags": ["pets"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "lang", "in": "query", "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": {
                        "description": "A pet.",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}
                        },
                    }
                },
            }
        }
    },
    "components": {"schemas": {"Pet": {"type": "object", "properties": {"a": {"type": "string"}}}}},
}
CONFIG = """\
document = "api.json"
output = "out"
package = "zoo"
parts = [{parts}]
cookbook = "recipes"
"""


def fail(capsys: pytest.CaptureFixture[str], command: str = "generate") -> list[str]:
    """The lines of errors and hints; nothing is written."""
    assert main([command]) == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert command != "generate" or not Path("out").exists()
    return [line.strip() for line in said.splitlines() if "error[" in line or "hint:" in line]
