"""What differs between the libraries of models, line by line of the table in the reference; and what does not."""

from __future__ import annotations

import copy
import dataclasses
import json
import logging
import pickle
from datetime import datetime
from typing import Any

import pytest
from runtime.models.base import Model
from runtime.models.numbers import IntegerString
from runtime.response.decode import Mismatch
from typing_extensions import TypedDict

from ..library import OF_PYDANTIC, Field, model_of
from ..response.answers_read import read


class Part(Model):
    """A model within another."""

    size: int


class Whole(Model):
    """A model with all that the table speaks of."""

    name: str = Field(alias="itsName")
    parts: list[Part] | None = None
    count: IntegerString | None = None
    at: datetime | None = None
    ratio: float | None = None
    ratios: list[float] | None = None


@dataclasses.dataclass
class OfTheCallers:
    """A class that is no model."""

    a: int
    b: list[str]


class Mapped(TypedDict):
    """A mapping with names that are known."""

    a: int


def test_making_one() -> None:
    """By keywords: values are checked, mappings become models, and what does not fit is named by its place."""
    given: Any = {"name": "n", "parts": [{"size": 1}, Part(size=2)]}
    made = Whole(**given)
    assert made.parts is not None
    assert [model_of(part) for part in made.parts] == [Part, Part]
    wrong: Any = {"name": 5, "parts": [{"size": "x"}]}
    with pytest.raises(ValueError) as caught:
        Whole(**wrong)
    for place in ("name", "parts.0.size"):
        assert place in str(caught.value)
    assert "itsName" not in str(caught.value)


def test_what_is_the_same() -> None:
    """From JSON and back, what is set, copies, pickles, equality."""
    plain: dict[str, Any] = {"itsName": "n", "parts": [{"size": 1, "more": None}], "new": {"a": 1}}
    found = Whole.from_dict(plain)
    assert found.to_dict() == json.loads(found.to_json()) == plain
    assert found == Whole.from_json(json.dumps(plain))
    assert found.model_extra == {"new": {"a": 1}}
    assert found.model_fields_set == {"name", "parts", "new"}
    for other in (copy.copy(found), copy.deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert other == found
        assert other.to_dict() == plain
    assert repr(found).startswith("Whole(name='n', parts=[Part(size=1, more=None)], ")


def test_what_pydantic_alone_has() -> None:
    """Its own methods."""
    for name in (
        "model_dump",
        "model_validate",
        "model_json_schema",
        "model_construct",
        "model_copy",
    ):
        assert hasattr(Whole, name) is OF_PYDANTIC


def test_setting_what_is_unknown() -> None:
    """It is kept and sent, or refused; where the model is made it may be given."""
    made: Any = Whole(itsName="n")
    if OF_PYDANTIC:
        made.other = 1
    else:
        with pytest.raises(AttributeError):
            made.other = 1
        members: Any = {"name": "n", "other": 1}
        made = Whole(**members)
    assert made.to_dict() == {"itsName": "n", "other": 1}


def test_the_class_of_what_is_read() -> None:
    """It is the model, or one that is derived from it."""
    for _ in range(2):
        found = read({"itsName": "n", "neverSeen": 1}, Whole)
        assert isinstance(found, Whole)
        assert (type(found) is Whole) is OF_PYDANTIC
    assert Whole(itsName="n").to_dict() == read({"itsName": "n"}, Whole).to_dict()


@pytest.mark.parametrize(("name", "value"), [("count", "many"), ("at", "soon")])
def test_when_it_is_told(caplog: pytest.LogCaptureFixture, name: str, value: str) -> None:
    """What does not fit is told with the answer, or when it is read; strictly, it is refused with its place."""
    answer = {"itsName": "n", name: value}
    with caplog.at_level(logging.WARNING):
        found = read(answer, Whole)
        assert bool(caplog.records) is OF_PYDANTIC
        assert getattr(found, name) == value
        assert len(caplog.records) == 1
    assert found.to_dict() == answer
    with pytest.raises(Mismatch, match=f"/{name}: expected"):
        read(answer, Whole, strict=True)


def test_whole_numbers() -> None:
    """Without a fraction; but structs keep one that came."""
    for text in ("2", "2.0"):
        found = Whole.from_json(f'{{"itsName":"n","ratio":{text},"ratios":[{text},0.5]}}')
        assert (found.ratio, type(found.ratio)) == (2.0, float)
        assert found.ratios == [2.0, 0.5]
        sent = "2" if OF_PYDANTIC else text
        assert found.to_json() == f'{{"itsName":"n","ratio":{sent},"ratios":[{sent},0.5]}}'
    assert Whole(itsName="n", ratio=2.0).to_json() == '{"itsName":"n","ratio":2}'


def test_integers_that_came_as_numbers() -> None:
    """They go out as text, or as they came."""
    found = read({"itsName": "n", "count": 7}, Whole)
    assert found.count == 7
    assert found.to_dict() == {"itsName": "n", "count": "7" if OF_PYDANTIC else 7}
    assert Whole(itsName="n", count=7).to_dict() == {"itsName": "n", "count": "7"}


def test_there_is_room_for_so_many() -> None:
    """Names that are data are kept too, however many there are."""
    for start in range(0, 80, 20):
        answer: dict[str, Any] = {
            "itsName": "n",
            **{f"name{n}": n for n in range(start, start + 20)},
        }
        assert read(answer, Whole).to_dict() == answer


def test_classes_of_the_callers() -> None:
    """Dataclasses and typed dictionaries are taken by both."""
    assert read({"a": 1, "b": ["x"]}, OfTheCallers) == OfTheCallers(1, ["x"])
    assert read({"a": 1}, Mapped) == {"a": 1}
    assert read([{"a": 1}], list[Mapped]) == [{"a": 1}]
