"""Values that JSON has no kind of its own for: what is on the wire, and what that is in Python.

A slot keeps what is on the wire, so that it goes out as it came, and reading an answer costs no more than its texts.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from base64 import b64decode, b64encode
from binascii import Error
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Final, cast, get_args, get_origin
from uuid import UUID

import msgspec

from ..cached import PerObject, is_hashable
from .durations import read_duration, write_duration
from .encoded import Base64, SpelledBytes
from .kinds import find_node
from .nodes import Scalar
from .numbers import DecimalString
from .spelling import spell, write_spelled

NUMBER: Final[Any] = int | float
"""A number as msgspec reads it: the one of these that it is spelled as."""


class Codec(ABC):
    """How a kind of values is read and written."""

    wire: Any = str
    """What JSON has in its place, as msgspec names it."""
    expected: str = ""

    @abstractmethod
    def read(self, wire: Any) -> Any:
        """The value; raises :class:`ValueError` for what is none."""

    @abstractmethod
    def fits(self, value: object) -> bool:
        """Whether a value of Python's is of the kind."""

    @abstractmethod
    def write(self, value: Any) -> Any:
        """What is on the wire; raises :class:`ValueError` where the value has no such form."""

    def take(self, value: object) -> Any:
        """A value that was given, as it is or as it is on the wire; raises :class:`ValueError`."""
        return value if self.fits(value) else self.read(value)


class IntegerCodec(Codec):
    """Integers as decimal texts, of any size or within bounds."""

    wire = int | str

    def __init__(self, mark: DecimalString) -> None:
        self._mark = mark
        self._parse = msgspec.json.Decoder(int).decode
        self.expected = mark.describe()

    def read(self, wire: Any) -> int:
        found = self._parse(wire) if type(wire) is str else wire
        if not self.fits(found):
            raise ValueError
        return cast("int", found)

    def fits(self, value: object) -> bool:
        if not isinstance(value, int) or isinstance(value, bool):
            return False
        low, high = self._mark.ge, self._mark.le
        return (low is None or value >= low) and (high is None or value <= high)

    def write(self, value: Any) -> str:
        return str(int(value))


class NumberCodec(Codec):
    """Numbers: one that is whole goes out as it came, with a fraction or without, and one that was given has none."""

    wire = NUMBER
    expected = "Input should be a valid number"

    def read(self, wire: Any) -> float:
        if type(wire) not in (int, float):
            raise ValueError
        try:
            return float(wire)
        except OverflowError:
            raise ValueError from None

    def fits(self, value: object) -> bool:
        return isinstance(value, (int, float)) and not isinstance(value, bool)

    def write(self, value: Any) -> Any:
        is_whole = isinstance(value, float) and value.is_integer()
        return int(value) if is_whole and -_EXACT < value < _EXACT else value


class TextCodec(Codec):
    """What texts stand for: moments, dates, times, UUIDs."""

    def __init__(self, kind: type[Any], expected: str) -> None:
        self.kind = kind
        self.expected = expected

    def read(self, wire: Any) -> Any:
        if type(wire) is not str:
            raise ValueError
        text = _FRACTION.sub(r"\1", wire)  # what is beyond microseconds is cut off
        try:
            return msgspec.convert(text, self.kind)
        except msgspec.ValidationError:
            if self.kind not in (datetime, date, time):
                raise
        return self.kind.fromisoformat(text)

    def read_spelled(self, wire: Any) -> Any:
        """The value, with its spelling where that is not the usual one."""
        found = self.read(wire)
        if self.kind is date or self.write(found) == wire:
            return found
        return spell(found, wire)

    def fits(self, value: object) -> bool:
        is_moment = self.kind is date and isinstance(value, datetime)
        return isinstance(value, self.kind) and not is_moment

    def write(self, value: Any) -> Any:
        spelled = write_spelled(value)
        return spelled if isinstance(spelled, str) else self.write_plain(value)

    def write_plain(self, value: Any) -> Any:
        """The usual spelling."""
        return msgspec.to_builtins(value)


class DurationCodec(TextCodec):
    """Durations, as ISO 8601 writes them."""

    def read(self, wire: Any) -> timedelta:
        return read_duration(wire)

    def write_plain(self, value: Any) -> str:
        return write_duration(value)


class DecimalCodec(Codec):
    """Decimal numbers as texts, or as the numbers that JSON has."""

    wire = str | int | float
    expected = "Input should be a valid decimal"

    def read(self, wire: Any) -> Decimal:
        if type(wire) not in (str, int, float):
            raise ValueError
        try:
            found = Decimal(str(wire).strip())
        except InvalidOperation:
            raise ValueError from None
        if not found.is_finite():
            raise ValueError
        return found

    def fits(self, value: object) -> bool:
        return isinstance(value, Decimal)

    def write(self, value: Any) -> str:
        return str(value)


class BytesCodec(Codec):
    """Bytes as the text that they are in UTF-8."""

    expected = "Input should be valid bytes"

    def read(self, wire: Any) -> bytes:
        if type(wire) is not str:
            raise ValueError
        return wire.encode()

    def fits(self, value: object) -> bool:
        return isinstance(value, (bytes, bytearray, memoryview))

    def write(self, value: Any) -> str:
        return bytes(value).decode()

    def take(self, value: object) -> bytes:
        if isinstance(value, bytes):
            return value
        return bytes(cast("bytes", value)) if self.fits(value) else self.read(value)


class Base64Codec(BytesCodec):
    """Bytes as base64."""

    expected = "Input should be bytes, or base64 as a string"

    def read(self, wire: Any) -> bytes:
        if type(wire) is not str:
            raise ValueError
        try:
            found = b64decode("".join(wire.split()), validate=True)
        except Error:
            raise ValueError from None
        if b64encode(found).decode() == wire:
            return found
        kept = SpelledBytes(found)
        kept.spelled = wire
        return kept

    def write(self, value: Any) -> str:
        return value.spelled if isinstance(value, SpelledBytes) else b64encode(value).decode()


# Beyond this a float is no certain integer any more.
_EXACT: Final = 2**53
_FRACTION: Final = re.compile(r"(\.\d{6})\d+")
_TEXTS: Final = (
    (datetime, "Input should be a valid datetime"),
    (date, "Input should be a valid date"),
    (time, "Input should be in a valid time format"),
    (UUID, "Input should be a valid UUID"),
)
_CODECS: Final[dict[object, Codec]] = {
    **{kind: TextCodec(kind, expected) for kind, expected in _TEXTS},
    timedelta: DurationCodec(timedelta, "Input should be a valid timedelta"),
    Decimal: DecimalCodec(),
    bytes: BytesCodec(),
}
_BASE64: Final = Base64Codec()
NUMBERS: Final = NumberCodec()


def _find(kind: object) -> Codec | None:
    node = find_node(kind)
    if not isinstance(node, Scalar) or node.literals is not None or not is_hashable(node.kind):
        return None
    if get_origin(node.kind) is not Annotated:
        return _CODECS.get(node.kind)
    inner, *marks = get_args(node.kind)
    for mark in marks:
        if isinstance(mark, DecimalString):
            return IntegerCodec(mark)
        if isinstance(mark, Base64):
            return _BASE64
    return find_codec(inner)


find_codec: Final = PerObject[object, "Codec | None"](_find)
"""How values of a type are read and written, where JSON has no kind of its own for them."""


def read_spelled(codec: Codec, wire: Any) -> Any:
    """A value that stands in a list or an object, where there is no slot that keeps what was on the wire."""
    return codec.read_spelled(wire) if isinstance(codec, TextCodec) else codec.read(wire)
