"""What only answers hold is not asked of a caller, and what only requests hold is not expected of an answer.

One class stands for both sides: a required property stays required where it always occurs, and is optional where a class is used
on the side that lacks it. Bodies that are objects do not count as a use: their properties are keywords, without the read-only
ones. An object that is a parameter, and has nothing but read-only properties, has properties that are sent: no answer holds
a parameter, so the mark says no more than that they cannot be assigned where the API was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import (
    component_name,
    component_schemas,
    is_true,
    operations,
    reachable,
    references,
)

SENT = "x-goldsmith-sent"
"""Lists the properties that a request must have and an answer lacks."""


def tell_sides_apart(document: Document, report: Report) -> None:
    """Takes read-only properties out of ``required`` where callers build the object, write-only ones where answers hold it."""
    schemas = component_schemas(document.root)
    parameters = list(_asked(document.root))
    asked = reachable(parameters, schemas)
    built = reachable([*parameters, *_sent(document.root, schemas)], schemas)
    answered = reachable(_answered(document.root), schemas)
    for name, schema in schemas.items():
        node = as_object(schema)
        properties = as_object(node.get("properties"))
        for mark in ("readOnly", "writeOnly"):
            _mark(properties, mark, schemas)
        if name in asked:
            _open(properties)
        required = as_list(node.get("required"))
        late = [p for p in required if is_true(_property(properties, p).get("readOnly"))]
        sent = [p for p in required if is_true(_property(properties, p).get("writeOnly"))]
        if sent:
            node[SENT] = sent
        lacking = [*(late if name in built else []), *(sent if name in answered else [])]
        if lacking:
            node["required"] = [p for p in required if p not in lacking]


def _property(properties: Object, name: Json) -> Object:
    return as_object(properties.get(name)) if isinstance(name, str) else {}


def _mark(properties: Object, mark: str, schemas: Object) -> None:
    """Lets a property say itself what the component that it refers to says."""
    for schema in properties.values():
        target = as_object(schemas.get(component_name(schema) or ""))
        if isinstance(schema, dict) and is_true(target.get(mark)):
            schema[mark] = True


def _open(properties: Object) -> None:
    """Has all properties be sent, where none would be."""
    found = [as_object(schema) for schema in properties.values()]
    if all(is_true(schema.get("readOnly")) for schema in found):
        for schema in found:
            del schema["readOnly"]


def _asked(root: Object) -> Iterator[str]:
    """What parameters refer to."""
    for node in operations(root):
        for parameter in as_list(node.operation.get("parameters")):
            yield from references(parameter)


def _sent(root: Object, schemas: Object) -> Iterator[str]:
    """What bodies of requests refer to; of a body that is an object, what its properties refer to."""
    for node in operations(root):
        body = as_object(node.operation.get("requestBody"))
        for media in as_object(body.get("content")).values():
            yield from _inside(as_object(media).get("schema"), schemas)


def _inside(schema: Json, schemas: Object) -> Iterable[str]:
    name = component_name(schema)
    target = as_object(schemas.get(name)) if name is not None else {}
    return references(target.get("properties") if target.get("properties") else schema)


def _answered(root: Object) -> Iterator[str]:
    for node in operations(root):
        yield from references(node.operation.get("responses"))
