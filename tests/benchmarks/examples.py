"""Answers as the document's examples have them."""

from __future__ import annotations

import copy
import json
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .measure import ROOT

EXAMPLES = ROOT / "spec" / "examples"


def read_answer(operation: str) -> Any:
    """The documented answer of an operation."""
    text = (EXAMPLES / f"{operation}.json").read_text(encoding="utf-8")
    return json.loads(text)["response"]["value"]


def build_json(value: object) -> bytes:
    """JSON as servers write it, without blanks."""
    return json.dumps(value, separators=(",", ":")).encode()


@contextmanager
def write_answer(operation: str) -> Generator[Path]:
    """A file with the documented answer of an operation, for as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="goldsmith-benchmark-") as folder:
        place = Path(folder) / "answer.json"
        place.write_bytes(build_json(read_answer(operation)))
        yield place


def build_activities(count: int, *, sparse: bool) -> bytes:
    """A page of so many transfers, each with an id and a time of its own.

    ``sparse`` leaves out what is rare in a transfer: coins paid with it, and settings of how balances are worked out.
    """
    answer = read_answer("getCollectionTransferActivity")
    documented = answer["activity"][0]
    answer["activity"] = []
    for number in range(count):
        item = copy.deepcopy(documented)
        item["_docId"] = f"transfer-{number}"
        item["timestamp"] = str(1_713_301_889_000 + number)
        item["badgeId"] = str(number + 1)
        for rare in ("coinTransfers", "precalculationOptions") if sparse else ():
            del item[rare]
        answer["activity"].append(item)
    return build_json(answer)


def build_wider(body: bytes) -> bytes:
    """The same JSON with a property on every object that no document knows."""
    return build_json(_widen(json.loads(body)))


def _widen(value: object) -> object:
    if isinstance(value, list):
        return [_widen(each) for each in value]
    if isinstance(value, dict):
        return {**{name: _widen(each) for name, each in value.items()}, "brandNew": 1}
    return value


def build_pages(count: int, items: int) -> list[bytes]:
    """Pages of transfers, each with the bookmark of the next."""
    answer = read_answer("getCollectionTransferActivity")
    documented = answer["activity"][0]
    pages = []
    for number in range(count):
        activity = [{**documented, "_docId": f"transfer-{number}-{item}"} for item in range(items)]
        pagination = {"bookmark": str(number + 1), "hasMore": number + 1 < count}
        pages.append(build_json({"activity": activity, "pagination": pagination}))
    return pages
