"""Types as a reader of JSON sees them: models, lists, objects, unions, and scalars.

One node per type, built once. Nodes name the types within them and never hold their nodes, so recursive models are no matter.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, TypeAlias, Union, get_args, get_origin

Json: TypeAlias = Literal["null", "boolean", "number", "string", "array", "object"]

_KINDS: Final[Mapping[type, Json]] = {
    type(None): "null",
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}


def kind_of(value: object) -> Json:
    """What JSON calls a parsed value."""
    return _KINDS[type(value)]


@dataclass(frozen=True, slots=True)
class Anything:
    """A place that takes whatever comes."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A type that is read as a whole: text, numbers, dates, literals, enums, and what else the library of the models knows.

    Values of the type ``exact`` need no validation, and where there is one, no other kind of JSON fits.
    """

    kind: object
    exact: type[Any] | None
    literals: tuple[object, ...] | None
    name: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of a type."""

    item: object


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A list with a type for each of its positions."""

    items: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object with any names, and values of a type."""

    value: object


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a model. ``required`` ones have no default; ``info`` is what the library of the models knows of it."""

    name: str
    wire: str
    type: object
    required: bool
    info: Any


@dataclass(frozen=True, slots=True)
class ObjectOf:
    """A model; ``extra`` is the type of the properties that it does not name, or ``None`` where it keeps none."""

    model: type[Any]
    fields: tuple[Field, ...]
    extra: object | None


@dataclass(frozen=True, slots=True)
class RootOf:
    """A model around a value that is no object of its own."""

    model: type[Any]
    root: object


@dataclass(frozen=True, slots=True)
class OneOf:
    """A union; ``tag`` is the wire name of its discriminator, where it has one."""

    members: tuple[object, ...]
    tag: str | None
    name: str


Node: TypeAlias = Anything | Scalar | ListOf | TupleOf | MapOf | ObjectOf | RootOf | OneOf


def name_of(kind: object) -> str:
    """A short name for a type, for messages."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return name_of(arguments[0])
    if origin in (Union, types.UnionType):
        return " | ".join(map(name_of, arguments))
    if origin is Literal:
        return " | ".join(map(repr, arguments))
    if kind is None or kind is type(None):
        return "null"
    name = str(getattr(kind, "__name__", kind))
    return f"{name}[{', '.join(map(name_of, arguments))}]" if arguments else name
