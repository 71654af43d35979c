"""Rules about schemas: each can be taken for what it says, or says nothing."""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import find_hint
from goldsmith.load.values import as_list, as_object
from goldsmith.validate.survey import objects, resolve, survey

MAX_ENUM = 100_000
"""Values of an enum: beyond this it is a table, and no type."""

MAX_MEMBERS = 1_000
"""Members of a composition: a type of thousands of others is more than Python compiles."""

_MOST_HINTS = 1_000
_TYPES = frozenset("array boolean integer null number object string".split())


def _check_schemas(document: Document, report: Report) -> None:
    for visit in survey(document, "schema"):
        place = (visit.holder, visit.key)
        if visit.node is None:
            message = "null stands where a schema belongs; any value is taken"
            report.warn("null-schema", message, document.locate(*place))
        elif not isinstance(visit.node, dict | bool):
            message = "something else stands where a schema belongs; any value is taken"
            report.warn("not-a-schema", message, document.locate(*place))


def _check_types(document: Document, report: Report) -> None:
    for schema in objects(document, "schema"):
        given = schema.get("type")
        if given is None and "type" not in schema:
            continue
        for name in given if isinstance(given, list) else [given]:
            if isinstance(name, str) and name in _TYPES:
                continue
            hint = find_hint(name, _TYPES)
            message = f"there is no type {name!r}; any value is taken"
            if isinstance(name, dict | list):
                message = "`type` is no name of a type; any value is taken"
            report.warn("unknown-type", message, document.locate(schema, "type"), hint)


def _check_enums(document: Document, report: Report) -> None:
    for schema in objects(document, "schema"):
        if "enum" not in schema:
            continue
        enum = schema["enum"]
        place = document.locate(schema, "enum") if not isinstance(enum, list) or not enum else None
        if place is not None and isinstance(enum, list):
            report.warn("empty-enum", "an enum without a value; any value is taken", place)
        elif place is not None:
            report.warn("bad-enum", "`enum` is not a list; any value is taken", place)
        elif len(as_list(enum)) > MAX_ENUM:
            message = f"an enum of {len(as_list(enum)):,} values; at most {MAX_ENUM:,} are read"
            report.error("too-long", message, document.locate(schema, "enum"))


def _check_members(document: Document, report: Report) -> None:
    for schema in objects(document, "schema"):
        for key in ("allOf", "anyOf", "oneOf"):
            count = len(as_list(schema.get(key)))
            if count > MAX_MEMBERS:
                message = f"`{key}` of {count:,} schemas; at most {MAX_MEMBERS:,} are read"
                report.error("too-long", message, document.locate(schema, key))


def _check_required(document: Document, report: Report) -> None:
    for schema in objects(document, "schema"):
        if "required" not in schema:
            continue
        required = schema["required"]
        if isinstance(required, list) and all(isinstance(name, str) for name in required):
            continue
        hint = None
        if isinstance(required, bool):
            hint = "the schema of the object lists the names of the properties that it requires"
        message = "`required` is not a list of names, and is ignored"
        report.warn("bad-required", message, document.locate(schema, "required"), hint)


def _check_defaults(document: Document, report: Report) -> None:
    for schema in objects(document, "schema"):
        enum = schema.get("enum")
        if "default" not in schema or not isinstance(enum, list) or not enum:
            continue
        default = schema["default"]
        nullable = default is None and (schema.get("nullable") is True or "null" in _types(schema))
        wanted = default if isinstance(default, list) and "array" in _types(schema) else [default]
        if not nullable and any(value not in enum for value in wanted):
            message = f"the default {default!r} is not in the enum"
            report.warn("default-not-in-enum", message, document.locate(schema, "default"))


def _check_array_unions(document: Document, report: Report) -> None:
    for schema in objects(document, "schema"):
        given = as_list(schema.get("allOf"))
        if len(given) < 2:
            continue
        members = [resolve(document, member) for member in given]
        arrays = [member for member in members if "array" in _types(as_object(member))]
        if len(arrays) > 1:
            hint = "merge them into one, or say `items: {allOf: …}`"
            message = f"`allOf` of {len(arrays)} arrays: some tools read their items as keys"
            report.warn("all-of-arrays", message, document.locate(schema, "allOf"), hint)


def _check_discriminators(document: Document, report: Report) -> None:
    known = as_object(as_object(document.root.get("components")).get("schemas"))
    for schema in objects(document, "schema"):
        if "discriminator" not in schema:
            continue
        discriminator = schema["discriminator"]
        if not isinstance(as_object(discriminator).get("propertyName"), str):
            place = document.locate(schema, "discriminator")
            report.warn("bad-discriminator", "a discriminator without `propertyName`", place)
        mapping = as_object(as_object(discriminator).get("mapping"))
        for value, name in mapping.items():
            if not isinstance(name, str) or (
                "#" not in name and "." not in name and name not in known
            ):
                hint = find_hint(str(name), known) if len(mapping) < _MOST_HINTS else None
                message = f"no schema is called `{name}`"
                report.warn("unknown-mapping", message, document.locate(mapping, value), hint)


def _types(schema: dict[str, Json]) -> list[Json]:
    given = schema.get("type")
    return given if isinstance(given, list) else [given]


RULES = (
    _check_schemas,
    _check_types,
    _check_enums,
    _check_members,
    _check_required,
    _check_defaults,
    _check_array_unions,
    _check_discriminators,
)
