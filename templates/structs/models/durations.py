"""Durations as ISO 8601 writes them: ``P1DT2H30M``."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any, Final

_NUMBER: Final = r"(\d+(?:[.,]\d+)?)"
_DURATION: Final = re.compile(
    rf"([+-]?)P(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(T)?(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?",
    re.IGNORECASE,
)
# Years and months as the days that they have at the least.
_DAYS: Final = (365, 30, 7, 1)
_SECONDS: Final = (3600, 60, 1)


def read_duration(text: Any) -> timedelta:
    """The duration that a text says; raises :class:`ValueError` for what is none."""
    found = _DURATION.fullmatch(text) if isinstance(text, str) else None
    if found is None or text[-1] in "PpTt":
        raise ValueError
    sign, *parts = found.groups()
    time = parts.pop(4)
    if time is None and any(parts[4:]):
        raise ValueError
    numbers = [float(part.replace(",", ".")) if part else 0.0 for part in parts]
    days = sum(number * each for number, each in zip(numbers, _DAYS, strict=False))
    seconds = sum(number * each for number, each in zip(numbers[4:], _SECONDS, strict=True))
    try:
        total = timedelta(days=days, seconds=seconds)
    except OverflowError:
        raise ValueError from None
    return -total if sign == "-" else total


def write_duration(value: timedelta) -> str:
    """The usual spelling of a duration."""
    sign, value = ("-", -value) if value < timedelta() else ("", value)
    hours, rest = divmod(value.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    days = f"{value.days}D" if value.days else ""
    clock = "".join(
        (
            f"{hours}H" if hours else "",
            f"{minutes}M" if minutes else "",
            f"{seconds}{fraction}S" if seconds or fraction else "",
        )
    )
    if not days and not clock:
        clock = "0S"
    return f"{sign}P{days}" + (f"T{clock}" if clock else "")
