"""The first call of the heaviest operation, ``get_collection``, against the second; and the models that it builds."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from .examples import write_answer
from .measure import Command, Row, Spread, alternate, compare, spawn
from .plain import list_needed
from .report import Options, run

FIRST = "the first call of get_collection"
SECOND = "the second call"
# The building of the models leaves a heap behind that the garbage collector goes through once: that is no part of the second.
CODE = """
import gc, json, sys, time
from pathlib import Path
import httpx2
from bitbadges import BitBadges
body = Path(sys.argv[1]).read_bytes()
answer = lambda: httpx2.Response(200, headers={"content-type": "application/json"}, content=body)
client = BitBadges(api_key="x", transport=httpx2.MockTransport(lambda request: answer()))
times = []
for _ in range(2):
    gc.collect()
    begun = time.perf_counter()
    value = client.tokens.get_collection("1")
    times.append(time.perf_counter() - begun)
from bitbadges import models
from pydantic import BaseModel
own = [v for v in vars(models).values() if isinstance(v, type) and issubclass(v, BaseModel)]
own = [v for v in own if v.__module__ == models.__name__]
found = set()
def walk(node):
    if isinstance(node, dict):
        if node.get("type") == "model": found.add(node["cls"].__name__)
        for member in node.values(): walk(member)
    elif isinstance(node, (list, tuple)):
        for member in node: walk(member)
for each in own:
    if each.__pydantic_complete__: walk(each.__pydantic_core_schema__)
print(json.dumps({"times": times, "all": len(own), "built": sorted(found), "type": type(value).__name__}))
"""


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure: the times, and how many models are built against how many the answer needs."""
    with write_answer("getCollection") as place:
        command: Command = [sys.executable, "-c", CODE, place]
        told = []

        def sample() -> float:
            told.append(json.loads(spawn(command)[1]))
            return float(told[-1]["times"][0])

        alternate({FIRST: sample}, options.rounds)
    firsts = [each["times"][0] for each in told]
    seconds = [each["times"][1] for each in told]
    yield compare("first call", {FIRST: firsts, SECOND: seconds}, FIRST, SECOND)
    built = set(told[0]["built"])
    needed = list_needed(told[0]["type"])
    extra = sorted(built - needed)
    note = f"of {told[0]['all']}" + (f"; not needed: {', '.join(extra)}" if extra else "")
    yield Row(
        figure="models built by it",
        against="models that its answer needs",
        ours=Spread.of([len(built)]),
        theirs=Spread.of([len(needed)]),
        ratio=Spread.of([len(built) / len(needed)]),
        target=1,
        unit="count",
        note=note,
    )


if __name__ == "__main__":
    run(measure, __doc__)
