"""Answers that are still open: closed from elsewhere, forgotten, or so many that no connection is left."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from runtime.errors import APITimeoutError, ArgumentError, ClosedError
from runtime.operation import Response
from runtime.options import Options, Timeout
from runtime.response.media import ServerSentEvent

from ..faults import FaultServer, Talk, answer, head, stall
from ..sample import GET, AsyncThingsClient, Call, Connect, Driver, ThingsClient, operation

EVENTS = operation(responses=(Response("200", ServerSentEvent, "events", "text/event-stream"),))


class Watcher:
    """A server's answer that goes on until the client is gone, and tells when that is."""

    def __init__(self) -> None:
        self.gone = threading.Event()

    def __call__(self, talk: Talk) -> bool:
        fields = {"Content-Type": "text/event-stream", "Transfer-Encoding": "chunked"}
        talk.send(head(200, fields) + b"9\r\ndata: 1\n\n\r\n")
        talk.socket.settimeout(10)
        try:
            if talk.socket.recv(1) == b"":
                self.gone.set()
        except ConnectionError:
            self.gone.set()
        return False


@pytest.fixture
def watcher(server: FaultServer) -> Watcher:
    """The server answers with a stream, and then stalls in it."""
    watcher = Watcher()
    server.play(watcher)
    return watcher


@pytest.fixture
def waiting(server: FaultServer) -> Iterator[ThingsClient]:
    """A client that waits, never repeats and has no deadline."""
    with ThingsClient(base_url=server.url, max_retries=0, deadline=None) as client:
        yield client


def read_in_thread(read: Callable[[], Any]) -> tuple[threading.Thread, list[Any]]:
    """Read in another thread; what it gives or raises is told."""
    found: list[Any] = []

    def work() -> None:
        try:
            found.append(read())
        except BaseException as error:
            found.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    time.sleep(0.2)
    return thread, found


@pytest.mark.parametrize("way", ["stream", "answer"])
def test_closed_by_another_thread(waiting: ThingsClient, watcher: Watcher, way: str) -> None:
    """The reader is told, and the server sees the connection go."""
    opened: Any = (
        waiting._stream(Call(EVENTS))
        if way == "stream"
        else waiting.send(Call(EVENTS), stream=True)
    )
    thread, found = read_in_thread(lambda: list(opened if way == "stream" else opened.iter_bytes()))
    opened.close()
    thread.join(5)
    assert [type(each) for each in found] == [ClosedError]
    assert watcher.gone.wait(5)
    opened.close()


def test_a_client_closed_by_another_thread(waiting: ThingsClient, watcher: Watcher) -> None:
    """It closes what is open, whoever reads it."""
    stream = waiting._stream(Call(EVENTS))
    thread, found = read_in_thread(lambda: list(stream))
    waiting.close()
    thread.join(5)
    assert [type(each) for each in found] == [ClosedError]
    assert watcher.gone.wait(5)


def test_a_client_closed_while_an_answer_is_awaited(
    waiting: ThingsClient, server: FaultServer
) -> None:
    """A thread that waits for the head of an answer is told as well."""
    server.play(stall)
    thread, found = read_in_thread(lambda: waiting._execute(Call(GET)))
    started = time.monotonic()
    waiting.close()
    thread.join(5)
    assert time.monotonic() - started < 3
    assert [type(each) for each in found] == [ClosedError]


@pytest.mark.parametrize("what", ["stream", "answer", "client"])
def test_closed_by_another_task(
    server: FaultServer, watcher: Watcher, what: str, transport: Any
) -> None:
    """The task that reads is told, and the server sees the connection go."""

    async def main() -> BaseException | None:
        async with AsyncThingsClient(
            transport=transport, base_url=server.url, deadline=None
        ) as client:
            opened: Any = client._stream(Call(EVENTS))
            if what == "answer":
                opened = await client.send(Call(EVENTS), stream=True)

            async def read() -> None:
                pieces = opened.iter_bytes() if what == "answer" else opened
                async for _ in pieces:
                    pass

            task = asyncio.create_task(read())
            await asyncio.sleep(0.2)
            await (client if what == "client" else opened).close()
            await asyncio.wait([task], timeout=5)
            return task.exception()

    assert isinstance(asyncio.run(main()), ClosedError)
    assert watcher.gone.wait(5)


def test_what_is_closed_gives_no_more(waiting: ThingsClient, watcher: Watcher) -> None:
    """A stream that one has left ends, and does not fail."""
    with waiting._stream(Call(EVENTS)) as stream:
        assert next(stream).data == "1"
    assert list(stream) == []
    assert watcher.gone.wait(5)


@pytest.mark.parametrize("way", ["stream", "answer"])
def test_forgotten(waiting: ThingsClient, watcher: Watcher, way: str) -> None:
    """The connection is given back, and the operation named."""

    def forget() -> None:
        if way == "stream":
            waiting._stream(Call(EVENTS))
        else:
            waiting.send(Call(EVENTS), stream=True)

    with pytest.warns(ResourceWarning, match="getThings was neither read to its end nor closed"):
        forget()
        gc.collect()
    assert watcher.gone.wait(5)


def test_forgotten_half_way(waiting: ThingsClient, watcher: Watcher) -> None:
    """What is left in the middle of a loop lets go of its connection as well."""
    for event in waiting._stream(Call(EVENTS)):
        assert event.data == "1"
        break
    gc.collect()
    assert watcher.gone.wait(5)


def test_forgotten_in_a_loop(server: FaultServer, watcher: Watcher, transport: Any) -> None:
    """The same for who awaits."""

    async def main() -> None:
        async with AsyncThingsClient(
            transport=transport, base_url=server.url, deadline=None
        ) as client:
            await client.send(Call(EVENTS), stream=True)
            await client._stream(Call(EVENTS)).open()
            gc.collect()
            for _ in range(100):
                await asyncio.sleep(0.01)

    with pytest.warns(ResourceWarning, match="neither read to its end nor closed"):
        asyncio.run(main())
    assert watcher.gone.wait(5)


def test_more_are_forgotten_than_there_are_connections(
    connect: Connect, server: FaultServer
) -> None:
    """Calls find a connection again."""
    driver = connect(max_connections=3, max_retries=0, timeout=Timeout(pool=2.0))
    server.play(*[Watcher() for _ in range(9)], answer(200, {"name": "x"}))

    async def open_all() -> None:
        for _ in range(9):
            await driver.client.send(Call(EVENTS), stream=True)
            gc.collect()
            await asyncio.sleep(0.01)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        if driver.is_async:
            driver.loop.run(open_all())  # type: ignore[union-attr]
        else:
            for _ in range(9):
                driver.client.send(Call(EVENTS), stream=True)
        gc.collect()
        assert driver.execute(Call(GET)).name == "x"


def test_no_connection_is_left(connect: Connect, server: FaultServer) -> None:
    """The error says how many are in use and by what, and which argument sets their number."""
    driver = connect(max_connections=2, max_retries=0, timeout=Timeout(pool=0.2))
    server.play(Watcher(), Watcher(), answer())

    async def open_two() -> list[Any]:
        return [await driver.client.send(Call(EVENTS), stream=True) for _ in range(2)]

    held: list[Any] = (
        driver.loop.run(open_two())  # type: ignore[union-attr]
        if driver.is_async
        else [driver.client.send(Call(EVENTS), stream=True) for _ in range(2)]
    )
    with pytest.raises(APITimeoutError) as caught:
        driver.execute(Call(GET))
    assert "all of 2 connections are in use (2 open answers: 2 of getThings)" in str(caught.value)
    assert "max_connections=" in str(caught.value.hint)
    assert not caught.value.reached
    for opened in held:
        if driver.is_async:
            driver.loop.run(opened.close())  # type: ignore[union-attr]
        else:
            opened.close()
    driver.execute(Call(GET))


def test_calls_that_hold_the_connections(server: FaultServer) -> None:
    """Calls under way are counted by operation as well."""
    server.play(stall)
    with ThingsClient(base_url=server.url, max_connections=1, max_retries=0) as client:
        thread, _ = read_in_thread(lambda: client._execute(Call(GET)))
        with pytest.raises(APITimeoutError, match="1 call: 1 of getThings"):
            client._execute(Call(GET), Options(timeout=Timeout(pool=0.1)))
        client.close()
        thread.join(5)


@pytest.mark.parametrize("number", [0, -1])
def test_some_connection_there_must_be(connect: Connect, number: int) -> None:
    """A client without connections is told at once."""
    with pytest.raises(ArgumentError, match="max_connections"):
        connect(max_connections=number)


def test_a_stream_that_is_read_to_its_end_warns_of_nothing(
    driver: Driver, server: FaultServer
) -> None:
    """Nothing is left to be forgotten."""
    server.play(answer(200, b"data: 1\n\n", {"Content-Type": "text/event-stream"}))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [event.data for event in driver.events(Call(EVENTS))] == ["1"]
        gc.collect()
