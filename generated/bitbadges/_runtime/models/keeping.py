"""What pydantic's schema of a model is changed in, before it is built.

A value that does not fit its type, and that a tolerant reader kept, has to go out as it came. pydantic writes such values as
they are, but for two kinds: a boolean in the place of a number, which Python takes for one, becomes 1, and an object whose tag
is no text ends in an error. And a number that fits, 1 in the place of a float, becomes 1.0; a date-time loses its nanoseconds.

The types of a module are aliases (``NumberType``), which pydantic keeps in one place and looks up for each value. Simple ones
are put where they are used: that makes reading a tenth faster.
"""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias, cast

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticSerializationError, core_schema

from .readers import keep_spelling, keeps_spelling
from .spelling import respell

Schema: TypeAlias = dict[str, Any]
Resolve: TypeAlias = Callable[[Any], Any]

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


_WRITERS: Final = {"int": _keep, "float": _write_float, "any": respell}


def _write_tagged(value: object, handler: core_schema.SerializerFunctionWrapHandler) -> object:
    try:
        return handler(value)
    except (TypeError, PydanticSerializationError):
        return value


def adapt_schema(model: Any, resolve: Resolve) -> None:
    """Change the schema of a model in place. Models within it are left alone: they have schemas of their own.

    :param resolve: gives the schema that a reference stands for.
    """
    _adapt(cast(Schema, model), resolve, set())


class KeepSpellings:
    """The mark of a type that is no model, whose values are to remember their spelling as those within models do."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        schema = handler(source)
        whole: Schema = {"type": "list", "items_schema": schema}
        _adapt(whole, handler.resolve_ref_schema, set(), numbers=False)
        return schema


def _adapt(schema: Schema, resolve: Resolve, seen: set[str], *, numbers: bool = True) -> None:
    inner_schemas = _list_inner(schema)
    # Text beside a date is a text as good: pydantic would take the date, which is no more certain than the text.
    is_texts = any(inner.get("type") == "str" for inner in inner_schemas)
    for inner in inner_schemas:
        target = _follow(inner, resolve, seen)
        if target is None or target.get("type") == "model":
            continue
        kept = "serialization" not in target and not is_texts and keep_spelling(target)
        if not kept and not keeps_spelling(target):
            if "serialization" not in target and numbers:
                _set_serialization(target)
            _adapt(target, resolve, seen, numbers=numbers)
        if target is not inner and "serialization" not in inner and _is_simple(target):
            inner.clear()
            inner.update(_copy(target))
            inner.pop("ref", None)


def _follow(schema: Schema, resolve: Resolve, seen: set[str]) -> Schema | None:
    """The schema itself, or what it refers to; nothing for what is being changed already."""
    refs: list[str] = []
    while schema.get("type") == "definition-ref":
        ref = schema["schema_ref"]
        if ref in seen or ref in refs:
            return None
        refs.append(ref)
        try:
            schema = resolve(schema)
        except LookupError:  # within itself: whoever builds it will change it
            return None
    if refs and not _is_simple(schema):
        seen.update(refs)
    return schema


def _is_simple(schema: Schema) -> bool:
    """Whether a schema ends in itself: it refers to no other, and holds no model."""
    if schema.get("type") in ("definition-ref", "model"):
        return False
    return all(map(_is_simple, _list_inner(schema)))


def _copy(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {name: _copy(member) for name, member in cast(Schema, schema).items()}
    if isinstance(schema, list):
        return [_copy(member) for member in cast("list[Any]", schema)]
    return schema


def _set_serialization(schema: Schema) -> None:
    kind = schema.get("type")
    if isinstance(kind, str) and kind in _WRITERS:
        schema["serialization"] = core_schema.plain_serializer_function_ser_schema(
            _WRITERS[kind], when_used="json"
        )
    elif kind == "tagged-union":
        schema["serialization"] = core_schema.wrap_serializer_function_ser_schema(_write_tagged)


def _list_inner(schema: Schema) -> list[Schema]:
    """The schemas right within a schema. Most of what a schema holds is text: this is where building models takes its time."""
    found: list[Schema] = []
    for name, member in schema.items():
        if isinstance(member, (str, bool)) or name in _NO_SCHEMAS:
            continue
        if isinstance(member, dict):
            inner = cast(Schema, member)
            found += _schemas(inner.values()) if name in _MAPPINGS else (inner,)
        elif isinstance(member, (list, tuple)):
            found += _schemas(cast("list[Any]", member))
    return found


def _schemas(members: Iterable[Any]) -> list[Schema]:
    found: list[Schema] = []
    for member in members:
        # The choices of a union may be pairs of a schema and its label.
        if isinstance(member, tuple):
            member = next(iter(cast("tuple[Any, ...]", member)), None)
        if isinstance(member, dict):
            found.append(cast(Schema, member))
    return found
