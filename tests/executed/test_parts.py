"""Bodies of parts that are no form: related ones, mixed ones, by name or by position; and answers of parts."""

from __future__ import annotations

from collections.abc import Callable
from email import message_from_bytes
from typing import Any, cast

import pytest

from ..wire.recording import Recorded, Reply
from .packages import Both

Clients = Callable[..., Both]
BINARY = b"\x89PNG\r\n\x1a\n\x00\r\n--x\r\nabc\n\n\r"


def take_apart(sent: Recorded) -> tuple[str, list[tuple[dict[str, str], bytes]]]:
    """The content type without its boundary, and the parts, as another reader finds them."""
    kind = sent.header("content-type")
    message = message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + sent.body)
    boundary = str(message.get_boundary())
    parts = cast(list[Any], message.get_payload())
    found = [({k.lower(): v for k, v in p.items()}, p.get_payload(decode=True)) for p in parts]
    return kind.replace(f"; boundary={boundary}", ""), found


def answer(kind: str, *parts: tuple[str, bytes]) -> Reply:
    """An answer of parts, each with the text of its headers."""
    pieces = [b"--b-1\r\n" + head.encode() + b"\r\n\r\n" + body + b"\r\n" for head, body in parts]
    body = b"preamble\r\n" + b"".join(pieces) + b"--b-1--\r\n"
    return Reply(body=body, content_type=f'{kind}; boundary="b-1"')


PARTS = answer("multipart/mixed", ("X-A: 1", b"a"))


def test_related_parts(clients: Clients) -> None:
    """Each has its content type and its identifier; the whole says what the first is."""
    both = clients("body-parts")
    both.server.answer(PARTS)
    _, sent = both.call("parts.upload_related", meta={"the_name": "x"}, media=BINARY)
    kind, parts = take_apart(sent)
    assert kind == 'multipart/related; type="application/json"'
    assert parts == [
        ({"content-id": "<meta>", "content-type": "application/json"}, b'{"theName":"x"}'),
        ({"content-id": "<media>", "content-type": "image/png"}, BINARY),
    ]


def test_mixed_parts(clients: Clients) -> None:
    """Text, an object and a file; a file may have a name and a type of its own."""
    both = clients("body-parts")
    both.server.answer(PARTS)
    _, sent = both.call(
        "parts.send_mixed",
        note="Grüße",
        meta=both.models.Meta(the_name="x"),
        file=("a.csv", b"1,2", "text/csv"),
    )
    kind, parts = take_apart(sent)
    assert kind == "multipart/mixed"
    assert parts == [
        (
            {
                "content-disposition": 'inline; name="note"',
                "content-type": "text/plain; charset=utf-8",
            },
            "Grüße".encode(),
        ),
        (
            {"content-disposition": 'inline; name="meta"', "content-type": "application/json"},
            b'{"theName":"x"}',
        ),
        (
            {
                "content-disposition": 'attachment; name="file"; filename="a.csv"',
                "content-type": "text/csv",
            },
            b"1,2",
        ),
    ]


def test_parts_by_position(clients: Clients) -> None:
    """Without names, with the content types that the document has for their places."""
    both = clients("body-parts")
    _, sent = both.call("parts.send_ordered", body=[{"a": 1}, BINARY, b"2"])
    kind, parts = take_apart(sent)
    assert kind == "multipart/mixed"
    assert [(headers["content-type"], content) for headers, content in parts] == [
        ("application/json", b'{"a":1}'),
        ("application/octet-stream", BINARY),
        ("application/octet-stream", b"2"),
    ]


def test_parts_of_an_answer(clients: Clients) -> None:
    """Each with its headers, its name, and its content, to the byte."""
    both = clients("body-parts")
    both.server.answer(
        answer(
            "multipart/related",
            ("Content-Type: application/json\r\nContent-ID: <meta>", b'{"theName":"x"}'),
            (
                'Content-Type: image/png\r\nContent-Disposition: attachment; name="m"; filename="a.png"',
                BINARY,
            ),
            ("Content-Type: text/plain; charset=latin-1", "ä".encode("latin-1")),
            ("Content-Transfer-Encoding: base64", b"aGk="),
        )
    )
    parts, _ = both.call("parts.upload_related", meta={}, media=b"")
    meta, media, text, encoded = parts
    assert (meta.name, meta.content_type, meta.json()) == (
        "meta",
        "application/json",
        {"theName": "x"},
    )
    assert (media.name, media.filename, media.content) == ("m", "a.png", BINARY)
    assert media.headers["content-type"] == "image/png"
    assert (text.name, text.text) == (None, "ä")
    assert (encoded.content_type, encoded.content) == ("text/plain", b"hi")


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=b"{}"),
        Reply(body=b"no parts", content_type="multipart/mixed; boundary=b"),
        Reply(body=b"--b\r\n\r\nx", content_type="multipart/mixed; boundary=b"),
        Reply(body=b"--b\r\n\r\nx", content_type="multipart/mixed"),
    ],
    ids=["json", "none", "cut off", "no boundary"],
)
def test_what_is_not_of_parts(clients: Clients, reply: Reply) -> None:
    """Is an error of ours, with its status."""
    both = clients("body-parts")
    both.server.answer(reply)
    with pytest.raises(both.package.ResponseDecodingError, match="parts|apart|boundary") as caught:
        both._call("parts.send_mixed", (), {"note": "x"})
    assert caught.value.status == 200


def test_what_cannot_be_sent(clients: Clients) -> None:
    """By the argument, or by the position."""
    both = clients("body-parts")
    with pytest.raises(both.package.ArgumentError, match="meta"):
        both._call("parts.upload_related", (), {"meta": 5, "media": b""})
    with pytest.raises(both.package.ArgumentError, match="part 1 of the body"):
        both._call("parts.send_ordered", (), {"body": [{}, object()]})
    assert not both.server.requests
