"""Keeps the examples that a document has for what is given to an operation: they make the calls of documentation readable.

The normal form of a schema has no place for them. Noted are those of parameters and of the properties of bodies, but for what is longer
than a page; where there is none, the value of an enum that a description names.
"""

from __future__ import annotations

import json
from typing import Final

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.media import usual_order
from goldsmith.normalize.named_values import find_named_value
from goldsmith.normalize.nodes import behind_references, component_schemas, operations

EXAMPLE: Final = "x-goldsmith-example"
"""The example of a parameter, in normal form."""
EXAMPLES: Final = "x-goldsmith-examples"
"""The examples of the properties of a body, by name, at the operation."""
_LONGEST: Final = 4000
_FILLING: Final = frozenset({"string", "text", "value", "example", "str", "..."})
"""What says no more than that there is to be something."""


def note_examples(document: Document, report: Report) -> None:
    """Puts an example beside each parameter that has one, and those of the body's properties beside the operation."""
    schemas = component_schemas(document.root)
    for node in operations(document.root):
        for parameter in map(as_object, as_list(node.operation.get("parameters"))):
            schema = behind_references(parameter.get("schema"), schemas)
            found = _find(parameter)
            if found is None:
                found = _find(schema)
            if found is None:
                found = find_named_value(
                    schema, parameter.get("description"), schema.get("description")
                )
            if found is not None:
                parameter[EXAMPLE] = found
        content = as_object(as_object(node.operation.get("requestBody")).get("content"))
        for media_type in sorted(content, key=usual_order)[:1]:
            examples = _list_properties(as_object(content[media_type]), schemas)
            if examples:
                node.operation[EXAMPLES] = examples


def _list_properties(media: Object, schemas: Object) -> Object:
    """The examples of properties: each its own, else that of the whole."""
    schema = behind_references(media.get("schema"), schemas)
    whole = _first(media)
    values = as_object(whole if isinstance(whole, dict) else _first(schema))
    found: Object = {}
    for name, inner in as_object(schema.get("properties")).items():
        kept = behind_references(inner, schemas)
        own, given = _find(kept), values.get(name)
        if own is None and not _says_something(given):
            said = as_object(inner).get("description"), kept.get("description")
            given = find_named_value(kept, *said)
        if own is not None or _says_something(given):
            found[name] = given if own is None else own
    return found


def _find(node: Object) -> Json:
    value = _first(node)
    return value if _says_something(value) else None


def _first(node: Object) -> Json:
    """The example of a schema, a parameter or a media type, however many it has."""
    if "example" in node:
        return node["example"]
    examples = node.get("examples")
    if isinstance(examples, list):
        return examples[0] if examples else None
    for name in sorted(as_object(examples)):
        each = as_object(as_object(examples)[name])
        return each.get("value", each.get("dataValue"))
    return None


def _says_something(value: Json) -> bool:
    if isinstance(value, str):
        return bool(value) and value not in _FILLING and len(value) <= _LONGEST
    return value not in (None, [], {}) and len(json.dumps(value, default=str)) <= _LONGEST
