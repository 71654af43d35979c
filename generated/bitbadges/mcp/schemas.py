"""The arguments of a method as JSON Schema, every type written out where it stands: hosts do not follow references."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .interface import Method, Type
from .kinds import Choice, Either, Kind, Listed, Mapped, Named, Placed, Plain, read_kind
from .stubs import DEFAULT_ITEMS

Schema = dict[str, Any]

_PLAIN: Mapping[str, Schema] = {
    "any": {}, "part": {}, "event": {}, "None": {"type": "null"}, "bool": {"type": "boolean"},
    "int": {"type": "integer"}, "float": {"type": "number"}, "str": {"type": "string"},
    "date": {"type": "string", "format": "date"}, "datetime": {"type": "string", "format": "date-time"},
    "time": {"type": "string", "format": "time"}, "duration": {"type": "string", "format": "duration"},
    "uuid": {"type": "string", "format": "uuid"}, "decimal": {"type": ["number", "string"]},
    "integer_string": {"type": ["integer", "string"]}, "bytes": {"type": "string"}, "file": {"type": "string"},
}  # fmt: skip
_NAMES: Mapping[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}
_DEEPEST = 8
_MOST = 300
"""Fields of the types of one tool: what is deeper is any object, so that no type can swell without an end."""


class _Writer:
    def __init__(self, types: Mapping[str, Type]) -> None:
        self.types = types
        self.left = _MOST

    def write(self, kind: Kind, above: tuple[str, ...] = ()) -> Schema:
        match kind:
            case Plain(word):
                return dict(_PLAIN.get(word, {}))
            case Named(name):
                return self.write_type(name, above)
            case Listed(item):
                return {"type": "array", "items": self.write(item, above)}
            case Placed(items):
                return {
                    "type": "array",
                    "prefixItems": [self.write(item, above) for item in items],
                    "minItems": len(items),
                    "maxItems": len(items),
                }
            case Mapped(value):
                return {"type": "object", "additionalProperties": self.write(value, above)}
            case Choice():
                return _write_choice(kind)
            case Either(members):
                return {"anyOf": [self.write(member, above) for member in members]}

    def write_type(self, name: str, above: tuple[str, ...]) -> Schema:
        """The type in its place; one within itself, or one too deep, is any value of its kind."""
        each = self.types.get(name)
        if each is None:
            return {}
        is_object = bool(each.fields) or not each.alias
        if name in above or len(above) >= _DEEPEST or self.left <= 0:
            said = f"{each.name}: {each.doc}" if each.doc else each.name
            return {"type": "object", "description": said} if is_object else {"description": said}
        inner = (*above, name)
        if each.alias:
            return self.write(read_kind(each.alias), inner)
        self.left -= len(each.fields)
        schema: Schema = {"type": "object", "properties": {}}
        for field in each.fields:
            schema["properties"][field.name] = _say(self.write(field.kind, inner), field.doc)
        needed = [field.name for field in each.fields if field.always]
        if needed:
            schema["required"] = needed
        if each.extra:
            schema["additionalProperties"] = self.write(read_kind(each.extra), inner)
        elif each.fields:
            schema["additionalProperties"] = False
        return schema


def build_schema(method: Method, types: Mapping[str, Type]) -> Schema:
    """The schema of all arguments together."""
    writer = _Writer(types)
    properties: Schema = {}
    for argument in method.arguments:
        inner = writer.write(argument.kind)
        properties[argument.name] = _say(inner, argument.doc)
    if method.is_many:
        properties[method.limit] = {
            "type": ["integer", "null"],
            "minimum": 0,
            "default": DEFAULT_ITEMS,
            "description": "How many items to give, from all pages; null for all.",
        }
    schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    needed = [argument.name for argument in method.arguments if argument.required]
    if needed:
        schema["required"] = needed
    return schema


def _say(schema: Schema, doc: str) -> Schema:
    return {**schema, "description": doc} if doc else schema


def _write_choice(kind: Choice) -> Schema:
    """Its values; where there may be others, those are what to expect."""
    values = list(kind.values)
    if not kind.is_open:
        return {"enum": values}
    kinds = {_NAMES[type(value)] for value in values if type(value) in _NAMES}
    return {"anyOf": [{"enum": values}, *({"type": each} for each in sorted(kinds))]}
