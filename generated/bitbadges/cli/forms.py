"""The forms for people and for other programs: tables, CSV, YAML."""

from __future__ import annotations

import csv
import io
import json
import shutil
import unicodedata
from collections.abc import Mapping, Sequence
from typing import cast

from .libraries import find_yaml

_NARROWEST = 6
_GAP = "  "


def show_yaml(value: object) -> str:
    """YAML in block style."""
    yaml = find_yaml()
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False))


def unwrap(value: object) -> object:
    """What an object holds that holds one thing alone, which is what a row should be of."""
    members = _list_members(value)
    is_wrapping = len(members) == 1 and _holds_more(members[0])
    return unwrap(members[0]) if is_wrapping else value


def _holds_more(value: object) -> bool:
    return isinstance(value, (dict, list))


def _list_members(value: object) -> list[object]:
    return [*cast("Mapping[str, object]", value).values()] if isinstance(value, Mapping) else []


def find_rows(value: object) -> list[object]:
    """The rows of a value: those of a list, else the one that it is."""
    found = unwrap(value)
    return cast("list[object]", found) if isinstance(found, list) else [found]


def list_columns(rows: Sequence[object]) -> list[str]:
    """The names of all that the rows have, in the order in which they occur."""
    found: dict[str, None] = {}
    for row in rows:
        if isinstance(row, Mapping):
            found.update(dict.fromkeys(cast("Mapping[str, object]", row)))
    return list(found)


def show_cell(value: object) -> str:
    """A value in a cell: text as it is, nothing for null, all else as compact JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def show_csv(value: object) -> str:
    """CSV with a line of names; of plain values a line each."""
    rows = find_rows(value)
    columns = list_columns(rows)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if columns:
        writer.writerow(columns)
    for row in rows:
        if isinstance(row, Mapping):
            members = cast("Mapping[str, object]", row)
            writer.writerow([show_cell(members.get(name)) for name in columns])
        elif isinstance(row, list):
            writer.writerow([show_cell(cell) for cell in cast("list[object]", row)])
        else:
            writer.writerow([show_cell(row)])
    return text.getvalue()


def show_table(value: object) -> str:
    """A table as wide as the terminal: a line for each row, or for each field of one object."""
    width = shutil.get_terminal_size((100, 24)).columns
    value = unwrap(value)
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        return _lay_out([[name, show_cell(each)] for name, each in members.items()], width)
    rows = find_rows(value)
    columns = list_columns(rows)
    if not columns:
        lines = [show_visible(show_cell(row)) for row in rows]
        return "".join(f"{line}\n" for line in lines)
    cells = [
        (
            [show_cell(cast("Mapping[str, object]", row).get(name)) for name in columns]
            if isinstance(row, Mapping)
            else [show_cell(row), *[""] * (len(columns) - 1)]
        )
        for row in rows
    ]
    return _lay_out([[name.upper() for name in columns], *cells], width)


def show_visible(text: str) -> str:
    """A text on one line, with nothing in it that a terminal would obey."""
    return "".join(
        (
            each
            if unicodedata.category(each)[0] != "C" and each not in "\u2028\u2029"
            else _escape(each)
        )
        for each in text
    )


def _escape(character: str) -> str:
    return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(character) or (
        character.encode("unicode_escape").decode() if character.isascii() else "\ufffd"
    )


def measure(text: str) -> int:
    """The columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in text)
    return len(text) + wide - sum(unicodedata.combining(each) != 0 for each in text)


def _lay_out(rows: list[list[str]], width: int) -> str:
    """Rows in columns. Where they are too wide, the widest are cut; where they are too many, the last are left out."""
    shown = [[show_visible(cell) for cell in row] for row in rows]
    count = max((len(row) for row in shown), default=0)
    most = max(1, (width + len(_GAP)) // (_NARROWEST + len(_GAP)))
    if count > most:
        shown = [[*row[: most - 1], "…"] for row in shown]
        count = most
    widths = [
        min(width, max(measure(row[at]) for row in shown if at < len(row))) for at in range(count)
    ]
    room = width - len(_GAP) * max(count - 1, 0)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    lines = [_GAP.join(_fit(cell, widths[at]) for at, cell in enumerate(row)) for row in shown]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _fit(text: str, width: int) -> str:
    """A text cut, or filled up, to a number of columns."""
    if measure(text) <= width:
        return text + " " * (width - measure(text))
    kept = ""
    for each in text:
        if measure(kept + each) > width - 1:
            break
        kept += each
    return kept + "…" + " " * (width - 1 - measure(kept))
