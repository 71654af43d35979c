"""What is wrong with a TOML text, in words that say what to do: the mistakes that people make with strings."""

from __future__ import annotations

import re

from goldsmith.diagnostics import Location

_PIECE = re.compile(
    r'''
    \#[^\n]*
    |"""(?:\\.|[^\\])*?"{3,5}
    |\'\'\'.*?\'{3,5}
    |(?!"""|\'\'\')(?:"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    |[^"'\#]+
    ''',
    re.VERBOSE | re.DOTALL,
)
_BARE = re.compile(r"[^\s\"'\[\]{},=#][^\s\"',#]*")
_LONGEST_ESCAPE = 10
_BACKSLASHES = "a path with backslashes stands in single quotes: 'C:\\folder'; or write / for each"


def explain_syntax(text: str, place: Location) -> tuple[str, Location, str] | None:
    """What is wrong at a place where a parser gave up, where that is, and what to do; ``None`` where it is no string's fault."""
    offset = _find_offset(text, place)
    at = 0
    while at < len(text):
        piece = _PIECE.match(text, at)
        if piece is None or piece.end() > offset:
            break
        at = piece.end()
    else:
        piece = None
    if piece is None and at < len(text):
        return _explain_open(text, at, place.file)
    if piece is not None and piece[0][0] == '"':
        begin = text.rfind("\\", max(at, offset - _LONGEST_ESCAPE), offset + 1)
        if begin >= 0:
            message = "a backslash in double quotes begins an escape, and this is none"
            return message, _place(text, begin, place.file), _BACKSLASHES
    return _explain_bare(text, offset, place)


def _explain_open(text: str, at: int, file: str) -> tuple[str, Location, str]:
    """A string without its end."""
    quote = text[at : at + 3] if text[at : at + 3] in ('"""', "'''") else text[at]
    if len(quote) == 1:
        line = text[at:].partition("\n")[0].rstrip()
        message = "the string is not closed on its line"
        hint = _BACKSLASHES if line.endswith('\\"') else f"put {quote} at its end"
    else:
        message, hint = "the string is never closed", f"put {quote} at its end"
    return message, _place(text, at, file), hint


def _explain_bare(text: str, offset: int, place: Location) -> tuple[str, Location, str] | None:
    """A text without quotes, where a value is to stand."""
    bare = _BARE.match(text, offset)
    before = text[:offset].rstrip(" \t")
    if bare is None or not before.endswith(("=", "[", ",")):
        return None
    word = bare[0].rstrip("]}")
    if word.lower() in ("true", "false"):
        return f"`{word}` is no value", place, f"write {word.lower()}"
    return f"`{word}` is no value", place, f"a text stands in quotes: '{word}'"


def _find_offset(text: str, place: Location) -> int:
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    return min(starts[min(place.line, len(starts)) - 1] + place.column - 1, len(text))


def _place(text: str, offset: int, file: str) -> Location:
    line = text.count("\n", 0, offset) + 1
    return Location(file, line, offset - text.rfind("\n", 0, offset))
