"""500 transfers from bytes to structs and back, against ``json.loads`` of the same bytes and against the client of pydantic's models."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from typing import Any

import httpx2

from bitbadges import APIResponse, BitBadges

from ..backends import write_client
from .examples import build_activities, build_wider
from .measure import Row, alternate, compare, computed, settle
from .report import Options, run

STRUCTS = "structs"
PYDANTIC = "pydantic's models"
FLOOR = "json.loads"
PACKAGE = "bitbadges_structs"
WIDER = "one unknown field on every object"


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure: what the document knows, back again, and then more on every object than the document knows."""
    sys.path.insert(0, str(write_client(PACKAGE)))
    other = importlib.import_module(PACKAGE).BitBadges
    sparse, whole = (build_activities(options.count(500, 5), sparse=each) for each in (True, False))
    yield from _compare_reading(options, other, sparse, "without rare fields", target=0.6)
    yield from _compare_reading(options, other, whole, "as documented", target=0.6)
    yield _compare_writing(options, other, whole)
    yield from _compare_reading(options, other, build_wider(whole), WIDER, target=0.8)


def _compare_reading(
    options: Options, other: type[Any], body: bytes, word: str, *, target: float
) -> Iterator[Row]:
    """Each has read the answer once before."""
    structs, models = _fetch(other, body), _fetch(BitBadges, body)
    for answer in (structs, models):
        assert answer.parse().activity[-1].badge_id == options.count(500, 5)
    contenders = {
        STRUCTS: computed(structs.parse),
        PYDANTIC: computed(models.parse),
        FLOOR: computed(lambda: json.loads(body)),
    }
    settle()
    samples = alternate(contenders, options.rounds * options.count(8))
    figure = f"structs: decode 500 transfers, {word} ({len(body) / 1e6:.2f} MB)"
    yield compare(figure, samples, STRUCTS, FLOOR, target=target)
    yield compare(figure, samples, STRUCTS, PYDANTIC)


def _compare_writing(options: Options, other: type[Any], body: bytes) -> Row:
    structs, models = _fetch(other, body).parse(), _fetch(BitBadges, body).parse()
    assert json.loads(structs.to_json()) == json.loads(models.to_json()) == json.loads(body)
    contenders = {STRUCTS: computed(structs.to_json), PYDANTIC: computed(models.to_json)}
    settle()
    samples = alternate(contenders, options.rounds * options.count(8))
    return compare("structs: encode 500 transfers", samples, STRUCTS, PYDANTIC, target=0.5)


def _fetch(client: type[Any], body: bytes) -> APIResponse[Any]:
    """The answer as a client holds it, not yet parsed."""
    response = httpx2.Response(200, headers={"content-type": "application/json"}, content=body)
    transport = httpx2.MockTransport(lambda request: response)
    with client(api_key="x", transport=transport) as opened:
        calls = opened.tokens.calls
        answer: APIResponse[Any] = opened.send(calls.get_collection_transfer_activity("1"))
    return answer


if __name__ == "__main__":
    run(measure, __doc__)
