"""Shows values within a number of characters: what does not fit is left out, and kept for who asks for it."""

from __future__ import annotations

import base64
import json
import secrets
from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import cast

LONGEST = 8000
"""Characters of one answer: about two thousand tokens."""
_STEPS = ((50, 4000), (25, 1000), (10, 400), (5, 200), (3, 80), (1, 40))
"""How many items of a list, and characters of a text, are shown; the first that makes it fit."""
_ROOM = 32_000_000
_COUNT = 50


class Kept:
    """Values that did not fit, by ids that nobody guesses; the oldest make room for new ones."""

    def __init__(self, room: int = _ROOM, count: int = _COUNT) -> None:
        self._values: OrderedDict[str, tuple[object, int]] = OrderedDict()
        self._room = room
        self._count = count
        self._lock = Lock()

    def keep(self, value: object, size: int) -> str:
        """The id of a value of that many characters; empty where there is no room for it at all."""
        if size > self._room:
            return ""
        name = secrets.token_hex(4)
        with self._lock:
            self._values[name] = value, size
            while len(self._values) > self._count or self._size() > self._room:
                self._values.popitem(last=False)
        return name

    def find(self, name: str) -> object:
        """The value. Raises :class:`KeyError` for what is not, or no longer, there."""
        with self._lock:
            if name not in self._values:
                raise KeyError(name)
            self._values.move_to_end(name)
            return self._values[name][0]

    def _size(self) -> int:
        return sum(size for _, size in self._values.values())


def show(value: object, longest: int = LONGEST) -> tuple[str, int]:
    """A value as JSON of at most so many characters, and how many the whole of it has."""
    whole = print_json(value)
    if len(whole) <= longest:
        return whole, len(whole)
    for items, characters in _STEPS:
        text = print_json(_shrink(value, items, characters))
        if len(text) <= longest:
            return text, len(whole)
    return f"{whole[:longest]}…", len(whole)


def print_json(value: object) -> str:
    """Any value as JSON; what JSON has no form for as the text that Python has for it."""
    try:
        return json.dumps(_settle(value), ensure_ascii=False, default=str)
    except (ValueError, RecursionError, TypeError):
        return json.dumps(f"a {type(value).__name__} that has no form in JSON")


def _settle(value: object, depth: int = 0) -> object:
    """What a sandbox gives beyond JSON: sets, tuples, bytes, keys that are no text."""
    if depth > 200:
        return "…"
    if isinstance(value, Mapping):
        pairs = cast("Mapping[object, object]", value).items()
        return {_name(key): _settle(inner, depth + 1) for key, inner in pairs}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_settle(inner, depth + 1) for inner in cast("list[object]", value)]
    if isinstance(value, bytes):
        return _show_bytes(value)
    return value


def _name(key: object) -> str:
    return key if isinstance(key, str) else str(key)


def _show_bytes(value: bytes) -> str:
    """Bytes as the text that they are; else in base64."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return f"base64:{base64.b64encode(value).decode()}"


def _shrink(value: object, items: int, characters: int) -> object:
    if isinstance(value, bytes):
        value = _show_bytes(value)
    if isinstance(value, str):
        cut = len(value) - characters
        return value if cut <= 0 else f"{value[:characters]}… {cut} characters more"
    if isinstance(value, Mapping):
        pairs = list(cast("Mapping[object, object]", value).items())
        shown = {_name(k): _shrink(v, items, characters) for k, v in pairs[: items * 4]}
        rest = len(pairs) - len(shown)
        return {**shown, "…": f"{rest} keys more"} if rest > 0 else shown
    if isinstance(value, (list, tuple, set, frozenset)):
        members = list(cast("list[object]", value))
        short = [_shrink(member, items, characters) for member in members[:items]]
        rest = len(members) - len(short)
        return [*short, f"… {rest} items more"] if rest > 0 else short
    return value
