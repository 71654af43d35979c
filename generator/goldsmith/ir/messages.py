"""Builds what an operation sends and what it gets back: parameters and responses; bodies are built apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from goldsmith.ir.model import (
    Json,
    ListOf,
    Parameter,
    Primitive,
    Response,
    TypeRef,
    UnionOf,
)
from goldsmith.ir.types import admits_text, build_type, find_row, replace_kind
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.bodies import is_structured
from goldsmith.normalize.examples import EXAMPLE
from goldsmith.normalize.media import (
    essence,
    is_json,
    is_sequential,
    is_textual,
)
from goldsmith.normalize.nodes import as_flag, as_text, behind_references, is_true
from goldsmith.normalize.streams import DONE, RAW

_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
EXPLODED = ("form", "deepObject", "cookie")
"""The styles whose ``explode`` is true where the document says nothing of it."""

_ENDLESS = "multipart/x-mixed-replace"
"""What a camera sends: parts without an end."""
_RANGES = ("*/*", "application/*")

STREAMED = ("events", "lines")
"""How an answer is decoded that comes piece by piece."""

Decoding = Literal["json", "text", "bytes", "empty", "events", "lines", "parts"]
Names = Mapping[str, str]
Arguments = Mapping[tuple[str, str], str]


def build_parameter(node: Object, names: Names, arguments: Arguments) -> Parameter:
    """A parameter, its style and ``explode`` filled in as OpenAPI defaults them."""
    location, wire_name = as_text(node["in"]), str(node["name"])
    schema = as_object(node.get("schema"))
    style = as_text(node.get("style")) or _DEFAULT_STYLES.get(location, "form")
    explode = as_flag(node.get("explode"))
    content_type = node.get("x-goldsmith-content-type")
    # Base64 outside of a body is text: what is bytes there is sent as it is.
    value = replace_kind(build_type(schema, names), "bytes", "string")
    if is_true(schema.get("x-goldsmith-accept-integer")):
        value = UnionOf(members=(value, Primitive(kind="integer")))
    return Parameter(
        name=as_text(node.get("x-goldsmith-name")) or arguments[location, wire_name],
        wire_name=wire_name,
        location=location,  # type: ignore[arg-type]
        type=value,
        required=is_true(node.get("required")),
        style=style,
        explode=style in EXPLODED if explode is None else explode,
        allow_reserved=is_true(node.get("allowReserved")),
        content_type=content_type if isinstance(content_type, str) else None,
        secret=is_secret(node) or is_secret(schema),
        deprecated=is_true(node.get("deprecated")),
        default=schema.get("default"),
        doc=as_text(node.get("description")) or as_text(schema.get("description")),
        whole=is_true(node.get("x-goldsmith-whole")),
        example=node.get(EXAMPLE),
    )


def is_secret(node: Object) -> bool:
    """Whether the document says that a value must not be shown."""
    return is_true(node.get("x-goldsmith-secret")) or node.get("format") == "password"


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
            Response(
                status=status,
                content_type=media_type,
                type=value,
                decoding=decoding,
                doc=doc,
                done=as_text(media.get(DONE)),
            )
        )
    return built


def _build_value(decoding: Decoding, media: Object, schemas: Object, names: Names) -> TypeRef:
    if decoding in STREAMED:
        if is_true(media.get(RAW)):
            return Primitive(kind="event" if decoding == "events" else "string")
        row = find_row(media, schemas)
        # An event's data is text before it is anything else.
        is_text = decoding == "events" and not row
        return Primitive(kind="string") if is_text else build_type(row, names)
    if decoding == "json":
        return build_type(media.get("schema"), names)
    if decoding == "parts":
        return ListOf(item=Primitive(kind="part"))
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
    if kind.startswith("multipart/") and kind != _ENDLESS:
        return "parts"
    if kind in _RANGES and is_structured(schema):
        return "json"
    if kind == "text/plain" and is_structured(schema) and not admits_text(schema, schemas):
        return "json"
    is_text = kind in _RANGES and schema and schema.get("format") not in ("binary", "byte")
    return "text" if is_text or is_textual(kind) else "bytes"
