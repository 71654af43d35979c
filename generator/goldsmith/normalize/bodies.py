"""Settles the media types of bodies: every body has one, and what is plainly JSON or a form says so."""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.media import FORM_TYPES, essence, is_json, is_range
from goldsmith.normalize.nodes import behind_references, component_schemas, is_true, operations

_MEANT = {
    "json": "application/json",
    "form-data": "multipart/form-data",
    "application/form-data": "multipart/form-data",
}
"""What is meant by some media types that are none."""
_WITHOUT_BODY = frozenset({"get", "head", "delete", "options", "trace"})
_SAYING_MORE = frozenset({"allOf", "anyOf", "oneOf", "patternProperties", "unevaluatedProperties"})
"""Keywords by which an object may have properties after all."""
_EVENT = frozenset({"data", "event", "id", "retry"})


def settle_media_types(document: Document, report: Report) -> None:
    """A body without a media type is bytes; any media type with an object for a schema is JSON; one that holds nothing is none."""
    schemas = component_schemas(document.root)
    for node in operations(document.root):
        body = node.operation.get("requestBody")
        if isinstance(body, dict) and _is_nothing(body, node.method, schemas):
            del node.operation["requestBody"]
        elif isinstance(body, dict):
            content = _corrected(as_object(body.get("content"))) or {"*/*": {}}
            body["content"] = _told_apart(content, schemas)
        for response in as_object(node.operation.get("responses")).values():
            if isinstance(response, dict) and isinstance(response.get("content"), dict):
                response["content"] = _corrected(as_object(response["content"]))
                _read_events(as_object(response["content"]), schemas)


def _is_nothing(body: Object, method: str, schemas: Object) -> bool:
    """Whether a body need not be sent, and could hold nothing: an object whose list of properties is empty.

    Elsewhere than in a form, documents write such a list also for objects of any properties: those hold nothing where the schema
    says so, or where the method has no use for a body.
    """
    content = as_object(body.get("content"))
    if not content or is_true(body.get("required")):
        return False
    for media_type, media in content.items():
        schema = behind_references(as_object(media).get("schema"), schemas)
        rest = schema.get("additionalProperties")
        is_closed = rest is False or (
            rest is None and (essence(media_type) in FORM_TYPES or method in _WITHOUT_BODY)
        )
        if schema.get("type", "object") != "object" or schema.get("properties") != {}:
            return False
        if not is_closed or not _SAYING_MORE.isdisjoint(schema):
            return False
    return True


def _corrected(content: Object) -> Object:
    result: Object = {}
    for media_type, media in content.items():
        meant = _MEANT.get(essence(media_type), media_type)
        result[media_type if meant in content else meant] = media
    return result


def _read_events(content: Object, schemas: Object) -> None:
    """An event that is described as a whole is what its data is described as: that is what a caller gets."""
    for media_type, media in content.items():
        node = as_object(media)
        if essence(media_type) == "text/event-stream" and "itemSchema" in node:
            event = behind_references(node["itemSchema"], schemas)
            members = as_list(event.get("oneOf")) or as_list(event.get("anyOf")) or [event]
            found = [_find_data(member, schemas) for member in members]
            told: list[Json] = [schema for schema in found if schema is not None]
            if len(told) == len(members):
                node["itemSchema"] = told[0] if len(told) == 1 else {"anyOf": told}


def _find_data(event: Json, schemas: Object) -> Json:
    """The schema of the JSON that an event's data holds, where the schema is one of events."""
    properties = as_object(behind_references(event, schemas).get("properties"))
    if not properties.keys() <= _EVENT:
        return None
    data = behind_references(properties.get("data"), schemas)
    return data.get("contentSchema")


def _told_apart(content: Object, schemas: Object) -> Object:
    """A request has to name its media type: a range of JSON's, and any range for what has structure, means JSON."""
    result: Object = {}
    for media_type, media in content.items():
        kind = essence(media_type)
        schema = behind_references(as_object(media).get("schema"), schemas)
        is_any = kind in ("*/*", "application/*") and is_structured(schema)
        is_meant = is_any or (is_range(kind) and is_json(kind))
        meant = "application/json" if is_meant else media_type
        if meant not in result and (meant == media_type or meant not in content):
            result[meant] = media
    return result


def is_structured(schema: Object) -> bool:
    """Whether a schema says more than "some text" or "some bytes"."""
    return bool(schema) and schema.get("type") != "string"
