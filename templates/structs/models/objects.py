"""Models as objects: whether a value is one, what it holds, and how one is made of what was read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeGuard

from msgspec import UNSET

from .declaring import BaseStruct, model_of
from .nodes import ObjectOf, RootOf
from .slots import build_struct, find_extra, find_slots, list_slots


def is_model(value: object) -> TypeGuard[BaseStruct]:
    """Whether a value is a model."""
    return isinstance(value, BaseStruct)


def list_members(model: BaseStruct) -> Iterator[tuple[str, Any]]:
    """The properties of a model by their wire names, set or not, and the unknown ones."""
    for slot, raw in list_slots(model):
        yield slot.field.wire, slot.open(raw, model)
    yield from (find_extra(model) or {}).items()


def list_given(model: BaseStruct) -> Iterator[tuple[str, Any]]:
    """The properties that are set, by their wire names, and the unknown ones."""
    for slot, raw in list_slots(model):
        if raw is not UNSET:
            yield slot.field.wire, slot.open(raw, model)
    yield from (find_extra(model) or {}).items()


def find_member(model: BaseStruct, name: str) -> object:
    """The value of a property by its wire name or its name in Python; ``None`` where there is none. It never warns."""
    for slot in find_slots(model_of(model)).values():
        if name in (slot.field.wire, slot.field.name):
            return slot.get(model)
    return (find_extra(model) or {}).get(name)


def find_root(model: BaseStruct) -> object:
    """What a model is written as: itself."""
    return model


def count_fields(built: object) -> int:
    """How many of the fields that its model declares an object has."""
    if not is_model(built):
        return 0
    return sum(raw is not UNSET for _, raw in list_slots(built))


def build_object(
    node: ObjectOf, fields: dict[str, Any], given: set[str], extra: dict[str, Any] | None
) -> Any:
    """A model of what was read, without validation."""
    return build_struct(node.model, {name: fields[name] for name in fields if name in given}, extra)


def build_root(node: RootOf, root: object) -> Any:
    """The value: no struct is around one that is no object."""
    return root
