"""Reading what may be faulty: whatever stands where a mapping belongs, one is given."""

from __future__ import annotations

from goldsmith.load.source import Json

Object = dict[str, Json]


def as_object(value: Json) -> Object:
    """The mapping, or an empty one where something else stands."""
    return value if isinstance(value, dict) else {}


def as_list(value: Json) -> list[Json]:
    """The list, or an empty one where something else stands."""
    return value if isinstance(value, list) else []
