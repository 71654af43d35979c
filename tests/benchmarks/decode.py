"""500 transfers from bytes to models, against ``json.loads`` of the same bytes, and against models written by hand."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from typing import Any

import httpx2

from bitbadges import APIResponse, BitBadges

from .examples import build_activities
from .measure import Row, alternate, compare, computed, settle
from .plain import build_adapter
from .report import Options, run

OURS = "bitbadges"
FLOOR = "json.loads"
HAND = "models by hand, validate_json"


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure: transfers without the rare fields, as they are and as ``timeit`` would measure them, and with
    every field there is.
    """
    for sparse, word in ((True, "without rare fields"), (False, "as documented")):
        body = build_activities(options.count(500, 5), sparse=sparse)
        yield from _compare(
            options, body, f"decode 500 transfers, {word} ({len(body) / 1e6:.2f} MB)"
        )
        if sparse:
            # It runs within both readers (from Python 3.12 on, after them), and takes the longer the more objects they make.
            gc.disable()
            try:
                yield from _compare(options, body, "the same, garbage collector paused")
            finally:
                gc.enable()


def _compare(options: Options, body: bytes, figure: str) -> Iterator[Row]:
    answer = _fetch(body)
    adapter = build_adapter(answer.parse())
    assert answer.parse().activity[-1].badge_id == options.count(500, 5)
    contenders = {
        OURS: computed(answer.parse),
        FLOOR: computed(lambda: json.loads(body)),
        HAND: computed(lambda: adapter.validate_json(body)),
    }
    settle()
    samples = alternate(contenders, options.rounds * options.count(8))
    yield compare(figure, samples, OURS, FLOOR, target=1.9)
    yield compare(f"{figure}, by hand", samples, HAND, FLOOR, note="for comparison")


def _fetch(body: bytes) -> APIResponse[Any]:
    """The answer as the client holds it, not yet parsed."""
    response = httpx2.Response(200, headers={"content-type": "application/json"}, content=body)
    transport = httpx2.MockTransport(lambda request: response)
    with BitBadges(api_key="x", transport=transport) as client:
        return client.send(client.tokens.calls.get_collection_transfer_activity("1"))


if __name__ == "__main__":
    run(measure, __doc__)
