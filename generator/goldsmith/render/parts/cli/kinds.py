"""What a text of the command line becomes, as data: types brought down to what a shell can tell apart."""

from __future__ import annotations

from goldsmith.ir.model import (
    Anything,
    Json,
    ListOf,
    MapOf,
    ModelRef,
    Nullable,
    OneOfValues,
    Primitive,
    TupleOf,
    TypeRef,
    UnionOf,
)
from goldsmith.render.annotations import Annotations

_DEEPEST = 6
_ANY: Json = "any"
_AS_TEXT = {"part": "string", "event": "string"}


def build_kind(value: TypeRef, annotations: Annotations, depth: int = 0) -> Json:
    """A type as the name of a kind, or an object: ``values`` of an enum, ``list``, ``union``, ``nullable``, each of kinds."""
    if depth > _DEEPEST:
        return _ANY
    match _follow(value, annotations):
        case Primitive(kind=kind):
            return _AS_TEXT.get(kind, kind)
        case OneOfValues(values=values):
            return {"values": list(values)}
        case ListOf(item=item):
            return {"list": build_kind(item, annotations, depth + 1)}
        case UnionOf(members=members):
            kinds = [build_kind(member, annotations, depth + 1) for member in members]
            distinct = [kind for i, kind in enumerate(kinds) if kind not in kinds[:i]]
            return distinct[0] if len(distinct) == 1 else {"union": distinct}
        case Nullable(inner=inner):
            return {"nullable": build_kind(inner, annotations, depth + 1)}
        case TupleOf():
            return "array"
        case MapOf() | ModelRef():
            return "object"
        case Anything():
            return _ANY


def spell_files(kind: Json) -> Json:
    """The same kind where content is sent as a text and not as a file."""
    if isinstance(kind, dict):
        return {
            name: inner if name == "values" else spell_files(inner) for name, inner in kind.items()
        }
    if isinstance(kind, list):
        return [spell_files(each) for each in kind]
    return "bytes" if kind == "file" else kind


def _follow(value: TypeRef, annotations: Annotations) -> TypeRef:
    """The type behind all aliases; any where they lead back to themselves."""
    seen: set[str] = set()
    while isinstance(value, ModelRef) and value.name not in annotations.classes:
        if value.name in seen or value.name not in annotations.closed:
            return Anything()
        seen.add(value.name)
        value = annotations.closed[value.name]
    return value
