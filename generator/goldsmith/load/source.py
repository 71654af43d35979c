"""A file that was read: its data, and the line and column of everything in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

MAX_DEPTH = 100
"""Levels of nesting in a document: real ones stay below 30, and what comes after recurses."""

MAX_BYTES = 100_000_000
"""The size of a file: what is larger was not written to be read by people or by generators."""

TOO_DEEP = f"values are nested more than {MAX_DEPTH} levels deep"


def is_too_deep(content: Json) -> bool:
    """Whether some value has more than :data:`MAX_DEPTH` containers around it."""
    level = [content]
    for _ in range(MAX_DEPTH + 1):
        containers = [node for node in level if isinstance(node, dict | list)]
        if not containers:
            return False
        level = [
            child
            for node in containers
            for child in (node.values() if isinstance(node, dict) else node)
        ]
    return True


class Lines:
    """The lines of a text, to find many places in it."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class Mark:
    """A place in a text, counted from 1, and the marks of what stands inside: of keys for a mapping, of items for a list."""

    __slots__ = ("children", "column", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.children: dict[str | int, Mark] | None = None

    def add(self, key: str | int, child: Mark) -> None:
        """Puts the mark of a key or an item inside this one."""
        if self.children is None:
            self.children = {}
        self.children[key] = child

    def find(self, tokens: Sequence[str | int]) -> tuple[int, int]:
        """Line and column of what is under ``tokens``, or of the nearest thing around it."""
        mark = self
        for token in tokens:
            child = None if mark.children is None else mark.children.get(token)
            if child is None:
                break
            mark = child
        return mark.line, mark.column


class TextError(Exception):
    """Something wrong in a text, with its line and column."""

    def __init__(
        self, slug: str, message: str, line: int, column: int, hint: str | None = None
    ) -> None:
        super().__init__(message)
        self.slug = slug
        self.message = message
        self.line = line
        self.column = column
        self.hint = hint


_METHODS = frozenset("get put post delete options head patch trace query".split())


def build_duplicate(key: str, holder: str, line: int, column: int) -> TextError:
    """A key that stands twice: the later one counts, as in most readers, unless an operation would be lost by it."""
    message = f"the key {key!r} stands twice in one {holder}"
    if key.startswith("/") or key in _METHODS:
        return TextError("repeated-operation", message, line, column, "join the two")
    return TextError("duplicate-key", f"{message}; the later one is taken", line, column)


class Source:
    """A file: ``file`` as a user names it, ``address`` (absolute path or URL) from which its references start.

    ``digest`` is the SHA-256 of its bytes. ``position`` gives line and column of what is under some tokens, or of the nearest
    thing around it.
    """

    __slots__ = ("address", "content", "digest", "file", "position")

    def __init__(
        self,
        file: str,
        address: str,
        content: Json,
        position: Callable[[Sequence[str | int]], tuple[int, int]],
        digest: str = "",
    ) -> None:
        self.file = file
        self.address = address
        self.content = content
        self.position = position
        self.digest = digest
