"""Builds what an operation sends and what it gets back: parameters, bodies, responses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from goldsmith.ir.model import (
    Anything,
    Body,
    BodyField,
    Json,
    MapOf,
    Parameter,
    Primitive,
    Response,
    TypeRef,
    UnionOf,
)
from goldsmith.ir.types import admits_text, build_type, find_row, follow
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.bodies import is_structured
from goldsmith.normalize.media import (
    FORM_TYPES,
    essence,
    is_json,
    is_sequential,
    is_textual,
    usual_order,
)
from goldsmith.normalize.nodes import as_flag, as_text, behind_references, is_true
from goldsmith.normalize.sides import SENT
from goldsmith.normalize.tolerate import close_enums

_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_EXPLODED = ("form", "deepObject", "cookie")
"""The styles whose ``explode`` is true where the document says nothing of it."""

_MAXIMUM_FIELDS = 120
_RANGES = ("*/*", "application/*")

STREAMED = ("events", "lines")
"""How an answer is decoded that comes piece by piece."""

Decoding = Literal["json", "text", "bytes", "empty", "events", "lines"]
Names = Mapping[str, str]
Arguments = Mapping[tuple[str, str], str]


def build_parameter(node: Object, names: Names, arguments: Arguments) -> Parameter:
    """A parameter, its style and ``explode`` filled in as OpenAPI defaults them."""
    location, wire_name = as_text(node["in"]), str(node["name"])
    schema = as_object(node.get("schema"))
    style = as_text(node.get("style")) or _DEFAULT_STYLES.get(location, "form")
    explode = as_flag(node.get("explode"))
    content_type = node.get("x-goldsmith-content-type")
    value = build_type(schema, names)
    if is_true(schema.get("x-goldsmith-accept-integer")):
        value = UnionOf(members=(value, Primitive(kind="integer")))
    return Parameter(
        name=as_text(node.get("x-goldsmith-name")) or arguments[location, wire_name],
        wire_name=wire_name,
        location=location,  # type: ignore[arg-type]
        type=value,
        required=is_true(node.get("required")),
        style=style,
        explode=style in _EXPLODED if explode is None else explode,
        allow_reserved=is_true(node.get("allowReserved")),
        content_type=content_type if isinstance(content_type, str) else None,
        secret=is_secret(node) or is_secret(schema),
        deprecated=is_true(node.get("deprecated")),
        default=schema.get("default"),
        doc=as_text(node.get("description")) or as_text(schema.get("description")),
        whole=is_true(node.get("x-goldsmith-whole")),
    )


def is_secret(node: Object) -> bool:
    """Whether the document says that a value must not be shown."""
    return is_true(node.get("x-goldsmith-secret")) or node.get("format") == "password"


def body_content(operation: Object) -> dict[str, Object]:
    """The media types of a request body, JSON first."""
    content = as_object(as_object(operation.get("requestBody")).get("content"))
    return {media: as_object(content[media]) for media in sorted(content, key=usual_order)}


def body_properties(operation: Object, schemas: Object) -> dict[str, Object]:
    """The properties that a body is spread into; empty where it is given whole."""
    content = list(body_content(operation).items())
    if not content or not (is_json(content[0][0]) or essence(content[0][0]) in FORM_TYPES):
        return {}
    first = content[0][1].get("schema")
    if any(media.get("schema") != first for _, media in content[1:]):
        return {}
    schema = follow(first, schemas)
    properties = as_object(schema.get("properties"))
    is_spread = schema.get("type") == "object" and 0 < len(properties) <= _MAXIMUM_FIELDS
    writable = {name: as_object(inner) for name, inner in properties.items()}
    return (
        {name: inner for name, inner in writable.items() if not is_true(inner.get("readOnly"))}
        if is_spread
        else {}
    )


def build_bodies(
    operation: Object, schemas: Object, names: Names, arguments: Arguments
) -> tuple[Body, ...]:
    """The ways to send the body, the usual one first."""
    node = as_object(operation.get("requestBody"))
    required = is_true(node.get("required"))
    properties = body_properties(operation, schemas)
    bodies: list[Body] = []
    for media_type, media in body_content(operation).items():
        fields: tuple[BodyField, ...] | None = None
        if properties:
            encoding = as_object(media.get("encoding"))
            target = follow(media.get("schema"), schemas)
            needed = [*as_list(target.get("required")), *as_list(target.get(SENT))]
            fields = tuple(
                build_field(
                    name,
                    schema,
                    names,
                    arguments,
                    required,
                    name in needed,
                    as_object(encoding.get(name)),
                )
                for name, schema in properties.items()
            )
        bodies.append(
            Body(
                content_type=media_type,
                type=build_body_type(media_type, media.get("schema"), schemas, names),
                required=required,
                name=arguments.get(("body", ""), "body"),
                fields=fields,
                doc=as_text(node.get("description")),
            )
        )
    return tuple(bodies)


def build_body_type(media_type: str, schema: Json, schemas: Object, names: Names) -> TypeRef:
    """What is given for a body: its schema's type where it is JSON or a form; else text or bytes."""
    kind = essence(media_type)
    node = follow(schema, schemas)
    if kind in FORM_TYPES and node.get("type") != "object" and "anyOf" not in node:
        return MapOf(value=Anything())  # a form has names, whatever the document says
    if is_json(media_type) or kind in FORM_TYPES:
        return build_type(schema, names)
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
) -> BodyField:
    """A property of the body as a keyword."""
    content_type = encoding.get("contentType")
    style = as_text(encoding.get("style")) or "form"
    explode = as_flag(encoding.get("explode"))
    return BodyField(
        name=arguments["body", wire_name],
        wire_name=wire_name,
        type=build_type(close_enums(schema), names),
        required=required and needed,
        needed=needed,
        secret=is_secret(schema),
        deprecated=is_true(schema.get("deprecated")),
        default=schema.get("default"),
        doc=as_text(schema.get("description")),
        content_type=content_type if isinstance(content_type, str) else None,
        style=style,
        explode=style in _EXPLODED if explode is None else explode,
        styled=any(key in encoding for key in ("style", "explode", "allowReserved")),
        allow_reserved=is_true(encoding.get("allowReserved")),
    )


def build_responses(
    operation: Object, schemas: Object, names: Names
) -> tuple[tuple[Response, ...], tuple[Response, ...]]:
    """What success and what failure answer with; ``default`` is a success where no other is named."""
    responses = as_object(operation.get("responses"))
    statuses = sorted((status.upper() if status != "default" else status) for status in responses)
    wins = [s for s in statuses if s[:1] == "2"] or [s for s in statuses if s == "default"]
    success: list[Response] = []
    failures: list[Response] = []
    for original in sorted(responses, key=lambda status: status.upper()):
        status = original if original == "default" else original.upper()
        target = success if status in wins else failures
        target.extend(build_response(status, as_object(responses[original]), schemas, names))
    if not success:
        unknown = Primitive(kind="bytes")
        success.append(Response(status="2XX", content_type="*/*", type=unknown, decoding="bytes"))
    return tuple(success), tuple(failures)


def build_response(status: str, node: Object, schemas: Object, names: Names) -> Sequence[Response]:
    """One answer for each media type of a status; one without a body where there is none."""
    doc = as_text(node.get("description"))
    content = as_object(node.get("content"))
    if not content or status in ("204", "205", "304"):
        return [Response(status=status, content_type=None, type=None, decoding="empty", doc=doc)]
    ordered = sorted(content, key=lambda media: (not is_json(media), essence(media)))
    built: list[Response] = []
    for media_type in ordered:
        media = as_object(content[media_type])
        decoding = _find_decoding(media_type, media, schemas)
        value = _build_value(decoding, media, schemas, names)
        built.append(
            Response(status=status, content_type=media_type, type=value, decoding=decoding, doc=doc)
        )
    return built


def _build_value(decoding: Decoding, media: Object, schemas: Object, names: Names) -> TypeRef:
    if decoding in STREAMED:
        row = find_row(media, schemas)
        # An event's data is text before it is anything else.
        is_text = decoding == "events" and not row
        return Primitive(kind="string") if is_text else build_type(row, names)
    if decoding == "json":
        return build_type(media.get("schema"), names)
    if decoding == "text" and admits_text(media.get("schema"), schemas):
        value = build_type(media.get("schema"), names)
        return Primitive(kind="string") if value == Primitive(kind="file") else value
    return Primitive(kind="string" if decoding == "text" else "bytes")


def find_answer(operation: Object, schemas: Object) -> Json:
    """The schema of the JSON that the first success answers with; ``None`` where there is none."""
    responses = as_object(operation.get("responses"))
    for status in sorted(responses):
        if status[:1] not in ("2", "d"):
            continue
        for media_type, media in as_object(as_object(responses[status]).get("content")).items():
            if _find_decoding(media_type, as_object(media), schemas) == "json":
                return as_object(media).get("schema")
    return None


def is_streamed(operation: Object, schemas: Object) -> bool:
    """Whether a success may come piece by piece."""
    responses = as_object(operation.get("responses"))
    contents = [
        as_object(as_object(responses[status]).get("content"))
        for status in responses
        if status[:1] in ("2", "d")
    ]
    return any(
        _find_decoding(media_type, as_object(media), schemas) in STREAMED
        for content in contents
        for media_type, media in content.items()
    )


def _find_decoding(media_type: str, media: Object, schemas: Object) -> Decoding:
    """How an answer is read. Where any media type may come, or plain text, the schema tells what to expect."""
    kind = essence(media_type)
    schema = behind_references(media.get("schema"), schemas)
    if kind == "text/event-stream":
        return "events"
    if is_sequential(media_type) or ("itemSchema" in media and not is_json(media_type)):
        return "lines"
    if is_json(media_type) and schema.get("format") != "binary":
        return "json"
    if kind in _RANGES and is_structured(schema):
        return "json"
    if kind == "text/plain" and is_structured(schema) and not admits_text(schema, schemas):
        return "json"
    is_text = kind in _RANGES and schema and schema.get("format") not in ("binary", "byte")
    return "text" if is_text or is_textual(kind) else "bytes"
