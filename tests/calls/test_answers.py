"""What comes back: plain text that is more than text, and rows that come one after the other."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from ..wire.recording import RecordingServer, Reply
from .client import CaseClient

Open = Callable[[str], CaseClient]


@pytest.mark.parametrize(
    "content_type", ["text/plain; charset=utf-8", "application/json", "text/json"]
)
def test_one_schema_is_one_type_whichever_is_answered(
    open_case: Open, server: RecordingServer, content_type: str
) -> None:
    """``text/plain`` beside JSON of the same schema: one type, read from whichever came, and JSON is asked for first."""
    server.answer(Reply(body=b'{"degrees": 21}', content_type=content_type))
    client = open_case("responses-in-plain-text")
    found = client.call("getWeather")
    assert isinstance(found, client.models.Weather)
    assert found.degrees == 21
    assert client.annotations("getWeather")["return"] == "models.Weather"
    assert server.last.header("accept").startswith("application/json, ")


@pytest.mark.parametrize(
    ("method", "body", "content_type", "value"),
    [
        ("getName", b"Ann", "text/plain", "Ann"),
        ("getName", b'"Ann"', "application/json", "Ann"),
        ("getName", b'"Ann"', "text/plain", '"Ann"'),
        ("getDay", b"2026-02-01\n", "text/plain", datetime.date(2026, 2, 1)),
        ("getDay", b'"2026-02-01"', "application/json", datetime.date(2026, 2, 1)),
        ("getCount", b"7", "text/plain", 7),
        ("getEither", b"neither {", "text/plain", "neither {"),
        ("getEither", b"{neither", "text/plain", "{neither"),
        ("getNote", b"a,b", "text/csv", "a,b"),
        ("getNote", b"plain", "text/plain", "plain"),
    ],
)
def test_plain_text_is_what_its_schema_says(
    open_case: Open,
    server: RecordingServer,
    method: str,
    body: bytes,
    content_type: str,
    value: object,
) -> None:
    """Text stays text to the letter; dates and numbers are such; nothing that is no text is left a text."""
    server.answer(Reply(body=body, content_type=content_type))
    assert open_case("responses-in-plain-text").call(method, strict=True) == value


def test_objects_in_plain_text(open_case: Open, server: RecordingServer) -> None:
    """A list of objects under ``text/plain``, and an object where a text might have been, are read as JSON."""
    client = open_case("responses-in-plain-text")
    server.answer(*[Reply(body=body, content_type="text/plain") for body in (b'[{"degrees": 1}]', b'{"degrees": 2}')])  # fmt: skip
    assert client.call("getAll") == [client.models.Weather(degrees=1)]
    assert client.call("getEither") == client.models.Weather(degrees=2)


@pytest.mark.parametrize(
    ("method", "content_type", "body"),
    [
        ("getList", "application/jsonl", b'{"id": 1}\n{"id": 2}\n'),
        ("getRow", "application/x-ndjson", b'{"id": 1}\r\n\n{"id": 2}'),
        ("getItem", "application/json-seq", b'\x1e{"id": 1}\n\x1e{"id":\n 2}\n'),
        ("getFlux", "text/event-stream", b'data: {"id": 1}\n\ndata: {"id": 2}\n\n'),
        ("getEvents", "text/event-stream", b'event: add\ndata: {"id": 1}\n\ndata: {"id": 2}\n\n'),
    ],
)
def test_a_row_is_an_item(
    open_case: Open, server: RecordingServer, method: str, content_type: str, body: bytes
) -> None:
    """The schema may be that of one row, or of the list of all: what comes is a row at a time."""
    server.answer(Reply(body=body, content_type=content_type))
    client = open_case("responses-rows")
    row = client.models.Row
    assert client.call(method, strict=True) == [row(id=1), row(id=2)]
    assert "Stream[models.Row" in client.annotations(method)["return"]


def test_events_of_several_kinds(open_case: Open, server: RecordingServer) -> None:
    """Where the schema is that of whole events, what comes is what their data is said to hold."""
    server.answer(Reply(body=b"event: end\ndata: 3\n\n", content_type="text/event-stream"))
    assert open_case("responses-rows").call("getEvents", strict=True) == [3]
