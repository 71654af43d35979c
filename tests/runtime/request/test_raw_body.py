"""Bodies as they are: which content type, texts, bytes, files."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path

import pytest
from runtime.errors import ArgumentError
from runtime.operation import Body
from runtime.request.body import encode_body, find_body
from runtime.request.files import CHUNK
from runtime.request.upload import FileSource

from .bodies import gather, multipart, stream


def test_choice() -> None:
    """The first body counts, or the one of the content type that was asked for, or a range that has it."""
    bodies = (Body("application/json"), Body("Text/Plain; charset=utf-8"), Body("image/*"))
    assert find_body(bodies, None) is bodies[0]
    assert find_body(bodies, "text/plain") is bodies[1]
    assert find_body(bodies, "image/png") is bodies[2]
    assert find_body((), None) is None
    with pytest.raises(ArgumentError, match="'audio/mp3'"):
        find_body(bodies, "audio/mp3")
    assert find_body((Body("*/*"),), "audio/mp3") is not None


def test_content_type_of_a_range() -> None:
    """A range takes the content type that was asked for, or one that fits the value."""
    body = Body("*/*", argument="v")
    assert encode_body(body, {"v": b"x"}, "image/png") == (b"x", "image/png")
    assert encode_body(body, {"v": b"x"}) == (b"x", "application/octet-stream")
    assert encode_body(body, {"v": "é"}) == ("é".encode(), "text/plain; charset=utf-8")
    with pytest.raises(ArgumentError, match="content type"):
        encode_body(body, {"v": b"x"}, "image/png\r\nX: y")


@pytest.mark.parametrize(
    ("content_type", "value", "content", "sent_as"),
    [
        ("text/plain", "é", "é".encode(), "text/plain; charset=utf-8"),
        ("text/plain", 5, b"5", "text/plain; charset=utf-8"),
        ("text/plain; Charset=utf-8", "a", b"a", "text/plain; Charset=utf-8"),
        ("text/csv", b"\xff", b"\xff", "text/csv"),
        ("application/xml", "<a/>", b"<a/>", "application/xml"),
        ("application/soap+xml", b"<a/>", b"<a/>", "application/soap+xml"),
        ("application/octet-stream", b"\0", b"\0", "application/octet-stream"),
        ("application/octet-stream", memoryview(b"ab"), b"ab", "application/octet-stream"),
        ("application/x-protobuf", bytearray(b"ab"), b"ab", "application/x-protobuf"),
        ("application/x-unknown", "text", b"text", "application/x-unknown"),
    ],
)
def test_raw(content_type: str, value: object, content: bytes, sent_as: str) -> None:
    """Text, XML, bytes and what is unknown are sent as they are."""
    assert encode_body(Body(content_type, argument="v"), {"v": value}) == (content, sent_as)


@pytest.mark.parametrize("value", [5, {"a": 1}, [b"a"], None, object(), "\ud800"])
def test_raw_that_cannot_be_sent(value: object) -> None:
    """What is neither bytes nor text nor a file is refused."""
    with pytest.raises(ArgumentError, match="the body"):
        encode_body(Body("application/octet-stream", argument="v"), {"v": value})


def test_raw_files(tmp_path: Path) -> None:
    """A path, a file object and an iterator are streamed, sync and async."""
    path = tmp_path / "a.bin"
    data = bytes(range(256)) * 1024
    path.write_bytes(data)
    body = Body("application/octet-stream", argument="v")
    content = stream(body, v=path)
    assert (content.content_length, content.replayable) == (len(data), True)
    assert max(map(len, content)) == CHUNK
    assert b"".join(content) == b"".join(asyncio.run(gather(content))) == data
    used = stream(body, v=iter([b"a", b"b"]))
    assert (used.content_length, used.replayable) == (None, False)
    assert b"".join(used) == b"ab"
    with pytest.raises(ArgumentError, match="sent already"):
        list(used)


def test_missing_file(tmp_path: Path) -> None:
    """A path without a file is an argument error before anything is sent."""
    with pytest.raises(ArgumentError, match="file cannot be sent.*nothing.*No such file"):
        multipart(file=tmp_path / "nothing")


def test_file_source_of_text_has_no_length() -> None:
    """Positions in a text file are no byte counts."""
    source = FileSource(io.StringIO("é"))
    assert (source.size, source.replayable) == (None, True)
    assert b"".join(source) == b"".join(source) == "é".encode()
