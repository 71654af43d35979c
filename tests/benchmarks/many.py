"""``client.map`` of many calls, at most fifty in flight: over aiohttp against the same over httpx2, and the memory that both take."""

from __future__ import annotations

from collections.abc import Iterator

from .examples import build_json, read_answer
from .measure import Contender, Row, alternate, compare, told
from .report import Options, run
from .server import serve

OVER_AIOHTTP = "over aiohttp"
OVER_HTTPX = "over httpx2"
TARGET = "/dynamicStore/1/value?key=one"
CALLS = 10_000
CODE = """
import asyncio, gc, resource, time
from bitbadges import AsyncBitBadges

async def main(count):
    async with AsyncBitBadges(api_key="x", base_url={url!r}, transport={transport!r}) as client:
        build = client.dynamic_stores.calls.get_value
        async def work(count):
            calls = (build("1", key="one") for _ in range(count))
            async for _ in client.map(calls, concurrency=50):
                pass
        await work(200)
        gc.collect()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        started, busy = time.perf_counter(), time.process_time()
        await work(count)
        clock, processor = time.perf_counter() - started, time.process_time() - busy
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        print({what})

asyncio.run(main({count}))
"""


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure: each run is a process of its own."""
    count = max(500, CALLS * options.count(20) // 20)
    with serve({TARGET: build_json(read_answer("getDynamicDataStoreValue"))}) as url:

        def contend(transport: str | None, what: str) -> Contender:
            return told(CODE.format(url=url, transport=transport, what=what, count=count))

        for figure, what, target in (
            ("map of 10,000 calls, 50 in flight", "clock", 0.4),
            ("map of 10,000 calls, 50 in flight, processor alone", "processor", None),
        ):
            contenders = {
                OVER_AIOHTTP: contend("aiohttp", what),
                OVER_HTTPX: contend(None, what),
            }
            samples = alternate(contenders, max(1, options.rounds // 2), warm=False)
            grown = contend("aiohttp", "grown")()
            note = f"memory grows by {grown / 1024:.1f} MB over aiohttp"
            yield compare(figure, samples, OVER_AIOHTTP, OVER_HTTPX, target=target, note=note)


if __name__ == "__main__":
    run(measure, __doc__)
