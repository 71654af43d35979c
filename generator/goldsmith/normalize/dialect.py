"""Rewrites every schema into one small dialect, whatever version or habit of OpenAPI it was written in.

What is left: ``$ref``, scalar ``type`` and ``format``, ``array`` with ``items`` or ``prefixItems``, ``object`` with
``properties``, ``required`` and ``additionalProperties``, ``enum``, ``anyOf``, ``allOf``, and what documentation needs. Null is a member of ``anyOf``. Keywords
that only validate go: the server validates, and a client that does so too fails on what the server lets through.
"""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.arrays import build_array
from goldsmith.normalize.enums import as_value, as_written, build_enum
from goldsmith.normalize.meanings import MEANINGS, find_meanings, join_constants
from goldsmith.normalize.nodes import is_true, section
from goldsmith.normalize.notes import find_discriminator, list_notes
from goldsmith.normalize.slots import slots

_SCALARS = frozenset("string integer number boolean null".split())
_TYPES = _SCALARS | {"array", "object", "file"}
_NULL: Json = {"type": "null"}


def rewrite_schemas(document: Document, report: Report) -> None:
    """Rewrites the schemas of components, parameters, bodies and responses."""
    writer = _Writer(document, report)
    for slot in list(slots(document.root)):
        slot.schema = writer.rewritten(slot.schema, slot.container, slot.key)


class _Writer:
    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.report = report

    def rewritten(self, schema: Json, parent: Object, key: str, *, is_part: bool = False) -> Json:
        """What a schema means; ``is_part`` says that it stands in ``allOf``, where it may speak of its siblings' properties."""
        if isinstance(schema, bool):
            return self.placed({}, parent)
        if not isinstance(schema, dict):
            return self.placed({}, parent)  # validation has said so
        core = self.core(schema, is_part=is_part)
        for key, value in list_notes(schema).items():
            core.setdefault(key, value)
        return self.placed(core, schema)

    def placed(self, new: Object, source: Object) -> Object:
        self.document.adopt(new, source)
        return new

    def core(self, schema: Object, *, is_part: bool = False) -> Object:
        """The schema's meaning: its parts, joined by ``allOf`` where there are several."""
        parts: list[Json] = (
            [dict(self.reference(schema))] if isinstance(schema.get("$ref"), str) else []
        )
        is_null = is_true(schema.get("nullable")) or is_true(schema.get("x-nullable"))
        parts.extend(
            self.rewritten(member, schema, "allOf", is_part=True)
            for member in as_list(schema.get("allOf"))
        )
        own = self.typed(schema)
        unions: list[Object] = []
        for key in ("oneOf", "anyOf"):
            members = as_list(schema.get(key))
            union = self.union(schema, key, members) if members else None
            if union is not None:
                unions.append(union)
        if not own:
            own = _find_requirement(schema)
        if "type" not in schema:
            restricted = [self.restrict(union, own) for union in unions]
            own = {} if any(restricted) else own
        parts.extend(part for part in [own, *unions] if part)
        if _NULL in parts and any(part != _NULL for part in parts):
            parts = [part for part in parts if part != _NULL]
            is_null = (
                True  # null and something else at once would be impossible: "or null" is meant
            )
        if parts == [own] and "type" not in own and set(own) == {"required"} and not is_part:
            return {}  # what need not even be an object may lack anything
        joined: Object = {"allOf": parts} if parts else {}
        core = as_object(parts[0]) if len(parts) == 1 else joined
        return self.nullable(core, schema) if is_null else core

    def reference(self, schema: Object) -> Object:
        return self.placed({"$ref": schema["$ref"]}, schema)

    def nullable(self, core: Object, schema: Object) -> Object:
        if not core:
            return core
        return {"anyOf": [self.placed(core, schema), dict(as_object(_NULL))]}

    def union(self, schema: Object, key: str, members: list[Json]) -> Object | None:
        """A union of the members; ``None`` where they only say which properties are required."""
        if all(
            isinstance(m, dict) and set(m) <= {"required", "not", "description", "title"}
            for m in members
        ):
            return None
        joined = join_constants(members)
        for member in joined:
            if member not in members:
                self.placed(as_object(member), schema)
        members = joined
        rewritten: list[Json] = [
            dict(as_object(_NULL)) if _is_null(member) else self.rewritten(member, schema, key)
            for member in members
        ]
        if {} in rewritten:
            return None  # one of them is anything at all
        if len(rewritten) == 1:
            return as_object(rewritten[0])
        result: Object = {"anyOf": rewritten}
        discriminator = find_discriminator(schema)
        if discriminator is not None:
            result["discriminator"] = discriminator
        return self.placed(result, schema)

    def restrict(self, union: Object, own: Object) -> bool:
        """Where members of a union are of another type than ``own``, which speaks of the rest alone, puts it beside those."""
        kind = own.get("type")
        members = as_list(union.get("anyOf"))
        fits = [as_object(member).get("type", kind) == kind for member in members]
        if kind is None or all(fits):
            return False
        told: list[Json] = [
            {"allOf": [self.document.duplicate(own), member]} if fit else member
            for member, fit in zip(members, fits, strict=True)
        ]
        union["anyOf"] = told
        return True

    def typed(self, schema: Object) -> Object:
        """What ``type`` and the keywords of its kind say; a list of types is a union."""
        if "const" in schema:
            return self.enum([schema["const"]], schema)
        values = schema.get("enum")
        types = self.types(schema)
        if isinstance(values, list) and values:
            return self.enum(values, schema)
        if schema.get("x-goldsmith-type") == "integer-string":
            return _integer_string(schema)
        if len(types) > 1:
            return {"anyOf": [self.placed(self.of_type(name, schema), schema) for name in types]}
        return self.of_type(types[0], schema) if types else {}

    def enum(self, values: list[Json], schema: Object) -> Object:
        """The values of one kind or several; what is no literal is warned of."""
        is_text = self.types(schema) == ["string"]
        result, is_whole = build_enum(values, is_text=is_text)
        self.note_meanings(schema, values, result, is_text=is_text)
        if not is_whole:
            message = "an enum of objects or lists, which are not told apart by their values"
            place = self.document.locate(schema, "enum")
            self.report.warn("enum-of-objects", message, place)
        for member in as_list(result.get("anyOf")) or [result]:
            self.document.adopt(as_object(member), schema)
        return result

    def note_meanings(
        self, schema: Object, values: list[Json], result: Object, *, is_text: bool
    ) -> None:
        """Keeps what is said of the values of an enum, beside them."""
        spelled = [as_written(v) if is_text else as_value(v) for v in values]
        found, wrong = find_meanings(schema, spelled)
        if wrong:
            message = f"`{wrong}` has not as many items as `enum` has values: it is not read"
            self.report.warn("enum-names", message, self.document.locate(schema, wrong))
        for member in as_list(result.get("anyOf")) or [result]:
            if found and "enum" in as_object(member):
                as_object(member)[MEANINGS] = found

    def types(self, schema: Object) -> list[str]:
        given = schema.get("type")
        named = (
            [given] if isinstance(given, str) else [t for t in as_list(given) if isinstance(t, str)]
        )
        known = [t.lower() for t in named if t.lower() in _TYPES]
        if named:
            return list(dict.fromkeys(known))  # validation has told of the others
        if (
            "properties" in schema
            or "additionalProperties" in schema
            or "patternProperties" in schema
        ):
            return ["object"]
        if "items" in schema or "prefixItems" in schema:
            return ["array"]
        return ["string"] if schema.get("format") in ("date-time", "uuid", "uri", "email") else []

    def of_type(self, name: str, schema: Object) -> Object:
        if name == "object":
            return self.object(schema)
        if name == "array":
            return self.array(schema)
        if name == "file":
            return {"type": "string", "format": "binary"}
        result: Object = {"type": name}
        form = schema.get("format")
        if isinstance(form, str) and name != "null":
            result["format"] = form
        encoding = schema.get("contentEncoding")
        if name == "string" and encoding is not None:
            result["format"] = "byte" if encoding == "base64" else "string"
        elif name == "string" and _is_binary(schema.get("contentMediaType")):
            result["format"] = "binary"
        return result

    def array(self, schema: Object) -> Object:
        """A list, or a tuple; what is neither to Python is warned of."""
        result, is_whole = build_array(schema, self.rewritten)
        if not is_whole:
            message = "an array whose first items have types of their own: each item counts as any of them"
            self.report.warn("open-tuple", message, self.document.locate(schema, ""))
        for member in (*as_list(result.get("anyOf")), result.get("items")):
            if isinstance(member, dict):
                self.placed(member, schema)
        return result

    def object(self, schema: Object) -> Object:
        result: Object = {"type": "object"}
        properties = schema.get("properties")
        if isinstance(properties, dict) and properties:
            result["properties"] = {
                name: self.rewritten(inner, properties, name) for name, inner in properties.items()
            }
        for name, inner in self.conditional(schema).items():
            section(result, "properties").setdefault(name, inner)
        required = _list_required(schema)
        if required:
            result["required"] = required
        extra = self.additional(schema)
        if extra is not None:
            result["additionalProperties"] = extra
        return result

    def conditional(self, schema: Object) -> Object:
        """The properties that an object has under a condition."""
        branches = [schema.get("then"), schema.get("else")]
        branches += as_object(schema.get("dependentSchemas")).values()
        return {
            name: self.rewritten(inner, properties, name)
            for branch in branches
            for properties in [as_object(as_object(branch).get("properties"))]
            for name, inner in properties.items()
        }

    def additional(self, schema: Object) -> Json:
        """The schema of the properties without a name of their own; ``None`` where the document has none for them."""
        patterns = as_object(schema.get("patternProperties"))
        extra = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
        members = [self.rewritten(inner, patterns, name) for name, inner in patterns.items()]
        if isinstance(extra, dict):
            members.append(self.rewritten(extra, schema, "additionalProperties"))
        elif extra is True or (patterns and extra is not False):
            members.append(self.placed({}, schema))
        if not members:
            return None
        distinct = [m for i, m in enumerate(members) if m not in members[:i]]
        if len(distinct) == 1 or {} in distinct:
            return {} if {} in distinct else distinct[0]
        return self.placed({"anyOf": distinct}, schema)


def _find_requirement(schema: Object) -> Object:
    """What a schema without a type asks for: it says so of whatever objects stand beside it."""
    required = _list_required(schema)
    return {"required": required} if required else {}


def _list_required(schema: Object) -> list[Json]:
    return list(dict.fromkeys(n for n in as_list(schema.get("required")) if isinstance(n, str)))


def _is_null(member: Json) -> bool:
    """Whether a member of a union says no more than "or null", as some write it."""
    node = as_object(member)
    return set(node) in ({"nullable"}, {"x-nullable"}) and is_true(next(iter(node.values())))


def _integer_string(schema: Object) -> Object:
    is_unsigned = schema.get("minimum") == 0 and schema.get("maximum") == 2**64 - 1
    return {"type": "integer", "format": "uint64-string" if is_unsigned else "integer-string"}


def _is_binary(media_type: Json) -> bool:
    return isinstance(media_type, str) and not media_type.startswith(("text/", "application/json"))
