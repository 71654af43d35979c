"""The first answer with properties that the document does not know: room is made for all of them at once."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from ..backends import ROOT, write_client
from ..benchmarks.examples import build_json, build_wider, read_answer

PACKAGE = "bitbadges_first"
EXAMPLES = sorted(path.stem for path in (ROOT / "spec" / "examples").glob("*.json"))
RESOURCES = ("address_lists", "dynamic_stores", "tokens")


def find_operations(package: str) -> Mapping[str, Any]:
    """The operations of the client by their ids."""
    modules = (importlib.import_module(f"{package}.resources.{name}") for name in RESOURCES)
    found = (value for module in modules for value in vars(module).values())
    return {value.id: value for value in found if type(value).__name__ == "Operation"}


OPERATIONS = find_operations("bitbadges")


@cache
def find_package() -> str:
    """The client with structs, under a name of its own."""
    sys.path.insert(0, str(write_client(PACKAGE)))
    return PACKAGE


def build_answer(decode: Any, operation: Any, rule: Any) -> Any:
    """The documented answer with a property more on every object, but for those whose names are data."""
    answer = json.loads(build_wider(build_json(read_answer(operation.id))))
    try:
        decode.decode_json(operation, rule, build_json(answer), None, strict=True)
    except decode.Mismatch as mismatch:
        for place in mismatch.places:
            *way, last = place.steps
            holder = answer
            for step in way:
                holder = holder[step]
            del holder[last]
    return answer


@pytest.mark.parametrize("example", EXAMPLES)
def test_all_of_it_is_read_at_once(example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No object of a documented answer is read one by one, and all goes out as it came."""
    package = find_package()
    (rule,) = [each for each in OPERATIONS[example].responses if each.status == "200"]
    answer = build_answer(
        importlib.import_module("bitbadges._runtime.response.decode"), OPERATIONS[example], rule
    )
    decode = importlib.import_module(f"{package}._runtime.response.decode")
    monkeypatch.delattr(decode, "read")
    operation = find_operations(package)[example]
    (rule,) = [each for each in operation.responses if each.status == "200"]
    found = decode.decode_json(operation, rule, build_json(answer), None, strict=False)
    assert found.to_dict() == answer
    assert decode.decode_json(operation, rule, build_json(answer), None, strict=True) == found
