"""What the objects of an answer have beyond the document, found in parsed JSON before anything is made of it."""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from ..cached import PerObject
from .kinds import find_node
from .nodes import ListOf, MapOf, Node, ObjectOf, OneOf, TupleOf
from .places import is_open, list_members
from .telling import find_told

#: The names of properties, in the order in which they came, by the model of their object.
Surplus: TypeAlias = dict[type[Any], dict[str, None]]


def find_surplus(kind: object, value: object) -> Surplus:
    """The properties of the objects in a value that its type does not know.

    Where it cannot be told which member of a union an object is of, there is nothing to find within it.
    """
    found: Surplus = {}
    pending: list[tuple[Node, Any]] = [(find_node(kind), value)]
    while pending:
        node, current = pending.pop()
        if type(current) is dict:
            pending += _look_into(node, current, found)
        elif type(current) is list:
            pending += _list_items(node, current)
    return found


def _look_into(
    node: Node, value: dict[str, Any], found: Surplus
) -> Iterator[tuple[Node, dict[str, Any] | list[Any]]]:
    """What is within an object; what its model does not know is noted."""
    if isinstance(node, OneOf):
        node = _choose(node, value)
    if isinstance(node, MapOf):
        inner = find_node(node.value)
        yield from ((inner, each) for each in value.values() if type(each) in _CONTAINERS)
    if not isinstance(node, ObjectOf):
        return
    known = _find_types(node.model)
    if not value.keys() <= known.keys() and not is_open(node):
        names = found.setdefault(node.model, {})
        names.update(dict.fromkeys(name for name in value if name not in known))
    for name, each in value.items():
        if type(each) in _CONTAINERS:
            yield find_node(known.get(name, node.extra)), each


def _list_items(node: Node, value: list[Any]) -> Iterator[tuple[Node, Any]]:
    """What is within a list."""
    if isinstance(node, OneOf):
        lists = [each for each in map(find_node, _list_all(node)) if isinstance(each, _LISTS)]
        if len(lists) != 1:
            return
        node = lists[0]
    if isinstance(node, ListOf):
        inner = find_node(node.item)
        yield from ((inner, each) for each in value if type(each) in _CONTAINERS)
    if isinstance(node, TupleOf):
        yield from ((find_node(kind), each) for kind, each in zip(node.items, value, strict=False))


def _choose(node: OneOf, value: Mapping[str, Any]) -> Node:
    """The member of a union that an object is of; the union where that cannot be told."""
    members = find_told(node, value, strict=True) or _list_all(node)
    able = [each for each in map(find_node, members) if isinstance(each, (MapOf, ObjectOf))]
    if len(able) == 1:
        return able[0]
    models = [each for each in able if isinstance(each, ObjectOf)]
    if len(models) < len(able):
        return node
    models = [each for each in models if _has_required(each, value)]
    counts = [len(value.keys() & _find_types(each.model).keys()) for each in models]
    most = max(counts, default=0)
    return models[counts.index(most)] if counts.count(most) == 1 else node


def _list_all(node: OneOf) -> list[object]:
    return [inner for member in node.members for inner in list_members(member)]


def _has_required(node: ObjectOf, value: Mapping[str, Any]) -> bool:
    return all(field.wire in value for field in node.fields if field.required)


def _build_types(model: type[Any]) -> Mapping[str, object]:
    node = find_node(model)
    assert isinstance(node, ObjectOf)
    return {field.wire: field.type for field in node.fields}


_find_types: Final = PerObject[type[Any], Mapping[str, object]](_build_types)
"""The types of the properties of a model, by their names on the wire."""

_CONTAINERS: Final = frozenset({dict, list})
_LISTS: Final = (ListOf, TupleOf)
