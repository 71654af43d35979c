"""The whole first call of clients of real documents: import, client, call and answer, in new processes, against bare httpx2.

What is told is the time of the processor: an answer over the loopback interface takes none to speak of.

Of each document those calls are measured whose answers can hold most models; the slowest of them is what is shown.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..wire.recording import RecordingServer, Reply
from .measure import ROOT, Command, Row, Spread, environment, spawn
from .project import GOLDSMITH
from .report import Options, remark, run

ROUNDS = 3
SECONDS, MEGABYTES = 1.0, 120.0
FLOOR = "import httpx2 and pydantic, one call"
# The paths come in as arguments, so that what is timed begins with nothing but the interpreter.
BEGIN = """
import sys
folder, package, url, place = sys.argv[1:]
sys.path.insert(0, folder)
from time import process_time
begun = process_time()
"""
CLIENT = """
import importlib, json, pickle, base64
told = json.load(open(place))
kind = getattr(importlib.import_module(package), told["client"])
client = kind(**told["credentials"], base_url=url, max_retries=0)
method = getattr(getattr(client, told["resource"]), told["method"])
method(**pickle.loads(base64.b64decode(told["arguments"])))
"""
BARE = """
import httpx2, pydantic, json
class Small(pydantic.BaseModel):
    name: str | None = None
Small.model_validate(httpx2.post(url, json={"name": "x"}).json())
"""
END = """
taken = process_time() - begun
import json, resource
from pydantic import BaseModel
size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
models = vars(sys.modules.get(package + ".models", sys))
own = [each for each in models.values() if isinstance(each, type) and issubclass(each, BaseModel)]
known, built = {each.__name__ for each in own}, set()
def walk(node):
    if isinstance(node, dict):
        if node.get("type") == "model":
            built.add(node["cls"].__name__)
        for name, member in node.items():
            walk(member)
    elif isinstance(node, (list, tuple)):
        for member in node:
            walk(member)
adapters = sys.modules.get(package + "._runtime.models.adapters")
for _, adapter in list(adapters.find_adapter._entries.values()) if adapters else ():
    walk(adapter.core_schema)
for each in own:
    if each.__pydantic_complete__:
        walk(each.__pydantic_core_schema__)
print(json.dumps([taken, size, len(known & built), len(known)]))
"""


def measure(options: Options) -> Iterator[Row]:
    """A row for each document, and with --quick one for the client that is generated here."""
    server = RecordingServer()
    try:
        with TemporaryDirectory(prefix="goldsmith-benchmark-") as temporary:
            folder = Path(temporary)
            yield _measure(options, server, folder, "bitbadges", ROOT / "generated", "bitbadges")
            if options.corpus is None or options.quick:
                remark("first_calls: of this client alone; --corpus DIR for more")
                return
            for document in sorted(options.corpus.glob("*.json"), key=lambda p: p.stat().st_size):
                if options.only and document.stem not in options.only:
                    continue
                output = folder / document.stem
                command: Command = [
                    *(*GOLDSMITH, "generate", document),
                    *("--output", output, "--package", "client"),
                ]
                try:
                    spawn(command, cwd=folder)
                    row = _measure(options, server, folder, document.stem, output, "client")
                except SystemExit as failure:
                    remark(f"{document.stem}: {failure}")
                    continue
                yield row
    finally:
        server.close()


def _measure(
    options: Options, server: RecordingServer, folder: Path, name: str, output: Path, package: str
) -> Row:
    found = spawn(
        [sys.executable, "-m", "tests.benchmarks.heaviest", output, package],
        env=environment(ROOT),
    )[1]
    rounds = 1 if options.quick else min(options.rounds, ROUNDS)
    results = [
        _measure_call(rounds, server, folder, output, package, call) for call in json.loads(found)
    ]
    if not results:
        raise SystemExit(f"{name}: no call with a JSON answer")
    ours, floor, _size, built, known, call = max(
        results, key=lambda each: Spread.of(each[0]).middle
    )
    largest = max(each[2] for each in results)
    reached = Spread.of(ours).middle < SECONDS and largest < MEGABYTES
    return Row(
        figure=f"the whole first call: {name}, {call['resource']}.{call['method']}",
        against=FLOOR,
        ours=Spread.of(ours),
        theirs=Spread.of(floor),
        ratio=Spread.of([mine / other for mine, other in zip(ours, floor, strict=True)]),
        note=f"{'' if reached else '**missed**; '}{largest:.0f} MB; {built} of {known} models built",
    )


def _measure_call(
    rounds: int,
    server: RecordingServer,
    folder: Path,
    output: Path,
    package: str,
    call: dict[str, Any],
) -> tuple[list[float], list[float], float, int, int, dict[str, Any]]:
    place = folder / "call.json"
    place.write_text(json.dumps({**call, "answer": ""}), encoding="utf-8")
    ours, floor, sizes = list[float](), list[float](), list[float]()
    counts = (0, 0)
    for number in range(rounds + 1):
        for code in (CLIENT, BARE):
            reply = call["answer"] if code is CLIENT else "{}"
            server.requests.clear()
            server.script.clear()
            server.answer(Reply(status=call["status"], body=reply.encode()))
            command: Command = [
                sys.executable,
                "-c",
                BEGIN + code + END,
                output,
                package,
                server.url,
                place,
            ]
            taken, size, built, known = json.loads(spawn(command)[1])
            if number == 0:
                continue  # the first compiles
            (ours if code is CLIENT else floor).append(taken)
            if code is CLIENT:
                sizes.append(size)
                counts = (built, known)
    return ours, floor, max(sizes), *counts, call


if __name__ == "__main__":
    run(measure, __doc__)
