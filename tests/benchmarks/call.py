"""One call with a small answer over a kept connection, against the same request by bare httpx2 and ``validate_json``."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import httpx2

from bitbadges import AsyncBitBadges, BitBadges

from .examples import build_json, read_answer
from .measure import Contender, Row, alternate, compare, settle
from .plain import build_adapter
from .report import Options, run
from .server import serve

OURS = "bitbadges"
OVER_AIOHTTP = "bitbadges over aiohttp"
FLOOR = "httpx2 and validate_json"
TARGET = "/dynamicStore/1/value"
QUERY = {"key": "one"}
CALLS = 100
IN_FLIGHT = 50
Clock = Callable[[], float]


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure: by the clock, and the time for which the calling thread kept the processor busy."""
    body = build_json(read_answer("getDynamicDataStoreValue"))
    with serve({f"{TARGET}?key=one": body}) as url:
        for clock, word in ((time.perf_counter, ""), (time.thread_time, ", processor alone")):
            yield _measure_sync(options, url, clock, word)
        for clock, word in ((time.perf_counter, ""), (time.thread_time, ", processor alone")):
            yield from asyncio.run(_measure_async(options, url, clock, word))


def _measure_sync(options: Options, url: str, clock: Clock, word: str) -> Row:
    count = options.count(CALLS)

    with BitBadges(api_key="x", base_url=url) as client, httpx2.Client(base_url=url) as bare:
        bare.headers["x-api-key"] = "x"
        fetch = client.dynamic_stores.get_value
        adapter = build_adapter(fetch("1", key="one"))

        def ours() -> float:
            started = clock()
            for _ in range(count):
                fetch("1", key="one")
            return (clock() - started) / count

        def floor() -> float:
            started = clock()
            for _ in range(count):
                response = bare.get(TARGET, params=QUERY)
                response.raise_for_status()
                adapter.validate_json(response.content)
            return (clock() - started) / count

        settle()
        contenders: dict[str, Contender] = {OURS: ours, FLOOR: floor}
        samples = alternate(contenders, options.rounds * options.count(2))
    return compare(
        f"one call{word}", samples, OURS, FLOOR, target=None if word else 1.15, note="a call's time"
    )


async def _measure_async(options: Options, url: str, clock: Clock, word: str) -> list[Row]:
    rounds = options.rounds * options.count(2)
    async with (
        AsyncBitBadges(api_key="x", base_url=url) as client,
        AsyncBitBadges(api_key="x", base_url=url, transport="aiohttp") as other,
        httpx2.AsyncClient(base_url=url) as bare,
    ):
        bare.headers["x-api-key"] = "x"
        fetch = client.dynamic_stores.get_value
        adapter = build_adapter(await fetch("1", key="one"))

        fetch_otherwise = other.dynamic_stores.get_value

        async def ours() -> None:
            await fetch("1", key="one")

        async def over_aiohttp() -> None:
            await fetch_otherwise("1", key="one")

        async def floor() -> None:
            response = await bare.get(TARGET, params=QUERY)
            response.raise_for_status()
            adapter.validate_json(response.content)

        calls = {OURS: ours, FLOOR: floor, OVER_AIOHTTP: over_aiohttp}
        samples: dict[str, list[float]] = {name: [] for name in calls}
        settle()
        for number in range(-1, rounds):
            turn = number % len(calls)
            for name in (*list(calls)[turn:], *list(calls)[:turn]):
                taken = await _sample(calls[name], options.count(4), clock)
                if number >= 0:
                    samples[name].append(taken)
    figure, note = f"one call of {IN_FLIGHT} in flight", "a call's share of the time"
    best = None if word else 0.35
    return [
        compare(f"{figure}{word}", samples, OURS, FLOOR, target=None if word else 1.15, note=note),
        compare(
            f"{figure}, over aiohttp{word}", samples, OVER_AIOHTTP, FLOOR, target=best, note=note
        ),
    ]


async def _sample(call: Callable[[], Coroutine[Any, Any, None]], each: int, clock: Clock) -> float:
    """The seconds of a call when fifty callers make some one after another."""

    async def caller() -> None:
        for _ in range(each):
            await call()

    started = clock()
    async with asyncio.TaskGroup() as group:
        for _ in range(IN_FLIGHT):
            group.create_task(caller())
    return (clock() - started) / (each * IN_FLIGHT)


if __name__ == "__main__":
    run(measure, __doc__)
