"""The body ``multipart/form-data``, and others of parts: texts, JSON and files.

A file is a path (``os.PathLike``), bytes, a file object, an iterator of bytes, or a tuple of a file name and one of these, which may go on with a
content type and a mapping of headers. A list is one part per member.
"""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast
from urllib.parse import quote

from ..errors import ArgumentError
from ..operation import BodyField
from .parameters import is_json, require_header_text
from .upload import BodyStream, FileSource, Readable
from .values import build_json, shape_of, text_of

FORM_DATA: Final = "multipart/form-data"
RELATED: Final = "multipart/related"
_FIRST_LINE: Final = re.compile(
    rb"^--([\w'()+,./:=?\- ]{0,69}[\w'()+,./:=?\-])[ \t]*\r?$", re.ASCII | re.MULTILINE
)
_ESCAPES: Final = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


_FILES: Final = (
    bytes,
    bytearray,
    memoryview,
    os.PathLike,
    Readable,
    Iterator,
    AsyncIterable,
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part, ready to be written."""

    name: str
    content: bytes | FileSource
    content_type: str | None = None
    filename: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


def is_file(value: object) -> bool:
    """Whether a value is sent as a file: a path, bytes, a file object, an iterator or a tuple with a file name."""
    if isinstance(value, _FILES):
        return True
    if not isinstance(value, tuple):
        return False
    members = cast("tuple[Any, ...]", value)
    return 2 <= len(members) <= 4 and isinstance(members[0], str) and is_file(members[1])


def is_foreign(content_type: str | None) -> bool:
    """Whether an object has no form in the content types that the document gives for a part."""
    kinds = [kind.partition(";")[0].strip().lower() for kind in (content_type or "").split(",")]
    return any(kinds) and not any(is_json(k) or "*" in k or k == "text/plain" for k in kinds)


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


def _head(part: _Part, kind: str) -> bytes:
    """The headers of a part. A form has names; related parts have identifiers; in any other body a name is a help and no more."""
    name, filename = part.name, part.filename
    lines: list[str] = []
    said = f'; name="{name.translate(_ESCAPES)}"' if name else ""
    if filename is not None:
        said += f'; filename="{filename.translate(_ESCAPES)}"'
    if kind == FORM_DATA:
        lines.append(f"Content-Disposition: form-data{said}")
    elif kind == RELATED:
        if name:
            lines.append(f"Content-ID: <{quote(name)}>")
    elif said:
        lines.append(f"Content-Disposition: {'attachment' if filename else 'inline'}{said}")
    if part.content_type is not None:
        require_header_text(f"the content type of {name}", part.content_type)
        lines.append(f"Content-Type: {part.content_type}")
    for header, text in part.headers.items():
        require_header_text(f"the header {header!r} of {name}", header + text)
        lines.append(f"{header}: {text}")
    return "".join(f"{line}\r\n" for line in lines).encode() + b"\r\n"


def _declared(field: BodyField) -> str | None:
    """The one content type that the document gives for a part; it may also give a range or a list."""
    declared = field.content_type
    return None if declared is None or "*" in declared or "," in declared else declared


def _build_file(field: BodyField, value: object, kind: str) -> _Part:
    filename, content, content_type, headers = None, value, None, dict[str, str]()
    if isinstance(value, tuple):
        members = cast("tuple[Any, ...]", value)
        filename, content = members[0], members[1]
        content_type = members[2] if len(members) > 2 else None
        headers = members[3] if len(members) > 3 else headers
    filename = filename or base_name(content, field.name if kind == FORM_DATA else "")
    content_type = content_type or _declared(field) or guess_type(filename)
    return _Part(field.name, _content(content), content_type, filename or None, headers)


def _build_part(field: BodyField, value: object, kind: str) -> _Part:
    if is_file(value):
        return _build_file(field, value, kind)
    shape = shape_of(value)
    declared = _declared(field)
    if declared is None and isinstance(shape, (dict, list)):
        declared = "application/json"
    if isinstance(shape, dict) and is_foreign(declared):
        raise ArgumentError(
            f"an object is no {declared}", hint="Give it as text, bytes or a file, written already"
        )
    text = build_json(value).decode() if declared and is_json(declared) else text_of(value)
    if kind != FORM_DATA and declared is None:
        declared = "text/plain; charset=utf-8"
    return _Part(field.name, (text or "").encode("utf-8", "surrogateescape"), declared)


def _members(field: BodyField, value: object) -> list[object]:
    if is_file(value) or not field.name or (field.content_type and is_json(field.content_type)):
        return [value]
    if isinstance(value, (list, tuple)):
        return list(cast("Iterable[object]", value))
    return [value]


def build_multipart(
    fields: Iterable[tuple[BodyField, object]], kind: str = FORM_DATA
) -> BodyStream:
    """The body of the fields; ``None`` is not sent. Its boundary is fixed, so that a repetition sends the same bytes."""
    boundary = os.urandom(16).hex()
    pieces: list[bytes | FileSource] = []
    root = ""
    for each, value in fields:
        for member in _members(each, value):
            if member is None:
                continue
            try:
                part = _build_part(each, member, kind)
                head = _head(part, kind)
            except ArgumentError as error:
                text = f"{each.argument} cannot be sent: {error.message}"
                raise ArgumentError(text, hint=error.hint) from None
            root = root or part.content_type or "text/plain"
            pieces += [f"--{boundary}\r\n".encode(), head, part.content, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    said = f'; type="{root.partition(";")[0]}"' if kind == RELATED and root else ""
    return BodyStream(pieces, f"{kind}{said}; boundary={boundary}")


def name_boundary(content_type: str, value: object) -> str:
    """The content type of a body that is written already: parts need their boundary named, and their first line tells it."""
    essence, _, said = content_type.partition(";")
    if not essence.strip().lower().startswith("multipart/") or "boundary=" in said.lower():
        return content_type
    text = value.encode("utf-8", "replace") if isinstance(value, str) else value
    if not isinstance(text, (bytes, bytearray)):
        return content_type
    found = _FIRST_LINE.search(text)
    return content_type if found is None else f'{content_type}; boundary="{found[1].decode()}"'
