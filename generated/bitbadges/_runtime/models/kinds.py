"""Types as a reader of JSON sees them: models, lists, objects, unions, and scalars.

One node per type, built once. Nodes name the types within them and never hold their nodes, so recursive models are no matter.
"""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

import inspect
import sys
import types
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence
from dataclasses import dataclass
from typing import (
    Annotated,
    Any,
    Final,
    ForwardRef,
    Literal,
    TypeAlias,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from ..cached import PerObject
from .adapters import find_adapter

Json: TypeAlias = Literal["null", "boolean", "number", "string", "array", "object"]

_LISTS: Final = frozenset({list, tuple, Sequence, MutableSequence})
_MAPS: Final = frozenset({dict, Mapping, MutableMapping})
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
    """A type that is read as a whole: text, numbers, dates, literals, enums, and what else pydantic knows.

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
    """A property of a model. ``required`` ones have no default."""

    name: str
    wire: str
    type: object
    required: bool
    info: FieldInfo


@dataclass(frozen=True, slots=True)
class ObjectOf:
    """A model; ``extra`` is the type of the properties that it does not name, or ``None`` where it keeps none."""

    model: type[BaseModel]
    fields: tuple[Field, ...]
    extra: object | None


@dataclass(frozen=True, slots=True)
class RootOf:
    """A model around a value that is no object of its own."""

    model: type[RootModel[Any]]
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


def _type_of_field(info: FieldInfo) -> object:
    """The type of a field with the marks that pydantic has taken off it, and its discriminator."""
    marks = list(info.metadata)
    if isinstance(info.discriminator, str):
        marks.append(FieldInfo(discriminator=info.discriminator))
    if not marks:
        return info.annotation
    return Annotated[(info.annotation, *marks)]


def _build_object(model: type[BaseModel]) -> Node:
    find_adapter(model)  # resolves the annotations
    if issubclass(model, RootModel):
        return RootOf(
            cast("type[RootModel[Any]]", model), _type_of_field(model.model_fields["root"])
        )
    fields = tuple(
        Field(name, _wire_name(name, info), _type_of_field(info), info.is_required(), info)
        for name, info in model.model_fields.items()
    )
    return ObjectOf(model, fields, _extra_type(model))


def _wire_name(name: str, info: FieldInfo) -> str:
    alias = info.validation_alias
    return alias if isinstance(alias, str) else info.alias or name


def _extra_type(model: type[BaseModel]) -> object | None:
    if model.model_config.get("extra") != "allow":
        return None
    for base in model.__mro__:
        if base is BaseModel:
            break
        if "__pydantic_extra__" in inspect.get_annotations(base):
            return _typed_extra(base)
    return Any


def _typed_extra(base: type) -> object:
    hint: object = get_type_hints(base, include_extras=True)["__pydantic_extra__"]
    arguments = get_args(hint)
    return arguments[1] if len(arguments) == 2 else Any


def _build_union(kind: object, tag: str | None) -> Node:
    members: list[object] = []
    for member in get_args(kind):
        # Children that a discriminator tells apart, beside what all others are: one choice, not a choice of choices.
        inner = find_node(member) if _is_alias(member) else None
        if isinstance(inner, OneOf) and inner.tag is not None and tag in (None, inner.tag):
            members.extend(inner.members)
            tag = inner.tag
        else:
            members.append(member)
    return OneOf(tuple(members), tag, name_of(kind))


def _value_of(alias: Any) -> object:
    """What an alias stands for; one that names itself is a text, in the words of its module."""
    value: object = alias.__value__
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if not isinstance(value, str):
        return value
    words = vars(sys.modules[alias.__module__])
    told = types.SimpleNamespace(__annotations__={"value": value})
    return get_type_hints(told, words, include_extras=True)["value"]


def _is_alias(kind: object) -> bool:
    return getattr(kind, "__value__", None) is not None and not isinstance(kind, type)


def _build_annotated(kind: object) -> Node:
    inner, *marks = get_args(kind)
    node = find_node(inner)
    if isinstance(node, Scalar):
        return Scalar(
            kind, None, node.literals, node.name
        )  # the marks may say more than the type: read it as a whole
    if isinstance(node, OneOf):
        tags = [mark.discriminator for mark in marks if isinstance(mark, FieldInfo)]
        return OneOf(
            node.members, next((tag for tag in tags if isinstance(tag, str)), node.tag), node.name
        )
    return node


def _build_scalar(kind: object) -> Node:
    literals = tuple(get_args(kind)) if get_origin(kind) is Literal else None
    kind = type(None) if kind is None else kind
    exact = cast("type[Any]", kind) if kind in (str, bool, int, type(None)) else None
    return Scalar(kind, exact, literals, name_of(kind))


def _build_node(kind: object) -> Node:
    if _is_alias(kind):  # of Python or of typing_extensions
        return find_node(_value_of(kind))
    if kind is Any or kind is object:
        return Anything()
    if isinstance(kind, type) and issubclass(cast("type[object]", kind), BaseModel):
        return _build_object(cast("type[BaseModel]", kind))
    kind = cast(object, kind)
    origin = get_origin(kind)
    arguments = get_args(kind)
    if origin is Annotated:
        return _build_annotated(kind)
    if origin in (Union, types.UnionType):
        return _build_union(kind, None)
    if origin is tuple and Ellipsis not in arguments:
        return TupleOf(arguments)
    if (origin or kind) in _LISTS:
        return ListOf(arguments[0] if arguments else Any)
    if (origin or kind) in _MAPS:
        return MapOf(arguments[1] if arguments else Any)
    return _build_scalar(kind)


find_node: Final = PerObject[object, Node](_build_node)
"""The node of a type."""
