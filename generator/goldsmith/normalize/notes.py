"""What a schema says beside its type."""

from __future__ import annotations

from goldsmith.load.values import Object, as_object
from goldsmith.normalize.enums import as_value, as_written
from goldsmith.normalize.nodes import is_true

_TEXTS = ("description", "title")
_FLAGS = ("deprecated", "readOnly", "writeOnly")


def list_notes(schema: Object) -> Object:
    """What a schema says beside its type, as far as it is what it should be."""
    notes: Object = {key: schema[key] for key in _TEXTS if isinstance(schema.get(key), str)}
    notes |= {key: True for key in _FLAGS if is_true(schema.get(key))}
    if "default" in schema:
        is_text = schema.get("type") in ("string", ["string"])
        notes["default"] = (as_written if is_text else as_value)(schema["default"])
    discriminator = find_discriminator(schema)
    if discriminator is not None:
        notes["discriminator"] = discriminator
    return notes | {key: schema[key] for key in schema if key.startswith("x-goldsmith-")}


def find_discriminator(schema: Object) -> Object | None:
    """What tells the members of a union apart, where that is said as it should be."""
    node = as_object(schema.get("discriminator"))
    if not isinstance(node.get("propertyName"), str):
        return None
    mapping = as_object(node.get("mapping"))
    texts: Object = {value: name for value, name in mapping.items() if isinstance(name, str)}
    found: Object = {"propertyName": node["propertyName"], "mapping": texts}
    if isinstance(node.get("defaultMapping"), str):
        found["defaultMapping"] = node["defaultMapping"]
    return found
