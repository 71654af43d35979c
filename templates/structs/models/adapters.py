"""What reads and writes by types: decoders of msgspec's, one per type, built with the first use."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import msgspec

from ..cached import PerObject, find_building_lock
from ..deep import build_deep
from .problems import Problem, Unfit, Unwritable
from .reading import check_slots, list_unknown, read_held, read_plain
from .surplus import find_surplus
from .taking import take_value
from .twins import TWINS
from .writing import write_as, write_json, write_plain


class Adapter:
    """Reads JSON as a type. What a server was seen to send, and the document does not know, is read at once from then on."""

    __slots__ = ("_decode", "_turn", "is_native", "kind")

    def __init__(self, kind: object) -> None:
        self.kind = kind
        self._turn = -1
        build_deep(self._build)

    def _build(self) -> None:
        turn = TWINS.turn
        native = TWINS.find_native(self.kind)
        self.is_native = native is not None
        self._decode = msgspec.json.Decoder(native or Any, dec_hook=read_held).decode
        self._turn = turn

    def decode(self, content: bytes | str) -> Any:
        """A JSON document as the type; raises :class:`msgspec.DecodeError`, or :class:`ValueError`, where it does not fit."""
        if self._turn != TWINS.turn:
            with find_building_lock():
                build_deep(self._build)
        found = self._decode(content)
        return found if self.is_native else read_plain(self.kind, found)


_FAULTS: Final = (ValueError, TypeError, RecursionError)


def _list_problems(adapter: Adapter, content: bytes | str) -> list[Problem]:
    try:
        value = msgspec.json.decode(content)
    except _FAULTS:
        return [Problem((), "json invalid", "the value does not fit")]
    return take_value(adapter.kind, value, strict=True)[1]


def validate_json(adapter: Adapter, content: bytes | str, *, whole: bool = True) -> Any:
    """A JSON document as a type has it; raises :class:`Unfit` where it does not fit, or has what the document does not know.

    :param whole: look at what is only read when it is asked for, too.
    """
    try:
        found = adapter.decode(content)
        if whole:
            check_slots(found)
        return found
    except _FAULTS:
        raise Unfit(partial(_list_problems, adapter, content)) from None


def validate_value(adapter: Adapter, value: object) -> object:
    """A value of Python's as a type has it; raises :class:`Unfit` where it does not fit."""
    taken, problems = take_value(adapter.kind, value)
    if problems:
        raise Unfit(lambda: problems)
    return taken


def dump_plain(adapter: Adapter, value: object) -> Any:
    """A checked value as what JSON is made of; raises :class:`Unwritable` where it has no such form."""
    return write_plain(value if adapter.is_native else _write(adapter, value))


def dump_text(adapter: Adapter, value: object) -> bytes:
    """A checked value as JSON; raises :class:`Unwritable` where it has no form in it."""
    return write_json(value if adapter.is_native else _write(adapter, value))


def _write(adapter: Adapter, value: object) -> Any:
    try:
        return write_as(adapter.kind, value)
    except ValueError:
        raise Unwritable from None


def widen(adapter: Adapter, value: object) -> bool:
    """Make room for what parsed JSON has beyond a type; says whether there was something that nobody had seen before."""
    turn = TWINS.turn
    for model, names in find_surplus(adapter.kind, value).items():
        TWINS.add(model, names)
    return turn != TWINS.turn


def learn(value: object) -> None:
    """Remember which properties the objects of an answer have that the document does not know."""
    for model, names in list_unknown(value):
        TWINS.add(model, names)


find_adapter: Final = PerObject[object, Adapter](Adapter)
"""The adapter of a type. A type that msgspec knows nothing of raises msgspec's own error: the document, or the caller's
``returns=``, is at fault."""
