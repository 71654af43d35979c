"""The places of a document that hold schemas: where each is, and what to call an object that stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goldsmith.load.document import Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.media import spoken_type, usual_order
from goldsmith.normalize.nodes import (
    OperationNode,
    as_text,
    component_schemas,
    escape,
    operation_pointer,
    operations,
)

SHARED = "x-goldsmith-shared"
"""Marks the copy of a shared response, body or parameter: its section and name in ``components``."""


@dataclass(slots=True)
class Slot:
    """A place that holds a schema: ``container[key]``.

    ``name`` says in words what stands there. ``pointer`` names the place; it has no positions in lists, which come and go.
    ``group`` is the pointer of what surrounds it, where equal schemas are one thing said twice.
    """

    container: Object
    key: str
    name: str
    pointer: str
    group: str
    is_response: bool

    @property
    def schema(self) -> Json:
        return self.container[self.key]

    @schema.setter
    def schema(self, value: Json) -> None:
        self.container[self.key] = value


def slots(root: Object) -> Iterator[Slot]:
    """Every place outside other schemas that holds one."""
    yield from component_slots(root)
    for node in operations(root):
        yield from operation_slots(node)


def component_slots(root: Object) -> Iterator[Slot]:
    """The places of the component schemas, by name."""
    schemas = component_schemas(root)
    for name in sorted(schemas):
        pointer = f"/components/schemas/{escape(name)}"
        yield Slot(schemas, name, name, pointer, pointer, False)


def operation_slots(node: OperationNode) -> Iterator[Slot]:
    """The places of an operation that hold schemas: parameters, bodies, responses."""
    base = as_text(node.operation.get("operationId"))
    place = operation_pointer(node)
    for parameter in as_list(node.operation.get("parameters")):
        if isinstance(parameter, dict) and "schema" in parameter:
            name, inner = name_parameter(base, place, parameter)
            yield Slot(parameter, "schema", name, f"{inner}/schema", inner, False)
    body = as_object(node.operation.get("requestBody"))
    shared = as_text(body.get(SHARED))
    name = _shared_name(shared, "body") or f"{base} body"
    pointer = f"/components/{shared}" if shared else f"{place}/requestBody"
    yield from _content_slots(body, name, pointer, pointer, False)
    yield from _response_slots(node.operation, base, place)


def name_parameter(base: str, place: str, parameter: Object) -> tuple[str, str]:
    """What to call an object that a parameter holds, and the parameter's own place."""
    shared = as_text(parameter.get(SHARED))
    name = as_text(parameter.get("name"))
    if shared:
        return _shared_name(shared, ""), f"/components/{shared}"
    return f"{base} {name}", f"{place}/parameters/{as_text(parameter.get('in'))}/{escape(name)}"


def name_response(base: str, status: str, responses: Object) -> str:
    """What to call an object that a status answers with: the first success is *the* response."""
    wins = sorted(each for each in responses if each[:1] == "2") or ["default"]
    return f"{base} response" if status == wins[0] else f"{base} {status} response"


def _response_slots(operation: Object, base: str, place: str) -> Iterator[Slot]:
    responses = as_object(operation.get("responses"))
    for status, response in responses.items():
        shared = as_text(as_object(response).get(SHARED))
        name = _shared_name(shared, "response") or name_response(base, status, responses)
        pointer = f"/components/{shared}" if shared else f"{place}/responses/{status}"
        group = f"{place}/responses" if status[:1] == "2" and not shared else pointer
        yield from _content_slots(as_object(response), name, pointer, group, True)


def _shared_name(shared: str, kind: str) -> str:
    """The name of a shared thing, followed by what it is unless it says so itself."""
    name = shared.partition("/")[2].replace("~1", "/").replace("~0", "~")
    return name if not name or name.lower().endswith(kind) else f"{name} {kind}"


def _content_slots(
    holder: Object, name: str, pointer: str, group: str, is_response: bool
) -> Iterator[Slot]:
    content = as_object(holder.get("content"))
    for position, media_type in enumerate(sorted(content, key=usual_order)):
        media = content[media_type]
        if not isinstance(media, dict):
            continue
        words = name if not position else f"{name} {spoken_type(media_type)}"
        place = f"{pointer}/content/{escape(media_type)}"
        if "schema" in media:
            yield Slot(media, "schema", words, f"{place}/schema", group, is_response)
        if "itemSchema" in media:
            item = f"{words} item"
            yield Slot(media, "itemSchema", item, f"{place}/itemSchema", group, is_response)
