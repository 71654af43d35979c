"""The request body: which one of those an operation takes, and its bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast
from urllib.parse import quote_plus

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from .adapters import find_adapter
from .errors import ArgumentError
from .kinds import ObjectOf, find_node
from .multipart import build_multipart, is_file
from .operation import Body, BodyField
from .parameters import is_json
from .styles import Pair, expand_pairs
from .upload import BodyStream, FileSource, Readable
from .values import build_json, plain_of, shape_of, text_of

# The messages of pydantic say what was expected; these repeat what was given, or may, as they are a validator's own.
_TELLING: Final = frozenset(
    {
        "union_tag_invalid",
        "value_error",
        "assertion_error",
        "uuid_parsing",
        "url_parsing",
        "json_invalid",
    }
)


def explain(error: ValidationError, names: Mapping[str, str]) -> str:
    """What does not fit, by argument, without any value."""
    problems: dict[str, None] = {}
    for problem in error.errors(include_url=False, include_context=False, include_input=False):
        place = [str(step) for step in problem["loc"]]
        if place:
            place[0] = names.get(place[0], place[0])
        text = "the value does not fit" if problem["type"] in _TELLING else problem["msg"]
        problems[f"{'.'.join(place) or 'the body'}: {text}"] = None
    return "; ".join(list(problems)[:10])


def _check(adapter: TypeAdapter[Any], value: object, names: Mapping[str, str]) -> object:
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        message = explain(error, names)
    raise ArgumentError(f"the request body does not fit its type: {message}")


def _dump(adapter: TypeAdapter[Any], value: object) -> Any:
    try:
        return adapter.dump_python(
            value, mode="json", by_alias=True, exclude_unset=True, warnings=False
        )
    except (PydanticSerializationError, UnicodeDecodeError):
        raise ArgumentError("the request body holds a value that has no form as text") from None


def find_body(bodies: tuple[Body, ...], content_type: str | None) -> Body | None:
    """The body to send: the first, or the one of a content type. Raises :class:`ArgumentError` where there is none such."""
    if content_type is None:
        return bodies[0] if bodies else None
    wanted = _essence(content_type)
    for body in bodies:
        if _essence(body.content_type) == wanted:
            return body
    for body in bodies:
        main, _, sub = _essence(body.content_type).partition("/")
        if sub == "*" and main in ("*", wanted.partition("/")[0]):
            return body
    raise ArgumentError(f"the operation takes no body of the content type {content_type!r}")


def _essence(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


# The mark of a body of which no argument was given.
_ABSENT: Final = object()


def _collect(body: Body, arguments: Mapping[str, object]) -> object:
    """The value of the body by wire names, or the mark that there is none."""
    if body.argument is not None:
        return arguments.get(body.argument, _ABSENT)
    given = {
        field.name: arguments[field.argument]
        for field in body.fields
        if field.argument in arguments
    }
    return given if given or body.required else _ABSENT


def encode_body(
    body: Body, arguments: Mapping[str, object], content_type: str | None = None
) -> tuple[bytes | BodyStream, str] | None:
    """The body and its content type, or ``None`` where no argument of it was given.

    :param content_type: the one the caller asked for, which matters where the body takes a range of them.
    :raises ArgumentError: where the arguments do not fit the type of the body; the message shows no value.
    """
    value = _collect(body, arguments)
    if value is _ABSENT:
        return None
    declared = body.content_type
    if "*" in declared and content_type is not None:
        declared = content_type
    essence = _essence(declared)
    if is_json(essence):
        return _encode_json(body, value), declared
    if essence == "application/x-www-form-urlencoded":
        return _encode_form(body, value), declared
    if essence == "multipart/form-data":
        stream = build_multipart(_parts(body, value))
        return stream, stream.content_type
    return _encode_raw(body, value, declared)


def _names(body: Body) -> dict[str, str]:
    return {field.name: field.argument for field in body.fields}


def _encode_json(body: Body, value: object) -> bytes:
    if body.type is None:
        return build_json(value)
    adapter = find_adapter(body.type)
    checked = _check(adapter, value, _names(body) if body.fields else {})
    try:
        return adapter.dump_json(checked, by_alias=True, exclude_unset=True, warnings=False)
    except PydanticSerializationError:
        raise ArgumentError("the request body holds a value that has no form in JSON") from None


def _fields_of(body: Body, plain: object) -> Iterator[tuple[BodyField, object]]:
    if not isinstance(plain, Mapping):
        raise ArgumentError("the request body must be an object: it is sent as a form")
    known = {field.name: field for field in body.fields}
    for name, value in cast("Mapping[object, object]", plain).items():
        wire = str(name)
        yield known.get(wire) or BodyField(wire, wire), value


def _form_encode(text: str) -> str:
    return quote_plus(text, safe="*", errors="surrogateescape")


def _form_pairs(field: BodyField, value: object) -> list[Pair]:
    shape = shape_of(value)
    nested = isinstance(shape, dict) and field.style == "form" and field.explode
    if shape is not None and (
        nested or (field.content_type is not None and is_json(field.content_type))
    ):
        # An object is JSON unless the document gives it a style: exploded, its properties would mix with their neighbours.
        shape = build_json(value).decode()
    return expand_pairs(field.name, shape, field.style, field.explode, _form_encode)


def _encode_form(body: Body, value: object) -> bytes:
    if body.type is None:
        plain = plain_of(value)
    else:
        adapter = find_adapter(body.type)
        plain = _dump(adapter, _check(adapter, value, _names(body)))
    pairs: list[Pair] = []
    try:
        for field, member in _fields_of(body, plain):
            pairs += _form_pairs(field, member)
    except UnicodeEncodeError:
        raise ArgumentError("the request body holds text that has no form in UTF-8") from None
    return "&".join(f"{name}={text}" for name, text in pairs).encode()


def _parts(body: Body, value: object) -> Iterator[tuple[BodyField, object]]:
    """The fields of a multipart body: files as they are, the rest as the type of the body has it."""
    if isinstance(value, BaseModel):
        value = {name: member for name, member in _model_items(value)}
    for field, member in _fields_of(body, value):
        yield field, _plain_part(body, field, member)


def _model_items(model: BaseModel) -> Iterator[tuple[str, object]]:
    fields = type(model).model_fields
    for name, member in model:
        if name in model.model_fields_set:
            known = fields.get(name)
            yield (known.alias or name) if known is not None else name, member


def _plain_part(body: Body, field: BodyField, value: object) -> object:
    if value is None or is_file(value) or _holds_files(value):
        return value
    node = find_node(body.type)
    if not isinstance(node, ObjectOf):
        return plain_of(value)
    for known in node.fields:
        if field.name in (known.wire, known.name):
            adapter = find_adapter(known.type)
            return _dump(adapter, _check(adapter, value, {}))
    return plain_of(value)


def _holds_files(value: object) -> bool:
    return isinstance(value, (list, tuple)) and any(
        is_file(item) for item in cast("Iterable[object]", value)
    )


def _encode_raw(body: Body, value: object, content_type: str) -> tuple[bytes | BodyStream, str]:
    """A body that is sent as it is: text, XML, bytes, a file."""
    textual = content_type.startswith("text/")
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value), _concrete(content_type, "application/octet-stream")
    if isinstance(value, (os.PathLike, Readable, Iterator)):
        concrete = _concrete(content_type, "application/octet-stream")
        source = FileSource(cast("os.PathLike[str]", value))
        return BodyStream((source,), concrete), concrete
    text = text_of(value) if textual else value
    if not isinstance(text, str):
        raise ArgumentError(
            f"the request body must be bytes, text or a file, not {type(value).__name__}"
        )
    if textual and "charset=" not in content_type.lower():
        content_type = f"{content_type}; charset=utf-8"
    return text.encode(), _concrete(content_type, "text/plain; charset=utf-8")


def _concrete(content_type: str, default: str) -> str:
    return default if "*" in content_type else content_type
