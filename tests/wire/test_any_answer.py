"""Any JSON in place of any documented answer: nothing but the package's own errors, and nothing lost."""

from __future__ import annotations

import copy
import importlib
import json
import warnings
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitbadges._runtime.models.objects import is_model
from bitbadges._runtime.operation import Operation, Response
from bitbadges._runtime.response.decode import Mismatch, Undecodable, decode_response

from .documents import list_operations, read_example

RESOURCES = ("address_lists", "dynamic_stores", "tokens")
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    | st.sampled_from(["", "1", "-1", "007", "18446744073709551616", "AND", "public"])
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
REMOVED = object()


def read_operations() -> dict[str, Operation]:
    """The operation constants of the package, by id."""
    modules = (importlib.import_module(f"bitbadges.resources.{name}") for name in RESOURCES)
    found = (value for module in modules for value in vars(module).values())
    return {value.id: value for value in found if isinstance(value, Operation)}


OPERATIONS = read_operations()


def find_success(operation: Operation) -> Response:
    """What the operation answers with 200."""
    return next(response for response in operation.responses if response.status == "200")


def list_places(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value inside a value, its own included."""
    yield at
    if isinstance(value, dict):
        for name, member in value.items():
            yield from list_places(member, (*at, name))
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from list_places(member, (*at, index))


def put(value: Any, at: tuple[str | int, ...], new: object) -> Any:
    """A copy of the value with another one, or none, in one place."""
    if not at:
        return new
    result = copy.deepcopy(value)
    holder = result
    for step in at[:-1]:
        holder = holder[step]
    if new is REMOVED:
        del holder[at[-1]]
    else:
        holder[at[-1]] = new
    return result


def in_one_spelling(value: object) -> object:
    """Numbers as texts, since some of the API's come back as decimal strings; ``true`` stays what it is."""
    if isinstance(value, dict):
        return {name: in_one_spelling(member) for name, member in value.items()}
    if isinstance(value, list):
        return [in_one_spelling(member) for member in value]
    if isinstance(value, int | float) and not isinstance(value, bool):
        # By its digits as JSON: a large float is read as the integer that its text is, not as the nearest power of two has it.
        return str(int(Decimal(repr(value)))) if value == int(value) else repr(value)
    return value


def dump(value: Any) -> object:
    """What was read, as JSON again."""
    model: Any = value if is_model(value) else None
    return value if model is None else model.to_dict()


def check(operation_id: str, answer: object) -> None:
    """Reads an answer tolerantly and strictly; what comes out is what went in."""
    operation = OPERATIONS[operation_id]
    success = find_success(operation)
    content = json.dumps(answer).encode()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = decode_response(operation, success, content, "application/json", strict=False)
        assert in_one_spelling(dump(found)) == in_one_spelling(answer)
        repr(found)
    try:
        decode_response(operation, success, content, "application/json", strict=True)
    except Mismatch as error:
        assert error.places


def test_the_package_has_them_all() -> None:
    """The operations that are tried here are those of the document."""
    assert OPERATIONS.keys() == list_operations().keys()


@pytest.mark.parametrize("operation_id", sorted(OPERATIONS))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_json_in_any_place(operation_id: str, data: st.DataObject) -> None:
    """The documented answer with any JSON, or nothing, in the place of any of its values."""
    example = read_example(operation_id, "response")
    at = data.draw(st.sampled_from(list(list_places(example))))
    new = data.draw(JSON | st.just(REMOVED) if at else JSON)
    check(operation_id, put(example, at, new))


@pytest.mark.parametrize("operation_id", sorted(OPERATIONS))
def test_every_value_replaced_or_missing(operation_id: str) -> None:
    """Each value of the documented answer in turn: missing, null, and of another kind."""
    example = read_example(operation_id, "response")
    places = list(list_places(example))
    for at in places[1 :: max(1, len(places) // 40)]:
        for new in (REMOVED, None, {"new": 1}, "text"):
            check(operation_id, put(example, at, new))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(OPERATIONS)), st.binary(max_size=60))
def test_any_bytes(operation_id: str, content: bytes) -> None:
    """Bytes that are no JSON are an error that says so."""
    operation = OPERATIONS[operation_id]
    for strict in (False, True):
        try:
            decode_response(
                operation, find_success(operation), content, "application/json", strict=strict
            )
        except (Undecodable, Mismatch):
            continue
