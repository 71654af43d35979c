"""Answers that go on: server-sent events and JSON lines, item by item, whatever the pieces they come in."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from runtime.errors import (
    APIConnectionError,
    APITimeoutError,
    NotFoundError,
    ResponseDecodingError,
    ResponseValidationError,
)
from runtime.operation import Operation, Response
from runtime.options import Options, Timeout
from runtime.response.media import ServerSentEvent

from ..faults import FaultServer, Talk, answer, drip, head
from ..sample import AsyncThingsClient, Call, Driver, Thing, ThingsClient, operation

EVENTS = operation(responses=(Response("200", Thing, "events", "text/event-stream"),))
RAW = operation(responses=(Response("200", None, "events", "text/event-stream"),))
LINES = operation(responses=(Response("200", Thing, "lines", "application/jsonl"),))
SEQUENCE = operation(responses=(Response("200", Thing, "lines", "application/json-seq"),))
NAMES = ["a", "b\u00e9", "c\u2028d"]


def build(called: Operation) -> tuple[bytes, str]:
    """The three things in the format of an operation, and its content type."""
    things = [json.dumps({"name": name}, ensure_ascii=False) for name in NAMES]
    kind = called.responses[0].content_type or ""
    if kind == "text/event-stream":
        text = ":hi\r\n\r\n" + "".join(
            f"id: {n}\nevent: e\ndata: {t}\n\n" for n, t in enumerate(things)
        )
    elif kind == "application/jsonl":
        text = "\n\n".join(things)
    else:
        text = "".join(f"\x1e{thing}\n" for thing in things)
    return text.encode(), kind


@pytest.mark.parametrize("called", [EVENTS, LINES, SEQUENCE], ids=["events", "lines", "sequence"])
@pytest.mark.parametrize("pieces", ["whole", "bytes"])
def test_items(driver: Driver, server: FaultServer, called: Operation, pieces: str) -> None:
    """Every item as its type, however the bytes are cut."""
    body, kind = build(called)
    whole = answer(200, body, {"Content-Type": kind})
    server.play(whole if pieces == "whole" else drip(body, headers={"Content-Type": kind}))
    items = driver.events(Call(called))
    assert [item.name for item in items] == NAMES
    assert all(isinstance(item, Thing) for item in items)
    assert server.received[0].headers["accept"] == kind


def test_events_as_they_are(driver: Driver, server: FaultServer) -> None:
    """Without a type for the data the events themselves are given."""
    body, kind = build(RAW)
    server.play(answer(200, body, {"Content-Type": kind}))
    first, *_ = driver.events(Call(RAW))
    assert isinstance(first, ServerSentEvent)
    assert (first.event, first.id, json.loads(first.data)) == ("e", "0", {"name": "a"})


def test_items_come_before_the_end(server: FaultServer, transport: Any) -> None:
    """An item is given as soon as it is there; leaving ends the connection."""

    def act(talk: Talk) -> bool:
        talk.send(head(200, {"Content-Type": "application/jsonl"}) + b'{"name":"first"}\n')
        talk.stop.wait(30)
        return False

    server.play(act)
    with ThingsClient(base_url=server.url) as client, client._stream(Call(LINES)) as stream:
        assert next(stream).name == "first"

    async def main() -> None:
        async with AsyncThingsClient(transport=transport, base_url=server.url) as client:
            async with client._stream(Call(LINES)) as stream:
                assert (await anext(stream)).name == "first"
            async for item in await client._stream(Call(LINES)):
                assert item.name == "first"
                break

    asyncio.run(main())


def test_last_event_id(server: FaultServer, transport: Any) -> None:
    """The id of the last event is kept, to go on from in another call."""
    body, kind = build(EVENTS)
    server.play(answer(200, body, {"Content-Type": kind}))
    with ThingsClient(base_url=server.url) as client:
        stream = client._stream(Call(EVENTS))
        assert stream.last_event_id == ""
        list(stream)
        assert stream.last_event_id == "2"
        stream.close()

    async def main() -> str:
        async with AsyncThingsClient(transport=transport, base_url=server.url) as client:
            stream = client._stream(Call(EVENTS))
            assert stream.last_event_id == ""
            _ = [item async for item in stream]
            await stream.close()
            return stream.last_event_id

    assert asyncio.run(main()) == "2"


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (answer(404), NotFoundError),
        (answer(200, b'{"name":', {"Content-Type": "application/jsonl"}), ResponseDecodingError),
    ],
)
def test_failures(driver: Driver, server: FaultServer, fault: Any, kind: type[Exception]) -> None:
    """A refusal is the usual error; an item that is no JSON is one that knows its call."""
    server.play(fault)
    with pytest.raises(kind) as caught:
        driver.events(Call(LINES))
    assert caught.value.operation == "getThings"  # type: ignore[attr-defined]


def test_an_item_that_does_not_fit(driver: Driver, server: FaultServer) -> None:
    """Kept as it is, or raised where that is asked for."""
    server.play(answer(200, b'{"count":"x"}\n', {"Content-Type": "application/jsonl"}))
    assert driver.events(Call(LINES))[0].count == "x"
    with pytest.raises(ResponseValidationError):
        driver.events(Call(LINES), Options(strict=True))


def test_a_stream_that_breaks_off(driver: Driver, server: FaultServer) -> None:
    """What breaks off or stalls raises where it does; it is not begun again."""

    def leave(talk: Talk) -> bool:
        fields = {"Content-Type": "application/jsonl", "Content-Length": "99"}
        talk.send(head(200, fields) + b'{"name":"a"}\n')
        return False

    def hang(talk: Talk) -> bool:
        leave(talk)
        talk.stop.wait(30)
        return False

    for fault, kind in ((leave, APIConnectionError), (hang, APITimeoutError)):
        server.play(fault)
        with pytest.raises(kind) as caught:
            driver.events(Call(LINES), Options(timeout=Timeout(read=0.05)))
        assert type(caught.value) is kind
        assert caught.value.attempts == 1
        assert len(server.received) == 1


def test_a_deadline_ends_with_the_headers(driver: Driver, server: FaultServer) -> None:
    """The deadline of a call is for its answer to begin; a stream may go on for longer."""
    body, kind = build(LINES)
    server.play(drip(body, pause=0.004, headers={"Content-Type": kind}))
    assert len(driver.events(Call(LINES), Options(deadline=0.1))) == 3
