"""The whole answer, and bodies piece by piece."""

from __future__ import annotations

import copy
import pickle
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from runtime.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ClientError,
    NotFoundError,
    ResponseDecodingError,
)
from runtime.operation import Response
from runtime.options import Options, Timeout
from runtime.response.lines import TextParser

from ..faults import FaultServer, answer, drip, half_body, stall_in_body
from ..sample import (
    DATA,
    GET,
    AsyncThingsClient,
    Call,
    Driver,
    Thing,
    ThingsClient,
    attempt,
    operation,
)

BLOB = operation(path="/blob", responses=(Response("200", bytes, "bytes", "*/*"),))


def test_the_whole_answer(driver: Driver, server: FaultServer) -> None:
    """``send`` gives status, headers, rate limit, elapsed time, attempts, and the value by ``parse()``."""
    fields = {"X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "7", "X-RateLimit-Reset": "30"}
    server.play(answer(503), answer(200, {"name": "x"}, {**fields, "X-Request-Id": "r"}))
    response = driver.send(Call(GET, {"data_secret": DATA}))
    assert response.status == 200
    assert response.headers["x-ratelimit-limit"] == "100"
    limits = response.rate_limit
    assert (limits.limit, limits.remaining, limits.reset) == (100, 7, 30.0)
    assert 0 < response.elapsed < 5
    assert response.attempts == 2
    assert response.request_id == "r"
    assert response.url.endswith("dataSecret=***")
    assert response.content == b'{"name": "x"}'
    parsed = response.parse()
    assert isinstance(parsed, Thing)
    assert parsed.name == "x"
    assert "200" in repr(response)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, (None, None, None)),
        (
            {"RateLimit-Limit": "5", "RateLimit-Remaining": "0", "RateLimit-Reset": "1.5"},
            (5, 0, 1.5),
        ),
        ({"RateLimit-Limit": "many", "RateLimit-Reset": "soon"}, (None, None, None)),
    ],
)
def test_rate_limit_of_an_answer(
    driver: Driver, server: FaultServer, fields: dict[str, str], expected: Any
) -> None:
    """Either family of headers; what is no number is nothing."""
    server.play(answer(200, {}, fields))
    limits = driver.send(Call(GET)).rate_limit
    assert (limits.limit, limits.remaining, limits.reset) == expected


def test_errors_of_send(driver: Driver, server: FaultServer) -> None:
    """``send`` raises what the method would; a value that cannot be read is raised by ``parse()``."""
    server.play(answer(404))
    with pytest.raises(NotFoundError):
        driver.send(Call(GET))
    server.play(answer(200, b"<html>"))
    response = driver.send(Call(GET))
    with pytest.raises(ResponseDecodingError):
        response.parse()


def stream(driver: Driver, call: Call, act: Any, options: Options | None = None) -> Any:
    """What ``act`` makes of the open answer, within its block; an iterator is read to its end."""
    if isinstance(driver.client, ThingsClient):
        with driver.client.send(call, options, stream=True) as response:
            result = act(response)
            return list(result) if isinstance(result, Iterator) else result

    async def main() -> Any:
        async with await driver.client.send(call, options, stream=True) as response:
            result = act(response)
            if isinstance(result, AsyncIterator):
                return [piece async for piece in result]
            return await result

    return driver.loop.run(main())  # type: ignore[union-attr]


def test_an_open_answer_is_read_as_lines_or_events(driver: Driver, server: FaultServer) -> None:
    """Lines keep what is empty and the last one without its end; events are what the standard makes of the same bytes."""
    body = "event: a\r\ndata: gr\u00fcn\r\n\r\ndata: [DONE]\n\nrest".encode()
    lines = ["event: a", "data: gr\u00fcn", "", "data: [DONE]", "", "rest"]
    server.play(answer(200, body), answer(200, body))
    assert stream(driver, Call(GET), lambda response: response.iter_lines()) == lines
    events = stream(driver, Call(GET), lambda response: response.iter_events())
    assert [(event.event, event.data) for event in events] == [
        ("a", "gr\u00fcn"),
        ("message", "[DONE]"),
    ]


@pytest.mark.parametrize("size", [1, 2, 3, 50])
def test_lines_are_the_same_in_pieces_of_any_size(size: int) -> None:
    """A line end or a character may be cut in two."""
    content = "\u00e4\r\n\r\rb\n\nc".encode()
    parser = TextParser()
    pieces = [content[at : at + size] for at in range(0, len(content), size)]
    found = [line for piece in pieces for line in parser.feed(piece)] + parser.close()
    assert found == ["\u00e4", "", "", "b", "", "c"]


def test_streaming_a_body(driver: Driver, server: FaultServer, tmp_path: Path) -> None:
    """A body in pieces, as a whole, or into a file."""
    body = bytes(range(256)) * 40
    server.play(answer(200, body, {"Content-Type": "image/png"}))
    pieces = stream(driver, Call(BLOB), lambda response: response.iter_bytes())
    assert b"".join(pieces) == body
    assert stream(driver, Call(BLOB), lambda response: response.read()) == body
    target = tmp_path / "blob"
    assert stream(driver, Call(BLOB), lambda response: response.save(target)) == len(body)
    assert target.read_bytes() == body
    assert driver.execute(Call(BLOB)) == body
    assert server.connections == 1


def test_a_stream_that_breaks_off(driver: Driver, server: FaultServer, tmp_path: Path) -> None:
    """A body that ends too early raises an error that knows its call, and leaves no file."""
    for fault, kind in ((half_body, APIConnectionError), (stall_in_body, APITimeoutError)):
        server.play(fault)
        target = tmp_path / "blob"
        options = Options(timeout=Timeout(read=0.05))
        with pytest.raises(kind) as caught:
            stream(driver, Call(BLOB), lambda response, to=target: response.save(to), options)
        assert caught.value.operation == "getThings"
        assert list(tmp_path.iterdir()) == []


def test_a_stream_that_is_left(driver: Driver, server: FaultServer) -> None:
    """Leaving the block early lets go of the connection; what is not read cannot be parsed."""
    server.play(drip(b'{"name": "x"}'))

    def leave(response: Any) -> Any:
        with pytest.raises(RuntimeError, match="not read"):
            response.parse()
        return response.close()

    stream(driver, Call(GET), leave)


def test_failures_of_a_streaming_call(driver: Driver, server: FaultServer) -> None:
    """A refused streaming call raises the same error as any other, its body read; repetitions happen as always."""
    server.play(answer(503), answer(404, {"errorMessage": "gone"}))
    with pytest.raises(NotFoundError, match="gone"):
        stream(driver, Call(BLOB), lambda response: response.read())
    assert len(server.received) == 2


def test_success_that_is_not_documented(driver: Driver, server: FaultServer) -> None:
    """Another success than the documented one is read as that; an empty one too."""
    server.play(answer(201, {"name": "x"}))
    assert driver.execute(Call(GET)).name == "x"
    server.play(answer(204, b""))
    assert isinstance(driver.execute(Call(GET)), Thing)


def test_statuses_are_errors_of_the_tree(driver: Driver, server: FaultServer) -> None:
    """Not modified is no success: there is nothing to give."""
    server.play(answer(304, b""))
    error = attempt(driver, Call(GET))
    assert isinstance(error, APIStatusError)
    assert isinstance(error, ClientError)


def test_an_answer_is_not_pickled(driver: Driver, server: FaultServer) -> None:
    """It says why, and what may be pickled instead."""
    answered = driver.send(Call(GET))
    with pytest.raises(TypeError, match="belongs to its client; pickle what parse"):
        pickle.dumps(answered)
    with pytest.raises(TypeError, match="belongs to its client"):
        copy.copy(answered)
    assert pickle.loads(pickle.dumps(answered.headers)) == answered.headers


def test_no_event_loop_of_asyncio(server: FaultServer, transport: Any) -> None:
    """Another library's loop is told at once that it is not served."""
    client = AsyncThingsClient(transport=transport, base_url=server.url)
    for start in (client._execute(Call(GET)), client.send(Call(GET)), client.__aenter__()):
        with pytest.raises(ClientError, match="runs on asyncio") as caught:
            start.send(None)
        assert "trio is not supported" in str(caught.value.hint)
    assert not server.received
