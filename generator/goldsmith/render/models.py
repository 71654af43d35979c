"""The models of an API as what they are printed from: schemas that say Python's names and types, and nothing that only validates."""

from __future__ import annotations

from typing import NamedTuple

from goldsmith.ir.model import Api, EnumValue, Json, Model
from goldsmith.ir.shapes import is_class
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.families import FAMILY
from goldsmith.normalize.nodes import component_name, references
from goldsmith.printing.source import RUNTIME, ModelSource
from goldsmith.render.enums import describe_value
from goldsmith.render.mentions import Mentions, find_mentions
from goldsmith.render.tags import find_tags

_STRING_FORMATS = ("date", "date-time", "time", "duration", "uuid", "decimal", "binary")
_OURS = {
    ("integer", "integer-string"): "numbers.IntegerString",
    ("integer", "uint64-string"): "numbers.UnsignedIntegerString",
    ("string", "byte"): "encoded.Base64Bytes",
}
"""Types of our own, by type and format."""


class _Known(NamedTuple):
    """The names of models by those of the document, and what it calls operations."""

    wires: dict[str, str]
    mentions: Mentions


def build_source(api: Api, library: str = "pydantic") -> ModelSource:
    """The source of the API's models."""
    schemas: Object = {}
    aliases: dict[str, str] = {}
    known = _Known({model.wire_name: model.name for model in api.models}, find_mentions(api))
    components = {model.wire_name: model.schema for model in api.models}
    for model in api.models:
        schemas[model.name] = _component(model, known)
        if model.values:
            _describe_values(as_object(schemas[model.name]), model.values)
        tags = find_tags(dict(model.schema), components, known.wires)
        if tags is not None:
            as_object(schemas[model.name])["discriminator"] = tags
        if FAMILY in model.schema:
            as_object(schemas[model.name])[FAMILY] = True
        for wire, name in model.fields.items():
            if name != wire:
                aliases[f"{model.name}.{wire}"] = name
    return ModelSource(schemas, aliases, structs=library == "msgspec")


def _describe_values(schema: Object, values: tuple[EnumValue, ...]) -> None:
    """Says in the description what the values mean."""
    lines = [f"- {describe_value(value)}" for value in values]
    said = schema.get("description")
    schema["description"] = "\n\n".join([*([str(said)] if said else []), "\n".join(lines)])


def _component(model: Model, known: _Known) -> Json:
    schema: Json = _schema(dict(model.schema), known)
    if model.schema.get("type") == "array" and model.wire_name in references(dict(model.schema)):
        schema = {"anyOf": [schema]}  # the printer knows lists of themselves only inside a union
    node = as_object(schema)
    if is_class(model.schema):
        node.setdefault("properties", {})
        if node.get("additionalProperties") == {}:
            del node["additionalProperties"]  # models keep what they do not know anyway
    return schema


def _schema(schema: Json, known: _Known) -> Json:
    """A schema as datamodel-code-generator is to read it: Python names, and only formats that change the type."""
    node = as_object(schema)
    name = component_name(node)
    if name is not None:
        kept: Object = (
            {"$ref": f"#/components/schemas/{known.wires[name]}"} if name in known.wires else {}
        )
        return {**kept, **_notes(node, known)}
    form = node.get("format")
    ours = _OURS.get((str(node.get("type")), str(form)))
    if ours is not None:
        return {"customTypePath": f"{RUNTIME}.models.{ours}", **_notes(node, known)}
    result: Object = {k: node[k] for k in ("type", "enum") if k in node}
    if "required" in node and node.get("type") == "object":
        result["required"] = node["required"]
    if form in _STRING_FORMATS and node.get("type") == "string":
        result["format"] = form
    if (
        node.get("type") == "number"
    ):  # a float alone would make 1.0 of a 1, and lose digits of a large one
        result = {"anyOf": [{"type": "integer"}, {"type": "number"}]}
    if "anyOf" in node:
        result["anyOf"] = [_schema(member, known) for member in as_list(node["anyOf"])]
    if node.get("type") == "array":
        result |= _array(node, known)
    if "properties" in node:
        result["properties"] = {
            n: _property(s, known) for n, s in as_object(node["properties"]).items()
        }
    if "additionalProperties" in node:
        result["additionalProperties"] = _schema(node["additionalProperties"], known) or True
    return {**result, **_notes(node, known)}


def _property(schema: Json, known: _Known) -> Json:
    """A property: only there can pydantic call something deprecated."""
    node = as_object(_schema(schema, known))
    return {**node, "deprecated": True} if as_object(schema).get("deprecated") else node


def _array(node: Object, known: _Known) -> Object:
    """What is in an array: a tuple is told by its length."""
    if "prefixItems" not in node:
        return {"items": _schema(node["items"], known)} if "items" in node else {}
    members = [_schema(member, known) for member in as_list(node["prefixItems"])]
    count = len(members)
    return {"prefixItems": members, "items": False, "minItems": count, "maxItems": count}


def _notes(node: Object, known: _Known) -> Object:
    notes: Object = {key: node[key] for key in ("x-goldsmith-secret",) if key in node}
    told = known.mentions.told(str(node.get("description") or ""))
    said = [told] if told else []
    if node.get("deprecated"):
        said.append("Deprecated.")
    if node.get("default") is not None:
        said.append(f"The API's default is ``{node['default']!r}``.")
    if said:
        notes["description"] = "\n\n".join(said) if "\n" in said[0] else " ".join(said)
    if node.get("format") == "password":
        notes["x-goldsmith-secret"] = True
    return notes
