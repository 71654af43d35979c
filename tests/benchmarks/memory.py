"""Resident memory after a first ``get_collection``, against httpx2 and models by hand that do the same: new interpreters."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from .examples import write_answer
from .measure import Contender, Row, alternate, compare, spawn
from .plain import build_source
from .report import Options, run

OURS = "bitbadges"
FLOOR = "httpx2 and models by hand"
BEGIN = """
import sys
from pathlib import Path
import httpx2
body = Path(sys.argv[1]).read_bytes()
def answer(request): return httpx2.Response(200, headers={"content-type": "application/json"}, content=body)
"""
CLIENT = """
from bitbadges import BitBadges
client = BitBadges(api_key="x", transport=httpx2.MockTransport(answer))
value = client.tokens.get_collection("1")
"""
BARE = """
client = httpx2.Client(base_url="http://127.0.0.1", transport=httpx2.MockTransport(answer))
value = {name}.model_validate_json(client.get("/collection/1", headers={{"x-api-key": "x"}}).raise_for_status().content)
"""
END = """
pages = int(Path("/proc/self/statm").read_text().split()[1])
import resource
print(pages * resource.getpagesize() / 1e6, type(value).__name__)
"""


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure."""
    with write_answer("getCollection") as body:
        name = _run(BEGIN + CLIENT + END, body)[1]
        # From a file, so that it is compiled once and not each time.
        hand = body.with_name("by_hand.py")
        hand.write_text(build_source(name), encoding="utf-8")
        path = f"import sys; sys.path.insert(0, {str(hand.parent)!r}); from by_hand import {name}\n"
        programs = {
            OURS: BEGIN + CLIENT + END,
            FLOOR: BEGIN + path + BARE.format(name=name) + END,
        }
        contenders: dict[str, Contender] = {
            key: lambda code=code: _run(code, body)[0]  # type: ignore[misc]
            for key, code in programs.items()
        }
        samples = alternate(contenders, options.rounds)
    yield compare("memory after get_collection", samples, OURS, FLOOR, target=1.3, unit="MB")


def _run(code: str, body: Path) -> tuple[float, str]:
    size, name = spawn([sys.executable, "-c", code, body])[1].split()
    return float(size), name


if __name__ == "__main__":
    run(measure, __doc__)
