"""Reads a schema in normal form as a type."""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.ir.kinds import Kind
from goldsmith.ir.model import (
    Anything,
    Json,
    ListOf,
    MapOf,
    ModelRef,
    Nullable,
    OneOfValues,
    Primitive,
    Scalar,
    TupleOf,
    TypeRef,
    UnionOf,
)
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import as_text, component_name

_STRING_FORMATS: dict[str, Primitive] = {
    "date": Primitive(kind="date"),
    "date-time": Primitive(kind="date-time"),
    "time": Primitive(kind="time"),
    "duration": Primitive(kind="duration"),
    "byte": Primitive(kind="bytes"),
    "uuid": Primitive(kind="uuid"),
    "decimal": Primitive(kind="decimal"),
    "binary": Primitive(kind="file"),
}
_PLAIN: dict[str, Primitive] = {
    "string": Primitive(kind="string"),
    "integer": Primitive(kind="integer"),
    "number": Primitive(kind="number"),
    "boolean": Primitive(kind="boolean"),
    "null": Primitive(kind="null"),
}
_NULL = _PLAIN["null"]
_INTEGER_STRING = Primitive(kind="integer-string")


def replace_kind(value: TypeRef, was: Kind, now: Kind) -> TypeRef:
    """A type with another kind of plain value, also in its lists and where it may be null."""
    match value:
        case Primitive(kind=kind) if kind == was:
            return Primitive(kind=now)
        case ListOf(item=item):
            return ListOf(item=replace_kind(item, was, now))
        case Nullable(inner=inner):
            return Nullable(inner=replace_kind(inner, was, now))
        case _:
            return value


def build_type(schema: Json, names: Mapping[str, str]) -> TypeRef:
    """The type of a schema; ``names`` gives the Python name of each component."""
    node = as_object(schema)
    name = component_name(node)
    if name is not None:
        return ModelRef(name=names[name]) if name in names else Anything()
    if "enum" in node:
        return OneOfValues(values=_scalars(as_list(node["enum"])))
    if "anyOf" in node:
        return build_union([build_type(member, names) for member in as_list(node["anyOf"])])
    kind = as_text(node.get("type"))
    if kind == "array" and "prefixItems" in node:
        members = as_list(node["prefixItems"])
        return TupleOf(items=tuple(build_type(member, names) for member in members))
    if kind == "array":
        return ListOf(item=build_type(node.get("items"), names))
    if kind == "object":
        extra = node.get("additionalProperties")
        return MapOf(value=build_type(extra, names) if isinstance(extra, dict) else Anything())
    return _scalar(kind, as_text(node.get("format")))


def _scalar(kind: str, form: str) -> TypeRef:
    if form in ("integer-string", "uint64-string"):
        return _INTEGER_STRING
    if kind == "string" and form in _STRING_FORMATS:
        return _STRING_FORMATS[form]
    return _PLAIN.get(kind, Anything())


def build_union(members: list[TypeRef]) -> TypeRef:
    """A union with repeated members counted once; null becomes :class:`Nullable`, an enum beside its type an open one."""
    distinct = [member for i, member in enumerate(members) if member not in members[:i]]
    flat = [
        inner
        for member in distinct
        for inner in (member.members if isinstance(member, UnionOf) else (member,))
    ]
    is_nullable = _NULL in flat or any(isinstance(member, Nullable) for member in flat)
    kept = [
        member.inner if isinstance(member, Nullable) else member
        for member in flat
        if member != _NULL
    ]
    if any(isinstance(member, Anything) for member in kept):
        return Anything()
    kept = _with_open_enums(kept)
    if not kept:
        return _NULL
    result = kept[0] if len(kept) == 1 else UnionOf(members=tuple(kept))
    return Nullable(inner=result) if is_nullable else result


def _with_open_enums(members: list[TypeRef]) -> list[TypeRef]:
    result: list[TypeRef] = []
    for member in members:
        last = result[-1] if result else None
        if (
            isinstance(last, OneOfValues)
            and isinstance(member, Primitive)
            and member.kind in _kinds(last)
        ):
            result[-1] = OneOfValues(values=last.values, open=True)
        else:
            result.append(member)
    return result


def _kinds(enum: OneOfValues) -> set[str]:
    words: dict[type, str] = {str: "string", bool: "boolean", int: "integer"}
    return {words[type(value)] for value in enum.values if type(value) in words}


def _scalars(values: list[Json]) -> tuple[Scalar, ...]:
    return tuple(value for value in values if not isinstance(value, dict | list))


def find_at(pointer: str, schema: Json, schemas: Object) -> Json:
    """The schema of what a JSON pointer finds in a value of ``schema``; ``None`` where it finds nothing."""
    node = follow(schema, schemas)
    for token in pointer.strip("/").split("/") if pointer.strip("/") else []:
        node = as_object(
            as_object(node.get("properties")).get(token.replace("~1", "/").replace("~0", "~"))
        )
        if not node:
            return None
        node = follow(node, schemas)
    return node


def follow(schema: Json, schemas: Object) -> Object:
    """The schema behind references, and behind "or null"."""
    node = as_object(schema)
    for _ in range(64):
        name = component_name(node)
        members = [m for m in as_list(node.get("anyOf")) if as_object(m).get("type") != "null"]
        if name is not None:
            node = as_object(schemas.get(name))
        elif len(members) == 1:
            node = as_object(members[0])
        else:
            break
    return node


def admits_text(schema: Json, schemas: Object, above: tuple[str, ...] = ()) -> bool:
    """Whether a value of a schema may be a string."""
    node = as_object(schema)
    name = component_name(node)
    if name is not None:
        return name not in above and admits_text(schemas.get(name), schemas, (*above, name))
    if "anyOf" in node:
        return any(admits_text(member, schemas, above) for member in as_list(node["anyOf"]))
    if "enum" in node:
        return any(isinstance(value, str) for value in as_list(node["enum"]))
    is_number = as_text(node.get("format")).endswith("integer-string")
    return node.get("type") == "string" or is_number


def find_row(media: Object, schemas: Object) -> Json:
    """The schema of one of the values that come one after the other, whether the schema is that of one or of a list of all."""
    if "itemSchema" in media:
        return media["itemSchema"]
    schema = media.get("schema")
    whole = follow(schema, schemas)
    return whole.get("items") if whole.get("type") == "array" else schema


def is_nullable(schema: Json, schemas: Object) -> bool:
    """Whether null is a value of a schema, as it says itself, or as what it refers to says."""
    node = as_object(schema)
    for _ in range(64):
        members = [as_object(member) for member in as_list(node.get("anyOf"))]
        if any(member.get("type") == "null" for member in members):
            return True
        name = component_name(node)
        if name is None:
            break
        node = as_object(schemas.get(name))
    return False
