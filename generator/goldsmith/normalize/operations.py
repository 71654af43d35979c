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
        _complete_parameters(document, node)


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


def _complete_parameters(document: Document, node: OperationNode) -> None:
    """Parameters in an order of their own: those of the path as it has slots for them, the others by place and name."""
    slots = list(dict.fromkeys(_SLOT.findall(node.path)))
    kept: list[Object] = []
    for given in as_list(node.operation.get("parameters")):
        parameter = as_object(given)
        if parameter.get("in") == "querystring":
            kept.extend(_spread_query(document, parameter))
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


def _spread_query(document: Document, parameter: Object) -> list[Object]:
    """What is the whole query: the properties of a form, each a parameter of its own, and else one value that has no name."""
    schema = behind_references(parameter.get("schema"), component_schemas(document.root))
    properties = as_object(schema.get("properties"))
    encoding = as_object(parameter.pop("x-goldsmith-encoding", None))
    is_form = essence(as_text(parameter.get("x-goldsmith-content-type"))) in ("", FORM_TYPES[0])
    spread: list[Object] = []
    if is_form:
        required = as_list(schema.get("required"))
        for name, inner in properties.items():
            added: Object = {
                "name": name, "in": "query", "schema": inner, "required": name in required,
                **_encoded(as_object(encoding.get(name))),
            }  # fmt: skip
            document.adopt(added, parameter)
            spread.append(added)
    others = schema.get("additionalProperties")
    if spread and not (others is True or (isinstance(others, dict) and others)):
        return spread
    if spread:
        parameter["schema"] = {"type": "object", "additionalProperties": others}
        parameter.pop("required", None)
        document.adopt(as_object(parameter["schema"]), parameter)
    parameter.update({"in": "query", "x-goldsmith-whole": True})
    return [*spread, parameter]


def _encoded(encoding: Object) -> Object:
    """How a property is written, as a parameter says it."""
    kept: Object = {
        key: encoding[key] for key in ("style", "explode", "allowReserved") if key in encoding
    }
    if "contentType" in encoding and not kept:
        kept["x-goldsmith-content-type"] = encoding["contentType"]
    return kept
