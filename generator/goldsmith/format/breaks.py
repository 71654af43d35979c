"""Breaks statements that are too long for a line where black would.

The kinds that make up most of a generated package are broken here: imports, headers, calls and displays, annotated fields. They end
with the one pair of brackets at which black breaks them. Anything else is put to black, a statement or an item at a time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from goldsmith.format.black_text import format_item, format_statement
from goldsmith.format.width import WIDTH, measure

_TEXT = r"""\"(?:[^"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"""
_TOKEN = re.compile(rf"{_TEXT}|[()\[\]{{}},|]")
_NAME = r"\w+(?: as \w+)?"
_IMPORT = re.compile(rf"(from [\w.]+ import )({_NAME}(?:, {_NAME})*)")
_HEADER = re.compile(r"(?:async )?def \w+\(")
_CALL = re.compile(r"(?:return |\w+ = )(?:await )?[\w.]+\(")
_FIELD = re.compile(r"\w+: Annotated\[")
_GROUP = re.compile(r"(?:\w+=)?(?:[\w.]*\(|[\w.]+\[|\[|\{)")
_ATOM = re.compile(rf"(?:\w+=)?(?:{_TEXT}|\w+),?")
_UNION = re.compile(r"[\w.]+(?:\[| \|)")
_UNSET = "] = None"
_CALLED = re.compile(r"[\w\])]$")
_COMMA_AT_END = re.compile(r",[)\]}]")
_STEP = 4


def break_statement(text: str, indent: int) -> Sequence[str]:
    """The lines of a statement that is written on one line, and indented so far.

    Raises :class:`UnknownCodeError` for what is no statement.
    """
    if _fits(text, indent):
        return [" " * indent + text]
    imported = _IMPORT.fullmatch(text)
    if imported is not None:
        names = [f"{name}," for name in imported.group(2).split(", ")]
        return _exploded(f"{imported.group(1)}(", names, ")", indent)
    for kind in (_FIELD, _CALL, _HEADER):
        broken = _broken(text, indent, kind)
        if broken is not None:
            return broken
    return format_statement(text, indent)


def break_group(group: Sequence[str], indent: int) -> Sequence[str]:
    """The lines of a statement that is written with the items of its brackets on lines of their own."""
    items = _items(group)
    head, tail = group[0], group[-1]
    fits = indent + measure(head) <= WIDTH and indent + measure(tail) <= WIDTH
    if not (items and fits and _explodes(head, items)):
        return break_statement(_joined(group), indent)
    return _exploded(head, items, tail, indent)


def _items(group: Sequence[str]) -> list[str]:
    """What stands in the brackets of a group, an item a text; nothing if that does not end with a comma."""
    items: list[list[str]] = []
    is_open = False
    for line in group[1:-1]:
        text = line.strip()
        if is_open:
            items[-1].append(text)
        else:
            items.append([text])
        is_nested = len(line) - len(text) > _STEP
        is_open = not (is_open and not is_nested) and (is_open or text[-1] in "([{")
    joined = [_joined(item) for item in items]
    return joined if all(item.endswith(",") for item in joined) else []


def _joined(lines: Sequence[str]) -> str:
    text = ""
    for line in lines:
        part = line.strip()
        text += part if not text or text[-1] in "([{" or part[0] in ")]}" else f" {part}"
    return text


def _explodes(head: str, items: list[str]) -> bool:
    """Whether the comma after the last of the items makes black keep an item a line."""
    is_trailer = len(head) > 1 and (head[-2].isalnum() or head[-2] in "_)]")
    return len(items) > 1 or head[-1] == "{" or is_trailer == (head[-1] == "(")


def _item(text: str, indent: int) -> Sequence[str]:
    """An item of what stands in brackets, with the comma after it, on as many lines as it needs."""
    if _fits(text, indent) or _ATOM.fullmatch(text):
        return [" " * indent + text]
    return _broken(text, indent, _GROUP) or _broken_union(text, indent) or format_item(text, indent)


def _broken_union(text: str, indent: int) -> Sequence[str] | None:
    """An item that is a union of types, a member a line; ``None`` where it is none, or a member is too long for its line."""
    if not _UNION.match(text):
        return None
    bare = text[:-1] if text[-1] == "," else text
    lines: list[str] = []
    for number, member in enumerate(split_union(bare)):
        mark = "| " if number else ""
        if _fits(mark + member, indent):
            lines.append(f"{' ' * indent}{mark}{member}")
            continue
        broken = _broken(member, indent, _GROUP)
        if broken is None:
            return None
        lines += [f"{' ' * indent}{mark}{broken[0].lstrip()}", *broken[1:]]
    lines[-1] += text[len(bare) :]
    return lines if max(map(measure, lines)) <= WIDTH else None


def _fits(text: str, indent: int) -> bool:
    return indent + measure(text) <= WIDTH and not _has_magic_comma(text)


def _has_magic_comma(text: str) -> bool:
    """Whether a comma before a closing bracket asks for an item a line; that of a tuple of one item is just its own."""
    if not _COMMA_AT_END.search(text):
        return False
    counts: list[tuple[bool, int]] = []
    for token in _TOKEN.finditer(text):
        sign, place = token.group(), token.start()
        if sign in "([{":
            is_tuple = sign == "(" and not _CALLED.search(text[:place])
            counts.append((is_tuple, 0))
        elif sign == "," and counts:
            counts[-1] = (counts[-1][0], counts[-1][1] + 1)
        elif sign in ")]}" and counts:
            is_tuple, count = counts.pop()
            if text[place - 1] == "," and not (is_tuple and count == 1):
                return True
    return False


def _broken(text: str, indent: int, kind: re.Pattern[str]) -> Sequence[str] | None:
    """A text broken at the one pair of brackets that it ends with, if it begins like its kind.

    What stands in them goes on a line of its own, where it fits and is no display; else each of its items does.
    """
    begin = kind.match(text)
    if begin is None:
        return None
    if text.endswith(_UNSET) and indent + measure(text) - len("None") < WIDTH:
        pad = " " * indent
        return [f"{pad}{text[: -len('None')]}(", f"{pad}    None", f"{pad})"]
    end, _, commas = _outline(text, begin.end())
    head, body, tail = begin.group(), text[begin.end() : end], text[end:]
    is_header = tail.endswith((":", ": ..."))
    if not body or not (is_header or tail[1:] in ("", ",", " = None")):
        return None
    if max(measure(head), measure(tail)) + indent > WIDTH:
        return None
    is_display = not _CALLED.search(head[:-1])
    parts = _cut(text, (begin.end() - 1, *commas, end))
    if not parts[-1]:
        parts.pop()
    elif not commas:
        return _exploded(head, [f"{body}," if is_header else body], tail, indent)
    if not is_display and _fits(body, indent + _STEP) and body[-1] != ",":
        return _exploded(head, [body], tail, indent)
    return _exploded(head, [f"{part}," for part in parts], tail, indent)


def _exploded(head: str, items: Sequence[str], tail: str, indent: int) -> list[str]:
    pad = " " * indent
    return [
        pad + head,
        *(line for item in items for line in _item(item, indent + _STEP)),
        pad + tail,
    ]


def _cut(text: str, borders: Sequence[int]) -> list[str]:
    return [text[a + 1 : b].strip() for a, b in pairwise(borders)]


def _outline(text: str, begin: int = 0) -> tuple[int, list[int], list[int]]:
    """Where the brackets are closed in which ``begin`` is, and the bars and commas up to there, outside of others."""
    depth = 0
    bars: list[int] = []
    commas: list[int] = []
    for token in _TOKEN.finditer(text, begin):
        sign, place = token.group(), token.start()
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
            if depth < 0:
                return place, bars, commas
        elif depth == 0 and sign == ",":
            commas.append(place)
        elif depth == 0 and sign == "|" and text[place - 1 : place] == " ":
            bars.append(place)
    return len(text), bars, commas


def split_union(text: str) -> list[str]:
    """The members of a union, those in brackets not counted."""
    _, bars, _ = _outline(text)
    return [member for member in _cut(text, (-1, *bars, len(text))) if member]
