"""From a type to its node: what it looks like to a reader of JSON."""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

import sys
import types
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence
from typing import (
    Annotated,
    Any,
    Final,
    ForwardRef,
    Literal,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from ..cached import PerObject
from .fields import MODEL, describe_model, find_tag
from .nodes import Anything, ListOf, MapOf, Node, OneOf, Scalar, TupleOf, name_of

_LISTS: Final = frozenset({list, tuple, Sequence, MutableSequence})
_MAPS: Final = frozenset({dict, Mapping, MutableMapping})


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
        return OneOf(node.members, find_tag(marks) or node.tag, node.name)
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
    if isinstance(kind, type) and issubclass(cast("type[object]", kind), MODEL):
        return describe_model(cast("type[Any]", kind))
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
