"""Makes a component of every object and enum that stands inside another schema or an operation.

Its name says where it stands (``Order`` has ``lines``, a list of objects: ``OrderLinesItem``), so that a schema added elsewhere
renames nothing.
"""

from __future__ import annotations

from ..diagnostics import Report
from ..identifiers import pascal_case
from ..load.document import Document, Json
from . import nodes
from .nodes import Object, as_list, as_object, as_text

_ENUM_TYPES = ("string", "integer", "number", "boolean")


def name_inline_schemas(document: Document, report: Report) -> None:
    """Hoists from components first, by name, then from operations, by operation id."""
    hoister = _Hoister(document)
    for name in sorted(hoister.schemas):
        hoister.inside(hoister.schemas[name], name)
    slots = [
        slot for node in nodes.operations(document.root) for slot in nodes.operation_slots(node)
    ]
    for slot in sorted(slots, key=lambda slot: slot.name):
        is_parameter = "in" in slot.container
        slot.schema = (
            hoister.inline(slot.schema, slot.name)
            if is_parameter
            else hoister.hoisted(slot.schema, slot.name)
        )


class _Hoister:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.schemas = nodes.component_schemas(document.root)
        self.taken = {pascal_case(name) for name in self.schemas}

    def hoisted(self, schema: Json, name: str) -> Json:
        """A reference to a new component where the schema is to be one; else the schema, hoisted inside."""
        if not isinstance(schema, dict):
            return schema
        if not (_is_enum(schema) or _is_class(schema)):
            return self.inside(schema, name)
        own = self.free_name(pascal_case(name))
        self.schemas[own] = schema
        self.inside(schema, own)
        reference = nodes.reference_to(own)
        for key in (
            "description",
            "deprecated",
            "readOnly",
            "writeOnly",
            "x-goldsmith-secret",
            "x-goldsmith-name",
        ):
            if key in schema:
                reference[key] = schema[key]
        self.document.adopt(reference, schema)
        return reference

    def inline(self, schema: Json, name: str) -> Json:
        """A parameter's own enum stays in its signature, where a caller sees the values; objects are hoisted."""
        if isinstance(schema, dict) and _is_enum(schema):
            return schema
        if isinstance(schema, dict) and schema.get("type") == "array":
            schema["items"] = self.inline(schema.get("items", {}), f"{name} item")
            return schema
        return self.hoisted(schema, name)

    def inside(self, schema: Json, name: str) -> Json:
        if not isinstance(schema, dict) or _is_enum(schema):
            return schema
        properties = as_object(schema.get("properties"))
        for key in properties:
            properties[key] = self.hoisted(properties[key], f"{name} {pascal_case(key)}")
        if isinstance(schema.get("items"), dict):
            schema["items"] = self.hoisted(schema["items"], f"{name} item")
        if isinstance(schema.get("additionalProperties"), dict):
            suffix = f"{name} value" if not properties else f"{name} extra"
            schema["additionalProperties"] = self.hoisted(schema["additionalProperties"], suffix)
        if "anyOf" in schema:
            self.inside_union(schema, name)
        return schema

    def inside_union(self, schema: Object, name: str) -> None:
        members = as_list(schema["anyOf"])
        named = [member for member in members if isinstance(member, dict) and _is_class(member)]
        for position, member in enumerate(members):
            if isinstance(member, dict) and _is_class(member):
                alone = len(named) == 1 and _is_optional(members)
                variant = name if alone else f"{name} {_variant_word(member, named)}"
                members[position] = self.hoisted(member, variant)
            elif isinstance(member, dict):
                is_alone = all(
                    as_object(other).get("type") == "null"
                    for other in members
                    if other is not member
                )
                members[position] = self.hoisted(
                    member, name if is_alone or "enum" not in member else f"{name} value"
                )

    def free_name(self, name: str) -> str:
        while name in self.taken:
            name += "Inline"
        self.taken.add(name)
        return name


def _is_enum(schema: Object) -> bool:
    """Several values to choose from, closed, or open by their plain type beside them."""
    members = [as_object(member) for member in as_list(schema.get("anyOf"))] or [schema]
    enums = [member for member in members if "enum" in member]
    plain = [
        member for member in members if set(member) == {"type"} and member["type"] in _ENUM_TYPES
    ]
    is_enum = len(enums) == 1 and len(enums) + len(plain) == len(members)
    return is_enum and len(as_list(enums[0]["enum"])) > 1


def _is_class(schema: Object) -> bool:
    """An object with properties of its own, or one that says nothing of its content where an object is all it is."""
    return schema.get("type") == "object" and bool(schema.get("properties"))


def _is_optional(members: list[Json]) -> bool:
    return all(as_object(member).get("type") in ("null", "object") for member in members)


def _variant_word(member: Object, variants: list[Object]) -> str:
    """What tells a member of a union from the others: its title, else a property that only it has."""
    if as_text(member.get("title")):
        return as_text(member["title"])
    if len(variants) < 2:
        return "object"
    others = [as_object(v.get("properties")) for v in variants if v is not member]
    own = [
        key
        for key in as_object(member.get("properties"))
        if not any(key in other for other in others)
    ]
    required = [key for key in own if key in as_list(member.get("required"))]
    if required or own:
        return f"with {(required or own)[0]}"
    position = next(i for i, v in enumerate(variants) if v is member)
    return f"option {chr(ord('a') + position % 26)}"
