"""Parts and forms of more than the document names, parts by position, and files that are awaited."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

import pytest

from .packages import Both
from .test_parts import take_apart

Clients = Callable[..., Both]
AT = datetime(2030, 1, 31, 12, tzinfo=UTC)
CASE = "body-of-more-parts"
JSON = b'{"theSize":1,"at":"2030-01-31T12:00:00Z"}'


class AsyncFile:
    """As libraries of async files have it."""

    name = "far/report.pdf"

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    async def read(self, size: int = -1) -> bytes:
        await asyncio.sleep(0)
        return self._content.read(min(size, 4))


async def give(*pieces: bytes) -> AsyncIterator[bytes]:
    """What a caller reads from somewhere, bit by bit."""
    for piece in pieces:
        await asyncio.sleep(0)
        yield piece


def test_more_of_a_form(clients: Clients) -> None:
    """By its own type, beside what has an argument."""
    both = clients(CASE)
    _, sent = both.call("parts.send_form", name="a", additional_properties={"b c": 1, "d": 2})
    assert parse_qsl(sent.body.decode()) == [("name", "a"), ("b c", "1"), ("d", "2")]
    for more, said in (({"b": "x"}, "additional|b"), ({"name": "b"}, "give it as name=")):
        with pytest.raises(both.package.ArgumentError, match=said):
            both._call("parts.send_form", (), {"additional_properties": more})


def test_more_files(clients: Clients) -> None:
    """Files by names that nobody knows beforehand."""
    _, sent = clients(CASE).call(
        "parts.send_files", name="a", additional_properties={"b": b"1", "c": ("n.png", b"2")}
    )
    _, parts = take_apart(sent)
    said = [(headers["content-disposition"], content) for headers, content in parts]
    assert said == [
        ('form-data; name="name"', b"a"),
        ('form-data; name="b"; filename="b"', b"1"),
        ('form-data; name="c"; filename="n.png"', b"2"),
    ]


@pytest.mark.parametrize("build", [dict, "model"])
def test_more_typed_parts(clients: Clients, build: Any) -> None:
    """By the names on the wire, from mappings and from models."""
    both = clients(CASE)
    build = both.models.Value if build == "model" else dict
    value = build(the_size=1, at=AT)
    _, sent = both.call("parts.send_values", name="a", additional_properties={"b": value})
    _, parts = take_apart(sent)
    assert [content for _, content in parts] == [b"a", JSON]
    _, sent = both.call("parts.send_positions", body=(value, b"PNG"))
    _, parts = take_apart(sent)
    assert [(headers["content-type"], content) for headers, content in parts] == [
        ("application/json", JSON),
        ("image/png", b"PNG"),
    ]


def test_positions_that_do_not_fit(clients: Clients) -> None:
    """Are told by their position."""
    both = clients(CASE)
    with pytest.raises(both.package.ArgumentError, match=r"part 0 of the body\.theSize"):
        both._call("parts.send_positions", (), {"body": ({"theSize": "x"}, b"")})
    assert not both.server.requests


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
@pytest.mark.parametrize("convert", [bytes, bytes.decode])
def test_parts_that_are_written_already(clients: Clients, end: bytes, convert: Any) -> None:
    """Go out as they are; the boundary in their first line is named, as it has to be."""
    written = end.join([b"--a b'1", b"Content-Type: text/plain", b"", b"x", b"--a b'1--", b""])
    _, sent = clients(CASE).call("parts.send_batch", body=convert(written))
    assert sent.body == written
    assert sent.header("content-type") == 'multipart/mixed; boundary="a b\'1"'


def test_parts_of_which_nothing_is_said(clients: Clients) -> None:
    """A list of them: files, texts and what is JSON, a list too."""
    body = [("", b"GET /", "application/http"), {"a": 1}, [1, 2], "x"]
    _, sent = clients(CASE).call("parts.send_batch", body=body)
    _, parts = take_apart(sent)
    assert [(headers["content-type"], content) for headers, content in parts] == [
        ("application/http", b"GET /"),
        ("application/json", b'{"a":1}'),
        ("application/json", b"[1,2]"),
        ("text/plain; charset=utf-8", b"x"),
    ]


@pytest.mark.parametrize(
    ("build", "filename"),
    [
        (lambda: AsyncFile(b"some bytes"), "report.pdf"),
        (lambda: ("a.pdf", AsyncFile(b"some bytes")), "a.pdf"),
        (lambda: give(b"some ", b"bytes"), "b"),
        (lambda: ("a.pdf", give(b"some ", b"bytes"), "x/y"), "a.pdf"),
    ],
    ids=["file", "named file", "iterator", "named iterator"],
)
def test_parts_that_are_awaited(clients: Clients, build: Any, filename: str) -> None:
    """By the client that awaits; the other says what to give instead."""
    both = clients(CASE)
    asyncio.run(both._call_async("parts.send_files", (), {"additional_properties": {"b": build()}}))
    sent = both.server.requests[-1]
    ((headers, content),) = take_apart(sent)[1]
    assert headers["content-disposition"] == f'form-data; name="b"; filename="{filename}"'
    assert (content, sent.header("transfer-encoding")) == (b"some bytes", "chunked")
    with pytest.raises(both.package.ArgumentError, match="asynchronous: a client that waits"):
        both._call("parts.send_files", (), {"additional_properties": {"b": build()}})


def test_a_file_that_is_awaited(clients: Clients) -> None:
    """As a whole body, and with the content type of its name."""
    both = clients("body-ranges")
    asyncio.run(both._call_async("things.send_any", (), {"body": AsyncFile(b"some bytes")}))
    sent = both.server.requests[-1]
    assert (sent.body, sent.header("content-type")) == (b"some bytes", "application/pdf")
    with pytest.raises(both.package.ArgumentError, match="asynchronous") as caught:
        both._call("things.send_any", (), {"body": AsyncFile(b"")})
    assert "the client that awaits" in (caught.value.hint or "")


def test_parts_of_an_iterator(clients: Clients) -> None:
    """Both clients send it as it comes."""
    both = clients(CASE)
    for act in (both._call, lambda *a: asyncio.run(both._call_async(*a))):
        act("parts.send_files", (), {"additional_properties": {"b": iter([b"some ", b"bytes"])}})
        ((_, content),) = take_apart(both.server.requests[-1])[1]
        assert content == b"some bytes"


@pytest.mark.parametrize("order", ["<a/>", b"<a/>", ("", b"<a/>"), ("", b"<a/>", None)])
def test_objects_in_what_is_not_json(clients: Clients, order: Any) -> None:
    """Are written by the caller; JSON that is called XML would be sent in silence."""
    both = clients("body-foreign")
    _, sent = both.call("things.send_parts", order=order, meta={"the_size": 1})
    kind, parts = take_apart(sent)
    assert kind == 'multipart/related; type="application/xml"'
    assert [(headers["content-type"], content) for headers, content in parts] == [
        ("application/xml", b"<a/>"),
        ("application/json", b'{"theSize":1}'),
    ]


@pytest.mark.parametrize("argument", ["order", "inner"])
def test_objects_that_cannot_be_written(clients: Clients, argument: str) -> None:
    """Are refused by their argument, with what to give instead."""
    both = clients("body-foreign")
    with pytest.raises(both.package.ArgumentError, match=f"{argument} cannot be sent: an object"):
        both._call("things.send_parts", (), {argument: {"theSize": 1}})
    assert not both.server.requests


def test_a_file_that_has_its_rows(clients: Clients) -> None:
    """Is sent as it is, whole or in pieces; another name of such a type has rows as the usual ones."""
    both = clients("body-foreign")
    for body in (b"{}\n", io.BytesIO(b"{}\n")):
        both._call("things.send_rows", (), {"body": body})
        assert both.server.requests[-1].body == b"{}\n"
    both._call("things.send_rows", (), {"body": iter([b"{}", b"\n"])})
    assert both.server.requests[-1].body == b"{}\n"
    _, sent = both.call("things.send_stream", body=[{"the_size": 1}, {}])
    assert sent.body == b'{"theSize":1}\n{}\n'
