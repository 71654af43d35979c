"""Builds what an operation sends: the ways to send its body, and the arguments that make it up."""

from __future__ import annotations

import re
from collections.abc import Set

from goldsmith.identifiers import words
from goldsmith.ir.messages import EXPLODED, Arguments, Names, is_secret
from goldsmith.ir.model import (
    Anything,
    Body,
    BodyField,
    Flag,
    Json,
    ListOf,
    MapOf,
    Primitive,
    TypeRef,
)
from goldsmith.ir.types import build_type, find_row, follow, is_nullable, replace_kind
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.examples import EXAMPLES
from goldsmith.normalize.media import (
    FORM_TYPES,
    essence,
    is_form,
    is_json,
    is_sequential,
    is_textual,
    usual_order,
)
from goldsmith.normalize.nodes import as_flag, as_text, is_true
from goldsmith.normalize.sides import SENT
from goldsmith.normalize.streams import FLAG
from goldsmith.normalize.tolerate import close_enums

_MAXIMUM_FIELDS = 120
_MEDIA = frozenset(
    "attachment attachments audio avatar binary document documents file files icon image images logo media photo photos "
    "picture upload video".split()
)
_REFERENCE = frozenset("caption id ids key language name path title type uri url".split())
"""Words of a name that say that not the file itself is meant."""
_UPLOAD = re.compile(r"\b(?:files?|uploads?|uploaded|binary|attach\w*)\b", re.IGNORECASE)
REST = "additional_properties"
"""The argument for the properties that have no name of their own; OpenAPI calls them so."""


def body_content(operation: Object) -> dict[str, Object]:
    """The media types of a request body, JSON first."""
    content = as_object(as_object(operation.get("requestBody")).get("content"))
    return {media: as_object(content[media]) for media in sorted(content, key=usual_order)}


def spread_properties(operation: Object, schemas: Object) -> dict[str, Object] | None:
    """The properties that a body is spread into; ``None`` where it is given whole. The flag of a stream is none of them."""
    content = list(body_content(operation).items())
    if not content or not (is_json(content[0][0]) or is_form(content[0][0])):
        return None
    first = content[0][1].get("schema")
    if is_json(content[0][0]) and is_nullable(first, schemas):
        return None  # what is given as a whole may be null
    if any(media.get("schema") != first for _, media in content[1:]):
        return None
    schema = follow(first, schemas)
    properties = as_object(schema.get("properties"))
    if schema.get("type") != "object" or not 0 < len(properties) <= _MAXIMUM_FIELDS:
        return None
    flag = build_flag(operation)
    hidden = flag.wire_name if flag is not None and flag.place == "body" else None
    taken = {
        name: as_object(inner)
        for name, inner in properties.items()
        if name != hidden and not is_true(as_object(inner).get("readOnly"))
    }
    return taken if taken or hidden in properties else None


def body_properties(operation: Object, schemas: Object) -> dict[str, Object]:
    """The properties that a body is spread into; empty where it is given whole."""
    return spread_properties(operation, schemas) or {}


def build_flag(operation: Object) -> Flag | None:
    """What the pieces of an answer are asked for by."""
    node = as_object(operation.get(FLAG))
    if not node:
        return None
    plain = node.get("plain")
    return Flag(
        place="query" if node.get("in") == "query" else "body",
        wire_name=as_text(node.get("name")),
        plain=plain if isinstance(plain, bool) else None,
    )


def build_bodies(
    operation: Object, schemas: Object, names: Names, arguments: Arguments
) -> tuple[Body, ...]:
    """The ways to send the body, the usual one first."""
    node = as_object(operation.get("requestBody"))
    required = is_true(node.get("required"))
    properties = spread_properties(operation, schemas)
    bodies: list[Body] = []
    for media_type, media in body_content(operation).items():
        fields: tuple[BodyField, ...] | None = None
        if properties is not None:
            encoding = as_object(media.get("encoding"))
            target = follow(media.get("schema"), schemas)
            needed = [*as_list(target.get("required")), *as_list(target.get(SENT))]
            told = as_object(operation.get(EXAMPLES))
            fields = tuple(
                build_field(
                    name,
                    schema,
                    names,
                    arguments,
                    required,
                    name in needed,
                    as_object(encoding.get(name)),
                    schemas,
                    is_parts=essence(media_type).startswith("multipart/"),
                    example=told.get(name),
                )
                for name, schema in properties.items()
            )
        kind = build_body_type(media_type, media, schemas, names)
        bodies.append(
            Body(
                content_type=media_type,
                type=kind,
                required=required,
                name=arguments.get(("body", ""), "body"),
                fields=fields,
                rest=(
                    _build_rest(media_type, media, schemas, names, set(arguments.values()))
                    if fields
                    else None
                ),
                rows=is_sequential(media_type) and isinstance(kind, ListOf),
                parts=_list_part_types(media_type, media),
                doc=as_text(node.get("description")),
            )
        )
    return tuple(bodies)


def _build_rest(
    media_type: str,
    media: Object,
    schemas: Object,
    names: Names,
    taken: Set[str],
) -> BodyField | None:
    """The argument for the properties without a name of their own, where the document says what they are."""
    extra = follow(media.get("schema"), schemas).get("additionalProperties")
    if not (is_json(media_type) or is_form(media_type)) or not isinstance(extra, dict) or not extra:
        return None
    name = REST
    while name in taken:
        name += "_"
    value = MapOf(value=build_type(close_enums(extra), names))
    doc = as_text(extra.get("description")) or "Further properties of the body, by name."
    return BodyField(name=name, wire_name="", type=value, required=False, doc=doc)


def _list_part_types(media_type: str, media: Object) -> tuple[str, ...]:
    """The content types of parts that have no names, by position; the last is that of all the rest."""
    if not is_form(media_type):
        return ()
    encodings = [*as_list(media.get("prefixEncoding")), media.get("itemEncoding")]
    types = [as_text(as_object(each).get("contentType")) for each in encodings]
    return tuple(types) if any(types) else ()


def build_body_type(media_type: str, media: Object, schemas: Object, names: Names) -> TypeRef:
    """What is given for a body: its schema's type where it is JSON, rows or parts; else text or bytes."""
    kind = essence(media_type)
    schema = media.get("schema")
    node = follow(schema, schemas)
    if is_sequential(media_type):
        row = build_type(find_row(media, schemas), names)
        return row if row == Primitive(kind="file") else ListOf(item=row)  # a file has its rows
    if kind in FORM_TYPES and node.get("type") != "object" and "anyOf" not in node:
        return MapOf(value=Anything())  # a form has names, whatever the document says
    if is_json(media_type) or kind in FORM_TYPES:
        return build_type(schema, names)
    if is_form(media_type) and "itemSchema" in media:
        return ListOf(item=build_type(media["itemSchema"], names))
    if is_form(media_type) and node.get("type") in ("object", "array"):
        return build_type(schema, names)
    if is_form(media_type):
        return ListOf(item=Anything())  # parts, of which the document says nothing
    if is_textual(kind):
        return Primitive(kind="string")
    return Primitive(kind="file")


def build_field(
    wire_name: str,
    schema: Object,
    names: Names,
    arguments: Arguments,
    required: bool,
    needed: bool,
    encoding: Object,
    schemas: Object,
    *,
    is_parts: bool = False,
    example: Json = None,
) -> BodyField:
    """A property of the body as a keyword."""
    content_type = encoding.get("contentType")
    value = build_type(close_enums(schema), names)
    if is_parts and is_file(wire_name, schema, as_text(content_type)):
        value = replace_kind(value, "string", "file")  # the file that is meant
    if is_parts and is_foreign(as_text(content_type)) and _is_object(schema, schemas):
        value = Primitive(kind="file")  # what writes JSON cannot write that
    style = as_text(encoding.get("style")) or "form"
    explode = as_flag(encoding.get("explode"))
    return BodyField(
        name=arguments["body", wire_name],
        wire_name=wire_name,
        type=value,
        required=required and needed,
        needed=needed,
        secret=is_secret(schema),
        deprecated=is_true(schema.get("deprecated")),
        default=schema.get("default"),
        doc=as_text(schema.get("description")),
        content_type=content_type if isinstance(content_type, str) else None,
        style=style,
        explode=style in EXPLODED if explode is None else explode,
        styled=any(key in encoding for key in ("style", "explode", "allowReserved")),
        allow_reserved=is_true(encoding.get("allowReserved")),
        example=example,
    )


def is_foreign(content_type: str) -> bool:
    """Whether an object has no form in the content types of a part, such as XML."""
    kinds = [essence(kind) for kind in content_type.split(",") if kind.strip()]
    return bool(kinds) and not any(is_json(k) or "*" in k or k == "text/plain" for k in kinds)


def _is_object(schema: Object, schemas: Object) -> bool:
    return follow(schema, schemas).get("type") == "object"


def is_file(name: str, schema: Object, content_type: str) -> bool:
    """Whether a part that the document calls text is a file: by its content type, by its name, or by what is said of it."""
    if content_type and not any(
        is_json(kind) or is_textual(essence(kind)) for kind in content_type.split(",")
    ):
        return True
    said = [word.lower() for word in words(name)]
    if not content_type and said and said[-1] in ("file", "files"):
        return True
    is_media = not _MEDIA.isdisjoint(said) and not _REFERENCE.intersection(said)
    return (
        not content_type and is_media and bool(_UPLOAD.search(as_text(schema.get("description"))))
    )
