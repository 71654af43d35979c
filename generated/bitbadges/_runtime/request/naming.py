"""Mappings by the names of Python, given the names that go over the wire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import cast

from ..models.kinds import find_node
from ..models.nodes import ListOf, MapOf, ObjectOf, OneOf, RootOf, TupleOf


def name_members(value: object, kind: object) -> object:
    """The value with its mappings named as their type has it on the wire, at every level.

    What is on the wire already stays, and so do models, which know their names, and what the type says nothing of.
    """
    if isinstance(value, Mapping):
        return _name_mapping(cast("Mapping[object, object]", value), kind)
    if isinstance(value, (Sequence, Set)) and not isinstance(value, (str, bytes, bytearray)):
        members = cast("Sequence[object]", value)
        kinds = _find_items(kind, len(members))
        if kinds is None:
            return members
        return [name_members(*pair) for pair in zip(members, kinds, strict=True)]
    return value


def _name_mapping(value: Mapping[object, object], kind: object) -> dict[object, object]:
    node = find_node(kind)
    if isinstance(node, RootOf):
        return _name_mapping(value, node.root)
    if isinstance(node, MapOf):
        return {name: name_members(member, node.value) for name, member in value.items()}
    if isinstance(node, OneOf):
        best = max(node.members, key=lambda member: _count_known(value, member))
        return _name_mapping(value, best) if _count_known(value, best) else dict(value)
    if not isinstance(node, ObjectOf):
        return dict(value)
    by_wire = {field.wire: field for field in node.fields}
    by_name = {field.name: field for field in node.fields}
    result: dict[object, object] = {}
    for name, member in value.items():
        field = by_wire.get(cast("str", name)) or by_name.get(cast("str", name))
        if field is None:
            result[name] = member if node.extra is None else name_members(member, node.extra)
        else:
            result[field.wire] = name_members(member, field.type)
    return result


def _count_known(value: Mapping[object, object], kind: object) -> int:
    """How many of the names a type knows; one for an object of any names, which is better than none."""
    node = find_node(kind)
    if isinstance(node, RootOf):
        return _count_known(value, node.root)
    if isinstance(node, OneOf):
        return max(_count_known(value, member) for member in node.members)
    if isinstance(node, MapOf):
        return 1
    if not isinstance(node, ObjectOf):
        return 0
    known = {name for field in node.fields for name in (field.wire, field.name)}
    return sum(name in known for name in value)


def _find_items(kind: object, count: int) -> Sequence[object] | None:
    """The types of so many items; ``None`` where nothing is known of them."""
    node = find_node(kind)
    if isinstance(node, ListOf):
        return [node.item] * count
    if isinstance(node, TupleOf):
        return node.items if len(node.items) == count else None
    if isinstance(node, RootOf):
        return _find_items(node.root, count)
    if isinstance(node, OneOf):
        found = (_find_items(member, count) for member in node.members)
        return next((items for items in found if items is not None), None)
    return None
