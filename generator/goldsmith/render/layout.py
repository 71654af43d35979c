"""Breaks long lines as black would, for code whose every statement is written on one line.

black has the last word on every file; but it takes half the time where it finds nothing to do, and long signatures are most of
what it would have to. The modules of resources are made up of few kinds of statements, and so are laid out here.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import combining, east_asian_width

WIDTH = 100
_TOKEN = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[()\[\]{},|]""")
_ARGUMENT = re.compile(r"(\w+: )(.*?)((?: = OMIT)?,)", re.DOTALL)
_FIELD = re.compile(r"(\w+: )(.*?)( = None|)", re.DOTALL)
_ASSIGNED = re.compile(r"call_* = ")
_STEP = 4


class Formatted(str):
    """Text in which black should find nothing to change."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _Outline:
    """Where the outermost brackets of a text begin and end, and its commas and bars outside of them."""

    pairs: tuple[tuple[int, int], ...]
    commas: tuple[int, ...]
    bars: tuple[int, ...]


def lay_out(code: str) -> Formatted:
    """The code with long lines broken. Text in docstrings and comments stays as it is."""
    lines: list[str] = []
    in_text = False
    for line in code.split("\n"):
        stripped = line.lstrip()
        is_short = _width(line) <= WIDTH or stripped.startswith("#")
        opens = stripped.startswith('"""') and not in_text
        if in_text or opens or is_short:
            lines.append(line.rstrip())
        else:
            lines.extend(_broken(stripped, len(line) - len(stripped)))
        closes = stripped.endswith('"""') and (not opens or len(stripped) >= 6)
        in_text = (in_text or opens) and not closes
    return Formatted("\n".join(lines).rstrip("\n") + "\n")


def require_python(path: str, text: str) -> None:
    """Raises :class:`ValueError` for text that is no Python: a fault of the generator."""
    try:
        ast.parse(text)
    except SyntaxError as error:
        message = f"{path}:{error.lineno}: the generated text is no Python: {error.msg}"
        raise ValueError(message) from error


def split_union(text: str) -> list[str]:
    """The members of a union, those in brackets not counted."""
    return [piece.strip() for piece in _cut(text, _outline(text).bars)]


def _width(text: str) -> int:
    """The columns of a text: some scripts take two for a character, some characters none."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(c) in "WF" else 0 if combining(c) else 1 for c in text)


def _broken(text: str, indent: int) -> list[str]:
    pad = " " * indent
    if indent + _width(text) <= WIDTH:
        return [pad + text]
    if text.startswith("from "):
        head, _, names = text.partition(" import ")
        inner = [f"{pad}    {name}," for name in names.split(", ")]
        return [f"{pad}{head} import (", *inner, f"{pad})"]
    outline = _outline(text)
    is_header = text.startswith(("def ", "async def ", "class "))
    declared = None if text.endswith(",") else _FIELD.fullmatch(text)
    if declared is not None and indent + _width(text) - len("None") < WIDTH and declared.group(3):
        return [f"{pad}{text[: -len('None')]}(", f"{pad}    None", f"{pad})"]
    if outline.bars and not is_header:
        return _union(text, indent)
    filled = [(begin, end) for begin, end in outline.pairs if end - begin > 1]
    begin, end = (0, len(text)) if not filled else filled[0] if is_header else filled[-1]
    head, body, tail = text[: begin + 1], text[begin + 1 : end], text[end:]
    assigned = _ASSIGNED.match(text)
    if assigned is not None and (not filled or _needs_brackets(assigned.group(), head, indent)):
        rest = text[assigned.end() :]
        return [f"{pad}{assigned.group()}(", *_broken(rest, indent + _STEP), f"{pad})"]
    if not filled:
        return [pad + text]
    if is_header and not _outline(body).commas:
        return [pad + head, f"{pad}    {body},", *_tail(tail, indent)]
    return [pad + head, *_body(head, body, indent + _STEP), *_tail(tail, indent)]


def _needs_brackets(target: str, head: str, indent: int) -> bool:
    """Whether what is assigned fits only on a line of its own."""
    return WIDTH - _STEP - indent >= _width(head) - len(target) > WIDTH - indent - len(target)


def _union(text: str, indent: int) -> list[str]:
    """A union: as the type of an argument it is put into brackets."""
    argument = (_ARGUMENT if text.endswith(",") else _FIELD).fullmatch(text)
    if argument is None:
        return _members(text, indent)
    name, annotation, end = argument.groups()
    pad = " " * indent
    return [f"{pad}{name}(", *_members(annotation, indent + _STEP), f"{pad}){end}"]


def _body(head: str, body: str, indent: int) -> list[str]:
    """What stands in brackets: on one line where it fits, but for displays, whose members have a line each."""
    outline = _outline(body)
    is_display = not re.search(r"[\w\])]$", head[:-1])
    has_last_comma = bool(outline.commas) and outline.commas[-1] == len(body) - 1
    is_one_line = not has_last_comma and not (is_display and outline.commas)
    if is_one_line and indent + _width(body) <= WIDTH:
        return [" " * indent + body]
    if not outline.commas:
        return _broken(body, indent)
    lines: list[str] = []
    for item in _cut(body, outline.commas):
        lines.extend(_broken(f"{item.strip()},", indent))
    return lines


def _tail(tail: str, indent: int) -> list[str]:
    """The closing bracket and what follows: a result that is too long is put into brackets of its own."""
    pad = " " * indent
    if indent + _width(tail) <= WIDTH or not tail.startswith(") -> "):
        return [pad + tail]
    result = tail[len(") -> ") : -1]
    outline = _outline(result)
    if outline.bars:
        return [f"{pad}) -> (", *_members(result, indent + _STEP), f"{pad}):"]
    if not outline.pairs:
        return [pad + tail]
    begin, end = outline.pairs[-1]
    head, body = f") -> {result[: begin + 1]}", result[begin + 1 : end]
    return [pad + head, *_body(head, body, indent + _STEP), f"{pad}]:"]


def _members(union: str, indent: int) -> list[str]:
    """The members of a union, a line each; on one line where they fit."""
    if indent + _width(union) <= WIDTH:
        return [" " * indent + union]
    lines: list[str] = []
    for i, member in enumerate(_cut(union, _outline(union).bars)):
        lines.extend(_broken(("| " if i else "") + member.strip(), indent))
    return lines


def _cut(text: str, places: tuple[int, ...]) -> list[str]:
    borders = [-1, *places, len(text)]
    pieces = [text[begin + 1 : end] for begin, end in pairwise(borders)]
    return [piece for piece in pieces if piece.strip()]


def _outline(text: str) -> _Outline:
    pairs: list[tuple[int, int]] = []
    commas: list[int] = []
    bars: list[int] = []
    opened: list[int] = []
    for token in _TOKEN.finditer(text):
        sign, place = token.group(), token.start()
        if sign in "([{":
            opened.append(place)
        elif sign in ")]}" and opened:
            begin = opened.pop()
            if not opened:
                pairs.append((begin, place))
        elif not opened and sign == ",":
            commas.append(place)
        elif not opened and sign == "|" and text[place - 1 : place] == " ":
            bars.append(place)
    return _Outline(tuple(pairs), tuple(commas), tuple(bars))
