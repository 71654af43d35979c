"""Takes "or null" off components and puts it where they are used, so that the component is the class itself."""

from __future__ import annotations

from collections.abc import Collection

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize import nodes
from goldsmith.normalize.slots import slots


def move_null_to_uses(document: Document, report: Report) -> None:
    """A component that is an object or an enum, or null, becomes the object or enum; references to it may be null."""
    schemas = nodes.component_schemas(document.root)
    found = {name: _find_inner(as_object(schema)) for name, schema in schemas.items()}
    nullable = {name: inner for name, inner in found.items() if inner is not None}
    for name, inner in nullable.items():
        notes = {key: value for key, value in as_object(schemas[name]).items() if key != "anyOf"}
        schemas[name] = {**notes, **inner}
        document.adopt(as_object(schemas[name]), inner)
    if nullable:
        for slot in slots(document.root):
            slot.schema = _rewritten(slot.schema, nullable.keys())


def _find_inner(schema: Object) -> Object | None:
    """What a component is when it is not null, where that deserves a name."""
    members = [as_object(member) for member in as_list(schema.get("anyOf"))]
    rest = [member for member in members if member.get("type") != "null"]
    if len(rest) != 1 or len(members) != 2:
        return None
    return rest[0] if rest[0].get("type") == "object" or "enum" in rest[0] else None


def _rewritten(schema: Json, nullable: Collection[str]) -> Json:
    """The schema, with null beside each reference to what has lost it."""
    if not isinstance(schema, dict):
        return schema
    nodes.map_children(schema, lambda inner: _rewritten(inner, nullable))
    members = schema.get("anyOf")
    if isinstance(members, list):
        schema["anyOf"] = _flattened(members)
    if nodes.component_name(schema) not in nullable:
        return schema
    notes = {key: value for key, value in schema.items() if key != "$ref"}
    return {"anyOf": [{"$ref": schema["$ref"]}, {"type": "null"}], **notes}


def _flattened(members: list[Json]) -> list[Json]:
    """The members, with those of "something or null" in their stead."""
    flat: list[Json] = []
    for member in members:
        inner = as_object(member).get("anyOf")
        is_plain = isinstance(inner, list) and len(as_object(member)) == 1
        flat.extend(as_list(inner) if is_plain else [member])
    return [member for i, member in enumerate(flat) if member not in flat[:i]]
