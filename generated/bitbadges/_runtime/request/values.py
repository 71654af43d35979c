"""Python values as the text that URLs, headers, forms and parts are made of."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence, Set
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias, cast

from ..errors import ArgumentError
from ..models.problems import Unwritable
from ..models.spelling import find_spelling
from ..models.writing import write_json, write_plain
from ..secrets import Secret
from .finite import check_finite, require_finite

#: A value one level deep: text, or a list or an object whose members are still as they were given. ``None`` is undefined.
Shape: TypeAlias = str | list[object] | dict[str, object] | None


def build_json(value: object, *, ensure_ascii: bool = False) -> bytes:
    """Any value as compact JSON: models by their wire names, without what was not set.

    Raises :class:`ArgumentError` for a value that JSON has no form for, such as NaN.
    """
    try:
        content = write_json(value, ensure_ascii=ensure_ascii)
    except Unwritable:
        raise ArgumentError(f"a {type(value).__name__} that has no form in JSON") from None
    return check_finite(value, content)


def plain_of(value: object) -> Any:
    """Any value as what JSON is made of: dictionaries, lists, strings, numbers, booleans and ``None``."""
    require_finite(value)
    try:
        return write_plain(value)
    except Unwritable:
        raise ArgumentError(f"a {type(value).__name__} that has no form as text") from None


def _text_of_number(value: float | Decimal) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        try:
            return str(int(value))
        except ValueError:  # Python refuses to write integers of thousands of digits
            raise ArgumentError("an integer of too many digits") from None
    if not math.isfinite(value):
        raise ArgumentError(f"a {type(value).__name__} that is not a finite number")
    return format(value, "f") if isinstance(value, Decimal) else repr(float(value))


def _shape_of_container(value: object) -> list[object] | dict[str, object] | None:
    if isinstance(value, Mapping):
        pairs = cast("Mapping[object, object]", value).items()
        return {text_of(name) or "": member for name, member in pairs}
    if isinstance(value, (Sequence, Set)):
        return list(cast("Sequence[object]", value))
    return None


def shape_of(value: object) -> Shape:
    """A value one level deep; members of lists and objects are left as they are.

    Booleans are ``true`` and ``false``, dates and times are in RFC 3339, enums give their value, models are objects by their
    wire names without what was not set, bytes are text (those that are no UTF-8 survive percent-encoding). Raises
    :class:`ArgumentError` for a value that has no form as text.
    """
    if value is None or type(value) is str:
        return value
    if isinstance(value, Enum):
        return shape_of(cast("object", value.value))
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (int, float, Decimal)):
        return _text_of_number(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", value)).decode("utf-8", "surrogateescape")
    if isinstance(value, Secret):
        return value.reveal()
    container = _shape_of_container(value)
    return _shape_of_other(value) if container is None else container


def _shape_of_other(value: object) -> Shape:
    """Models, dates, UUIDs, dataclasses: what the library of the models can write as JSON; and paths."""
    if (spelled := find_spelling(value)) is not None:
        return spelled
    if isinstance(value, os.PathLike):
        return os.fsdecode(cast("os.PathLike[str]", value))
    plain = plain_of(value)
    if type(plain) is type(value):
        raise ArgumentError(f"a {type(value).__name__} that has no form as text")
    return shape_of(plain)


def text_of(value: object) -> str | None:
    """A value as one text: lists and objects as JSON, ``None`` where the value is ``None``."""
    shape = shape_of(value)
    if isinstance(shape, (list, dict)):
        return build_json(value).decode()
    return shape
