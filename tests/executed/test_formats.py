"""Formats that have types of Python's: durations, times of day, base64; and files that a document calls text."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from ..wire.recording import json_reply
from .packages import Both

Clients = Callable[..., Both]
SENT = {
    "data": "AAH/",
    "span": "P1DT2H",
    "clock": "10:11:12Z",
    "many": ["PT1S", "PT0.5S"],
    "price": "1.10",
    "hex": "ff",
}
READ: dict[str, Any] = {
    "data": b"\x00\x01\xff",
    "span": timedelta(days=1, hours=2),
    "clock": time(10, 11, 12, tzinfo=UTC),
    "many": [timedelta(seconds=1), timedelta(seconds=0.5)],
    "price": Decimal("1.10"),
    "hex": "ff",
}


def test_types(clients: Clients) -> None:
    """As arguments, and in answers."""
    both = clients("schemas-formats-sent")
    both.server.answer(json_reply(SENT))
    thing, sent = both.call(
        "x.create_thing", **READ, at=time(1, 2), within=timedelta(hours=26), raw="AAH/"
    )
    assert json.loads(sent.body) == SENT
    assert sent.query == ("at=01%3A02%3A00", "raw=AAH%2F")
    assert sent.header("within") == "P1DT2H"
    assert {name: getattr(thing, name) for name in READ} == READ
    assert json.loads(thing.to_json()) == SENT


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("span", "PT26H", timedelta(hours=26)),
        ("span", "P1W", timedelta(weeks=1)),
        ("span", "-PT1.500S", timedelta(seconds=-1.5)),
        ("clock", "10:11", time(10, 11)),
        ("clock", "10:11:12.123456789", time(10, 11, 12, 123456)),
        ("clock", "10:11:12+00:00", time(10, 11, 12, tzinfo=UTC)),
        ("data", "AAH/\n", b"\x00\x01\xff"),
        ("data", "", b""),
    ],
)
def test_there_and_back(clients: Clients, name: str, text: str, value: Any) -> None:
    """However it was spelled: it is read, and goes out again as it came."""
    both = clients("schemas-formats-sent")
    body = {"data": "AAH/", name: text}
    both.server.answer(json_reply(body))
    thing, _ = both.call("x.create_thing", data=b"")
    assert getattr(thing, name) == value
    assert json.loads(thing.to_json()) == body
    _, sent = both.call("x.create_thing", **{"data": thing.data, name: getattr(thing, name)})
    assert json.loads(sent.body) == body


@pytest.mark.parametrize(
    ("name", "text"),
    [("span", "30s"), ("span", "soon"), ("clock", "noon"), ("data", "***"), ("data", "abc")],
)
def test_what_is_none_is_kept(clients: Clients, name: str, text: str) -> None:
    """As the text that it is; as an argument it is refused."""
    both = clients("schemas-formats-sent")
    body = {"data": "AAH/", name: text}
    both.server.answer(json_reply(body))
    thing, _ = both.call("x.create_thing", data=b"")
    assert getattr(thing, name) == text
    assert json.loads(thing.to_json()) == body
    with pytest.raises(both.package.ArgumentError, match=name):
        both._call("x.create_thing", (), {"data": b"", name: text})


def test_base64_may_be_given_as_text(clients: Clients) -> None:
    """By who has encoded it already."""
    _, sent = clients("schemas-formats-sent").call("x.create_thing", data="AAH/")
    assert json.loads(sent.body) == {"data": "AAH/"}


def test_files_that_are_called_text(clients: Clients) -> None:
    """Are sent as files; what only speaks of one is text."""
    both = clients("files-hidden")
    _, sent = both.call(
        "files.upload",
        file=("a.txt", b"1"),
        photos=[b"2", ("b.png", b"3")],
        thumb=b"4",
        filename="c",
        kind="a",
    )
    heads = [part.partition(b"\r\n\r\n")[0].decode() for part in sent.body.split(b"\r\n--")]
    assert ['filename="' in head for head in heads[:6]] == [True, True, True, True, False, False]
