"""Formats with black: a whole file, or a statement or an item of it by itself.

The statements of one kind are broken at the same places wherever they stand, so one that is long is formatted alone, between
lines that black leaves as they are; the rest of its file need not be looked at.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from black.mode import Mode

LINE_LENGTH = 100
_STEP = 4
_CACHED = 20_000
_PARAMETER = re.compile(r"\*{0,2}\w+: ")
_ENTRY = re.compile(r'"(?:[^"\\]|\\.)*": ')


class UnknownCodeError(ValueError):
    """Code that black cannot be asked for by itself."""


@lru_cache(_CACHED)
def format_statement(text: str, indent: int) -> tuple[str, ...]:
    """The lines of a statement, written on one line, that is indented so far. The header of a block comes without the block,
    a decorator without what it decorates.

    Raises :class:`UnknownCodeError` for what is no statement.
    """
    below = ["    pass"] if text.endswith(":") else []
    return _format_between([], text, ["def _():", "    pass"] if text[:1] == "@" else below, indent)


@lru_cache(_CACHED)
def format_item(text: str, indent: int) -> tuple[str, ...]:
    """The lines of an item that is too long for its line: a parameter, an argument, or an entry of a display."""
    if _PARAMETER.match(text):
        return _format_between(["def _("], text, ["):", "    pass"], indent)
    if _ENTRY.match(text):
        return _format_between(["_ = {"], text, ["}"], indent)
    return _format_between(["_("], text, [")"], indent)


def _format_between(above: list[str], text: str, below: list[str], indent: int) -> tuple[str, ...]:
    depth, rest = divmod(indent - _STEP * len(above), _STEP)
    if depth < 0 or rest:
        raise UnknownCodeError(text)
    inner = _STEP * len(above)
    lines = [*above, " " * inner + text, *below]
    blocks = [f"{' ' * _STEP * i}if _:" for i in range(depth)]
    padded = [" " * _STEP * depth + line for line in lines]
    try:
        formatted = [
            line for line in format_text("\n".join([*blocks, *padded])).split("\n") if line
        ]
    except Exception as error:
        raise UnknownCodeError(text) from error
    begin, end = depth + len(above), len(formatted) - len(below)
    if (
        formatted[:begin] != [*blocks, *padded[: len(above)]]
        or formatted[end:] != padded[len(padded) - len(below) :]
    ):
        raise UnknownCodeError(text)
    return tuple(formatted[begin:end])


def format_text(text: str) -> str:
    """A whole file."""
    from black import format_str

    return format_str(text, mode=_build_mode())


@cache
def _build_mode() -> Mode:
    from black.mode import Mode, TargetVersion

    return Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
