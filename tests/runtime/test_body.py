"""Request bodies: JSON, forms, multipart, text, bytes and files."""

from __future__ import annotations

import asyncio
import datetime
import io
import json
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import parse_qsl

import pytest
from pydantic import Field, RootModel
from runtime.errors import ArgumentError
from runtime.models.base import Model
from runtime.models.numbers import IntegerString
from runtime.operation import Body, BodyField
from runtime.request.body import encode_body, find_body
from runtime.request.upload import CHUNK, BodyStream, FileSource

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
JSON_BODY = Body("application/json", Order, fields=FIELDS)


def send(body: Body, **arguments: object) -> bytes:
    """The bytes of a body."""
    encoded = encode_body(body, arguments)
    assert encoded is not None
    return b"".join(encoded[0]) if isinstance(encoded[0], BodyStream) else encoded[0]


def send_json(body: Body = JSON_BODY, **arguments: object) -> object:
    """The JSON of a body."""
    return json.loads(send(body, **arguments))


# JSON


def test_json_fields() -> None:
    """Fields come together under their wire names; what was not given is not sent, None is null, empty text is sent."""
    assert send_json(name="", count=2**64 - 1, kind=None) == {
        "name": "",
        "count": "18446744073709551615",
        "kind": None,
    }
    assert send(JSON_BODY, name="é") == '{"name":"é"}'.encode()


@pytest.mark.parametrize(
    "value",
    [
        Range(startAt=1),
        {"startAt": 1},
        {"startAt": "1"},
        {"start": 1},
        Range.model_validate_json('{"startAt":"1"}'),
    ],
)
def test_json_nested(value: object) -> None:
    """A nested object is a model, or a mapping with wire or Python names; what it does not set is not sent."""
    assert send_json(name="a", ranges=[value], main=value) == {
        "name": "a",
        "ranges": [{"startAt": "1"}],
        "main": {"startAt": "1"},
    }


def test_json_unknown_properties() -> None:
    """Unknown properties of nested objects are sent."""
    assert send_json(name="a", main={"startAt": 1, "new": [1]}, meta={"x": None}) == {
        "name": "a",
        "main": {"startAt": "1", "new": [1]},
        "meta": {"x": None},
    }


def test_json_dates() -> None:
    """Dates are written in RFC 3339, given as such or as text."""
    when = datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
    assert send_json(name="a", when=when) == {"name": "a", "whenAt": "2024-02-03T04:05:06Z"}
    assert send_json(name="a", when="2024-02-03T04:05:06Z") == {
        "name": "a",
        "whenAt": "2024-02-03T04:05:06Z",
    }


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"name": 5}, "name: "),
        ({"when": SENTINEL, "name": "a"}, "when: "),
        ({"name": "a", "count": 1.5}, "count: "),
        ({"name": "a", "count": True}, "count: "),
        ({"name": "a", "kind": SENTINEL}, "kind: "),
        ({"name": "a", "ranges": [{"startAt": SENTINEL}]}, "ranges.0.startAt: "),
        ({"name": "a", "ranges": {"startAt": SENTINEL}}, "ranges: "),
        ({}, "name: "),
    ],
)
def test_json_that_does_not_fit(arguments: dict[str, object], place: str) -> None:
    """What does not fit is named by argument and place, without its value, and without a cause that shows it."""
    with pytest.raises(ArgumentError) as caught:
        encode_body(JSON_BODY, arguments)
    assert place in str(caught.value)
    assert SENTINEL not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_telling_messages() -> None:
    """pydantic's messages that repeat what was given are replaced."""

    class Cat(Model):
        type: Literal["cat"]

    class Dog(Model):
        type: Literal["dog"]

    pet = Annotated[Cat | Dog, Field(discriminator="type")]
    with pytest.raises(ArgumentError, match="pet: the value does not fit") as caught:
        encode_body(Body("application/json", pet, argument="pet"), {"pet": {"type": SENTINEL}})
    assert SENTINEL not in str(caught.value)


def test_json_as_one_argument() -> None:
    """A body may be one argument: a list, a text, null."""
    body = Body("application/json", list[Range], argument="ranges")
    assert send_json(body, ranges=[{"start": 1}, Range(startAt=2)]) == [
        {"startAt": "1"},
        {"startAt": "2"},
    ]
    assert send_json(Body("application/json", str | None, argument="v"), v=None) is None
    assert encode_body(body, {}) is None


def test_json_without_a_type() -> None:
    """A body of any JSON takes models, dates and all that has a form in JSON."""
    body = Body("application/vnd.api+json", argument="v")
    assert send_json(body, v={"a": Range(startAt=1), "b": [datetime.date(2024, 1, 2), {1}]}) == {
        "a": {"startAt": "1"},
        "b": ["2024-01-02", [1]],
    }
    with pytest.raises(ArgumentError, match="no form in JSON"):
        encode_body(body, {"v": object()})
    with pytest.raises(ArgumentError, match="no form in JSON"):
        encode_body(body, {"v": "\ud800"})


def test_json_of_what_was_read_tolerantly() -> None:
    """A model with kept values can be sent as it was read."""
    read = Range.model_construct(start="1.5")
    assert send_json(name="a", main=read) == {"name": "a", "main": {"startAt": "1.5"}}


def test_required_and_optional() -> None:
    """A required body of fields is an empty object where none is given, an optional one is not sent."""

    class Options(Model):
        a: int | None = None

    fields = (BodyField("a", "a"),)
    assert send(Body("application/json", Options, fields=fields)) == b"{}"
    assert encode_body(Body("application/json", Options, fields=fields, required=False), {}) is None


def test_root_models() -> None:
    """A model around a list is its list."""

    class Ranges(RootModel[list[Range]]):
        pass

    body = Body("application/json", Ranges, argument="ranges")
    assert send_json(body, ranges=[{"start": 5}]) == [{"startAt": "5"}]
    assert send_json(body, ranges=Ranges([Range(startAt=5)])) == [{"startAt": "5"}]


# Which body


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


# Raw


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


def stream(body: Body, **arguments: object) -> BodyStream:
    """A body that is sent in pieces."""
    encoded = encode_body(body, arguments)
    assert encoded is not None
    assert isinstance(encoded[0], BodyStream)
    return encoded[0]


async def gather(content: BodyStream) -> list[bytes]:
    """The pieces as an async client reads them."""
    return [chunk async for chunk in content]


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


# Forms


def form(body: Body, **arguments: object) -> list[tuple[str, str]]:
    """The pairs of a form."""
    return parse_qsl(send(body, **arguments).decode(), keep_blank_values=True)


FORM = "application/x-www-form-urlencoded"


def test_form() -> None:
    """Fields are pairs; a list repeats its name, an object is JSON, None is not sent."""
    body = Body(FORM, Order, fields=FIELDS)
    assert form(
        body,
        name="a b&c=é",
        count=5,
        active=True,
        kind=None,
        main={"start": 1},
        ranges=[{"start": 2}],
    ) == [
        ("name", "a b&c=é"),
        ("count", "5"),
        ("ranges", '{"startAt":"2"}'),
        ("active", "true"),
        ("main", '{"startAt":"1"}'),
    ]
    assert send(body, name="a b+c~") == b"name=a+b%2Bc~"


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (BodyField("v", "v"), [1, 2], "v=1&v=2"),
        (BodyField("v", "v", explode=False), [1, 2], "v=1,2"),
        (BodyField("v", "v", explode=False, style="pipeDelimited"), [1, 2], "v=1%7C2"),
        (
            BodyField("v", "v", style="deepObject"),
            {"a": {"b": 1}, "c": [1, 2]},
            "v[a][b]=1&v[c]=1&v[c]=2",
        ),
        (BodyField("v", "v", style="deepObject"), [{"a": 1}], "v[][a]=1"),
        (BodyField("v[]", "v"), [1, 2], "v[]=1&v[]=2"),
        (BodyField("v", "v", explode=False), {"a": 1}, "v=a,1"),
        (BodyField("v", "v", content_type="application/json"), [1], "v=[1]"),
        (BodyField("v", "v", content_type="application/json"), "a", 'v="a"'),
        (BodyField("v", "v"), {"a": 1}, 'v={"a":1}'),
        (BodyField("v", "v"), "", "v="),
    ],
)
def test_form_styles(field: BodyField, value: object, expected: str) -> None:
    """A field has the style that the document gives it."""
    found = send(Body(FORM, fields=(field,)), v=value).decode()
    for code, character in (
        ("%5B", "["),
        ("%5D", "]"),
        ("%7B", "{"),
        ("%7D", "}"),
        ("%22", '"'),
        ("%3A", ":"),
    ):
        found = found.replace(code, character)
    assert found == expected


def test_form_as_one_argument() -> None:
    """A form may be one argument, a mapping or a model; nothing else."""
    assert form(Body(FORM, argument="v"), v={"a": 1, "b": [2, 3]}) == [
        ("a", "1"),
        ("b", "2"),
        ("b", "3"),
    ]
    assert form(Body(FORM, Range, argument="v"), v=Range(startAt=1)) == [("startAt", "1")]
    with pytest.raises(ArgumentError, match="must be an object"):
        encode_body(Body(FORM, argument="v"), {"v": [1]})
    with pytest.raises(ArgumentError, match="UTF-8"):
        encode_body(Body(FORM, argument="v"), {"v": {"a": "\ud800"}})


# Multipart


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


def test_missing_file(tmp_path: Path) -> None:
    """A path without a file is an argument error before anything is sent."""
    with pytest.raises(ArgumentError, match="file cannot be sent.*nothing.*No such file"):
        multipart(file=tmp_path / "nothing")


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


def test_file_source_of_text_has_no_length() -> None:
    """Positions in a text file are no byte counts."""
    source = FileSource(io.StringIO("é"))
    assert (source.size, source.replayable) == (None, True)
    assert b"".join(source) == b"".join(source) == "é".encode()


def test_mapping_is_not_changed() -> None:
    """The caller's values stay as they were."""
    value: Mapping[str, object] = {"start": 1}
    send_json(name="a", main=value)
    assert value == {"start": 1}


class Stored(Model):
    """What the API gives an ``id``, which no request holds."""

    id: int
    name: str
    span: Range | None = None


@pytest.mark.parametrize(
    ("media_type", "sent"),
    [
        ("application/json", b'{"name":"a","span":{"startAt":"1"}}'),
        ("application/x-www-form-urlencoded", b"name=a&span=%7B%22startAt%22%3A%221%22%7D"),
    ],
)
def test_what_only_answers_hold_is_not_asked_of_a_body(media_type: str, sent: bytes) -> None:
    """A class whose required ``id`` is no field of the body: the fields are held against their own types."""
    fields = (BodyField("name", "name"), BodyField("span", "span_of"))
    body = Body(media_type, type=Stored, fields=fields)
    encoded = encode_body(body, {"name": "a", "span_of": {"start": 1}})
    assert encoded == (sent, media_type)
    with pytest.raises(ArgumentError, match="name: Input should be a valid string"):
        encode_body(body, {"name": 1})
    with pytest.raises(ArgumentError, match=r"span_of\.start: "):
        encode_body(body, {"name": "a", "span_of": {"start": "x"}})


def test_what_is_a_field_is_asked_of_a_body() -> None:
    """A required property that has a field is missed where it is not given."""
    body = Body(
        "application/json", type=Stored, fields=(BodyField("id", "id"), BodyField("name", "name"))
    )
    with pytest.raises(ArgumentError, match="id: Field required"):
        encode_body(body, {"name": "a"})
