"""``[names]``: what the user calls things, whatever the document says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from goldsmith.config.kinds import ConfigKey, Schema, Structure, Text, TextTable
from goldsmith.config.table import Cell, Table
from goldsmith.diagnostics import Location

_NAME = Text(r"[A-Za-z][A-Za-z0-9_]*", "a Python name", identifier=True)
_METHOD = ConfigKey("method", _NAME, "The method.", 'method = "fetch"')
_RESOURCE = ConfigKey("resource", _NAME, "The resource that has it.", 'resource = "animals"')
_ARGUMENTS = ConfigKey(
    "arguments",
    TextTable(_NAME, "a table of names"),
    "Its arguments, by their names on the wire.",
    'arguments.petId = "pet"',
)
_PARTS: tuple[ConfigKey[Any], ...] = (_METHOD, _RESOURCE, _ARGUMENTS)
_WHOLE = Text(
    r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)?",
    "a Python name, or for an operation that of its resource and its own: pets.fetch",
    identifier=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What something is called: ``target`` is an operation id, ``METHOD /path``, or a JSON pointer; ``name`` that of what it is."""

    target: str
    name: str | None = None
    resource: str | None = None
    arguments: tuple[tuple[str, str], ...] = ()
    location: Location = field(compare=False, repr=False)
    places: tuple[Location, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Namings:
    """A table of names by what they are of: a name, or for operations a table of several."""

    def read(self, cell: Cell) -> tuple[Naming, ...] | None:
        """Everything that is named."""
        if not isinstance(cell.value, dict):
            cell.refuse_type("a table of names")
            return None
        read = [_read(target, cell.inner(target, each)) for target, each in cell.value.items()]
        return tuple(each for each in read if each is not None)

    def schema(self) -> Schema:
        """By any name, a name or a table."""
        return {
            "type": "object",
            "additionalProperties": {"anyOf": [_WHOLE.schema(), _TABLE.schema()]},
        }


def _read(target: str, cell: Cell) -> Naming | None:
    if isinstance(cell.value, dict):
        parts = Structure(_PARTS, _build_parts).read(cell)
        if parts is None:
            return None
        return Naming(target=target, location=cell.location, **parts)
    name = _WHOLE.read(cell)
    if name is None:
        return None
    resource, _, own = name.rpartition(".")
    return Naming(target=target, name=own, resource=resource or None, location=cell.location)


def _build_parts(table: Table) -> dict[str, Any]:
    arguments = table.get(_ARGUMENTS, {})
    cell = Cell(table.values.get("arguments", {}), (*table.way, "arguments"), table)
    return {
        "name": table.find(_METHOD),
        "resource": table.find(_RESOURCE),
        "arguments": tuple(arguments.items()),
        "places": tuple(cell.inner(name, text).location for name, text in arguments.items()),
    }


_TABLE = Structure(_PARTS, _build_parts)

NAMES = ConfigKey(
    "names",
    Namings(),
    "Names of your own, by operation id, by `METHOD /path`, or by a JSON pointer into the document: a method (with its resource before "
    "it, or not), a parameter, a schema, a property, a tag.",
    'names = { getPetById = "pets.fetch", "/components/schemas/Pet" = "Animal" }',
)
