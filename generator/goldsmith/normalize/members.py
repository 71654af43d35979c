"""What the members of a composition say: whether it is anything at all, of which type, and what two scalars say together."""

from __future__ import annotations

from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.components import clone
from goldsmith.normalize.meanings import MEANINGS
from goldsmith.normalize.nodes import as_text

NOTES = ("description", "title", "deprecated", "readOnly", "writeOnly", "default")


def clone_object(document: Document, schema: Object) -> Object:
    """A deep copy of a schema that is known to be a mapping."""
    return as_object(clone(document, schema))


def flattened(members: list[Json]) -> list[Json]:
    """Unions inside a union are part of it; repeated members count once."""
    result: list[Json] = []
    for member in members:
        inner = as_object(member)
        is_plain_union = "anyOf" in inner and not set(inner) - {"anyOf", "title", "description"}
        result.extend(as_list(inner["anyOf"]) if is_plain_union else [member])
    return [member for i, member in enumerate(result) if member not in result[:i]]


def notes_of(schema: Object) -> Object:
    """What a schema says for people and of its use, and not of its values."""
    return {key: schema[key] for key in NOTES if key in schema}


def says_nothing(schema: Object) -> bool:
    """Whether any value fits a schema."""
    return not set(schema) - set(NOTES) - {"discriminator"}


def is_bare(schema: Object) -> bool:
    """Whether a schema says no more than its type."""
    told = {key for key in schema if key != "items" or schema[key] != {}}
    return not told - {*NOTES, "type"}


def only_requires(schema: Object) -> bool:
    """Whether a schema says no more than which properties an object has to have."""
    return "required" in schema and not set(schema) - {*NOTES, "discriminator", "required"}


def kind_of(schema: Object) -> Json:
    """The type of a schema, said or meant."""
    values = as_list(schema.get("enum"))
    if values:
        return "string" if all(isinstance(value, str) for value in values) else None
    return schema.get("type") or ("object" if "properties" in schema else None)


def is_object(schema: Object) -> bool:
    """Whether a schema is one of objects."""
    return schema.get("type") == "object"


def both_scalars(left: Object, right: Object) -> Object | None:
    """What two scalars or enums say together; ``None`` where they exclude each other."""
    if "enum" in left and "enum" in right:
        shared = [value for value in as_list(left["enum"]) if value in as_list(right["enum"])]
        return {**_meanings_of(left), **_meanings_of(right), "enum": shared} if shared else None
    if "enum" in left or "enum" in right:
        return {
            **notes_of(left),
            **notes_of(right),
            **_meanings_of(left),
            **_meanings_of(right),
            "enum": (left if "enum" in left else right)["enum"],
        }
    types = {as_text(left.get("type")), as_text(right.get("type"))}
    if types == {"integer", "number"}:
        return left if left.get("type") == "integer" else right
    return {**left, **right} if len(types) == 1 else None


def _meanings_of(schema: Object) -> Object:
    return {MEANINGS: schema[MEANINGS]} if MEANINGS in schema else {}
