"""Answers of several parts: ``multipart/mixed``, ``multipart/related`` and their like."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, cast

from ..message import Headers
from .findings import Undecodable


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A part of an answer.

    :ivar headers: of the part alone.
    :ivar content: what it holds, whatever it was encoded as for the way.
    """

    headers: Headers
    content: bytes = field(repr=False)

    @property
    def content_type(self) -> str:
        """Its media type in lower case, without parameters; ``text/plain`` where it says none."""
        return (self.headers.get("content-type") or "text/plain").partition(";")[0].strip().lower()

    @property
    def name(self) -> str | None:
        """What the part is called, by its ``Content-Disposition`` or its ``Content-ID``."""
        found = _parse(self.headers).get_param("name", header="content-disposition")
        said = found if isinstance(found, str) else self.headers.get("content-id")
        return None if said is None else said.strip("<>")

    @property
    def filename(self) -> str | None:
        """The name of the file that it is, where it says one."""
        return cast("str | None", _parse(self.headers).get_filename())

    @property
    def text(self) -> str:
        """The content as text, in the charset that the part names, else in UTF-8."""
        charset = str(_parse(self.headers).get_param("charset") or "utf-8")
        try:
            return self.content.decode(charset, "replace")
        except LookupError:
            return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The content as JSON. Raises :class:`ValueError` where it is none."""
        return json.loads(self.content)


def _parse(headers: Headers, content: bytes = b"") -> Any:
    from email import message_from_bytes  # only for who reads parts

    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.pairs)
    return message_from_bytes(lines.encode("utf-8", "surrogateescape") + b"\r\n" + content)


def read_parts(content: bytes, content_type: str | None) -> list[BodyPart]:
    """The parts of an answer. Raises :class:`Undecodable` where it has none, or is cut off."""
    if not (content_type or "").lower().startswith("multipart/"):
        raise Undecodable("no parts", "the body is not of parts, as its content type says")
    message = _parse(Headers([("Content-Type", content_type or "")]), content)
    if not message.is_multipart() or message.defects:
        raise Undecodable("no parts", "the body is cut off, or has not the boundary that it names")
    return [_build_part(part) for part in message.get_payload()]


def _build_part(part: Any) -> BodyPart:
    headers = Headers([(name, str(value)) for name, value in part.items()])
    if not part.is_multipart():
        return BodyPart(headers, cast("bytes", part.get_payload(decode=True)))
    whole = cast("bytes", part.as_bytes(policy=part.policy.clone(linesep="\r\n")))
    return BodyPart(headers, whole.partition(b"\r\n\r\n")[2])
