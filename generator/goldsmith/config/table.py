"""Reads the values of a TOML table, each as what it is to be, and reports all that are something else."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from goldsmith.config.places import Key, find_place
from goldsmith.diagnostics import Location, Report

if TYPE_CHECKING:
    from goldsmith.config.kinds import ConfigKey

Moment = datetime.date | datetime.time
Value = bool | int | float | str | Moment | list["Value"] | dict[str, "Value"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value at its place. ``name`` is what it is called in messages."""

    value: Value
    key: Key
    table: Table

    @property
    def name(self) -> str:
        """The key as messages write it, from the table that it stands in."""
        return ".".join(map(str, self.key[len(self.table.way) :]))

    @property
    def location(self) -> Location:
        """Where the value stands."""
        return find_place(self.table.places, self.key)

    def inner(self, part: str | int, value: Value) -> Cell:
        """A value within this one."""
        return Cell(value, (*self.key, part), self.table)

    def refuse(self, slug: str, message: str, hint: str | None = None) -> None:
        """Reports a fault of the value."""
        self.table.report.error(slug, message, self.location, hint)

    def refuse_type(self, wanted: str) -> None:
        """Reports that the value is of another type."""
        found = _name_type(self.value)
        self.refuse("wrong-type", f"{self.name!r} must be {wanted}, not {found}")


@dataclass(frozen=True, slots=True)
class Table:
    """The values of a table by key; ``way`` leads to it, ``places`` are those of the whole configuration, and
    ``root`` is the folder of its file."""

    values: Mapping[str, Value]
    places: Mapping[Key, Location]
    report: Report
    way: Key = ()
    root: Path = Path()

    def refuse(self, key: str, slug: str, message: str, hint: str | None = None) -> None:
        """Reports a fault at a key, or at the table where the key has no place."""
        self.report.error(slug, message, find_place(self.places, (*self.way, key)), hint)

    def locate(self) -> Location:
        """Where the table stands."""
        return find_place(self.places, self.way)

    def refuse_unknown(self, known: Sequence[ConfigKey[Any]]) -> None:
        """Reports the keys that are none, each with the key that may have been meant."""
        names = [each.name for each in known]
        for key in self.values:
            if key in names:
                continue
            near = get_close_matches(key.replace("_", "-").lower(), names, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(names)}"
            self.refuse(key, "unknown-key", f"there is no key {key!r}", hint)

    def get(self, key: ConfigKey[T], default: T) -> T:
        """The value of a key; where it is left out, or is no such value, ``default``."""
        found = self.find(key)
        return default if found is None else found

    def find(self, key: ConfigKey[T]) -> T | None:
        """The value of a key, or ``None`` where it is left out or is no such value."""
        if key.name not in self.values:
            return None
        return key.kind.read(Cell(self.values[key.name], (*self.way, key.name), self))

    def require(self, key: ConfigKey[T], default: T) -> T:
        """The value of a key that must be there."""
        if key.name not in self.values:
            place = find_place(self.places, self.way)
            self.report.error("missing-key", f"the key {key.name!r} is missing", place)
        return self.get(key, default)


def _name_type(value: Value) -> str:
    if isinstance(value, bool):
        return "a boolean"
    for kind, name in (
        (int | float, "a number"),
        (str, "a string"),
        (list, "a list"),
        (dict, "a table"),
    ):
        if isinstance(value, kind):
            return name
    return "a date or a time"
