"""Serialisation of what a tolerant reader kept: a value that does not fit its type goes out as it came.

pydantic writes such values as they are, but for two kinds: a boolean in the place of a number, which Python takes for one,
becomes 1, and an object whose tag is no text ends in an error. And a number that fits, 1 in the place of a float, becomes 1.0.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, cast

from pydantic_core import PydanticSerializationError, core_schema

# What a schema holds besides other schemas. Defaults are the values of users, whatever they look like.
_NO_SCHEMAS: Final = frozenset({"config", "default", "expected", "metadata", "serialization"})
# Mappings of names to schemas.
_MAPPINGS: Final = frozenset({"choices", "fields"})


# Beyond this a float is no certain integer any more.
_EXACT: Final = 2**53


def _keep(value: object) -> object:
    return value


def _write_float(value: object) -> object:
    """Whole numbers are written without a fraction, as most servers do, and as JavaScript cannot do otherwise."""
    if isinstance(value, float) and value.is_integer() and -_EXACT < value < _EXACT:
        return int(value)
    return value


_NUMBERS: Final = {"int": _keep, "float": _write_float}


def _write_tagged(value: object, handler: core_schema.SerializerFunctionWrapHandler) -> object:
    try:
        return handler(value)
    except (TypeError, PydanticSerializationError):
        return value


def keep_misfits(schema: Any) -> None:
    """Change the schema of a model, in place, so that its fields write what they hold.

    Models within it are left alone: they have schemas of their own.
    """
    for inner in _list_inner(cast("dict[str, Any]", schema)):
        if inner.get("type") == "model":
            continue
        if "serialization" not in inner:
            _set_serialization(inner)
        keep_misfits(inner)


def _set_serialization(schema: dict[str, Any]) -> None:
    kind = schema.get("type")
    if isinstance(kind, str) and kind in _NUMBERS:
        schema["serialization"] = core_schema.plain_serializer_function_ser_schema(
            _NUMBERS[kind], when_used="json"
        )
    elif kind == "tagged-union":
        schema["serialization"] = core_schema.wrap_serializer_function_ser_schema(_write_tagged)


def _list_inner(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The schemas right within a schema."""
    found: list[dict[str, Any]] = []
    for name, member in schema.items():
        if name in _NO_SCHEMAS:
            continue
        if name in _MAPPINGS and isinstance(member, dict):
            found += _schemas(cast("dict[str, Any]", member).values())
        elif isinstance(member, (list, tuple)):
            found += _schemas(cast("list[Any]", member))
        else:
            found += _schemas((member,))
    return found


def _schemas(members: Iterable[Any]) -> list[dict[str, Any]]:
    # The choices of a union may be pairs of a schema and its label.
    first = (member[0] if isinstance(member, tuple) and member else member for member in members)
    return [member for member in first if isinstance(member, dict)]
