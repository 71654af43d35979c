"""The types of the intermediate representation: what a value is, wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Scalar = None | bool | int | float | str


Kind = Literal[
    "string", "integer", "number", "boolean", "null", "date", "date-time", "time", "duration", "uuid", "decimal",
    "bytes", "integer-string", "file", "part", "event",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Primitive:
    """A scalar: ``kind`` names it in JSON Schema's and its formats' words."""

    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRef:
    """A class (or type alias) of the models module, by its Python name."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOf:
    """A sequence of one type."""

    item: TypeRef


@dataclass(frozen=True, slots=True, kw_only=True)
class TupleOf:
    """An array with a type for each of its positions."""

    items: tuple[TypeRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapOf:
    """A mapping from strings to one type."""

    value: TypeRef


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionOf:
    """One of several types."""

    members: tuple[TypeRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOfValues:
    """One of a few values; ``open`` ones may be any other value of the same kind too."""

    values: tuple[Scalar, ...]
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Nullable:
    """A type, or null."""

    inner: TypeRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Anything:
    """Any JSON value: the document says no more, or what it says could not be built."""


TypeRef = (
    Primitive | ModelRef | ListOf | TupleOf | MapOf | UnionOf | OneOfValues | Nullable | Anything
)
