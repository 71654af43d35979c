"""Finds the components that list their own children: being made of such a parent is not being one of its children."""

from __future__ import annotations

from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import component_name


def find_bases(schemas: Object) -> Object:
    """What is common to the children of each component that lists them, where one of them refers back to it as its parent."""
    bases: Object = {}
    for name, schema in schemas.items():
        parts = [as_object(part) for part in as_list(as_object(schema).get("allOf"))]
        parts = parts or [as_object(schema)]
        unions = [part for part in parts if "anyOf" in part]
        children = [
            component_name(member) for union in unions for member in as_list(union["anyOf"])
        ]
        if any(child is not None and _inherits(child, name, schemas) for child in children):
            bases[name] = {"allOf": [part for part in parts if "anyOf" not in part]}
    return bases


def _inherits(child: str, parent: str, schemas: Object) -> bool:
    """Whether one component is made of another, directly or through others."""
    seen: set[str] = set()
    pending = [child]
    while pending:
        name = pending.pop()
        seen.add(name)
        for part in as_list(as_object(schemas.get(name)).get("allOf")):
            above = component_name(part)
            if above == parent:
                return True
            if above is not None and above not in seen:
                pending.append(above)
    return False
