"""Numbers that remember how they were written, for where text is meant: ``2.10`` is a version, and ``1e3`` a name."""

from __future__ import annotations

from typing import final


@final
class WrittenFloat(float):
    """A number with a fraction, and its text where Python writes it otherwise; as text it is what was written."""

    __slots__ = ("written",)

    written: str

    def __str__(self) -> str:
        return self.written

    def __reduce__(self) -> tuple[object, ...]:
        return build_float, (self.written,)


@final
class WrittenInt(int):
    """An integer, and its text where Python writes it otherwise; as text it is what was written."""

    written: str

    def __str__(self) -> str:
        return self.written

    def __reduce__(self) -> tuple[object, ...]:
        return build_integer, (self.written,)


def build_float(text: str) -> float:
    """The number of a text; it remembers the text if it would be written otherwise."""
    number = float(text)
    if repr(number) == text:
        return number
    kept = WrittenFloat(number)
    kept.written = text
    return kept


def build_integer(text: str) -> int:
    """The integer of a text, decimal or with a prefix; it remembers the text if it would be written otherwise."""
    number = int(text, 0 if text[:2] in ("0x", "0o") else 10)
    if str(number) == text:
        return number
    kept = WrittenInt(number)
    kept.written = text
    return kept


def plain(number: int | float) -> int | float:
    """The number alone."""
    if isinstance(number, WrittenFloat):
        return float(number)
    return int(number) if isinstance(number, WrittenInt) else number
