"""Bodies of several parts: files, headers, names, replay."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from runtime.errors import ArgumentError
from runtime.operation import Body, BodyField
from runtime.request.files import CHUNK
from runtime.request.upload import BodyStream

from .bodies import SENTINEL, Upload, gather, multipart, stream


def parts(content: BodyStream) -> list[Message]:
    """The parts of a multipart body, read by the standard library."""
    head = f"Content-Type: {content.content_type}\r\nMIME-Version: 1.0\r\n\r\n".encode()
    message = message_from_bytes(head + b"".join(content))
    assert message.is_multipart()
    found = message.get_payload()
    assert isinstance(found, list)
    return [part for part in found if isinstance(part, Message)]


def read_part(part: Message) -> tuple[str | None, str | None, str | None, bytes]:
    """Name, file name, content type and content of a part."""
    name = part.get_param("name", header="content-disposition")
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    declared = part["content-type"]
    return (str(name), part.get_filename(), declared, content)


def test_multipart_fields() -> None:
    """Texts have no content type, objects are JSON, lists are a part per member, None is not sent."""
    content = multipart(title="é", size=5, main={"start": 1}, tags=["a", "b"], new=None)
    assert [read_part(part) for part in parts(content)] == [
        ("title", None, None, "é".encode()),
        ("size", None, None, b"5"),
        ("main", None, "application/json", b'{"startAt":"1"}'),
        ("tags", None, None, b"a"),
        ("tags", None, None, b"b"),
    ]


def test_multipart_files(tmp_path: Path) -> None:
    """A file is a path, bytes, a file object, or a tuple with its name."""
    path = tmp_path / "a.png"
    path.write_bytes(b"PNG")
    cases: list[tuple[object, tuple[str, str, bytes]]] = [
        (path, ("a.png", "image/png", b"PNG")),
        (b"raw", ("file", "application/octet-stream", b"raw")),
        (io.BytesIO(b"obj"), ("file", "application/octet-stream", b"obj")),
        (io.StringIO("tëxt"), ("file", "application/octet-stream", "tëxt".encode())),
        (("b.txt", b"tuple"), ("b.txt", "text/plain", b"tuple")),
        (("b.bin", path), ("b.bin", "application/octet-stream", b"PNG")),
        (("b.txt", io.BytesIO(b"x"), "text/x"), ("b.txt", "text/x", b"x")),
    ]
    for value, expected in cases:
        [part] = parts(multipart(file=value))
        assert read_part(part) == ("file", *expected)
    with path.open("rb") as opened:
        [part] = parts(multipart(file=opened))
        assert read_part(part)[1:] == ("a.png", "image/png", b"PNG")
    found = parts(multipart(file=[b"1", ("n", b"2")]))
    assert [read_part(part)[1] for part in found] == ["file", "n"]


def test_multipart_headers() -> None:
    """A tuple may bring headers of the part; the document may give its content type."""
    [part] = parts(multipart(file=("a", b"x", "text/x", {"X-Id": "5"})))
    assert part["X-Id"] == "5"
    field = BodyField("file", "file", content_type="image/jpeg")
    [part] = parts(stream(Body("multipart/form-data", fields=(field,)), file=b"x"))
    assert part["content-type"] == "image/jpeg"
    field = BodyField("file", "file", content_type="image/png, image/jpeg")
    [part] = parts(stream(Body("multipart/form-data", fields=(field,)), file=("a.jpeg", b"x")))
    assert part["content-type"] == "image/jpeg"
    field = BodyField("v", "v", content_type="application/json")
    [part] = parts(stream(Body("multipart/form-data", fields=(field,)), v=["a"]))
    assert read_part(part) == ("v", None, "application/json", b'["a"]')


@pytest.mark.parametrize(
    "value",
    [
        ("a", b"x", "text/x\r\nX: y"),
        ("a", b"x", "text/x", {"X": "1\r\nY: 2"}),
        ("a", b"x", "t", {"X\n": "1"}),
    ],
)
def test_multipart_header_injection(value: object) -> None:
    """Line breaks in the headers of a part are refused."""
    with pytest.raises(ArgumentError, match="line breaks"):
        multipart(file=value)


def test_multipart_names_are_escaped() -> None:
    """Quotes and line breaks in names cannot end them."""
    name = 'a"; filename="b\r\nX: y'
    content = b"".join(stream(Body("multipart/form-data", argument="v"), v={name: (name, b"x")}))
    assert (
        b'name="a%22; filename=%22b%0D%0AX: y"; filename="a%22; filename=%22b%0D%0AX: y"' in content
    )


def test_multipart_as_one_argument() -> None:
    """A mapping or a model may be the whole body."""
    body = Body("multipart/form-data", Upload, argument="v")
    found = parts(stream(body, v={"file": b"x", "main": {"start": 2}, "new": {"a": 1}}))
    assert [read_part(part)[0] for part in found] == ["file", "main", "new"]
    assert read_part(found[1])[3] == b'{"startAt":"2"}'
    found = parts(stream(body, v=Upload(file=b"x", title="t")))
    assert [read_part(part)[0] for part in found] == ["file", "title"]


def test_multipart_that_does_not_fit() -> None:
    """A field that does not fit is named, its value is not shown."""
    with pytest.raises(ArgumentError, match=r"main\.start: ") as caught:
        multipart(main={"start": SENTINEL})
    assert SENTINEL not in str(caught.value)


def test_replay(tmp_path: Path) -> None:
    """The same bytes again, with the same boundary: paths are opened anew, file objects rewound to where they stood."""
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    obj = io.BytesIO(b"skip-rest")
    obj.seek(5)
    content = multipart(file=[path, obj, b"z"])
    first = b"".join(content)
    assert content.replayable
    assert first == b"".join(content) == b"".join(asyncio.run(gather(content)))
    assert content.content_length == len(first)
    assert b"\r\nrest\r\n" in first
    assert not obj.closed


class OneWay(io.RawIOBase):
    """A file that cannot be rewound."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        data, self.data = self.data[:size], self.data[size:]
        return data


def test_no_replay() -> None:
    """A file that cannot be rewound is sent once, and its length is not known."""
    content = multipart(file=OneWay(b"abc"), title="t")
    assert (content.replayable, content.content_length) == (False, None)
    assert b"\r\nabc\r\n" in b"".join(content)
    with pytest.raises(ArgumentError, match="cannot be rewound"):
        list(content)


def test_large_files_are_not_read_as_a_whole(tmp_path: Path) -> None:
    """A file is read in pieces while it is sent."""
    path = tmp_path / "large"
    with path.open("wb") as opened:
        opened.truncate(64 * 1024 * 1024)
    content = multipart(file=path)
    pieces: Iterator[bytes] = iter(content)
    assert [len(next(pieces)) <= CHUNK for _ in range(5)] == [True] * 5
    assert content.content_length is not None
    assert content.content_length > 64 * 1024 * 1024


def test_empty_multipart() -> None:
    """Without parts, only the end is there."""
    content = stream(Body("multipart/form-data", argument="v"), v={})
    assert b"".join(content).startswith(b"--")
    assert content.content_length == len(b"".join(content))
    assert "BodyStream('multipart/form-data; boundary=" in repr(content)
