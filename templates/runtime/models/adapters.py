"""Pydantic's validators and serialisers, one per type, built with the first use; and what reads and writes by them."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Final, TypeAlias, cast

from pydantic import BaseModel, ConfigDict, PydanticUserError, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from ..cached import PerObject
from ..deep import build_deep
from .keeping import KeepSpellings
from .problems import Problem, Unfit, Unwritable

Adapter: TypeAlias = TypeAdapter[Any]

# The messages of pydantic say what was expected; these repeat what was given, or may, as they are a validator's own.
_TELLING: Final = frozenset(
    {
        "assertion_error",
        "json_invalid",
        "union_tag_invalid",
        "url_parsing",
        "uuid_parsing",
        "value_error",
    }
)


def _build_adapter(kind: object) -> Adapter:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        kind.model_rebuild()
        adapter: Adapter = TypeAdapter(cast("type[Any]", kind))
        adapter.rebuild()  # models defer the building; here it is due, and under the cache's lock
        return adapter
    marked = cast("type[Any]", Annotated[kind, KeepSpellings()])
    try:
        return build_deep(lambda: TypeAdapter(marked, config=ConfigDict(hide_input_in_errors=True)))
    except PydanticUserError:  # a typed dictionary or a dataclass, which has its own configuration
        return build_deep(lambda: TypeAdapter(marked))


def _list_problems(error: ValidationError) -> list[Problem]:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return [
        Problem(
            each["loc"],
            each["type"].replace("_", " "),
            "the value does not fit" if each["type"] in _TELLING else each["msg"],
        )
        for each in found
    ]


def validate_json(adapter: Adapter, content: bytes | str, *, whole: bool = True) -> Any:
    """A JSON document as a type has it; raises :class:`Unfit` where it does not fit.

    Strict: JSON has kinds of its own, and "1" read as 1, or "yes" as true, would not go out again as it came. By alias only: a
    property that happens to be called like the Python name of a field is another property. It is read as a ``whole`` always.
    """
    try:
        return adapter.validate_json(content, strict=True, by_alias=True, by_name=False)
    except ValidationError as error:
        raise Unfit(partial(_list_problems, error)) from None


def validate_value(adapter: Adapter, value: object) -> object:
    """A value of Python's as a type has it; raises :class:`Unfit` where it does not fit."""
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        raise Unfit(partial(_list_problems, error)) from None


def dump_plain(adapter: Adapter, value: object) -> Any:
    """A checked value as what JSON is made of; raises :class:`Unwritable` where it has no such form."""
    try:
        return adapter.dump_python(
            value, mode="json", by_alias=True, exclude_unset=True, warnings=False
        )
    except (PydanticSerializationError, UnicodeDecodeError):
        raise Unwritable from None


def dump_text(adapter: Adapter, value: object) -> bytes:
    """A checked value as JSON; raises :class:`Unwritable` where it has no form in it."""
    try:
        return adapter.dump_json(value, by_alias=True, exclude_unset=True, warnings=False)
    except PydanticSerializationError:
        raise Unwritable from None


def widen(adapter: Adapter, value: object) -> bool:
    """Says that there is no need to: models have room for the properties that the document does not know."""
    return False


def learn(value: object) -> None:
    """Nothing, for the same reason."""


find_adapter: Final = PerObject[object, Adapter](_build_adapter)
"""The adapter of a type. A type that pydantic knows nothing of raises pydantic's own error: the document, or the caller's
``returns=``, is at fault."""
