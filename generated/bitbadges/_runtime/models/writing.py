"""Any value as JSON, or as what JSON is made of, whatever its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, cast

from pydantic_core import PydanticSerializationError, SchemaSerializer, core_schema

from .problems import Unwritable
from .spelling import respell

T = TypeVar("T")


@cache
def _serializer() -> SchemaSerializer:
    return SchemaSerializer(core_schema.any_schema())


def write_json(value: object, *, ensure_ascii: bool = False) -> bytes:
    """Any value as compact JSON: models by their wire names, without what was not set; raises :class:`Unwritable`."""

    def write() -> bytes:
        return _serializer().to_json(
            respell(value),
            by_alias=True,
            exclude_unset=True,
            warnings=False,
            ensure_ascii=ensure_ascii,
        )

    try:
        return _write_built(value, write)
    except PydanticSerializationError:
        raise Unwritable from None


def write_plain(value: object) -> Any:
    """Any value as what JSON is made of; raises :class:`Unwritable`."""

    def write() -> Any:
        return _serializer().to_python(
            respell(value), mode="json", by_alias=True, exclude_unset=True, warnings=False
        )

    try:
        return _write_built(value, write)
    except (PydanticSerializationError, UnicodeDecodeError):
        raise Unwritable from None


def _write_built(value: object, write: Callable[[], T]) -> T:
    """What ``write`` gives. Models are built when they are read; one that was read within another may have no serialiser of its own yet,
    which pydantic 2.12 takes for a fault.
    """
    try:
        return write()
    except (PydanticSerializationError, TypeError):
        if not _build_all(value):
            raise
    return write()


def _build_all(value: object) -> bool:
    """Builds all models that a value holds, and tells whether one was not built before."""
    from pydantic import BaseModel

    found, waiting, seen = False, [value], set[int]()
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, BaseModel) and not type(each).__pydantic_complete__:
            type(each).model_rebuild()
            found = True
        waiting += _list_members(each)
    return found


def _list_members(value: object) -> Iterator[object]:
    """The members of what may hold models."""
    if isinstance(value, Mapping):
        yield from cast("Mapping[object, object]", value).values()
    elif isinstance(value, (list, tuple, set, frozenset)):
        yield from cast("list[object]", value)
    else:
        yield from (getattr(value, "__dict__", None) or {}).values()
        yield from (getattr(value, "__pydantic_extra__", None) or {}).values()
