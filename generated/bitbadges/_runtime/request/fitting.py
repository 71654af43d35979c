"""Arguments held against their types, before they are sent; what does not fit is told without showing a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ..errors import ArgumentError
from ..models.adapters import Adapter, dump_plain, dump_text, validate_value
from ..models.problems import Unfit, Unwritable
from .finite import check_finite, require_finite

_MOST: Final = 10


def explain(error: Unfit, names: Mapping[str, str], root: str) -> str:
    """What does not fit, by argument: ``names`` has the argument of each wire name, ``root`` what all of it is called."""
    problems: dict[str, None] = {}
    for problem in error.list_problems():
        steps = [str(step) for step in problem.steps]
        if names and steps:
            place = ".".join([names.get(steps[0], steps[0]), *steps[1:]])
        else:
            place = ".".join([root, *steps])
        problems[f"{place}: {problem.message}"] = None
    return "; ".join(list(problems)[:_MOST])


def check_value(
    adapter: Adapter,
    value: object,
    names: Mapping[str, str] | None = None,
    root: str = "body",
) -> object:
    """A value as its type has it. Raises :class:`ArgumentError` where it does not fit."""
    try:
        return validate_value(adapter, value)
    except Unfit as error:
        message = explain(error, names or {}, root)
    raise ArgumentError(f"the arguments do not fit their types: {message}")


def dump_value(adapter: Adapter, value: object) -> Any:
    """A checked value as what JSON is made of."""
    require_finite(value)
    try:
        return dump_plain(adapter, value)
    except Unwritable:
        raise ArgumentError("the body holds a value that has no form as text") from None


def dump_json(adapter: Adapter, value: object) -> bytes:
    """A checked value as JSON."""
    try:
        content = dump_text(adapter, value)
    except Unwritable:
        raise ArgumentError("the body holds a value that has no form in JSON") from None
    return check_finite(value, content)
