"""Events of a stream: their names, their ends, the failures that they report, texts, and what is no stream."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from runtime.errors import APIStreamError, ClientError, ResponseDecodingError
from runtime.operation import Operation, Response
from runtime.response.media import ServerSentEvent

from ..faults import Fault, FaultServer, Talk, answer, head
from ..sample import KEY, Async, AsyncThingsClient, Call, Driver, Thing, ThingsClient, operation


def events_of(kind: object) -> Operation:
    """An operation that answers with events of a type."""
    return operation(responses=(Response("200", kind, "events", "text/event-stream"),))


THINGS = events_of(Thing)
TEXTS = events_of(str)
ANYTHING = events_of(Any)
RAW = events_of(None)


def stream(text: str | bytes, content_type: str = "text/event-stream") -> Fault:
    """A whole stream."""
    body = text if isinstance(text, bytes) else text.encode()
    return answer(200, body, {"Content-Type": content_type})


def read_events(driver: Driver, call: Any) -> list[ServerSentEvent[Any]]:
    """All events of a stream with what they say beside their data."""
    if isinstance(driver, Async):

        async def gather() -> list[ServerSentEvent[Any]]:
            async with driver.client._stream(call) as found:
                return [event async for event in found.iter_events()]

        return driver.loop.run(gather())
    with driver.client._stream(call) as found:
        return list(found.iter_events())


def whole(driver: Driver, call: Any) -> Any:
    """The same answer, read as a whole."""
    return driver.send(call).parse()


NO_STREAMS = [
    (b'{"name":"x"}', "application/json"),
    (b'{\n  "name": "x",\n  "data": 1\n}\n', "application/json; charset=utf-8"),
    (b"<!doctype html>\n<title>Proxy</title>\n", "text/html"),
    (b"<html><body>Sign in</body></html>", "text/event-stream"),
    (b'{"error":"no"}\n', "text/event-stream"),
    (b"plain words", "text/plain"),
    (b"\x80\x81\n", "application/octet-stream"),
]


@pytest.mark.parametrize(("body", "content_type"), NO_STREAMS)
@pytest.mark.parametrize("called", [THINGS, TEXTS, RAW], ids=["typed", "text", "raw"])
def test_what_is_no_stream(
    driver: Driver, server: FaultServer, called: Operation, body: bytes, content_type: str
) -> None:
    """An error with status, type and first bytes, never an empty stream."""
    server.play(stream(body, content_type))
    for read in (driver.events, lambda call: whole(driver, call)):
        with pytest.raises(ResponseDecodingError, match="stream of events") as caught:
            read(Call(called))
        error = caught.value
        assert (error.status, error.content_type) == (200, content_type)
        assert error.response is not None
        assert error.response.content[:10] == body[:10]
        assert error.operation == "getThings"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "text/event-stream"),
        (b": keep alive\n\n", "text/event-stream"),
        (b"\n\n", "text/event-stream"),
        (b"retry: 10\n\nunknown: x\n\n", "text/event-stream"),
        (b"event: ping\n\n", "text/plain"),
    ],
)
def test_streams_without_items(
    driver: Driver, server: FaultServer, body: bytes, content_type: str
) -> None:
    """A stream that has nothing to say is empty."""
    server.play(stream(body, content_type))
    assert driver.events(Call(THINGS)) == whole(driver, Call(THINGS)) == []


def test_other_types_that_are_streams(driver: Driver, server: FaultServer) -> None:
    """Events under another content type are read, and so are lines that nobody knows between them."""
    server.play(stream('data: {"name":"a"}\n\n', "text/plain"))
    assert driver.events(Call(THINGS)) == [Thing(name="a")]
    server.play(stream('unknown: x\ndata: {"name":"a"}\n\n'))
    assert driver.events(Call(THINGS)) == [Thing(name="a")]


def test_done(driver: Driver, server: FaultServer) -> None:
    """``[DONE]`` ends a stream of typed data, also where the server goes on."""
    server.play(stream('data: {"name":"a"}\n\ndata: [DONE]\n\ndata: {"name":"b"}\n\n'))
    assert driver.events(Call(THINGS)) == whole(driver, Call(THINGS)) == [Thing(name="a")]
    assert [event.data for event in read_events(driver, Call(THINGS))] == [Thing(name="a")]
    server.play(stream("data: a\n\ndata:[DONE] \n\n"))
    assert driver.events(Call(TEXTS)) == ["a"]
    assert [event.data for event in driver.events(Call(RAW))] == ["a", "[DONE] "]


def test_done_does_not_wait(server: FaultServer, transport: Any) -> None:
    """After ``[DONE]`` nothing more is waited for."""

    def act(talk: Talk) -> bool:
        fields = {"Content-Type": "text/event-stream"}
        talk.send(head(200, fields) + b'data: {"name":"a"}\n\ndata: [DONE]\n\n')
        talk.stop.wait(30)
        return False

    server.play(act)
    with ThingsClient(base_url=server.url) as client:
        assert [thing.name for thing in client._stream(Call(THINGS))] == ["a"]

    async def main() -> list[Any]:
        async with AsyncThingsClient(transport=transport, base_url=server.url) as client:
            return [thing.name async for thing in client._stream(Call(THINGS))]

    assert asyncio.run(main()) == ["a"]


@pytest.mark.parametrize(
    ("data", "parsed", "message"),
    [
        ('{"message":"overloaded"}', {"message": "overloaded"}, "overloaded"),
        ('{"error":{"message":"deep"}}', {"error": {"message": "deep"}}, "deep"),
        ("plain words", "plain words", "plain words"),
        ("7", 7, "the stream reports a failure"),
        (f'"{KEY}"', "***", "***"),
    ],
)
@pytest.mark.parametrize("called", [THINGS, TEXTS, ANYTHING], ids=["typed", "text", "anything"])
def test_failures_within(
    driver: Driver, server: FaultServer, called: Operation, data: str, parsed: Any, message: str
) -> None:
    """``event: error`` raises with what it says; what came before it was given."""
    server.play(stream(f'data: "a"\n\nevent: error\ndata: {data}\n\n'))
    for read in (
        driver.events,
        lambda call: whole(driver, call),
        lambda call: read_events(driver, call),
    ):
        with pytest.raises(APIStreamError) as caught:
            read(Call(called))
        assert caught.value.data == parsed
        assert caught.value.message == message
        assert caught.value.operation == "getThings"
        assert isinstance(caught.value, ClientError)


def test_names_of_events(driver: Driver, server: FaultServer) -> None:
    """Event, id and retry come along on request, with data of the declared type."""
    server.play(
        stream('id: 1\nevent: made\nretry: 5\ndata: {"name":"a"}\n\ndata: {"name":"b"}\n\n')
    )
    first, second = read_events(driver, Call(THINGS))
    assert first == ServerSentEvent("made", Thing(name="a"), "1", 5)
    assert second == ServerSentEvent("message", Thing(name="b"), "1", None)
    assert driver.events(Call(THINGS)) == [first.data, second.data]
    server.play(stream("event: error\ndata: x\n\n"))
    assert driver.events(Call(RAW)) == [ServerSentEvent("error", "x")]


def test_texts(driver: Driver, server: FaultServer) -> None:
    """Text is text, whatever it looks like; where anything may come, JSON is JSON and the rest is text."""
    server.play(stream('data: hello\n\ndata: "quoted"\n\ndata: a\ndata: b\n\ndata: 7\n\ndata:\n\n'))
    texts = ["hello", '"quoted"', "a\nb", "7", ""]
    assert driver.events(Call(TEXTS)) == whole(driver, Call(TEXTS)) == texts
    server.play(stream('data: hello\n\ndata: {"a":1}\n\ndata: 7\n\n'))
    assert driver.events(Call(ANYTHING)) == ["hello", {"a": 1}, 7]
