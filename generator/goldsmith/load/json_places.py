"""Where things stand in a JSON text: looked up step by step, each object and array at most once, when somebody asks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from goldsmith.load.source import Lines

_SPACE = re.compile(r"[ \t\r\n]*")
_scan_value: Any = json.JSONDecoder().scan_once  # type: ignore[attr-defined]  # left out of the stubs
"""Gives the value at an offset and where it ends: the fastest way past it."""


class _Entry(NamedTuple):
    """A member or an item: where it starts (a member with its key), and where its value does."""

    start: int
    value: int


class JsonPlaces:
    """The places in a text that is known to be JSON."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._entries: dict[int, dict[str | int, _Entry]] = {}

    def find(self, tokens: Sequence[str | int]) -> tuple[int, int]:
        """Line and column of what is under ``tokens``, or of the nearest thing around it; the text itself is at its begin."""
        start, value = 0, self._skip(0)
        for token in tokens:
            if value not in self._entries:
                self._entries[value] = dict(self._read(value))
            entry = self._entries[value].get(token)
            if entry is None:
                break
            start, value = entry
        return self._lines.position(start)

    def _read(self, at: int) -> Iterator[tuple[str | int, _Entry]]:
        """The entries of the object or array at an offset."""
        opening = self._text[at]
        if opening not in "{[":
            return
        at = self._skip(at + 1)
        key: str | int = 0
        index = 0
        while self._text[at] not in "}]":
            start, key = at, index
            if opening == "{":
                key, at = _scan_value(self._text, at)
                at = self._skip(self._skip(at) + 1)  # the colon
            yield key, _Entry(start, at)
            at = self._skip(_scan_value(self._text, at)[1])
            if self._text[at] == ",":
                at = self._skip(at + 1)
            index += 1

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return at if found is None else found.end()

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._text)
