"""Unions: the member that fits, or the one that fits best."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from runtime.models.base import Model
from runtime.models.unknown import Unknown
from runtime.response.tolerant import Reading
from runtime.response.tolerant import read as tolerant_read

from ..library import keep, model_of
from .answers_read import EXAMPLE, Cat, Circle, Dog, Range, Square, dump, normal, read


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"type": "cat", "lives": "nine"}, Cat),
        ({"type": "cat"}, Cat),
        ({"type": "puppy", "barks": None}, Dog),
        ({"type": "fish", "lives": 1}, Unknown),
        ({"lives": 1}, Cat),
        ({"type": 5}, Unknown),
        ({"type": {}}, Unknown),
        ("cat", str),
        (None, type(None)),
    ],
)
def test_tagged_unions(value: object, kind: type) -> None:
    """The tag says which member is meant, even if it does not fit; an object with an unknown tag is of no kind."""
    assert model_of(read({**EXAMPLE, "pet": value}).pet) is kind


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"radius": 1}, Circle),
        ({"side": 1}, Square),
        ({"side": 1, "label": 5}, Square),
        ({"radius": "one"}, Circle),
        ({"side": "one", "label": None}, Square),
        ({"label": "x"}, Square),
        ({"else": 1}, Unknown),
        ({}, Unknown),
        ([], list),
    ],
)
def test_untagged_unions(value: object, kind: type) -> None:
    """Without a tag, the member that has most of what it knows is meant; an object that none knows is of no kind."""
    assert model_of(read({**EXAMPLE, "shape": value, "count": {}}).shape) is kind


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([1, "x"], [1, "x"]),
        ("x", "x"),
        (5, 5),
        (True, True),
        ({"start": "x", "end": "2"}, keep(Range, start="x", end=2)),
    ],
)
def test_mixed_unions(value: object, expected: object) -> None:
    """The kind of the value says which member is meant."""
    assert read({**EXAMPLE, "either": value, "count": {}}).either == expected


class Short(Model):
    """A member that has a part of the next."""

    a: int | None = None


class Long(Model):
    """A member that has all of the last."""

    a: int | None = None
    b: int | None = None


class OfEither(Model):
    """What holds them, and is broken."""

    broken: int
    value: Short | Long


def test_unions_that_fit_partly() -> None:
    """Of several members that fit, the one with most known fields is meant, as with pydantic."""
    found = read({"broken": "x", "value": {"a": 1, "b": 2, "c": 3}}, OfEither)
    assert model_of(found.value) is Long
    assert model_of(read({"broken": "x", "value": {"a": 1}}, OfEither).value) is Short


class One(Model):
    """A member whose tag has a default."""

    type: Literal["one"] = "one"
    a: int


class Two(Model):
    """Another one."""

    type: Literal["two"] = "two"
    b: int


class OneOrTwo(Model):
    """What holds them, and is broken."""

    broken: int
    value: One | Two


def test_a_tag_with_a_default_may_be_missing() -> None:
    """A constant that has a default tells nothing where it is missing."""
    assert model_of(read({"broken": "x", "value": {"b": 1}}, OneOrTwo).value) is Two
    assert model_of(read({"broken": "x", "value": {"type": "one", "b": 1}}, OneOrTwo).value) is One
    told = read({"broken": "x", "value": {"type": "one", "a": "x"}}, OneOrTwo)
    assert model_of(told.value) is One


class And(Model):
    """A member of a union that holds the union."""

    left: And | Or | Not | None = None
    right: And | Or | Not | None = None


class Or(Model):
    """Another one, that looks the same."""

    left: And | Or | Not | None = None
    right: And | Or | Not | None = None
    note: int | None = None


class Not(Model):
    """A third one."""

    left: And | Or | Not | None = None


def test_unions_within_unions() -> None:
    """Unions within unions take no more time than there are values and types, as far as it is for us to say."""
    value: Any = {"note": "no number"}
    for _ in range(40):
        value = {"left": value}
    reading = Reading()
    built = tolerant_read(And, value, (), reading)
    assert len(reading.tried) < 40 * 3 + 10
    assert normal(dump(built)) == normal(value)
