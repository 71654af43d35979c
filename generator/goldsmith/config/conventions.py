"""Conventions: what is declared once, in the configuration or at the document's root, for every operation that it fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from goldsmith.config.kinds import ConfigKey, Schema, Structure, Structures, Text
from goldsmith.config.model import Convention
from goldsmith.config.table import Cell, Table
from goldsmith.paging import ARGUMENTS, FIELDS, SCHEMES, find_faults

_POINTER = Text(r"(?:/.*)?", "a JSON pointer into the answer, such as /items, or nothing")


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number, not below zero."""

    def read(self, cell: Cell) -> int | None:
        """The number."""
        if isinstance(cell.value, int) and not isinstance(cell.value, bool) and cell.value >= 0:
            return cell.value
        cell.refuse_type("a number of 0 or more")
        return None

    def schema(self) -> Schema:
        """What numbers there are."""
        return {"type": "integer", "minimum": 0}


def _build_key(name: str) -> ConfigKey[Any]:
    if name == "scheme":
        kind = Text("|".join(SCHEMES), f"one of {', '.join(SCHEMES)}")
        return ConfigKey(name, kind, "The scheme.", 'scheme = "cursor"', required=True)
    if name == "start":
        return ConfigKey(name, Count(), "The number of the first page, or item.", "start = 1")
    if name in (*ARGUMENTS, "token"):
        return ConfigKey(name, Text(), "A parameter, or a field of the body.", f'{name} = "page"')
    return ConfigKey(name, _POINTER, "A place in the answer.", f'{name} = "/{name}"')


_FIELDS = tuple(_build_key(name) for name in FIELDS)


def _build(table: Table) -> Convention:
    """A convention of its table, its fields read one by one and then judged together."""
    read = {key.name: table.find(key) for key in _FIELDS if key.name in table.values}
    fields: dict[str, object] = {name: value for name, value in read.items() if value is not None}
    if len(fields) == len(read):
        for name, slug, message in find_faults(fields, partial=True):
            table.refuse(name, slug, message)
    return Convention(fields=fields, location=table.locate())


PAGING = ConfigKey(
    "paging",
    Structures(Structure(_FIELDS, _build)),
    "How pages follow each other, for every operation that has all the parts.",
    '[[conventions.paging]]\nscheme = "cursor"\nrequest = "after"\ncursor = "/next"',
)


def _build_all(table: Table) -> tuple[Convention, ...]:
    return table.get(PAGING, ())


CONVENTIONS = ConfigKey(
    "conventions",
    Structure((PAGING,), _build_all),
    "What holds for every operation that it fits.",
    'conventions.paging = [{scheme = "page", request = "page", start = 1}]',
)
