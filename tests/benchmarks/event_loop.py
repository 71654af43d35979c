"""The longest time in one piece that a first async call keeps the event loop from anything else, against bare httpx2."""

from __future__ import annotations

from collections.abc import Iterator

from .examples import build_json, read_answer
from .measure import Row, alternate, compare, told
from .report import Options, run
from .server import serve

OURS = "the first call of get_collection in `async with`"
THEIRS = "the first call of bare httpx2, json.loads"
BEAT = """
import asyncio, sys, time
async def watch(work):
    gaps, last = [], time.perf_counter()
    task = asyncio.ensure_future(work())
    while not task.done():
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        gaps.append(now - last)
        last = now
    await task
    print(max(gaps))
"""
CODES = {
    OURS: BEAT
    + """
import bitbadges
async def work():
    async with bitbadges.AsyncBitBadges(api_key="x", base_url=sys.argv[1]) as client:
        await client.tokens.get_collection("1")
asyncio.run(watch(work))
""",
    THEIRS: BEAT
    + """
import httpx2, json
async def work():
    async with httpx2.AsyncClient() as client:
        json.loads((await client.get(sys.argv[1] + "/collection/1")).content)
asyncio.run(watch(work))
""",
}


def measure(options: Options) -> Iterator[Row]:
    """The one row of the figure."""
    with serve({"/collection/1": build_json(read_answer("getCollection"))}) as url:
        contenders = {
            name: told(f"import sys; sys.argv[1:] = [{url!r}]\n{code}")
            for name, code in CODES.items()
        }
        samples = alternate(contenders, options.rounds)
    yield compare("event loop held up by a first call", samples, OURS, THEIRS)


if __name__ == "__main__":
    run(measure, __doc__)
