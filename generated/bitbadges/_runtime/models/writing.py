"""Any value as JSON, or as what JSON is made of, whatever its type."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic_core import PydanticSerializationError, SchemaSerializer, core_schema

from .problems import Unwritable
from .spelling import respell


@cache
def _serializer() -> SchemaSerializer:
    return SchemaSerializer(core_schema.any_schema())


def write_json(value: object, *, ensure_ascii: bool = False) -> bytes:
    """Any value as compact JSON: models by their wire names, without what was not set; raises :class:`Unwritable`."""
    try:
        return _serializer().to_json(
            respell(value),
            by_alias=True,
            exclude_unset=True,
            warnings=False,
            ensure_ascii=ensure_ascii,
        )
    except PydanticSerializationError:
        raise Unwritable from None


def write_plain(value: object) -> Any:
    """Any value as what JSON is made of; raises :class:`Unwritable`."""
    try:
        return _serializer().to_python(
            respell(value), mode="json", by_alias=True, exclude_unset=True, warnings=False
        )
    except (PydanticSerializationError, UnicodeDecodeError):
        raise Unwritable from None
