"""Small documents of one operation or more, and what is inferred of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from goldsmith.config import Config
from goldsmith.diagnostics import Report
from goldsmith.infer import Findings, infer_paging
from goldsmith.load import load_document
from goldsmith.normalize import normalize_document
from goldsmith.normalize.nodes import operations

Node = dict[str, Any]
TEXT: Node = {"type": "string"}
NUMBER: Node = {"type": "integer"}
FLAG: Node = {"type": "boolean"}
LINK: Node = {"type": "string", "format": "uri"}
THINGS: Node = {
    "type": "array",
    "items": {"type": "object", "properties": {"id": TEXT, "name": TEXT}},
}


def shape(**properties: Any) -> Node:
    """An object with these properties."""
    return {"type": "object", "properties": properties}


def query(name: str, schema: Node, **more: Any) -> Node:
    """A parameter of the query."""
    return {"name": name, "in": "query", "schema": schema, **more}


def get(*parameters: Node, answer: Node, **more: Any) -> Node:
    """An operation that reads."""
    content = {"application/json": {"schema": answer}}
    responses = {"200": {"description": "Fine.", "content": content}}
    return {"parameters": list(parameters), "responses": responses, "tags": ["x"], **more}


def document(root: Node | None = None, **paths: Node) -> Node:
    """A document that has an operation at each path."""
    items = {f"/{path}": {"get": {"operationId": path, **node}} for path, node in paths.items()}
    return {
        "openapi": "3.1.0",
        "info": {"title": "A", "version": "1"},
        "paths": items,
        **(root or {}),
    }


def infer(
    home: Path, whole: Node, report: Report | None = None, **options: Any
) -> tuple[dict[str, Node], Findings]:
    """The declarations of a document's operations once conventions and inference have spoken; and what was found."""
    path = home / "api.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    said = Report() if report is None else report
    loaded = load_document(str(path), root=home, report=said)
    normal = normalize_document(loaded, said)
    config = Config(root=home, document=str(path), output=home / "out", package="sample", **options)
    findings = infer_paging(loaded, normal, config, said)
    declared = {
        str(node.operation["operationId"]): node.operation["x-goldsmith-paging"]
        for node in operations(normal.root)
        if node.operation.get("x-goldsmith-paging")
    }
    return declared, findings  # type: ignore[return-value]
