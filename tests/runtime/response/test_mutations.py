"""Whatever is wrong with an answer, it is read, and goes out again as it came."""

from __future__ import annotations

import copy
import json
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.operation import Response
from runtime.response.decode import Mismatch, Undecodable, decode_json
from runtime.response.tolerant import Place

from .answers_read import (
    EXAMPLE,
    JSON,
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


def test_the_example_fits() -> None:
    """What fits is read alike, strictly and not."""
    found = read(EXAMPLE, strict=True)
    assert found == read(EXAMPLE)
    assert isinstance(found.pet, Cat)
    assert isinstance(found.pets[0], Dog)
    assert isinstance(found.shape, Square)
    assert isinstance(found.either, Range)
    assert normal(dump(found)) == normal(EXAMPLE)


def places_of(value: object, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value within a value, and its own."""
    yield at
    if isinstance(value, Mapping):
        for key, member in value.items():  # pyright: ignore[reportUnknownVariableType]
            yield from places_of(member, (*at, key))  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, member in enumerate(
            value
        ):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
            yield from places_of(member, (*at, index))  # pyright: ignore[reportUnknownArgumentType]


OTHER_VALUES: list[object] = [
    None,
    True,
    0,
    -1,
    1.5,
    2**70,
    "",
    "text",
    "1",
    [],
    [None],
    {},
    {"type": "fish"},
    {"start": "x"},
]

PLACES = list(places_of(EXAMPLE))

REMOVE = object()


def mutate(value: object, at: tuple[Any, ...], new: object) -> Any:
    """A copy with another value at a place, or without it."""
    if not at:
        return new
    result: Any = copy.deepcopy(value)
    holder = result
    for step in at[:-1]:
        holder = holder[step]
    if new is REMOVE:
        del holder[at[-1]]
    else:
        holder[at[-1]] = new
    return result


@pytest.mark.parametrize("at", PLACES, ids=lambda at: "/".join(map(str, at)) or "root")
def test_every_mutation(at: tuple[Any, ...]) -> None:
    """Another value in any place, or none, or one more, raises nothing and comes out as it went in, without a warning."""
    mutants = [mutate(EXAMPLE, at, new) for new in OTHER_VALUES]
    if at:
        mutants.append(mutate(EXAMPLE, at, REMOVE))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for mutant in mutants:
            found = read(mutant)
            assert normal(dump(found)) == normal(mutant)
            repr(found)


@pytest.mark.parametrize("at", PLACES, ids=lambda at: "/".join(map(str, at)) or "root")
def test_every_mutation_read_strictly(at: tuple[Any, ...]) -> None:
    """Read strictly, the same is either right, or a mismatch with a place at, above or below the change."""
    for new in OTHER_VALUES:
        mutant = mutate(EXAMPLE, at, new)
        try:
            found = read(mutant, strict=True)
        except Mismatch as error:
            pointer = Place(at, "", "").pointer
            for place in error.places:
                assert place.pointer.startswith(pointer) or pointer.startswith(place.pointer)
        else:
            assert normal(dump(found)) == normal(mutant)


KINDS = [
    Everything,
    list[Everything],
    dict[str, Range],
    Pet,
    Circle | Square,
    Labels,
    list[Pet] | Range | str,
    Any,
    None,
]


def has_large_float(value: object, kind: object) -> bool:
    """Whether a number is in the place of a float that cannot hold it."""
    texts = re.findall(r'"ratio": (-?[0-9]+)\b', json.dumps(value))
    return any(int(float(text)) != int(text) for text in texts)


@settings(max_examples=300, deadline=None)
@given(JSON, st.sampled_from(KINDS))
def test_any_json(value: object, kind: Any) -> None:
    """Any JSON in place of any answer raises nothing, and comes out as it went in."""
    found = read(value, kind)
    if not has_large_float(value, kind):
        assert normal(dump_any(found)) == normal(value)
    try:
        read(value, kind, strict=True)
    except Mismatch as error:
        assert error.places


def dump_any(value: object) -> object:
    """Lists and objects of models, as JSON again."""
    if isinstance(value, dict):
        return {
            k: dump_any(v) for k, v in value.items()
        }  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, list):
        return [dump_any(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    return dump(value)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_json_within_the_example(data: st.DataObject) -> None:
    """Any JSON in any place of the example leaves the rest typed, and comes out as it went in."""
    at = data.draw(st.sampled_from(PLACES[1:]))
    new = data.draw(JSON)
    mutant = mutate(EXAMPLE, at, new)
    found = read(mutant)
    assert isinstance(found, Everything)
    if not has_large_float(mutant, Everything):
        assert normal(dump(found)) == normal(mutant)
    if at[0] != "pet":
        assert isinstance(found.pet, Cat)


@settings(max_examples=300, deadline=None)
@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes(content: bytes) -> None:
    """Any bytes are a value or an error of ours."""
    for kind in (Everything, Any):
        for strict in (True, False):
            try:
                decode_json(OPERATION, Response("200", kind), content, None, strict=strict)
            except (Undecodable, Mismatch):
                continue
