"""Which member of a union a value means, where none fits."""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from ..models.fields import is_hidden
from ..models.kinds import find_node
from ..models.nodes import (
    Anything,
    Field,
    ListOf,
    MapOf,
    Node,
    ObjectOf,
    OneOf,
    RootOf,
    Scalar,
    TupleOf,
)
from ..models.unknown import Unknown, build_unknown


def may_take(node: Node, value: Any) -> bool:
    """Whether a member of a union is of the kind of a value."""
    if isinstance(node, RootOf):
        return may_take(find_node(node.root), value)
    if isinstance(node, OneOf):
        return any(may_take(find_node(member), value) for member in node.members)
    if isinstance(node, (ListOf, TupleOf)):
        return isinstance(value, list)
    if isinstance(node, (MapOf, ObjectOf)):
        return isinstance(value, dict)
    # What the library alone knows may be of any kind: a date, a typed dictionary, a dataclass.
    return isinstance(node, Anything) or node.exact is None or type(value) is node.exact


def _list_telling(node: ObjectOf, tag: str | None) -> Iterator[tuple[Field, tuple[object, ...]]]:
    """The fields that tell a member from its siblings, with their values: the tag, or else those that can hold one value only."""
    for field in node.fields:
        inner = find_node(field.type)
        if isinstance(inner, Scalar) and inner.literals is not None:
            literals = inner.literals
            if tag in (field.wire, field.name) or (tag is None and len(literals) == 1):
                yield field, literals


def is_meant(node: Node, value: Any, tag: str | None) -> bool:
    """Whether the tag of an object, or its constants, allow for a member of a union."""
    if not isinstance(value, dict):
        return True
    if isinstance(node, OneOf):
        return any(is_meant(find_node(m), value, node.tag or tag) for m in node.members)
    if not isinstance(node, ObjectOf):
        return True
    properties = cast("dict[str, Any]", value)
    for field, literals in _list_telling(node, tag):
        given = field.required or field.wire in properties
        if given and properties.get(field.wire) not in literals:
            return False
    return True


def is_told(node: Node, tag: str) -> bool:
    """Whether a member of a union is one of some values of the tag, and not all that no other is."""
    return isinstance(node, ObjectOf) and any(_list_telling(node, tag))


def has_tag(node: Node, tag: str | None) -> bool:
    """Whether a member of a union has the tag among its properties, whatever its value: the parent of the others has."""
    return isinstance(node, ObjectOf) and any(tag in (f.wire, f.name) for f in node.fields)


def _list_objects(
    kinds: Sequence[object], tag: str | None
) -> Iterator[tuple[ObjectOf, str | None]]:
    """The models among the members of a union, and of the unions within it, each with the tag that tells it."""
    for kind in kinds:
        node = find_node(kind)
        if isinstance(node, ObjectOf):
            yield node, tag
        elif isinstance(node, OneOf):
            yield from _list_objects(node.members, node.tag or tag)


def find_unknown(node: OneOf, value: Any) -> Unknown | None:
    """An object that says to be something else than any member of a union; nothing where it does not say what it is.

    Only to be asked of values that no member is meant by.
    """
    if not isinstance(value, dict):
        return None
    properties = cast("dict[str, Any]", value)
    objects = list(_list_objects(node.members, node.tag))
    told = any(
        field.wire in properties for each, tag in objects for field, _ in _list_telling(each, tag)
    )
    return name_properties(node, properties) if told else None


def name_properties(node: OneOf, properties: dict[str, Any]) -> Unknown:
    """An object of no known kind, with the names that the members of a union have for its properties."""
    fields = [field for each, _ in _list_objects(node.members, None) for field in each.fields]
    given = [field for field in fields if field.wire in properties]
    wires = {field.name: field.wire for field in given if field.name not in properties}
    return build_unknown(properties, wires, {field.wire for field in given if is_hidden(field)})
