"""Makes a component of every object and enum that stands inside another schema or an operation.

It is called after where it stands (``Order`` has ``lines``, a list of objects: ``OrderLinesItem``), whatever else there is: the
words go with it, and the name is made of them when all others are known.
"""

from __future__ import annotations

import json

from goldsmith.diagnostics import Report
from goldsmith.identifiers import pascal_case
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize import nodes
from goldsmith.normalize.meanings import MEANINGS
from goldsmith.normalize.nodes import as_text, escape
from goldsmith.normalize.slots import Slot, component_slots, operation_slots
from goldsmith.normalize.tolerate import OPENED

_ENUM_TYPES = ("string", "integer", "number", "boolean")
_BESIDE = (
    "description",
    "deprecated",
    "readOnly",
    "writeOnly",
    "default",
    "x-goldsmith-secret",
    "x-goldsmith-name",
    "x-goldsmith-hint",
)


def name_inline_schemas(document: Document, report: Report) -> None:
    """Hoists from components, and from operations."""
    hoister = _Hoister(document)
    for slot in list(component_slots(document.root)):
        schema = as_object(slot.schema)
        words = as_text(schema.get("x-goldsmith-words")) or slot.name
        pointer = as_text(schema.get("x-goldsmith-pointer")) or slot.pointer
        hoister.inside(schema, words, pointer)
    for node in list(nodes.operations(document.root)):
        for slot in operation_slots(node):
            slot.schema = hoister.placed(slot)


class _Hoister:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.schemas = nodes.component_schemas(document.root)
        self.seen: dict[tuple[str, str], Json] = {}

    def placed(self, slot: Slot) -> Json:
        """What comes to stand in a slot; the same where the same schema stood nearby, or in what both are copies of."""
        text = json.dumps(slot.schema, sort_keys=True)
        known = self.seen.get((slot.group, text))
        if known is not None:
            return self.duplicate(known)
        is_parameter = "in" in slot.container
        place = self.inline if is_parameter else self.hoisted
        result = place(slot.schema, slot.name, slot.pointer)
        self.seen[slot.group, text] = result
        return result

    def duplicate(self, schema: Json) -> Json:
        return self.document.duplicate(schema) if isinstance(schema, dict) else schema

    def hoisted(self, schema: Json, words: str, pointer: str) -> Json:
        """A reference to a new component where the schema is to be one; else the schema, hoisted inside."""
        if not isinstance(schema, dict):
            return schema
        if not (_is_enum(schema) or _is_class(schema)):
            return self.inside(schema, words, pointer)
        reference: Object = {}
        for key in _BESIDE:
            if key in schema:
                reference[key] = schema[key]
        schema.pop("x-goldsmith-name", None)
        schema.pop("x-goldsmith-hint", None)
        schema["x-goldsmith-words"] = words
        schema["x-goldsmith-pointer"] = pointer
        key = nodes.free_key(self.schemas, pascal_case(words))
        self.schemas[key] = schema
        self.inside(schema, words, pointer)
        reference = {**nodes.reference_to(key), **reference}
        self.document.adopt(reference, schema)
        return reference

    def inline(self, schema: Json, words: str, pointer: str) -> Json:
        """A parameter's own enum stays in its signature, where a caller sees the values; objects are hoisted."""
        if isinstance(schema, dict) and _is_enum(schema) and not _has_meanings(schema):
            return schema
        if isinstance(schema, dict) and schema.get("type") == "array" and "items" in schema:
            item = schema.get("items", {})
            schema["items"] = self.inline(item, f"{words} item", f"{pointer}/items")
            return schema
        return self.hoisted(schema, words, pointer)

    def inside(self, schema: Json, words: str, pointer: str) -> Json:
        if not isinstance(schema, dict) or _is_enum(schema):
            return schema
        properties = as_object(schema.get("properties"))
        for key in properties:
            place = f"{pointer}/properties/{escape(key)}"
            properties[key] = self.hoisted(properties[key], f"{words} {pascal_case(key)}", place)
        members = as_list(schema.get("prefixItems"))
        for index, member in enumerate(members):
            place = f"{pointer}/prefixItems/{index}"
            members[index] = self.hoisted(member, f"{words} item {index + 1}", place)
        if isinstance(schema.get("items"), dict):
            schema["items"] = self.hoisted(schema["items"], f"{words} item", f"{pointer}/items")
        if isinstance(schema.get("additionalProperties"), dict):
            said = f"{words} value" if not properties else f"{words} extra"
            place = f"{pointer}/additionalProperties"
            schema["additionalProperties"] = self.hoisted(
                schema["additionalProperties"], said, place
            )
        if "anyOf" in schema:
            self.inside_union(as_list(schema["anyOf"]), words, pointer)
        return schema

    def inside_union(self, members: list[Json], words: str, pointer: str) -> None:
        """What is the only one that is not null is called like the union, which is no more than "or null"."""
        found = [_word_in_union(as_object(member), members) for member in members]
        said: set[str] = set()
        for position, word in enumerate(found):
            if word is None:
                continue
            if word in said:
                word = f"{word} option {_letter(position)}".strip()
            said.add(word)
            place = f"{pointer}/anyOf/{escape(word)}" if word else pointer
            members[position] = self.hoisted(members[position], f"{words} {word}".strip(), place)


def _is_enum(schema: Object) -> bool:
    """Several values to choose from, closed, or open by their plain type beside them."""
    members = [as_object(member) for member in as_list(schema.get("anyOf"))] or [schema]
    enums = [member for member in members if "enum" in member]
    plain = [
        member
        for member in members
        if set(member) - {OPENED} == {"type"} and member["type"] in _ENUM_TYPES
    ]
    is_enum = len(enums) == 1 and len(enums) + len(plain) == len(members)
    return is_enum and len(as_list(enums[0]["enum"])) > 1


def _has_meanings(schema: Object) -> bool:
    """Whether the document says what the values are called: then they have a place of their own."""
    members = [as_object(member) for member in as_list(schema.get("anyOf"))] or [schema]
    return any(MEANINGS in member for member in members)


def _is_class(schema: Object) -> bool:
    """An object with properties of its own."""
    return schema.get("type") == "object" and bool(schema.get("properties"))


def _word_in_union(member: Object, members: list[Json]) -> str | None:
    """What tells a member of a union from the others; ``None`` where it holds nothing that would need a name."""
    if not _is_enum(member) and member.get("type") not in ("object", "array", None):
        return None
    if "$ref" in member:
        return None
    others = [as_object(m) for m in members if m is not member]
    if all(other.get("type") == "null" for other in others):
        return ""
    if _is_enum(member):
        return "value"
    if not _is_class(member):
        return ""
    variants = [as_object(m) for m in members if isinstance(m, dict) and _is_class(m)]
    if len(variants) == 1 and all(other.get("type") in ("null", "object") for other in others):
        return ""
    return _variant_word(member, variants)


def _variant_word(member: Object, variants: list[Object]) -> str:
    """The title of a variant, else a property that only it has."""
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
    return f"option {_letter(next(i for i, v in enumerate(variants) if v is member))}"


def _letter(position: int) -> str:
    return chr(ord("a") + position % 26)
