"""Bodies that the tests of this room send."""

from __future__ import annotations

import datetime
from typing import Any, Literal
from urllib.parse import parse_qsl

from runtime.models.base import Model
from runtime.models.numbers import IntegerString
from runtime.operation import Body, BodyField
from runtime.request.body import encode_body
from runtime.request.upload import BodyStream

from ..library import Field

SENTINEL = "s3ntinel-value"


class Range(Model):
    """A nested object."""

    start: IntegerString = Field(alias="startAt")
    end: IntegerString | None = Field(default=None, alias="endAt")


class Order(Model):
    """A body with fields of many types."""

    name: str
    count: IntegerString | None = None
    ranges: list[Range] | None = None
    when: datetime.datetime | None = Field(default=None, alias="whenAt")
    kind: Literal["a", "b"] | None = None
    active: bool | None = None
    meta: dict[str, Any] | None = None
    main: Range | None = None


FIELDS = tuple(
    BodyField(wire, argument)
    for wire, argument in (
        ("name", "name"),
        ("count", "count"),
        ("ranges", "ranges"),
        ("whenAt", "when"),
        ("kind", "kind"),
        ("active", "active"),
        ("meta", "meta"),
        ("main", "main"),
    )
)


def send(body: Body, **arguments: object) -> bytes:
    """The bytes of a body."""
    encoded = encode_body(body, arguments)
    assert encoded is not None
    return b"".join(encoded[0]) if isinstance(encoded[0], BodyStream) else encoded[0]


def stream(body: Body, **arguments: object) -> BodyStream:
    """A body that is sent in pieces."""
    encoded = encode_body(body, arguments)
    assert encoded is not None
    assert isinstance(encoded[0], BodyStream)
    return encoded[0]


async def gather(content: BodyStream) -> list[bytes]:
    """The pieces as an async client reads them."""
    return [chunk async for chunk in content]


def form(body: Body, **arguments: object) -> list[tuple[str, str]]:
    """The pairs of a form."""
    return parse_qsl(send(body, **arguments).decode(), keep_blank_values=True)


class Upload(Model):
    """A body with files."""

    file: bytes
    title: str | None = None
    size: IntegerString | None = None
    main: Range | None = None
    tags: list[str] | None = None


def multipart(**arguments: object) -> BodyStream:
    """A multipart body of those fields."""
    return stream(
        Body("multipart/form-data", Upload, fields=tuple(BodyField(n, n) for n in arguments)),
        **arguments,
    )
