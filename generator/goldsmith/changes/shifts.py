"""How a type became another: in the words that the table has for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from goldsmith.ir.model import (
    Anything,
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
from goldsmith.surface.model import Surface

_PYTHON: Mapping[str, str] = {
    "integer-string": "integer", "file": "bytes",
}  # fmt: skip
"""Kinds that look the same in Python as others."""

_TEXTS = frozenset("string bytes date date-time time duration uuid decimal integer-string".split())
"""Kinds that are text over the wire."""

_WIDER = frozenset({("integer", "number")})
_DEPTH = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Aliases:
    """What the names of the models module stand for on each side, and the names of now of what has been renamed."""

    old: Mapping[str, TypeRef] = field(default_factory=dict[str, TypeRef])
    new: Mapping[str, TypeRef] = field(default_factory=dict[str, TypeRef])
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])


def list_aliases(surface: Surface) -> dict[str, TypeRef]:
    """The types that names of the models module stand for."""
    return {model.name: model.alias for model in surface.models if model.alias is not None}


def find_shifts(old: TypeRef, new: TypeRef, aliases: Aliases, depth: int = 0) -> frozenset[str]:
    """What became of a type; empty where it means the same."""
    if old == new or depth > _DEPTH:
        return frozenset()
    match old, new:
        case Nullable(inner=before), Nullable(inner=after):
            return find_shifts(before, after, aliases, depth + 1)
        case Nullable(inner=before), _ if not isinstance(new, Anything):
            return find_shifts(before, new, aliases, depth + 1) | {"made-not-nullable"}
        case _, Nullable(inner=after) if not isinstance(old, Anything):
            return find_shifts(old, after, aliases, depth + 1) | {"made-nullable"}
        case Anything(), _:
            return frozenset({"typed"})
        case _, Anything():
            return frozenset({"untyped"})
        case ModelRef(name=was), ModelRef(name=now) if aliases.renamed.get(was, was) == now:
            return frozenset()  # what it became is told of the name
        case _:
            return _find_unnamed(old, new, aliases, depth)


def _find_unnamed(old: TypeRef, new: TypeRef, aliases: Aliases, depth: int) -> frozenset[str]:
    """With what a name stands for in place of it."""
    before = aliases.old.get(old.name) if isinstance(old, ModelRef) else None
    after = aliases.new.get(new.name) if isinstance(new, ModelRef) else None
    if before is not None or after is not None:
        return find_shifts(before or old, after or new, aliases, depth + 1)
    match old, new:
        case (ListOf(item=before), ListOf(item=after)) | (MapOf(value=before), MapOf(value=after)):
            return find_shifts(before, after, aliases, depth + 1)
        case TupleOf(items=was), TupleOf(items=now) if len(was) == len(now):
            pairs = zip(was, now, strict=True)
            found = [find_shifts(*pair, aliases, depth + 1) for pair in pairs]
            return frozenset[str]().union(*found)
        case OneOfValues(), OneOfValues():
            return _compare_values(old, new)
        case OneOfValues(), Primitive(kind=kind):
            return _compare_enum(old, kind, "opened")
        case Primitive(kind=kind), OneOfValues():
            return _compare_enum(new, kind, "closed")
        case Primitive(kind=was), Primitive(kind=now):
            return _compare_kinds(was, now)
        case (UnionOf(), _) | (_, UnionOf()):
            return _compare_members(old, new, aliases, depth)
        case _:
            return frozenset({"type-changed"})


def _compare_values(old: OneOfValues, new: OneOfValues) -> frozenset[str]:
    before, after = ({(type(v), v) for v in each.values} for each in (old, new))
    if not before & after and {kind for kind, _ in before} != {kind for kind, _ in after}:
        return frozenset({"type-changed"})
    found = {"value-added": after - before, "value-removed": before - after}
    shifts = {kind for kind, values in found.items() if values}
    if old.open != new.open:
        shifts.add("opened" if new.open else "closed")
    return frozenset(shifts)


def _compare_enum(enum: OneOfValues, kind: str, shift: str) -> frozenset[str]:
    """An enum, and a plain type: where any value goes anyway, nothing has changed."""
    kinds: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}
    if {kinds.get(type(value), "null") for value in enum.values} != {_PYTHON.get(kind, kind)}:
        return frozenset({"type-changed"})
    return frozenset() if enum.open else frozenset({shift})


def _compare_kinds(was: str, now: str) -> frozenset[str]:
    if (was, now) in _WIDER:
        return frozenset({"widened"})
    if (now, was) in _WIDER:
        return frozenset({"narrowed"})
    if _PYTHON.get(was, was) != _PYTHON.get(now, now):
        return frozenset({"type-changed"})
    is_respelled = (was in _TEXTS) != (now in _TEXTS)
    return frozenset({"respelled"}) if is_respelled else frozenset()


def _compare_members(old: TypeRef, new: TypeRef, aliases: Aliases, depth: int) -> frozenset[str]:
    before, after = _list_members(old), _list_members(new)
    for member in list(before):
        twin = next((m for m in after if not find_shifts(member, m, aliases, depth + 1)), None)
        if twin is not None:
            before.remove(member)
            after.remove(twin)
    if len(before) == len(after) == 1:
        return find_shifts(before[0], after[0], aliases, depth + 1)
    if before and after:
        return frozenset({"type-changed"})
    found = {"member-added": after, "member-removed": before}
    return frozenset(kind for kind, members in found.items() if members)


def _list_members(value: TypeRef) -> list[TypeRef]:
    return list(value.members) if isinstance(value, UnionOf) else [value]
