"""Opens the enums that answers carry: an API adds values, and a client of yesterday must go on reading."""

from __future__ import annotations

from collections.abc import Iterator

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.meanings import MEANINGS
from goldsmith.normalize.nodes import component_schemas, operations, reachable, references
from goldsmith.normalize.slots import operation_slots

_NOTES = ("description", "title", "deprecated", "readOnly", "writeOnly", "default")
OPENED = "x-goldsmith-opened"
"""Marks the plain type that was put beside an enum: answers may hold more than the document says, arguments may not."""
_KINDS: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}


def open_enums(document: Document, report: Report) -> None:
    """Every enum that an answer or a webhook reaches becomes ``anyOf`` of the enum and its plain type."""
    schemas = component_schemas(document.root)
    for name in reachable(_answered(document), schemas):
        schemas[name] = _opened(schemas[name], document)
    for node in operations(document.root):
        for slot in operation_slots(node):
            if slot.is_response:
                slot.schema = _opened(slot.schema, document)


def _answered(document: Document) -> Iterator[str]:
    """What responses refer to, and what the API sends of its own accord."""
    for node in operations(document.root):
        yield from references(node.operation.get("responses"))
        yield from references(node.operation.get("callbacks"))
    yield from references(document.root.get("webhooks"))


def _opened(schema: Json, document: Document) -> Json:
    if not isinstance(schema, dict):
        return schema
    if "enum" in schema:
        return _open_enum(schema, document)
    if "anyOf" in schema:
        schema["anyOf"] = _opened_members(as_list(schema["anyOf"]), document)
    if "prefixItems" in schema:
        schema["prefixItems"] = [_opened(each, document) for each in as_list(schema["prefixItems"])]
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            schema[key] = _opened(schema[key], document)
    properties = as_object(schema.get("properties"))
    for name in properties:
        properties[name] = _opened(properties[name], document)
    return schema


def _opened_members(members: list[Json], document: Document) -> list[Json]:
    """The members of a union, each opened, with the plain types of enums beside them and not within."""
    result: list[Json] = []
    for member in members:
        opened = _opened(member, document)
        inner = as_object(opened).get("anyOf")
        result.extend(inner if isinstance(inner, list) else [opened])
    told = [each for each in result if OPENED not in as_object(each)]
    kept = [each for each in result if OPENED not in as_object(each) or _unmarked(each) not in told]
    return [member for i, member in enumerate(kept) if member not in kept[:i]]


def _unmarked(schema: Json) -> Object:
    return {key: value for key, value in as_object(schema).items() if key != OPENED}


def _open_enum(schema: Object, document: Document) -> Json:
    if len(as_list(schema["enum"])) == 1 or schema.get("x-goldsmith-constant"):
        return schema  # a constant, or the tag of a union's member: opening it would make all members alike
    kinds = sorted(
        {_KINDS[type(value)] for value in as_list(schema["enum"]) if type(value) in _KINDS}
    )
    inner = {key: schema[key] for key in ("enum", MEANINGS) if key in schema}
    is_note = {key: key in _NOTES or key.startswith("x-") for key in schema.keys() - inner.keys()}
    outer = {key: value for key, value in schema.items() if is_note.get(key)}
    plain: list[Json] = [{"type": kind, OPENED: True} for kind in kinds]
    opened: Object = {"anyOf": [inner, *plain], **outer}
    document.adopt(opened, schema)
    return opened


def close_enums(schema: Json) -> Json:
    """The schema as it was before its enums were opened; what it refers to stays as it is."""
    if not isinstance(schema, dict):
        return schema
    closed: Object = dict(schema)
    if "anyOf" in schema:
        told = [each for each in as_list(schema["anyOf"]) if OPENED not in as_object(each)]
        members = [close_enums(each) for each in told]
        rest = {key: value for key, value in schema.items() if key != "anyOf"}
        more: Object = as_object(members[0]) if len(members) == 1 else {"anyOf": members}
        closed = {**rest, **more}
    if "prefixItems" in closed:
        closed["prefixItems"] = [close_enums(each) for each in as_list(closed["prefixItems"])]
    for key in ("items", "additionalProperties"):
        if key in closed:
            closed[key] = close_enums(closed[key])
    return closed
