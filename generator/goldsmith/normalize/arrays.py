"""Arrays in normal form: a list of one type, or a tuple with a type for each of its positions."""

from __future__ import annotations

from collections.abc import Callable

from goldsmith.load.document import Json
from goldsmith.load.values import Object, as_object

Rewrite = Callable[[Json, Object, str], Json]
"""Gives the normal form of a schema that stands in another under a key."""

_MOST_LENGTHS = 4
"""A tuple that may be shorter is a union of tuples; of more than so many nobody would read it."""


def build_array(schema: Object, rewrite: Rewrite) -> tuple[Object, bool]:
    """What a schema says of an array, and whether the types of its positions could be kept.

    The positions of a tuple count as there unless ``minItems`` says otherwise. Types for the first positions and another for
    all the rest are none that pydantic reads: each item is one of them.
    """
    key, fixed = _find_positions(schema)
    if not fixed:
        items = schema.get("items", {})
        return {
            "type": "array",
            "items": rewrite({} if key == "items" else items, schema, "items"),
        }, True
    rest = schema.get("items" if key == "prefixItems" else "additionalItems")
    lengths = _list_lengths(schema, len(fixed))
    if as_object(rest) or not lengths:
        told = [*fixed, rest] if as_object(rest) else fixed
        return {"type": "array", "items": _union([rewrite(m, schema, key) for m in told])}, False
    tuples: list[Json] = []
    for length in lengths:
        members = [rewrite(member, schema, key) for member in fixed[:length]]
        tuples.append({"type": "array", "prefixItems": members})
    return as_object(tuples[0]) if len(tuples) == 1 else {"anyOf": tuples}, True


def _find_positions(schema: Object) -> tuple[str, list[Json]]:
    """The schemas of the positions, and the keyword that has them: the drafts before 2020 wrote them as ``items``."""
    for key in ("prefixItems", "items"):
        members = schema.get(key)
        if isinstance(members, list):
            return key, members
    return "prefixItems", []


def _list_lengths(schema: Object, count: int) -> list[int]:
    """How many of the positions there may be, the most first; nothing where there may be more, none at all, or too many numbers."""
    least, most = (
        value if isinstance(value, int) and not isinstance(value, bool) else count
        for value in (schema.get("minItems"), schema.get("maxItems"))
    )
    if least > count or most > count:
        return []
    lengths = list(range(most, min(least, most) - 1, -1))
    return lengths if len(lengths) <= _MOST_LENGTHS and 0 not in lengths else []


def _union(members: list[Json]) -> Json:
    distinct = [member for i, member in enumerate(members) if member not in members[:i]]
    if {} in distinct or not distinct:
        return {}
    return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}
