"""The readers of single values: each takes a text, and raises :class:`ValueError` with the reason where it does not fit."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from typing import cast

_TRUE = frozenset({"true", "yes", "on", "1"})
_FALSE = frozenset({"false", "no", "off", "0"})
_INTEGER = re.compile(r"[+-]?\d+")
_DURATION = re.compile(
    r"(?P<sign>[+-]?)P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
)


def read_json(text: str) -> object:
    """JSON; raises :class:`ValueError` for what is none, and for numbers that JSON has no form for."""
    try:
        return cast("object", json.loads(text, parse_constant=_refuse_constant))
    except json.JSONDecodeError as error:
        problem = f"it is no JSON (line {error.lineno}, column {error.colno})"
    except (ValueError, RecursionError):
        problem = "it is no JSON"
    raise ValueError(problem)


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


def read_loose(text: str) -> object:
    """JSON where it is some, else the text."""
    try:
        return read_json(text)
    except ValueError:
        return text


def _read_text(text: str) -> object:
    return text


def _read_integer(text: str) -> object:
    if _INTEGER.fullmatch(text) is None or not text.isascii():
        raise ValueError("it is no integer")
    try:
        return int(text)
    except ValueError:  # Python reads no integer of thousands of digits
        raise ValueError("it is an integer of too many digits") from None


def _read_integer_text(text: str) -> object:
    """An integer that travels as text: whatever is more than digits is the server's to refuse."""
    return int(text) if text.isascii() and text.isdigit() and str(int(text)) == text else text


def _read_number(text: str) -> object:
    if text.isascii() and _INTEGER.fullmatch(text):
        return _read_integer(text)
    try:
        found = float(text)
    except ValueError:
        found = math.nan
    if not math.isfinite(found):
        raise ValueError("it is no number")
    return found


def _read_boolean(text: str) -> object:
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise ValueError("it is true or false")


def _read_null(text: str) -> object:
    if text != "null":
        raise ValueError("it is null, and nothing else")
    return None


def _read_date(text: str) -> object:
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("it is no date: write it like 2030-01-31") from None


def _read_moment(text: str) -> object:
    from datetime import datetime

    try:
        return datetime.fromisoformat(text)
    except ValueError:
        problem = "it is no date and time: write it like 2030-01-31T12:00:00Z"
    raise ValueError(problem)


def _read_time(text: str) -> object:
    from datetime import time

    try:
        return time.fromisoformat(text)
    except ValueError:
        raise ValueError("it is no time: write it like 12:00:00") from None


def _read_duration(text: str) -> object:
    from datetime import timedelta

    found = _DURATION.fullmatch(text)
    parts = (
        {n: float(v) for n, v in found.groupdict("").items() if v and n != "sign"} if found else {}
    )
    if found is None or not parts:
        raise ValueError("it is no duration: write it like PT1H30M or P1DT12H")
    value = timedelta(**parts)
    return -value if found["sign"] == "-" else value


def _read_uuid(text: str) -> object:
    from uuid import UUID

    try:
        return UUID(text)
    except ValueError:
        raise ValueError("it is no UUID") from None


def _read_decimal(text: str) -> object:
    from decimal import Decimal, InvalidOperation

    try:
        found = Decimal(text)
    except InvalidOperation:
        found = Decimal("nan")
    if not found.is_finite():
        raise ValueError("it is no number")
    return found


def _read_bytes(text: str) -> object:
    if text.startswith("@"):
        from .sources import read_bytes

        return read_bytes(text[1:])
    return text.encode()


def _read_file(text: str) -> object:
    from .sources import find_file

    return find_file(text)


def _read_object(text: str) -> object:
    found = _read_any_json(text)
    if not isinstance(found, dict):
        raise ValueError("it has to be an object of JSON")
    return cast("object", found)


def _read_array(text: str) -> object:
    found = _read_any_json(text)
    if not isinstance(found, list):
        raise ValueError("it has to be a list of JSON")
    return cast("object", found)


def _read_any_json(text: str) -> object:
    if text.startswith("@"):
        from .sources import read_text

        text = read_text(text[1:])
    return read_json(text)


READERS: Mapping[str, Callable[[str], object]] = {
    "string": _read_text,
    "integer": _read_integer,
    "integer-string": _read_integer_text,
    "number": _read_number,
    "boolean": _read_boolean,
    "null": _read_null,
    "date": _read_date,
    "date-time": _read_moment,
    "time": _read_time,
    "duration": _read_duration,
    "uuid": _read_uuid,
    "decimal": _read_decimal,
    "bytes": _read_bytes,
    "file": _read_file,
    "object": _read_object,
    "array": _read_array,
    "any": read_loose,
}
