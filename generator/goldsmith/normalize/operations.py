"""Completes operations: every one has an id of its own, and every slot of its path a parameter."""

from __future__ import annotations

import re
from collections import Counter

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.media import FORM_TYPES, essence
from goldsmith.normalize.nodes import (
    OperationNode,
    as_text,
    behind_references,
    component_schemas,
    operations,
)

_SLOT = re.compile(r"\{([^{}]*)\}")
_LOCATIONS = ("path", "query", "header", "cookie")


def complete_operations(document: Document, report: Report) -> None:
    """Gives missing operation ids, other ones to operations of one group that share one, and undeclared path parameters."""
    found = list(operations(document.root))
    ids = [as_text(node.operation.get("operationId")).strip() for node in found]
    uses = Counter((group_of(node), given) for node, given in zip(found, ids, strict=True))
    for node, operation_id in zip(found, ids, strict=True):
        if not operation_id or uses[group_of(node), operation_id] > 1:
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


def group_of(node: OperationNode) -> str:
    """The tag that an operation belongs to: its first; the first word of its path where it has none."""
    for tag in as_list(node.operation.get("tags")):
        if isinstance(tag, str) and tag.strip():
            return tag
    pieces = [piece for piece in node.path.split("/") if piece and not piece.startswith("{")]
    skipped = [
        piece for piece in pieces if not re.fullmatch(r"v\d+|api|rest", piece, re.IGNORECASE)
    ]
    return (skipped or pieces or ["default"])[0]


def _complete_parameters(document: Document, report: Report, node: OperationNode) -> None:
    """Parameters in an order of their own: those of the path as it has slots for them, the others by place and name."""
    slots = list(dict.fromkeys(_SLOT.findall(node.path)))
    kept: list[Object] = []
    for given in as_list(node.operation.get("parameters")):
        parameter = as_object(given)
        if parameter.get("in") == "querystring":
            kept.extend(_spread_query(document, report, parameter))
        elif parameter.get("in") in _LOCATIONS:
            kept.append(parameter)
    kept = [p for p in kept if p["in"] != "path" or p["name"] in slots]
    declared = [p["name"] for p in kept if p["in"] == "path"]
    for slot in slots:
        if slot not in declared:
            added: Object = {"name": slot, "in": "path", "schema": {"type": "string"}}
            document.adopt(added, node.operation)
            kept.append(added)
    for parameter in kept:
        if parameter["in"] == "path":
            parameter["required"] = True
    kept.sort(key=lambda parameter: _order(parameter, slots))
    node.operation["parameters"] = [*kept]


def _order(parameter: Object, slots: list[str]) -> tuple[int, int, str]:
    name, location = as_text(parameter["name"]), as_text(parameter["in"])
    return (
        _LOCATIONS.index(location),
        slots.index(name) if location == "path" else 0,
        name,
    )


def _spread_query(document: Document, report: Report, parameter: Object) -> list[Object]:
    """The properties of an object that is the whole query, each a parameter of its own."""
    schema = behind_references(parameter.get("schema"), component_schemas(document.root))
    properties = as_object(schema.get("properties"))
    is_form = essence(as_text(parameter.get("x-goldsmith-content-type"))) in ("", FORM_TYPES[0])
    if not properties or not is_form:
        report.warn(
            "querystring-parameter",
            f"the parameter `{parameter.get('name')}` is the whole query, and no form with fields; it is left out",
            document.locate(parameter),
            "declare the parameters of the query one by one",
        )
        return []
    required = as_list(schema.get("required"))
    spread: list[Object] = []
    for name, inner in properties.items():
        added: Object = {"name": name, "in": "query", "schema": inner, "required": name in required}
        document.adopt(added, parameter)
        spread.append(added)
    return spread
