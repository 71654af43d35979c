"""What structs have beyond the document is found at once, and answers that have it are read fast from the first on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from runtime.operation import Response

from runtime.response import decode

from ..library import only_structs
from ..response.answers_read import (
    EXAMPLE,
    OPERATION,
    Cat,
    Circle,
    Dog,
    Everything,
    Labels,
    Pet,
    Range,
    Square,
    dump,
    normal,
    read,
)

pytestmark = only_structs

CAT = {"type": "cat", "lives": 9}
RANGE = {"start": "1", "end": "2"}
CASES: list[tuple[Any, Callable[[dict[str, Any]], Any]]] = [
    (Pet, lambda new: {**CAT, **new}),
    (list[Pet], lambda new: [{"type": "puppy", "barks": True, **new}, {**CAT, **new}]),
    (Circle | Square, lambda new: {"side": 2, **new}),
    (dict[str, Range], lambda new: {"start": {**RANGE, **new}}),
    (tuple[Range, Cat], lambda new: [{**RANGE, **new}, {**CAT, **new}]),
    (list[int] | str | Range, lambda new: {**RANGE, **new}),
    (list[Dog] | None, lambda new: [{"type": "dog", "barks": False, **new}]),
    (Labels | None, lambda new: {"name": "n", "anyName": 1}),
    (Everything, lambda new: {**EXAMPLE, "child": {**EXAMPLE, **new}, "labels": None, **new}),
]


@pytest.mark.parametrize("place", range(len(CASES)))
def test_it_is_read_at_once(place: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """In unions, lists, mappings and models: no object is read one by one, not the first time, and all of it goes out again."""
    kind, build = CASES[place]
    value = build({f"new{place}": {"deep": [1]}})
    monkeypatch.delattr(decode, "read")
    for strict in (False, True):
        content = json.dumps(value).encode()
        found = decode.decode_json(OPERATION, Response("200", kind), content, None, strict=strict)
        assert normal(write(found)) == normal(value)


def write(found: Any) -> Any:
    """What was read, as JSON again, whatever holds it."""
    if isinstance(found, dict):
        return {name: dump(each) for name, each in found.items()}
    return [dump(each) for each in found] if isinstance(found, (list, tuple)) else dump(found)


def test_where_it_cannot_be_told() -> None:
    """An object that may mean any of several is read one by one, as ever."""
    value = {"else": 1, "label": "x"}
    found = read(value, Circle | Square)
    assert write(found) == value
    assert write(read({**CAT, "lives": "many", "else": 1}, Pet)) == {
        **CAT,
        "lives": "many",
        "else": 1,
    }
