"""Walking a document: its operations, the schemas in a schema, the references to components."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from goldsmith.load.document import Json
from goldsmith.load.values import Object, as_list, as_object

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
OTHER_METHODS = "x-goldsmith-methods"
"""Lists the methods of a path item that OpenAPI has no key for; it keeps them under ``additionalOperations``."""
COMPONENT_PREFIX = "#/components/schemas/"


def as_text(value: Json) -> str:
    """The text, or an empty one where something else stands."""
    return value if isinstance(value, str) else ""


def is_true(value: Json) -> bool:
    """Whether a flag is set; documents also write it as text."""
    return value is True or (isinstance(value, str) and value.lower() == "true")


def as_flag(value: Json) -> bool | None:
    """A flag, also where it is written as text; ``None`` where something else stands."""
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.lower())
    return value if isinstance(value, bool) else None


def section(parent: Object, key: str) -> Object:
    """The mapping under ``key``, put there if it is missing."""
    value = parent.get(key)
    if not isinstance(value, dict):
        value = {}
        parent[key] = value
    return value


def component_schemas(root: Object) -> Object:
    """``components.schemas`` of a document."""
    return section(section(root, "components"), "schemas")


def component_name(schema: Json) -> str | None:
    """The component that a ``$ref`` reaches, or ``None`` where the schema is no such reference."""
    return _read_component(schema.get("$ref")) if isinstance(schema, dict) else None


def _read_component(reference: Json) -> str | None:
    """The component that the text of a reference means."""
    if not isinstance(reference, str) or not reference.startswith(COMPONENT_PREFIX):
        return None
    name = reference[len(COMPONENT_PREFIX) :]
    return name.replace("~1", "/").replace("~0", "~") if "~" in name else name


def behind_references(schema: Json, schemas: Object) -> Object:
    """What a schema is once its references to components are followed; empty where they lead in a circle."""
    node = as_object(schema)
    for _ in range(len(schemas) + 1):
        name = component_name(node)
        if name is None:
            return node
        node = as_object(schemas.get(name))
    return {}


def escape(text: str) -> str:
    """A text as a token of a JSON pointer."""
    return text.replace("~", "~0").replace("/", "~1")


def free_key(schemas: Object, wanted: str) -> str:
    """A key for a component that no other has. It is no name yet: those are given when the whole API is known."""
    key, number = wanted, 2
    while key in schemas:
        key, number = f"{wanted} {number}", number + 1
    return key


Place = tuple[str, str]


def place_of(node: Object) -> Place:
    """Where a parameter or a scheme goes (``header``, ``x-api-key``), with header names in lower case."""
    name, location = str(node.get("name", "")), as_text(node.get("in"))
    return location, name.lower() if location == "header" else name


def reference_to(name: str) -> Object:
    """A ``$ref`` to a component."""
    return {"$ref": COMPONENT_PREFIX + escape(name)}


@dataclass(frozen=True, slots=True)
class OperationNode:
    """An operation where it stands."""

    path: str
    method: str
    item: Object
    operation: Object


def operation_pointer(node: OperationNode) -> str:
    """Where an operation stands in the document."""
    return f"/paths/{escape(node.path)}/{escape(node.method)}"


def operations(root: Object) -> Iterator[OperationNode]:
    """Every operation of ``paths``, in the document's order."""
    for path, value in as_object(root.get("paths")).items():
        item = as_object(value)
        for method in methods_of(item):
            operation = item[method]
            if isinstance(operation, dict):
                yield OperationNode(path, method, item, operation)


def methods_of(item: Object) -> list[str]:
    """The methods of a path item, those of OpenAPI and (once in normal form) the others."""
    others = as_list(item.get(OTHER_METHODS))
    return [key for key in item if key in METHODS or key in others]


MAPS_OF_SCHEMAS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
LISTS_OF_SCHEMAS = ("allOf", "anyOf", "oneOf", "prefixItems")
SINGLE_SCHEMAS = tuple(
    "items additionalProperties not if then else contains propertyNames unevaluatedProperties unevaluatedItems "
    "additionalItems".split()
)


_RANKS = {key: rank for rank, key in enumerate(MAPS_OF_SCHEMAS + LISTS_OF_SCHEMAS + SINGLE_SCHEMAS)}
"""The keys that hold schemas, in the order in which they are looked at."""


def map_children(schema: Object, change: Callable[[Json], Json]) -> None:
    """Replaces every schema directly inside ``schema`` by what ``change`` makes of it."""
    found = schema.keys() & _RANKS.keys()
    if not found:  # as in most: what is no container and no union
        return
    for key in sorted(found, key=_RANKS.__getitem__) if len(found) > 1 else found:
        inner = schema.get(key)
        if key in MAPS_OF_SCHEMAS:
            if isinstance(inner, dict):
                for name in inner:
                    inner[name] = change(inner[name])
        elif key in LISTS_OF_SCHEMAS:
            if isinstance(inner, list):
                inner[:] = [change(member) for member in inner]
        elif isinstance(inner, dict | bool):
            schema[key] = change(inner)


def references(value: Json) -> Iterator[str]:
    """The names of the component schemas that anything inside ``value`` refers to."""
    pending: list[Json] = [value]
    while pending:
        current = pending.pop()
        if isinstance(current, dict):
            name = _read_component(current["$ref"]) if "$ref" in current else None
            if name is not None:
                yield name
            current = list(current.values())
        if isinstance(current, list):
            pending += [inner for inner in current if isinstance(inner, dict | list)]


def reachable(names: Iterable[str], schemas: Object) -> set[str]:
    """The components among ``names``, and those that they refer to, directly or through others."""
    reached: set[str] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name not in reached and name in schemas:
            reached.add(name)
            pending.extend(references(schemas[name]))
    return reached
