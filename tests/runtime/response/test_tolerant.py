"""What the tolerant reader makes of what does not fit."""

from __future__ import annotations

import copy
import datetime
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, RootModel
from runtime.models.base import Model
from runtime.response.decode import Mismatch, Undecodable
from runtime.response.tolerant import Key, Place

from ..library import Field, only_pydantic
from .answers_read import EXAMPLE, Everything, Labels, Size, dump, read


def test_missing_reads_as_none() -> None:
    """A required field that is missing reads as None, counts as not set, and is not written."""
    found = read({"count": "1"})
    assert (found.doc_id, found.nullable, found.count) == (None, None, 1)
    assert found.model_fields_set == {"count"}
    assert dump(found) == {"count": "1"}


@only_pydantic
def test_defaults() -> None:
    """Fields that are not required have their defaults, made anew."""

    class Defaults(Model):
        must: int
        items: list[int] = Field(default_factory=list)
        note: str = "n"

    first, second = read({}, Defaults), read({}, Defaults)
    assert (first.items, first.note) == ([], "n")
    assert first.items is not second.items


def test_unexpected_null() -> None:
    """A null where none is due stays one, and is set."""
    found = read({**EXAMPLE, "count": None, "ranges": [None, {"start": "1", "end": None}]})
    assert found.count is None
    assert found.ranges[0] is None
    assert (found.ranges[1].start, found.ranges[1].end) == (1, None)


def test_unknown_values_stay() -> None:
    """New values of closed enums stay what they are, next to what fits."""
    found = read({**EXAMPLE, "kind": "c", "size": "huge"})
    assert (found.kind, found.size, found.count) == ("c", "huge", 2**64 - 1)
    assert read({**EXAMPLE, "kind": "c"}).size is Size.SMALL


def test_typed_extras() -> None:
    """Unknown properties with a type are held against it."""
    with pytest.raises(Mismatch) as caught:
        read({"name": "n", "x": "y"}, Labels, strict=True)
    assert str(caught.value) == "/x: expected int, found string"
    assert dump(read({"name": "n", "x": "y", "z": 1}, Labels)) == {"name": "n", "x": "y", "z": 1}


def test_recursion() -> None:
    """Recursive models are read to any depth that JSON itself allows."""
    value: Any = {"_docId": 1}
    for _ in range(100):
        value = {"_docId": "d", "child": value}
    found = read(value)
    depth = 0
    while isinstance(found.child, Everything):
        found, depth = found.child, depth + 1
    assert (depth, found.doc_id) == (100, 1)
    for _ in range(100):
        value = {"_docId": "d", "child": value}
    try:
        read(value)
    except Undecodable as error:
        assert error.kind == "depth"


@only_pydantic
def test_values_of_other_types() -> None:
    """Dates, text in dictionaries, models of others: what fits is typed, what does not stays."""

    class Foreign(BaseModel):
        model_config = ConfigDict(extra="ignore")
        when: datetime.datetime
        day: datetime.date | None = None

    class Holder(Model):
        broken: int
        when: datetime.datetime | None = None
        foreign: Foreign | None = None
        pairs: tuple[int, str] | None = None
        root: RootModel[list[int]] | None = None

    found = read(
        {
            "broken": "x",
            "when": "2024-01-02T03:04:05Z",
            "foreign": {"when": "soon", "day": "2024-01-02", "new": 1},
            "pairs": [1, 2],
            "root": [1, "x"],
        },
        Holder,
    )
    assert found.when == datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    assert (found.foreign.when, found.foreign.day) == ("soon", datetime.date(2024, 1, 2))
    assert found.foreign.model_extra is None
    assert (found.pairs, found.root.root) == ((1, 2), [1, "x"])


def test_models_that_were_read_work() -> None:
    """What was read tolerantly is a model like any other: equal, copied, changed, read again."""
    found = read({**EXAMPLE, "count": 1.5})
    assert found == copy.deepcopy(found)
    found.count = 5
    assert read(dump(found), strict=True).count == 5
    assert "count=5" in repr(found)


def test_places() -> None:
    """A place is a JSON pointer; positions and names that are data are the same place in the log."""
    place = Place(("a/b", 0, Key("x~y"), "c"), "int", "string")
    assert place.pointer == "/a~1b/0/x~0y/c"
    assert place.pattern == "/a~1b/*/*/c"
    assert str(Place((), "object", "array")) == "the whole answer: expected object, found array"
