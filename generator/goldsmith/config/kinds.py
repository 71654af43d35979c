"""The kinds of values that keys have: each reads a value, reports what is none, and describes itself as JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from keyword import iskeyword
from typing import Any, Generic, Protocol, TypeVar

from goldsmith.config.table import Cell, Table

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, Any]
_ANY = r"(?s).+"


class Kind(Protocol[T_co]):
    """How a value is read and described."""

    def read(self, cell: Cell) -> T_co | None:
        """The value; ``None``, and a report, where it is not of the kind."""
        ...

    def schema(self) -> Schema:
        """What values there are, as JSON Schema."""
        ...


@dataclass(frozen=True, slots=True)
class ConfigKey(Generic[T]):
    """A key of the configuration: what values it has, what it means, and a line of TOML as an example."""

    name: str
    kind: Kind[T]
    meaning: str
    example: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text; ``meaning`` has the words for how it must look. An ``identifier`` must not be a word of Python's own."""

    pattern: str = _ANY
    meaning: str = "a text that is not empty"
    identifier: bool = False

    def read(self, cell: Cell) -> str | None:
        if not isinstance(cell.value, str):
            cell.refuse_type("a string")
            return None
        reserved = self.identifier and iskeyword(cell.value)
        if reserved or not re.fullmatch(self.pattern, cell.value):
            message = f"{cell.name!r} must be {self.meaning}, not {cell.value!r}"
            cell.refuse("wrong-value", message)
            return None
        return cell.value

    def schema(self) -> Schema:
        if self.pattern == _ANY:
            return {"type": "string", "minLength": 1}
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number, one at least."""

    def read(self, cell: Cell) -> int | None:
        if isinstance(cell.value, int) and not isinstance(cell.value, bool) and cell.value > 0:
            return cell.value
        cell.refuse_type("a whole number, 1 or more")
        return None

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": 1}


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def read(self, cell: Cell) -> bool | None:
        if isinstance(cell.value, bool):
            return cell.value
        cell.refuse_type("true or false")
        return None

    def schema(self) -> Schema:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some texts."""

    values: tuple[str, ...]

    def read(self, cell: Cell) -> str | None:
        if not isinstance(cell.value, str):
            cell.refuse_type("a string")
            return None
        if cell.value in self.values:
            return cell.value
        near = get_close_matches(cell.value.lower(), self.values, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"it is {' or '.join(self.values)}"
        cell.refuse("wrong-value", f"there is no {cell.name} {cell.value!r}", hint)
        return None

    def schema(self) -> Schema:
        return {"enum": list(self.values)}


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of texts, none of them empty; ``item`` says how each must look."""

    item: Text | None = None

    def read(self, cell: Cell) -> tuple[str, ...] | None:
        if not isinstance(cell.value, list):
            cell.refuse_type("a list of strings")
            return None
        for index, item in enumerate(cell.value):
            inner = cell.inner(index, item)
            if not isinstance(item, str):
                inner.refuse_type("a string")
            elif not item:
                inner.refuse("wrong-value", f"{cell.name!r} must hold no empty text")
            elif self.item is not None:
                self.item.read(inner)
        return tuple(item for item in cell.value if isinstance(item, str))

    def schema(self) -> Schema:
        return {"type": "array", "items": (self.item or Text()).schema()}


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table of texts by names that are the user's."""

    item: Text = Text()
    meaning: str = "a table of strings"

    def read(self, cell: Cell) -> dict[str, str] | None:
        if not isinstance(cell.value, dict):
            cell.refuse_type(self.meaning)
            return None
        read = {name: self.item.read(cell.inner(name, item)) for name, item in cell.value.items()}
        return {name: text for name, text in read.items() if text is not None}

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": self.item.schema()}


@dataclass(frozen=True, slots=True)
class Reasons:
    """A table of slugs of warnings, each with the reason why it is accepted."""

    def read(self, cell: Cell) -> dict[str, str] | None:
        if not isinstance(cell.value, dict):
            cell.refuse_type("a table of slugs and reasons")
            return None
        for slug, reason in cell.value.items():
            if not isinstance(reason, str) or not reason.strip():
                message = f"the reason for accepting {slug!r} must be a text that is not empty"
                cell.inner(slug, reason).refuse("no-reason", message)
        return {slug: str(reason) for slug, reason in cell.value.items()}

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": {"type": "string", "pattern": r"\S"}}


@dataclass(frozen=True, slots=True)
class Structure(Generic[T]):
    """A table with keys of its own; ``build`` makes of it what it stands for."""

    keys: tuple[ConfigKey[Any], ...]
    build: Callable[[Table], T]

    def read(self, cell: Cell) -> T | None:
        if not isinstance(cell.value, dict):
            cell.refuse_type("a table")
            return None
        outer = cell.table
        table = Table(cell.value, outer.places, outer.report, cell.key, outer.root)
        table.refuse_unknown(self.keys)
        return self.build(table)

    def schema(self) -> Schema:
        return build_schema(self.keys)


@dataclass(frozen=True, slots=True)
class Structures(Generic[T]):
    """Any number of tables of one kind: ``[[...]]``."""

    item: Structure[T]

    def read(self, cell: Cell) -> tuple[T, ...] | None:
        if not isinstance(cell.value, list):
            cell.refuse_type("a list of tables")
            return None
        read = [self.item.read(cell.inner(n, each)) for n, each in enumerate(cell.value)]
        return tuple(each for each in read if each is not None)

    def schema(self) -> Schema:
        return {"type": "array", "items": self.item.schema()}


def build_schema(keys: tuple[ConfigKey[Any], ...]) -> Schema:
    """A table with these keys and no others, as JSON Schema."""
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: {**key.kind.schema(), "description": key.meaning} for key in keys},
    }
    required = [key.name for key in keys if key.required]
    return {**schema, "required": required} if required else schema
