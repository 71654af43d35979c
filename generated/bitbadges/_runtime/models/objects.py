"""Models as objects: whether a value is one, what it holds, and how one is made of what was read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeGuard

from pydantic import BaseModel

from .fields import MODEL
from .nodes import ObjectOf, RootOf


def is_model(value: object) -> TypeGuard[BaseModel]:
    """Whether a value is a model, the caller's own included."""
    return isinstance(value, MODEL)


def list_members(model: BaseModel) -> Iterator[tuple[str, Any]]:
    """The properties of a model by their wire names, set or not, and the unknown ones."""
    known = type(model).model_fields
    for name, member in model:
        yield (known[name].alias or name) if name in known else name, member


def list_given(model: BaseModel) -> Iterator[tuple[str, Any]]:
    """The properties that are set, by their wire names, and the unknown ones."""
    fields = type(model).model_fields
    for name, member in model:
        if name in model.model_fields_set:
            known = fields.get(name)
            yield (known.alias or name) if known is not None else name, member


def find_member(model: BaseModel, name: str) -> object:
    """The value of a property by its wire name or its name in Python; ``None`` where there is none. It never warns."""
    attribute = find_attribute(type(model), name)
    if attribute is None:
        return (model.model_extra or {}).get(name)
    return vars(model).get(attribute)  # no attribute: one that is deprecated would warn


@lru_cache(maxsize=1024)
def find_attribute(model: type[BaseModel], name: str) -> str | None:
    """The Python name of a property by its name on the wire."""
    for attribute, field in model.model_fields.items():
        if name in (field.alias, field.serialization_alias) or attribute == name:
            return attribute
    return None


def find_root(model: BaseModel) -> object:
    """What a model is written as: itself, or the value that it is around."""
    return getattr(model, "root", model)


def count_fields(built: object) -> int:
    """How many of the fields that its model declares an object has."""
    if not is_model(built):
        return 0
    return len(built.model_fields_set - (built.model_extra or {}).keys())


def build_object(
    node: ObjectOf, fields: dict[str, Any], given: set[str], extra: dict[str, Any] | None
) -> Any:
    """A model of what was read, without validation. (``model_construct`` takes names and aliases for each other.)"""
    return _build(node.model, fields, given, extra)


def build_root(node: RootOf, root: object) -> Any:
    """A model around a value, without validation."""
    return _build(node.model, {"root": root}, {"root"}, None)


def _build(
    model: type[BaseModel], fields: dict[str, Any], given: set[str], extra: dict[str, Any] | None
) -> BaseModel:
    built: BaseModel = model.__new__(model)
    object.__setattr__(built, "__dict__", fields)
    object.__setattr__(built, "__pydantic_fields_set__", given)
    object.__setattr__(built, "__pydantic_extra__", extra)
    object.__setattr__(built, "__pydantic_private__", None)
    if model.__pydantic_post_init__:
        built.model_post_init(None)
    return built
