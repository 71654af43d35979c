"""Arguments held against their types, before they are sent; what does not fit is told without showing a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from ..errors import ArgumentError
from .finite import check_finite, require_finite

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
_MOST: Final = 10


def explain(error: ValidationError, names: Mapping[str, str], root: str) -> str:
    """What does not fit, by argument: ``names`` has the argument of each wire name, ``root`` what all of it is called."""
    problems: dict[str, None] = {}
    for problem in error.errors(include_url=False, include_context=False, include_input=False):
        steps = [str(step) for step in problem["loc"]]
        if names and steps:
            place = ".".join([names.get(steps[0], steps[0]), *steps[1:]])
        else:
            place = ".".join([root, *steps])
        text = "the value does not fit" if problem["type"] in _TELLING else problem["msg"]
        problems[f"{place}: {text}"] = None
    return "; ".join(list(problems)[:_MOST])


def check_value(
    adapter: TypeAdapter[Any],
    value: object,
    names: Mapping[str, str] | None = None,
    root: str = "body",
) -> object:
    """A value as its type has it. Raises :class:`ArgumentError` where it does not fit."""
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        message = explain(error, names or {}, root)
    raise ArgumentError(f"the arguments do not fit their types: {message}")


def dump_value(adapter: TypeAdapter[Any], value: object) -> Any:
    """A checked value as what JSON is made of."""
    require_finite(value)
    try:
        return adapter.dump_python(
            value, mode="json", by_alias=True, exclude_unset=True, warnings=False
        )
    except (PydanticSerializationError, UnicodeDecodeError):
        raise ArgumentError("the body holds a value that has no form as text") from None


def dump_json(adapter: TypeAdapter[Any], value: object) -> bytes:
    """A checked value as JSON."""
    try:
        content = adapter.dump_json(value, by_alias=True, exclude_unset=True, warnings=False)
    except PydanticSerializationError:
        raise ArgumentError("the body holds a value that has no form in JSON") from None
    return check_finite(value, content)
