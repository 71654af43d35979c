"""The whole way of inferred paging: a document of every scheme, its client, and servers made from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .pages import check_pages, plan_document

Node = dict[str, Any]
TEXT: Node = {"type": "string"}
NUMBER: Node = {"type": "integer"}
FIRST: Node = {"type": "integer", "default": 1}
LINK: Node = {"type": "string", "format": "uri"}
THINGS: Node = {"type": "array", "items": {"type": "object", "properties": {"id": TEXT}}}


def get(name: str, arguments: Node, answer: Node, *, required: bool = False) -> Node:
    """A path with an operation that takes arguments in its query."""
    parameters = [
        {"name": key, "in": "query", "schema": schema, "required": required}
        for key, schema in arguments.items()
    ]
    schema = answer if "type" in answer else {"type": "object", "properties": answer}
    content = {"application/json": {"schema": schema}}
    responses = {"200": {"description": "Fine.", "content": content}}
    operation = {"operationId": name, "parameters": parameters, "responses": responses}
    return {f"/{name}": {"get": operation}}


PATHS: Node = {
    **get("cursor", {"cursor": TEXT, "limit": NUMBER}, {"data": THINGS, "next_cursor": TEXT}),
    **get("number", {"page": NUMBER}, {"data": THINGS, "next_page": NUMBER}),
    **get("last", {"starting_after": TEXT}, {"data": THINGS, "has_more": {"type": "boolean"}}),
    **get("link", {"limit": NUMBER}, {"data": THINGS, "next_url": LINK}),
    **get("page", {"page": FIRST, "limit": NUMBER}, {"data": THINGS, "totalPages": NUMBER}),
    **get("told", {"p": NUMBER, "limit": NUMBER}, {"data": THINGS, "page": NUMBER}),
    **get("offset", {"offset": NUMBER, "limit": NUMBER}, THINGS),
    **get("required", {"skip": NUMBER}, {"items": THINGS, "total": NUMBER}, required=True),
}


def write(folder: Path, paths: Node) -> Path:
    """A document of these paths."""
    whole = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": paths}
    path = folder / "api.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_every_scheme_is_read_as_it_is_found(tmp_path: Path) -> None:
    """Three pages each, sync and async, to the end and from the second one on; nothing is warned of."""
    path = write(tmp_path, PATHS)
    row = plan_document(path)
    assert {each["path"] for each in row.plan} == set(PATHS)
    check_pages(path, row, tmp_path)
    assert (row.read, row.faults) == (len(PATHS), [])


def test_a_wrong_finding_is_a_fault(tmp_path: Path) -> None:
    """A server that counts from elsewhere is told from one that keeps to what was found."""
    path = write(tmp_path, {"/page": PATHS["/page"]})
    row = plan_document(path)
    row.plan[0]["paging"] = {**row.plan[0]["paging"], "start": 0}
    check_pages(path, row, tmp_path)
    assert row.faults
