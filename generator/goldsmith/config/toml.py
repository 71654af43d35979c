"""Where the keys of a TOML text stand: :mod:`tomllib` reads the values and forgets the places.

The text is one that :mod:`tomllib` has accepted, so this reader need not check anything; it only keeps count of tables,
strings and brackets.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from goldsmith.config.places import Key
from goldsmith.diagnostics import Location

_TOKEN = re.compile(
    r'''
    (?P<skip>[ \t\r]+|\#[^\n]*)
    |(?P<end>\n)
    |(?P<string>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    |(?P<mark>[\[\]{}=.,])
    |(?P<bare>[^\s\[\]{}=.,"'\#]+)
    ''',
    re.VERBOSE | re.DOTALL,
)
_SYNTAX_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def build_places(text: str, file: str) -> Mapping[Key, Location]:
    """The place of every key, by its path; items of an array have their index as the last part of the path."""
    return _Reader(text, file).read()


def build_syntax_error(
    error: tomllib.TOMLDecodeError, text: str, file: str
) -> tuple[str, Location]:
    """What a syntax error says, and its place: :mod:`tomllib` has both in one text."""
    message = str(error)
    found = _SYNTAX_PLACE.search(message)
    if found is None:
        return message, Location(file)
    if found[1] is None:
        return message[: found.start()], Location(
            file, text.count("\n") + 1, len(text.rpartition("\n")[2]) + 1
        )
    return message[: found.start()], Location(file, int(found[1]), int(found[2]))


class _Reader:
    """Goes through the tokens once; every method leaves off behind what it is named after."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.tokens = [t for t in _TOKEN.finditer(text) if t.lastgroup != "skip"]
        self.at = 0
        self.places: dict[Key, Location] = {}
        self.counts: dict[Key, int] = {}  # the index of the last table of each array of tables

    def read(self) -> Mapping[Key, Location]:
        table: Key = ()
        while self.at < len(self.tokens):
            if self.peek() == "[":
                table = self.header()
            elif self.peek() == "\n":
                self.at += 1
            else:
                self.pair(table)
        return self.places

    def peek(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else "\n"

    def skip(self, marks: str) -> None:
        while (
            self.at < len(self.tokens)
            and self.tokens[self.at].lastgroup != "string"
            and self.peek() in marks
        ):
            self.at += 1

    def header(self) -> Key:
        start = self.at
        self.skip("[")
        is_array = self.at - start == 2
        parts: list[str | int] = []
        while True:
            parts.append(_unquote(self.tokens[self.at]))
            way = tuple(parts)
            self.mark(way)
            is_last = self.tokens[self.at + 1][0] != "."
            if is_last and is_array:
                self.counts[way] = self.counts.get(way, -1) + 1
            if way in self.counts:
                parts.append(self.counts[way])
                self.mark(tuple(parts))
            if is_last:
                break
            self.at += 2
        self.at += 1
        self.skip("]")
        return tuple(parts)

    def pair(self, table: Key) -> None:
        key = self.key(table)
        self.skip("=")
        self.value(key)

    def key(self, table: Key) -> Key:
        """A dotted key: every part of it has a place, and the first mention counts."""
        while True:
            token = self.tokens[self.at]
            table = (*table, _unquote(token))
            self.mark(table)
            self.at += 1
            if self.peek() != ".":
                return table
            self.at += 1

    def value(self, key: Key) -> None:
        if self.tokens[self.at].lastgroup == "string":
            self.at += 1
        elif self.peek() == "[":
            self.array(key)
        elif self.peek() == "{":
            self.inline_table(key)
        else:
            while self.peek() not in {"\n", ",", "]", "}"}:
                self.at += 1

    def array(self, key: Key) -> None:
        self.at += 1
        self.skip("\n,")
        count = 0
        while self.peek() != "]":
            self.mark((*key, count))
            self.value((*key, count))
            self.skip("\n,")
            count += 1
        self.at += 1

    def inline_table(self, key: Key) -> None:
        self.at += 1
        self.skip("\n,")
        while self.peek() != "}":
            self.pair(key)
            self.skip("\n,")
        self.at += 1

    def mark(self, key: Key) -> None:
        start = self.tokens[self.at].start()
        line = self.text.count("\n", 0, start) + 1
        column = start - (self.text.rfind("\n", 0, start) + 1) + 1
        self.places.setdefault(key, Location(self.file, line, column))


def _unquote(token: re.Match[str]) -> str:
    if token.lastgroup != "string":
        return token[0]
    return str(tomllib.loads(f"x = {token[0]}")["x"])
