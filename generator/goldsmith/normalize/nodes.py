"""Walking a document: its operations, its schemas, the schemas in a schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..load.document import Json

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
COMPONENT_PREFIX = "#/components/schemas/"

Object = dict[str, Json]


def as_object(value: Json) -> Object:
    """The mapping, or an empty one where something else stands."""
    return value if isinstance(value, dict) else {}


def as_list(value: Json) -> list[Json]:
    """The list, or an empty one where something else stands."""
    return value if isinstance(value, list) else []


def as_text(value: Json) -> str:
    """The text, or an empty one where something else stands."""
    return value if isinstance(value, str) else ""


def is_true(value: Json) -> bool:
    """Whether a flag is set; documents also write it as text."""
    return value is True or (isinstance(value, str) and value.lower() == "true")


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
    reference = as_object(schema).get("$ref")
    if isinstance(reference, str) and reference.startswith(COMPONENT_PREFIX):
        return reference.removeprefix(COMPONENT_PREFIX).replace("~1", "/").replace("~0", "~")
    return None


def reference_to(name: str) -> Object:
    """A ``$ref`` to a component."""
    return {"$ref": COMPONENT_PREFIX + name.replace("~", "~0").replace("/", "~1")}


@dataclass(frozen=True, slots=True)
class OperationNode:
    """An operation where it stands."""

    path: str
    method: str
    item: Object
    operation: Object


def operations(root: Object) -> Iterator[OperationNode]:
    """Every operation of ``paths``, in the document's order."""
    for path, item in as_object(root.get("paths")).items():
        if not isinstance(item, dict):
            continue
        for method in list(item):
            operation = item[method]
            if method in METHODS and isinstance(operation, dict):
                yield OperationNode(path, method, item, operation)


@dataclass(slots=True)
class Slot:
    """A place that holds a schema: ``container[key]``. ``name`` says in words what stands there."""

    container: Object
    key: str
    name: str
    is_response: bool

    @property
    def schema(self) -> Json:
        return self.container[self.key]

    @schema.setter
    def schema(self, value: Json) -> None:
        self.container[self.key] = value


def component_slots(root: Object) -> Iterator[Slot]:
    """The places of the component schemas, by name."""
    schemas = component_schemas(root)
    for name in sorted(schemas):
        yield Slot(schemas, name, name, False)


def operation_slots(node: OperationNode) -> Iterator[Slot]:
    """The places of an operation that hold schemas: parameters, bodies, responses."""
    base = as_text(node.operation.get("operationId"))
    for parameter in as_list(node.operation.get("parameters")):
        if isinstance(parameter, dict):
            yield from _value_slots(parameter, f"{base} {as_text(parameter.get('name'))}", False)
    yield from _content_slots(as_object(node.operation.get("requestBody")), f"{base} body", False)
    for status, response in as_object(node.operation.get("responses")).items():
        is_success = status[:1] in "123"
        name = f"{base} response" if is_success else f"{base} {status} response"
        yield from _content_slots(as_object(response), name, True)


def _value_slots(holder: Object, name: str, is_response: bool) -> Iterator[Slot]:
    if "schema" in holder:
        yield Slot(holder, "schema", name, is_response)
    yield from _content_slots(holder, name, is_response)


def _content_slots(holder: Object, name: str, is_response: bool) -> Iterator[Slot]:
    for media in as_object(holder.get("content")).values():
        if isinstance(media, dict) and "schema" in media:
            yield Slot(media, "schema", name, is_response)
        if isinstance(media, dict) and "itemSchema" in media:
            yield Slot(media, "itemSchema", f"{name} item", is_response)


def slots(root: Object) -> Iterator[Slot]:
    """Every place outside other schemas that holds one."""
    yield from component_slots(root)
    for node in operations(root):
        yield from operation_slots(node)


MAPS_OF_SCHEMAS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
LISTS_OF_SCHEMAS = ("allOf", "anyOf", "oneOf", "prefixItems")
SINGLE_SCHEMAS = tuple(
    "items additionalProperties not if then else contains propertyNames unevaluatedProperties unevaluatedItems "
    "additionalItems".split()
)


def map_children(schema: Object, change: Callable[[Json], Json]) -> None:
    """Replaces every schema directly inside ``schema`` by what ``change`` makes of it."""
    for key in MAPS_OF_SCHEMAS:
        inner = schema.get(key)
        if isinstance(inner, dict):
            for name in inner:
                inner[name] = change(inner[name])
    for key in LISTS_OF_SCHEMAS:
        members = schema.get(key)
        if isinstance(members, list):
            members[:] = [change(member) for member in members]
    for key in SINGLE_SCHEMAS:
        if isinstance(schema.get(key), dict | bool) and key in schema:
            schema[key] = change(schema[key])


def references(value: Json) -> Iterator[str]:
    """The names of the component schemas that anything inside ``value`` refers to."""
    pending: list[Json] = [value]
    while pending:
        current = pending.pop()
        if isinstance(current, dict):
            name = component_name(current)
            if name is not None:
                yield name
            pending.extend(current.values())
        elif isinstance(current, list):
            pending.extend(current)
