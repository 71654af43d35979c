"""Numbers that JSON has no form for: NaN and the infinities, which would be sent as null, or as text."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, Final, cast

from ..errors import ArgumentError
from ..models.objects import is_model, list_members

# What such a number may have become in the JSON. Without one of these there was none, and nothing has to be searched.
_TRACES: Final = (b"null", b"NaN", b"nan", b"Infinity", b"inf")


class NotFiniteError(ArgumentError):
    """A number that is not finite; ``steps`` lead to it."""

    steps: tuple[str, ...] = ()


def check_finite(value: object, content: bytes) -> bytes:
    """The JSON of a value. Raises :class:`NotFiniteError` where a number in the value has no form in JSON."""
    if any(trace in content for trace in _TRACES):
        require_finite(value)
    return content


def require_finite(value: object) -> None:
    """Refuse a value that holds such a number. Raises :class:`NotFiniteError`."""
    steps = _find(value)
    if steps is None:
        return
    error = NotFiniteError("a number that is not finite has no form in JSON")
    error.steps = steps
    raise error


def _find(value: object) -> tuple[str, ...] | None:
    """The steps to the first number that is not finite."""
    if isinstance(value, (float, Decimal)):
        return None if math.isfinite(value) else ()
    for name, member in _list_members(value):
        found = _find(member)
        if found is not None:
            return (str(name), *found)
    return None


def _list_members(value: object) -> Iterable[tuple[object, object]]:
    if is_model(value):
        return list_members(value)
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value).items()
    if isinstance(value, (Sequence, Set)) and not isinstance(value, (str, bytes, bytearray)):
        return enumerate(cast("Iterable[object]", value))
    if is_dataclass(value) and not isinstance(value, type):
        return [(each.name, getattr(value, each.name)) for each in fields(cast(Any, value))]
    return ()
