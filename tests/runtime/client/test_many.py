"""Many calls at once: results in order, never more in flight than allowed, failures, cancelling."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from runtime.errors import ArgumentError, NotFoundError

from ..faults import FaultServer, Received, answer, respond
from ..sample import GET, Async, AsyncThingsClient, Call, Driver, ThingsClient


def calls(count: int) -> Iterator[Call]:
    """Calls that say their number."""
    return (Call(GET, {"filter": str(n)}) for n in range(count))


def slow_echo(pause: float = 0.01) -> Any:
    """Gives the number back, the later the smaller it is, so that answers come out of order."""

    def act(talk: Any) -> bool:
        number = int(talk.request.query.partition("=")[2])
        time.sleep(pause * (3 - number % 4))
        return answer(200, {"name": str(number)})(talk)

    return act


@pytest.mark.parametrize("concurrency", [1, 3, 8])
def test_order_and_cap(driver: Driver, server: FaultServer, concurrency: int) -> None:
    """Results come in the order of the calls, and the server never sees more at once than allowed."""
    server.play(slow_echo())
    results = driver.map(calls(24), concurrency=concurrency)
    assert [each.name for each in results] == [str(n) for n in range(24)]
    assert server.most_at_once <= concurrency
    assert server.most_at_once >= min(2, concurrency)


def test_bursts_share_connections(driver: Driver, server: FaultServer) -> None:
    """Many calls at once, a pause, and as many again: the connections of the first serve the second."""
    meeting = threading.Barrier(30, timeout=20)

    def meet(talk: Any) -> bool:
        meeting.wait()
        return answer(200, {"name": "x"})(talk)

    server.play(meet)
    for _ in range(2):
        assert len(driver.map(calls(30), concurrency=30)) == 30
    assert server.connections == 30


@pytest.mark.parametrize("given", [0, 1, 5, 30])
@pytest.mark.parametrize("kind", ["iterable", "async iterable", "no call"])
def test_calls_that_break_off(driver: Driver, server: FaultServer, given: int, kind: str) -> None:
    """What was given before the calls broke off is called and its results come; then the error does."""

    def broken() -> Iterator[Any]:
        yield from calls(given)
        if kind == "no call":
            yield server
        raise KeyError("broken")

    async def broken_later() -> AsyncIterator[Any]:
        for call in broken():
            yield call

    server.play(respond(lambda request: answer(200, {"name": request.query.partition("=")[2]})))
    source: Any = broken_later() if driver.is_async and kind == "async iterable" else broken()
    found: list[str] = []
    expected = ArgumentError if kind == "no call" else KeyError
    if isinstance(driver, Async):

        async def gather() -> None:
            async for each in driver.client.map(source, return_errors=True):
                found.append(each.name)

        with pytest.raises(expected):
            driver.loop.run(gather())
    else:
        with pytest.raises(expected):
            for each in driver.client.map(source, return_errors=True):
                found.append(each.name)
    assert found == [str(n) for n in range(given)]


def fail_on(number: int) -> Any:
    """Does not find one of the numbers."""

    def build(request: Received) -> Any:
        found = request.query.partition("=")[2]
        return answer(404) if found == str(number) else answer(200, {"name": found})

    return respond(build)


def test_failures_as_values(driver: Driver, server: FaultServer) -> None:
    """With ``return_errors`` a failed call gives its error in its place."""
    server.play(fail_on(3))
    results = driver.map(calls(6), return_errors=True)
    assert [getattr(each, "name", None) for each in results] == ["0", "1", "2", None, "4", "5"]
    assert isinstance(results[3], NotFoundError)


def test_failures_are_raised(driver: Driver, server: FaultServer) -> None:
    """Without it the first failure in order is raised, and what had not begun is not sent."""
    server.play(fail_on(0))
    with pytest.raises(NotFoundError):
        driver.map(calls(1000), concurrency=2)
    assert len(server.received) < 20


def test_calls_are_taken_as_they_are_needed(driver: Driver, server: FaultServer) -> None:
    """An endless source of calls is read only a window ahead of the results."""
    server.play(answer(200, {"name": "x"}))
    taken: list[int] = []

    def endless() -> Iterator[Call]:
        number = 0
        while True:
            taken.append(number)
            yield Call(GET)
            number += 1

    if isinstance(driver.client, ThingsClient):
        results = driver.client.map(endless(), concurrency=2)
        for _ in range(3):
            next(results)
        results.close()
    else:

        async def main() -> None:
            results = driver.client.map(endless(), concurrency=2)
            for _ in range(3):
                await anext(results)
            await results.aclose()

        driver.loop.run(main())  # type: ignore[union-attr]
    assert len(taken) <= 3 + 2 * 2 + 1
    # What was on its way when nobody read on any more may still arrive; no more than that.
    time.sleep(0.05)
    assert len(server.received) <= len(taken)


def test_concurrency_is_positive(driver: Driver) -> None:
    """Nothing would ever run."""
    with pytest.raises(ArgumentError, match="concurrency"):
        driver.map([], concurrency=0)


def test_nothing_to_do(driver: Driver, server: FaultServer) -> None:
    """No calls, no results."""
    assert driver.map([]) == []


def test_cancelling_ends_all_tasks(server: FaultServer, transport: Any) -> None:
    """A cancelled task takes its calls with it."""
    server.play(slow_echo(0.2))

    async def main() -> int:
        async with AsyncThingsClient(transport=transport, base_url=server.url) as client:

            async def work() -> None:
                async for _ in client.map(calls(50), concurrency=4):
                    pass

            task = asyncio.ensure_future(work())
            await asyncio.sleep(0.05)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return len(asyncio.all_tasks())

    assert asyncio.run(main()) == 1
    assert len(server.received) <= 8


def test_an_async_source_of_calls(server: FaultServer, transport: Any) -> None:
    """The async client also takes calls from an async iterator."""
    server.play(slow_echo(0.0))

    async def source() -> AsyncIterator[Call]:
        for call in calls(5):
            await asyncio.sleep(0)
            yield call

    async def main() -> list[str]:
        async with AsyncThingsClient(transport=transport, base_url=server.url) as client:
            return [each.name async for each in client.map(source())]

    assert asyncio.run(main()) == [str(n) for n in range(5)]


def test_a_source_that_fails(driver: Driver, server: FaultServer) -> None:
    """What the source of the calls raises goes through, and nothing is left running."""

    def source() -> Iterator[Call]:
        yield Call(GET)
        raise LookupError("source")

    before = threading.active_count()
    with pytest.raises(LookupError, match="source"):
        driver.map(source())
    assert threading.active_count() <= before + 2
