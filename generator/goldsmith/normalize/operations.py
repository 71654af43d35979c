"""Completes operations: every one has an id of its own, and every slot of its path a parameter."""

from __future__ import annotations

import re

from ..diagnostics import Report
from ..load.document import Document
from .nodes import Object, OperationNode, as_list, as_object, as_text, operations

_SLOT = re.compile(r"\{([^{}]*)\}")


def complete_operations(document: Document, report: Report) -> None:
    """Gives missing and repeated operation ids, and the path parameters that were not declared."""
    found = list(operations(document.root))
    repeated = _repeated([as_text(node.operation.get("operationId")) for node in found])
    for node in found:
        operation_id = as_text(node.operation.get("operationId")).strip()
        if not operation_id or operation_id in repeated:
            node.operation["operationId"] = identify_by_path(node.method, node.path)
            node.operation.setdefault("x-goldsmith-wire-id", operation_id)
        _complete_parameters(document, report, node)


def identify_by_path(method: str, path: str) -> str:
    """An operation id out of method and path: ``GET /users/{id}`` -> ``get users by id``."""
    words = [
        f"by {piece[1:-1]}" if piece[:1] == "{" else piece
        for piece in re.split(r"[/?&=#]", path)
        if piece
    ]
    return " ".join([method, *(_SLOT.sub(r" \1 ", word) for word in words)])


def _repeated(ids: list[str]) -> set[str]:
    return {given for given in ids if ids.count(given) > 1} if len(set(ids)) < len(ids) else set()


def _complete_parameters(document: Document, report: Report, node: OperationNode) -> None:
    slots = list(dict.fromkeys(_SLOT.findall(node.path)))
    parameters = as_list(node.operation.get("parameters"))
    kept = [
        p
        for p in parameters
        if isinstance(p, dict) and (p.get("in") != "path" or p.get("name") in slots)
    ]
    declared = {as_text(p.get("name")) for p in kept if p.get("in") == "path"}
    for slot in slots:
        if slot not in declared:
            added: Object = {
                "name": slot,
                "in": "path",
                "required": True,
                "schema": {"type": "string"},
            }
            document.adopt(added, node.operation)
            kept.append(added)
    by_slot = {slot: position for position, slot in enumerate(slots)}
    path_first = sorted(
        kept,
        key=lambda p: (
            by_slot.get(as_text(p.get("name")), 0) if p.get("in") == "path" else len(slots)
        ),
    )
    node.operation["parameters"] = list(path_first)
    for parameter in path_first:
        if parameter.get("in") == "path":
            parameter["required"] = True
        _complete_schema(document, parameter)


def _complete_schema(document: Document, parameter: Object) -> None:
    """A parameter says its value by ``schema`` or by the one media type of ``content``; here it always has a schema."""
    content = as_object(parameter.get("content"))
    for media_type, media in content.items():
        parameter["schema"] = as_object(media).get("schema", {})
        parameter["x-goldsmith-content-type"] = media_type
        break
    parameter.pop("content", None)
    if not isinstance(parameter.get("schema"), dict):
        schema: Object = {}
        document.adopt(schema, parameter)
        parameter["schema"] = schema
