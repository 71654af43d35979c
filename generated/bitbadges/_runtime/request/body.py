"""The request body: which one of those an operation takes, and its bytes."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterator, Mapping
from typing import Final, cast

from ..errors import ArgumentError
from ..models.adapters import find_adapter
from ..models.objects import is_model
from ..operation import Body
from .finite import NotFiniteError
from .fitting import check_value, dump_json
from .form import dump_members, encode_form, encode_multipart, explain_place, list_names
from .multipart import FORM_DATA, base_name, guess_type, name_boundary
from .parameters import is_json, require_header_text
from .rows import encode_rows
from .upload import BodyStream, FileSource, Readable
from .values import build_json, plain_of, text_of

# The mark of a body of which no argument was given.
_ABSENT: Final = object()


def find_body(bodies: tuple[Body, ...], content_type: str | None) -> Body | None:
    """The body to send: the first, or the one of a content type.

    Raises :class:`ArgumentError` where the operation takes none of that content type.
    """
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


def _collect(body: Body, arguments: Mapping[str, object]) -> object:
    """The value of the body by wire names, or the mark that there is none.

    Raises :class:`ArgumentError` where some of it is given, and not all that it needs.
    """
    if body.argument is not None:
        return _add_constants(body, arguments.get(body.argument, _ABSENT))
    given = {
        field.name: arguments[field.argument]
        for field in body.fields
        if field.argument in arguments
    }
    if body.rest is not None and body.rest in arguments:
        given |= _collect_rest(body, arguments[body.rest])
    given.update(body.constants)
    if not given and not body.required:
        return _ABSENT
    lacking = [f.argument for f in body.fields if f.needed and f.argument not in arguments]
    if lacking:
        raise ArgumentError(f"a body that is sent at all needs {' and '.join(lacking)} as well")
    return given


def _add_constants(body: Body, value: object) -> object:
    """A body that is given whole, with the properties that are always sent."""
    if not body.constants:
        return value
    if value is _ABSENT:
        value = {}
    if is_model(value):
        value = plain_of(value)
    if not isinstance(value, Mapping):
        return value
    return {**cast("Mapping[str, object]", value), **dict(body.constants)}


def _is_raw(value: object) -> bool:
    """Whether a value is sent as it stands, whatever it is to be."""
    return isinstance(value, (str, bytes, bytearray, memoryview, os.PathLike, Readable))


def _collect_rest(body: Body, value: object) -> dict[str, object]:
    """The properties without a name of their own. Raises :class:`ArgumentError` for one that has an argument."""
    if not isinstance(value, Mapping):
        raise ArgumentError(f"{body.rest} has to be a mapping of names to values")
    members = {str(n): member for n, member in cast("Mapping[object, object]", value).items()}
    for field in body.fields:
        if field.name in members:
            raise ArgumentError(f"{body.rest} has {field.name!r}: give it as {field.argument}=")
    return members


def encode_body(
    body: Body, arguments: Mapping[str, object], content_type: str | None = None
) -> tuple[bytes | BodyStream, str] | None:
    """The body and its content type, or ``None`` where no argument of it was given.

    :param content_type: the one that the caller asked for; it counts where the body takes a range.
    :raises ArgumentError: where the arguments do not fit the type of the body; no value is shown.
    """
    value = _collect(body, arguments)
    if value is _ABSENT:
        return None
    declared = body.content_type
    if "*" in declared and content_type is not None:
        declared = require_content_type(content_type)
    essence = _essence(declared)
    is_raw = _is_raw(value)
    if body.rows and not is_raw:
        return encode_rows(body, value, declared), declared
    if is_json(essence):
        return _encode_json(body, value), declared
    if essence == "application/x-www-form-urlencoded":
        return encode_form(body, value), declared
    if essence == FORM_DATA or (essence.startswith("multipart/") and not is_raw):
        stream = encode_multipart(body, value, essence)
        return stream, stream.content_type
    return _encode_raw(value, name_boundary(declared, value))


def _encode_json(body: Body, value: object) -> bytes:
    try:
        return _build_json(body, value)
    except NotFiniteError as error:
        raise explain_place(body, error) from None


def _build_json(body: Body, value: object) -> bytes:
    if body.type is None:
        return build_json(value)
    adapter = find_adapter(body.type)
    names = list_names(body)
    try:
        checked = check_value(adapter, value, names, body.argument or "body")
    except ArgumentError:
        members = dump_members(body, value)
        if members is None:
            raise
        return build_json(members)
    return dump_json(adapter, checked)


def _encode_raw(value: object, content_type: str) -> tuple[bytes | BodyStream, str]:
    """A body that is sent as it is: text, XML, bytes, a file, or an iterator of bytes."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        raw = bytes(cast("bytes", value))
        return raw, _concrete(content_type, "application/octet-stream")
    if isinstance(value, (os.PathLike, Readable, Iterator, AsyncIterable)):
        concrete = _concrete(content_type, guess_type(base_name(cast("object", value), "")))
        source = FileSource(cast("os.PathLike[str]", value))
        return BodyStream((source,), concrete), concrete
    textual = content_type.startswith("text/")
    text = text_of(value) if textual else value
    if not isinstance(text, str):
        kind = type(value).__name__
        raise ArgumentError(f"the body must be bytes, text or a file, not {kind}")
    if textual and "charset=" not in content_type.lower():
        content_type = f"{content_type}; charset=utf-8"
    try:
        return text.encode(), _concrete(content_type, "text/plain; charset=utf-8")
    except UnicodeEncodeError:
        raise ArgumentError("the body holds text that has no form in UTF-8") from None


def _concrete(content_type: str, default: str) -> str:
    """A content type that can be sent: for a range, the one that the value has of itself, where the range holds it."""
    if "*" not in content_type:
        return content_type
    main = _essence(content_type).partition("/")[0]
    if main in ("*", default.partition("/")[0]):
        return default
    raise ArgumentError(
        f"the operation takes any {content_type}: name the one of the body with content_type="
    )


def require_content_type(content_type: str) -> str:
    """A content type of the caller's. Raises :class:`ArgumentError` for a range, and for what is none."""
    require_header_text("the content type", content_type)
    main, slash, sub = _essence(content_type).partition("/")
    if not main or not slash or not sub or "*" in main + sub:
        raise ArgumentError(
            f"the content type {content_type!r} is none: a body has one, like image/png"
        )
    return content_type
