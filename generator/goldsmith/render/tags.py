"""Unions whose members are told apart by one property: looking at it first reads one of hundreds as fast as one of two."""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.ir.model import Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import as_text, component_name, reference_to

_FEWEST = 9
"""Fewer members are tried as fast as they are told apart."""


def find_tags(
    union: Object, schemas: Mapping[str, Mapping[str, Json]], names: Mapping[str, str]
) -> Object | None:
    """The discriminator of a union, with the class that each value means; ``None`` where the values do not tell.

    ``schemas`` has the components by their names in the document, ``names`` their classes. A property tells where each member
    has to have it, and no two share a value.
    """
    discriminator = as_object(union.get("discriminator"))
    key = as_text(discriminator.get("propertyName"))
    members = [component_name(member) for member in as_list(union.get("anyOf"))]
    if not key or len(members) < (2 if "x-goldsmith-family" in discriminator else _FEWEST):
        return None
    mapping: Object = {}
    for name in members:
        schema = dict(schemas.get(name or "", {}))
        values = as_list(as_object(as_object(schema.get("properties")).get(key)).get("enum"))
        if name is None or not values or key not in as_list(schema.get("required")):
            return None
        for value in values:
            if not isinstance(value, str) or value in mapping:
                return None
            mapping[value] = reference_to(names[name])["$ref"]
    return {"propertyName": key, "mapping": mapping}
