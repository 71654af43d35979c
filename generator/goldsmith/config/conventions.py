"""Conventions: what is declared once, in the configuration or at the document's root, for every operation that it fits."""

from __future__ import annotations

from dataclasses import dataclass
from keyword import iskeyword
from typing import Any

from goldsmith.config.kinds import ConfigKey, Schema, Structure, Structures, Text, TextTable
from goldsmith.config.model import Convention, CredentialConvention
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


_PARAMETER = Text(
    r"(?:(?:header|query|cookie) )?\S+", "a parameter's name, such as X-Api-Key or `query api_key`"
)


@dataclass(frozen=True, slots=True)
class Credentials:
    """A table of parameters by the argument of the client that has what they hold."""

    def read(self, cell: Cell) -> tuple[CredentialConvention, ...] | None:
        """The parameters."""
        read = TextTable(_PARAMETER, "a table of parameters, by argument").read(cell)
        if read is None or not isinstance(cell.value, dict):
            return None
        found: list[CredentialConvention] = []
        for argument, text in read.items():
            inner = cell.inner(argument, text)
            place, _, name = text.rpartition(" ")
            if not argument.isidentifier() or iskeyword(argument):
                inner.refuse(
                    "wrong-value", f"{argument!r} must be a Python name: it is an argument"
                )
            found.append(
                CredentialConvention(
                    argument=argument, name=name, place=place, location=inner.location
                )
            )
        return tuple(found)

    def schema(self) -> Schema:
        """Texts."""
        return TextTable(_PARAMETER).schema()


CREDENTIALS = ConfigKey(
    "credentials",
    Credentials(),
    "Parameters of operations that hold a credential, by the argument of the client that takes it.",
    'conventions.credentials = { api_key = "X-Api-Key", token = "query token" }',
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """All that is declared once for every operation that it fits."""

    paging: tuple[Convention, ...] = ()
    credentials: tuple[CredentialConvention, ...] = ()


NO_CONVENTIONS = Conventions()


def _build_all(table: Table) -> Conventions:
    return Conventions(paging=table.get(PAGING, ()), credentials=table.get(CREDENTIALS, ()))


CONVENTIONS = ConfigKey(
    "conventions",
    Structure((PAGING, CREDENTIALS), _build_all),
    "What holds for every operation that it fits.",
    'conventions.paging = [{scheme = "page", request = "page", start = 1}]',
)
