"""Which members of a union the tag of an object is of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from .kinds import find_node
from .nodes import ObjectOf, OneOf, Scalar


def find_told(node: OneOf, value: Any, *, strict: bool) -> list[object]:
    """The members that the tag of a mapping is of."""
    if node.tag is None or not isinstance(value, Mapping):
        return []
    members = cast("Mapping[object, object]", value)
    found: list[object] = []
    for member in node.members:
        inner = find_node(member)
        if isinstance(inner, OneOf):
            found += find_told(replace(inner, tag=inner.tag or node.tag), value, strict=strict)
        elif isinstance(inner, ObjectOf) and _is_told(inner, node.tag, members, strict):
            found.append(member)
    return found


def _is_told(node: ObjectOf, tag: str, members: Mapping[object, object], strict: bool) -> bool:
    for field in node.fields:
        if tag not in (field.wire, field.name):
            continue
        inner = find_node(field.type)
        given = members.get(field.wire, None if strict else members.get(field.name))
        return isinstance(inner, Scalar) and inner.literals is not None and given in inner.literals
    return False
