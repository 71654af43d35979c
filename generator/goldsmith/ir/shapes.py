"""What a component schema becomes in Python: a class, or an alias of another type."""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.ir.model import Json


def is_class(schema: Mapping[str, Json]) -> bool:
    """An object is a class, but for a pure map, which is an alias of ``dict``."""
    if schema.get("type") != "object":
        return False
    return bool(schema.get("properties")) or "additionalProperties" not in schema
