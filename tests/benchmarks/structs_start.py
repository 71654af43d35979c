"""What a client of structs takes from its import to its first answers, in time and memory, against that of pydantic's models."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ..backends import write_client
from .examples import build_activities, build_wider
from .measure import ROOT, Command, Contender, Row, alternate, compare, environment, spawn
from .report import Options, run

STRUCTS = "structs"
PYDANTIC = "pydantic's models"
BEGIN = """
import gc, resource, sys
from pathlib import Path
from time import process_time
begun = process_time()
"""
CLIENT = """
import bitbadges
bitbadges.BitBadges(api_key="x")
"""
MODELS = "import bitbadges.models\n"
TAKEN = "print(process_time() - begun)"
ANSWERS = """
import httpx2
bodies = [Path(each).read_bytes() for each in sys.argv[1:]]
responses = iter([httpx2.Response(200, headers={"content-type": "application/json"}, content=body) for body in bodies])
with bitbadges.BitBadges(api_key="x", transport=httpx2.MockTransport(lambda request: next(responses))) as client:
    call = client.tokens.calls.get_collection_transfer_activity("1")
    answers = [client.send(call) for _ in bodies]
"""
READ = """
found = answers[0].parse()
"""
AGAIN = """
begun = process_time()
answers[1].parse()
"""
HELD = """
pages = int(Path("/proc/self/statm").read_text().split()[1])
print(pages * resource.getpagesize() / 1e6)
"""
GROWN = """
def count():
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6
answers[1].parse()
before = count()
kept = [answers[0].parse() for _ in range(20)]
print((count() - before) / 20)
"""


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure: each sample is a process of its own."""
    homes = {STRUCTS: write_client(), PYDANTIC: ROOT / "generated"}
    usual = build_activities(options.count(500, 5), sparse=False)
    few = build_activities(1, sparse=False)
    with tempfile.TemporaryDirectory(prefix="goldsmith-benchmark-") as folder:

        def contend(code: str, *bodies: bytes) -> dict[str, Contender]:
            places = [Path(folder) / f"{hash(body)}.json" for body in bodies]
            for place, body in zip(places, bodies, strict=True):
                place.write_bytes(body)
            command: Command = [sys.executable, "-c", BEGIN + code, *places]
            return {
                name: lambda home=home: float(spawn(command, env=environment(home))[1])  # type: ignore[misc]
                for name, home in homes.items()
            }

        def hold(figure: str, found: dict[str, Contender], **more: object) -> Row:
            samples = alternate(found, options.rounds, warm=not options.quick)
            return compare(figure, samples, STRUCTS, PYDANTIC, **more)  # type: ignore[arg-type]

        yield hold("structs: import and client", contend(CLIENT + TAKEN), target=0.7)
        found = contend(CLIENT + MODELS + TAKEN)
        yield hold("structs: import, client and the module of its models", found, target=0.7)
        found = contend(CLIENT + ANSWERS + READ + TAKEN, few)
        yield hold("structs: import, client, one call, its answer", found)
        found = contend(CLIENT + ANSWERS + READ + AGAIN + TAKEN, few, build_wider(usual))
        yield hold("structs: the first answer with unknown fields, once", found)
        found = contend(CLIENT + ANSWERS + READ + HELD, usual)
        yield hold("structs: memory after 500 transfers", found, target=0.6, unit="MB")
        found = contend(CLIENT + ANSWERS + GROWN, usual, few)
        yield hold("structs: what 500 transfers themselves take", found, target=0.6, unit="MB")


if __name__ == "__main__":
    run(measure, __doc__)
