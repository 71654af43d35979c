"""A copy of this repository's input in a temporary folder, to generate from, and documents made up to a size."""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from .measure import ROOT

GOLDSMITH = (sys.executable, "-m", "goldsmith")
SMALL = 1


@contextmanager
def copy_project(*, quick: bool = False, parts: bool = False) -> Generator[Path]:
    """A folder with this repository's document and configuration, or with a small document, and nothing generated.

    What is generated is the client alone, or with all ``parts`` that the configuration asks for.
    """
    with tempfile.TemporaryDirectory(prefix="goldsmith-benchmark-") as folder:
        home = Path(folder)
        if quick:
            write_document(home / "spec" / "openapi.yaml", SMALL)
            text = '[tool.goldsmith]\ndocument = "spec/openapi.yaml"\noutput = "generated"\npackage = "bitbadges"\n'
            (home / "pyproject.toml").write_text(text, encoding="utf-8")
        else:
            shutil.copytree(ROOT / "spec", home / "spec")
            shutil.copy(ROOT / "LICENSE", home)  # the file that the configuration names
            text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
            # Recipes are written in the names of the lock, which nothing has here.
            left = "cookbook" if parts else "cookbook|parts"
            text = re.sub(rf"^(?:{left}) = .*\n", "", text, flags=re.MULTILINE)
            (home / "pyproject.toml").write_text(text, encoding="utf-8")
        yield home


def write_document(path: Path, operations: int) -> None:
    """A made-up document: for each operation a path, parameters, a body now and then, and two schemas of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(build_document(operations), indent=1), encoding="utf-8")


def build_document(operations: int) -> dict[str, object]:
    """The made-up document, ten operations a tag."""
    paths: dict[str, object] = {}
    schemas: dict[str, object] = {}
    for number in range(operations):
        method = "get" if number % 3 else "post"
        paths[f"/group{number // 10}/thing{number}/{{thingId}}"] = {
            method: _build_operation(number, with_body=method == "post")
        }
        schemas |= _build_schemas(number)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Made up", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "tags": [{"name": f"group{number}"} for number in range((operations + 9) // 10)],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _build_operation(number: int, *, with_body: bool) -> dict[str, object]:
    body = {"required": True, "content": _json(f"Thing{number}")}
    return {
        "operationId": f"handleThing{number}",
        "tags": [f"group{number // 10}"],
        "summary": f"Handle thing {number}",
        "description": "Does to one thing what its operation says, and gives what the thing is then.",
        "parameters": [
            _build_parameter("thingId", "path", required=True),
            _build_parameter("limit", "query", required=False),
            _build_parameter("sortBy", "query", required=False),
        ],
        **({"requestBody": body} if with_body else {}),
        "responses": {"200": {"description": "The thing.", "content": _json(f"Thing{number}")}},
    }


def _json(name: str) -> dict[str, object]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def _build_parameter(name: str, location: str, *, required: bool) -> dict[str, object]:
    kind = "integer" if name == "limit" else "string"
    return {"name": name, "in": location, "required": required, "schema": {"type": kind}}


def _build_schemas(number: int) -> dict[str, object]:
    thing = {
        "type": "object",
        "description": f"Thing {number}.",
        "required": ["id", "parts"],
        "properties": {
            "id": {"type": "string", "description": "Its id."},
            "createdAt": {"type": "string", "format": "date-time"},
            "state": {"type": "string", "enum": ["new", "used", "broken"]},
            "parts": {"type": "array", "items": {"$ref": f"#/components/schemas/Part{number}"}},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        },
    }
    part = {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "count": {"type": "integer"},
            "weight": {"type": "number"},
        },
    }
    return {f"Thing{number}": thing, f"Part{number}": part}
