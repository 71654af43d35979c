"""Incremental parsers of event streams and JSON lines."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.response.media import (
    EventParser,
    LineParser,
    SequenceParser,
    ServerSentEvent,
    StreamFormatError,
    parse_lines,
)

from runtime.response import media


def events(*chunks: bytes) -> list[ServerSentEvent[str]]:
    """The events of a stream that comes in pieces."""
    parser = EventParser()
    found = [event for chunk in chunks for event in parser.feed(chunk)]
    return found + parser.close()


def lines(*chunks: bytes) -> list[bytes]:
    """The documents of JSON lines that come in pieces."""
    parser = LineParser()
    found = [line for chunk in chunks for line in parser.feed(chunk)]
    return found + parser.close()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"data: a\n\n", [("message", "a")]),
        (b"data:a\n\n", [("message", "a")]),
        (b"data:  a\n\n", [("message", " a")]),
        (b"data: a\ndata: b\n\n", [("message", "a\nb")]),
        (b"data\n\ndata\ndata\n\n", [("message", ""), ("message", "\n")]),
        (b"event: add\ndata: a\n\ndata: b\n\n", [("add", "a"), ("message", "b")]),
        (b": a comment\n\ndata: a\n\n", [("message", "a")]),
        (b"event: add\n\ndata: a\n\n", [("message", "a")]),
        (
            b"data: a\r\n\r\ndata: b\r\rdata: c\n\n",
            [("message", "a"), ("message", "b"), ("message", "c")],
        ),
        (b"\xef\xbb\xbfdata: a\n\n", [("message", "a")]),
        (b"data: \xef\xbb\xbfa\n\n", [("message", "\ufeffa")]),
        (b"unknown: a\ndata: b\n\n", [("message", "b")]),
        (b"data: incomplete\n", []),
        (b"data: a: b\n\n", [("message", "a: b")]),
        (b"\n\n\n", []),
        (b"data: \xff\n\n", [("message", "\ufffd")]),
        (b"data: \xe2\x80\xa8\n\n", [("message", "\u2028")]),
    ],
)
def test_events(text: bytes, expected: list[tuple[str, str]]) -> None:
    """Events are what the HTML standard says they are."""
    assert [(event.event, event.data) for event in events(text)] == expected


def test_ids_and_retry() -> None:
    """The last id stays until another one comes; a NUL in it, and a retry that is no number, are ignored."""
    parser = EventParser()
    found = parser.feed(
        b"id: 1\nretry: 250\ndata: a\n\ndata: b\n\nid: x\0y\nretry: soon\ndata: c\n\nid\ndata: d\n\n"
    )
    assert [(event.id, event.retry) for event in found] == [
        ("1", 250),
        ("1", None),
        ("1", None),
        ("", None),
    ]
    assert (parser.retry, parser.last_id) == (250, "")


def test_data_is_not_shown() -> None:
    """An event does not show its data."""
    assert "hidden" not in repr(ServerSentEvent(data="hidden"))


STREAM = 'event: é\r\ndata: {"a": 1}\r\n\r\n: c\ndata: b\rdata: ü\r\rid: 7\ndata: x\n\n'.encode()


@given(st.lists(st.integers(0, len(STREAM)), max_size=8))
def test_event_pieces(cuts: list[int]) -> None:
    """Where the pieces are cut changes nothing, not even within a character or a line end."""
    ends = sorted({0, *cuts, len(STREAM)})
    pieces = [STREAM[start:end] for start, end in pairwise(ends)]
    assert events(*pieces) == events(STREAM)
    assert [event.data for event in events(STREAM)] == ['{"a": 1}', "b\nü", "x"]


def test_event_byte_by_byte() -> None:
    """A stream may come a byte at a time."""
    assert events(*(STREAM[i : i + 1] for i in range(len(STREAM)))) == events(STREAM)


def test_lines() -> None:
    """A document a line, blank lines left out, the last with or without a line end."""
    assert lines(b'{"a":1}\n\r\n[2]\r\n3') == [b'{"a":1}', b"[2]", b"3"]
    assert lines(b'{"a"', b":1", b"}\n", b"") == [b'{"a":1}']
    assert lines(b"") == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(JSON, max_size=5), st.integers(1, 7), st.booleans())
def test_line_pieces(documents: list[object], size: int, indent: bool) -> None:
    """Any documents come out of lines, and out of a sequence whose records span lines, however they are cut."""
    text = b"".join(json.dumps(document).encode() + b"\n" for document in documents)
    pieces = [text[start : start + size] for start in range(0, len(text), size)]
    assert [json.loads(line) for line in lines(*pieces)] == documents
    records = [json.dumps(document, indent=2 if indent else None) for document in documents]
    sequence = "".join(f"\x1e{record}\n" for record in records).encode()
    parser = SequenceParser()
    pieces = [sequence[start : start + size] for start in range(0, len(sequence), size)]
    found = [line for piece in pieces for line in parser.feed(piece)] + parser.close()
    assert [json.loads(line) for line in found] == documents


def test_whole_streams() -> None:
    """A stream that was read as a whole gives the documents too."""
    assert parse_lines(b"1\n2\n") == [b"1", b"2"]
    assert parse_lines(b"\x1e1\n\x1e{\n}\n") == [b"1", b"{\n}"]


def test_endless_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """What never ends is not gathered for ever."""
    monkeypatch.setattr(media, "LIMIT", 100)
    parser = LineParser()
    with pytest.raises(StreamFormatError, match="more than 100 bytes"):
        for _ in range(20):
            parser.feed(b"x" * 10)
    event_parser = EventParser()
    with pytest.raises(StreamFormatError, match="more than 100 characters"):
        for _ in range(20):
            event_parser.feed(b"data: xxxx\n")
    other = EventParser()
    with pytest.raises(StreamFormatError):
        for _ in range(20):
            other.feed(b"x" * 10)
    long_lived = EventParser()
    for _ in range(100):
        assert len(long_lived.feed(b"data: xxxx\n\n")) == 1
