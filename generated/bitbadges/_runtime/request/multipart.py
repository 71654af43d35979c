"""The body ``multipart/form-data``: texts, JSON and files as parts.

A file is a path (``os.PathLike``), bytes, a file object, or a tuple of a file name and one of these, which may go on with a
content type and a mapping of headers. A list is one part per member.
"""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

from ..errors import ArgumentError
from ..operation import BodyField
from .parameters import is_json, require_header_text
from .upload import BodyStream, FileSource, Readable
from .values import build_json, shape_of, text_of

_ESCAPES: Final = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


def is_file(value: object) -> bool:
    """Whether a value is sent as a file: a path, bytes, a file object or a tuple with a file name."""
    if isinstance(value, (bytes, bytearray, memoryview, os.PathLike, Readable)):
        return True
    if not isinstance(value, tuple):
        return False
    members = cast("tuple[Any, ...]", value)
    return 2 <= len(members) <= 4 and isinstance(members[0], str) and is_file(members[1])


def guess_type(filename: str) -> str:
    """The content type that the name of a file tells of."""
    import mimetypes  # reads the system's tables: only for who sends files

    return mimetypes.guess_type(filename)[0] or "application/octet-stream"


def base_name(value: object, default: str) -> str:
    """The name of a file without its folders."""
    if isinstance(value, os.PathLike):
        return os.path.basename(os.fspath(cast("os.PathLike[str]", value)))
    name = getattr(value, "name", None)
    return os.path.basename(name) if isinstance(name, str) and name else default


def _content(value: object) -> bytes | FileSource:
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", value))
    return FileSource(cast("os.PathLike[str]", value))


def _head(
    name: str, filename: str | None, content_type: str | None, headers: Mapping[str, str]
) -> bytes:
    lines = [f'Content-Disposition: form-data; name="{name.translate(_ESCAPES)}"']
    if filename is not None:
        lines[0] += f'; filename="{filename.translate(_ESCAPES)}"'
    if content_type is not None:
        require_header_text(f"the content type of {name}", content_type)
        lines.append(f"Content-Type: {content_type}")
    for header, text in headers.items():
        require_header_text(f"the header {header!r} of {name}", header + text)
        lines.append(f"{header}: {text}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


def _declared(field: BodyField) -> str | None:
    """The one content type that the document gives for a part; it may also give a range or a list."""
    declared = field.content_type
    return None if declared is None or "*" in declared or "," in declared else declared


def _build_file(field: BodyField, value: object) -> Iterator[bytes | FileSource]:
    filename, content, content_type, headers = None, value, None, dict[str, str]()
    if isinstance(value, tuple):
        members = cast("tuple[Any, ...]", value)
        filename, content = members[0], members[1]
        content_type = members[2] if len(members) > 2 else None
        headers = members[3] if len(members) > 3 else headers
    filename = filename or base_name(content, field.name)
    content_type = content_type or _declared(field)
    yield _head(field.name, filename, content_type or guess_type(filename), headers)
    yield _content(content)


def _build_part(field: BodyField, value: object) -> Iterator[bytes | FileSource]:
    if is_file(value):
        yield from _build_file(field, value)
        return
    shape = shape_of(value)
    declared = _declared(field)
    if declared is None and isinstance(shape, (dict, list)):
        declared = "application/json"
    text = build_json(value).decode() if declared and is_json(declared) else text_of(value)
    yield _head(field.name, None, declared, {})
    yield (text or "").encode("utf-8", "surrogateescape")


def _members(field: BodyField, value: object) -> list[object]:
    if is_file(value) or (field.content_type and is_json(field.content_type)):
        return [value]
    if isinstance(value, (list, tuple)):
        return list(cast("Iterable[object]", value))
    return [value]


def build_multipart(fields: Iterable[tuple[BodyField, object]]) -> BodyStream:
    """The body of the fields; ``None`` is not sent. Its boundary is fixed, so that a repetition sends the same bytes."""
    boundary = os.urandom(16).hex()
    pieces: list[bytes | FileSource] = []
    for field, value in fields:
        for member in _members(field, value):
            if member is None:
                continue
            try:
                part = list(_build_part(field, member))
            except ArgumentError as error:
                text = f"{field.argument} cannot be sent: {error.message}"
                raise ArgumentError(text, hint=error.hint) from None
            pieces += [f"--{boundary}\r\n".encode(), *part, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    return BodyStream(pieces, f"multipart/form-data; boundary={boundary}")
