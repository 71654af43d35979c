"""Any value as JSON, or as what JSON is made of: models by their wire names, without what is not set."""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final, cast
from uuid import UUID

import msgspec
from msgspec import UNSET

from .codecs import find_codec
from .declaring import BaseStruct
from .durations import write_duration
from .encoded import SpelledBytes
from .held import Held
from .kinds import find_node
from .nodes import Anything, ListOf, MapOf, OneOf, TupleOf
from .problems import Unwritable
from .slots import Extra, find_extra, list_slots
from .spelling import find_spelling, respell, write_spelled
from .taking import Rules, Taking

_FAULTS: Final = (TypeError, ValueError, OverflowError, RecursionError)


class _Anew(Exception):  # noqa: N818
    """An object has properties that it has no slots for: msgspec cannot write it by itself."""


def _write_other(value: Any) -> Any:
    """What msgspec asks for: a value that it does not know."""
    if isinstance(value, Held):
        return write_as(value.kind, value.value)
    if isinstance(value, Extra):
        raise _Anew
    spelled = write_spelled(value)
    if isinstance(spelled, str):
        return str(spelled)
    return _write_derived(value)


def _write_derived(value: Any) -> Any:
    """What is derived from what msgspec knows; other collections are lists."""
    if isinstance(value, SpelledBytes):
        return value.spelled
    if isinstance(value, Mapping):
        return dict(cast("Mapping[Any, Any]", value))
    if isinstance(value, os.PathLike):
        return os.fspath(cast("os.PathLike[str]", value))
    for known in _DERIVED:
        if isinstance(value, known):
            return _PLAIN[known](value)
    if isinstance(value, Iterable):
        return list(cast("Iterable[Any]", value))
    raise TypeError


def _combine(value: datetime) -> datetime:
    return datetime.combine(value.date(), value.timetz())


def _copy_date(value: date) -> date:
    return date(value.year, value.month, value.day)


def _copy_time(value: time) -> time:
    return time.fromisoformat(value.isoformat())


_PLAIN: Final[Mapping[type[Any], Callable[[Any], object]]] = {
    int: int,
    float: float,
    str: str,
    bytes: bytes,
    datetime: _combine,
    date: _copy_date,
    time: _copy_time,
    timedelta: write_duration,
}
_DERIVED: Final = tuple(_PLAIN)


def write_as(kind: object, value: Any) -> Any:
    """A value as its type has it on the wire, as far as it is of that type."""
    codec = find_codec(kind)
    if codec is not None:
        return codec.write(value) if codec.fits(value) else value
    node = find_node(kind)
    if isinstance(node, Anything):
        return respell(value)
    if isinstance(node, OneOf):
        return _write_union(node, value)
    if isinstance(node, (ListOf, TupleOf)) and isinstance(value, (list, tuple)):
        members = cast("list[Any]", value)
        kinds = [node.item] * len(members) if isinstance(node, ListOf) else list(node.items)
        kinds += [Any] * (len(members) - len(kinds))
        return [write_as(*pair) for pair in zip(kinds, members, strict=False)]
    if isinstance(node, MapOf) and isinstance(value, dict):
        pairs = cast("dict[str, Any]", value).items()
        return {name: write_as(node.value, member) for name, member in pairs}
    if isinstance(value, BaseStruct) and find_extra(value):
        return write_object(value)
    return value


def _write_union(node: OneOf, value: Any) -> Any:
    for member in node.members:
        taking = Taking(Rules(exact=True))
        taking.take(member, value)
        if not taking.problems:
            return write_as(member, value)
    if isinstance(value, BaseStruct) and find_extra(value):
        return write_object(value)
    return value


def write_object(value: BaseStruct) -> dict[str, Any]:
    """A model as a dictionary; what it holds is left to be written."""
    written = {slot.field.wire: raw for slot, raw in list_slots(value) if raw is not UNSET}
    return written | (find_extra(value) or {})


def _unfold(value: Any) -> Any:
    """A value with every model in it a dictionary."""
    if isinstance(value, BaseStruct):
        return {name: _unfold(member) for name, member in write_object(value).items()}
    if isinstance(value, Held):
        return _unfold(write_as(value.kind, value.value))
    if isinstance(value, dict):
        return {name: _unfold(each) for name, each in cast("dict[Any, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [_unfold(member) for member in cast("list[Any]", value)]
    return _spell(value)


_encoder: Final = msgspec.json.Encoder(enc_hook=_write_other)


def _spell(value: Any) -> Any:
    """A value of no type, in which durations, UUIDs and bytes are spelled as everywhere else."""
    if isinstance(value, timedelta):
        return find_spelling(value) or write_duration(value)
    if isinstance(value, UUID):  # msgspec writes a derived one by itself
        return find_spelling(value) or value
    if isinstance(value, dict):
        return {name: _spell(each) for name, each in cast("dict[Any, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [_spell(member) for member in cast("list[Any]", value)]
    if isinstance(value, bytes) and not isinstance(value, SpelledBytes):
        return value.decode()
    return value


def write_json(value: object, *, ensure_ascii: bool = False) -> bytes:
    """Any value as compact JSON: models by their wire names, without what was not set; raises :class:`Unwritable`."""
    try:
        if ensure_ascii:
            return json.dumps(write_plain(value), separators=(",", ":")).encode()
        try:
            return _encoder.encode(_spell(value))
        except _Anew:
            return _encoder.encode(_unfold(value))
    except _FAULTS:
        raise Unwritable from None


def write_plain(value: object) -> Any:
    """Any value as what JSON is made of; raises :class:`Unwritable`."""
    try:
        try:
            return msgspec.to_builtins(_spell(value), enc_hook=_write_other, str_keys=True)
        except _Anew:
            return msgspec.to_builtins(_unfold(value), enc_hook=_write_other, str_keys=True)
    except _FAULTS:
        raise Unwritable from None
