"""Integers that travel as decimal strings."""

from __future__ import annotations

import enum
import json
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from runtime.models.adapters import find_adapter, validate_json, validate_value
from runtime.models.base import Model
from runtime.models.numbers import DecimalString, IntegerString, UnsignedIntegerString
from runtime.models.problems import Unfit

from ..library import OF_PYDANTIC, Field, keep, only_pydantic

LARGEST = 2**64 - 1


class Balance(Model):
    """A model with such a number in every place."""

    amount: IntegerString
    unsigned: UnsignedIntegerString | None = None
    bounded: Annotated[int, DecimalString(ge=0, le=LARGEST)] | None = None
    items: list[IntegerString] | None = None
    by_name: dict[str, IntegerString] | None = Field(default=None, alias="byName")


WORDS = "Input should be an integer, or a decimal integer as a string"
ADAPTER = find_adapter(IntegerString)


@pytest.mark.parametrize("value", [0, 1, -1, 2**53 + 1, LARGEST, 2**64, -(2**70)])
def test_reads_strings_and_integers(value: int) -> None:
    """A decimal string and a JSON integer are the same number, of any size."""
    for given_value in (value, str(value)):
        assert validate_json(ADAPTER, json.dumps(given_value)) == value
        assert validate_value(ADAPTER, given_value) == value
        assert Balance.from_dict({"amount": given_value}).amount == value


@only_pydantic
@pytest.mark.parametrize("strict", [True, False, None])
@pytest.mark.parametrize("text", ["1", '"-1"', str(2**70)])
def test_reads_strictly_or_not(text: str, strict: bool | None) -> None:
    """In an adapter of the caller's too."""
    adapter = TypeAdapter[int](IntegerString)
    assert adapter.validate_json(text, strict=strict) == int(text.strip('"'))


@pytest.mark.parametrize(
    "text",
    ["1.0", "1.5", "1e3", "true", "false", "null", "[]", "{}", '"1.0"', '"1e3"', '"0x1"']
    + [
        '"+1"',
        '"007"',
        '"1_000"',
        '""',
        '"one"',
        '"true"',
        '"NaN"',
        '"１"',
        '"[1]"',
        f'"{"9" * 5000}"',
    ],
)
def test_refuses_everything_else(text: str) -> None:
    """Floats, booleans and texts that are no decimal integer are refused, from JSON and from Python."""
    for read, value in ((validate_json, text), (validate_value, json.loads(text))):
        with pytest.raises(Unfit) as caught:
            read(ADAPTER, value)
        assert caught.value.list_problems()[0].message == WORDS
    with pytest.raises(ValueError):
        Balance.from_json(f'{{"amount":{text}}}')
    with pytest.raises(ValueError):
        Balance(amount=json.loads(text))


def test_messages_show_no_value() -> None:
    """What is wrong is said in one line, without the value."""
    with pytest.raises(ValueError, match="an integer, or a decimal integer as a string") as caught:
        Balance(amount=1.5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert "1.5" not in str(caught.value)
    assert str(caught.value).count("amount") == 1


@pytest.mark.parametrize("field", ["unsigned", "bounded"])
def test_bounds(field: str) -> None:
    """Bounds hold where the type or the field gives them."""
    make: Any = Balance
    for good in ("0", str(LARGEST)):
        read = Balance.from_dict({"amount": "1", field: good})
        assert getattr(read, field) == int(good)
    for bad in ("-1", -1, str(LARGEST + 1), LARGEST + 1):
        with pytest.raises(ValueError):
            Balance.from_dict({"amount": "1", field: bad})
        with pytest.raises(ValueError):
            make(amount="1", **{field: bad})


def test_bounds_in_message() -> None:
    """A type with bounds says so."""
    with pytest.raises(Unfit) as caught:
        validate_value(find_adapter(UnsignedIntegerString), -1)
    assert caught.value.list_problems()[0].message == f"{WORDS} from 0 to 18446744073709551615"
    assert repr(DecimalString(ge=0)) == "DecimalString(ge=0)"


def test_writes_strings() -> None:
    """JSON has decimal strings; Python has integers."""
    model = Balance(amount=LARGEST, items=[1, 2], byName={"a": -3}, unsigned=None)
    assert model.to_dict() == json.loads(model.to_json())
    assert model.to_dict() == {
        "amount": str(LARGEST),
        "items": ["1", "2"],
        "byName": {"a": "-3"},
        "unsigned": None,
    }
    if OF_PYDANTIC:
        assert model.model_dump(exclude_unset=True)["amount"] == LARGEST
        assert model.model_dump(mode="json")["items"] == ["1", "2"]


def test_enums_of_integers() -> None:
    """An enum of integers is an integer."""

    class Level(enum.IntEnum):
        HIGH = 9

    assert Balance(amount=Level.HIGH).to_json() == '{"amount":"9"}'


@pytest.mark.parametrize("value", [True, 1.5, None, {"a": 1}, [1], "x"])
def test_what_was_kept_goes_out_as_it_came(value: Any) -> None:
    """A value that a tolerant reader kept is written as it came."""
    model = keep(Balance, amount=value)
    assert json.loads(model.to_json()) == model.to_dict() == {"amount": value}


@given(st.integers())
def test_round_trip(value: int) -> None:
    """Any integer comes back."""
    assert Balance.from_json(Balance(amount=value).to_json()).amount == value


@only_pydantic
def test_json_schema() -> None:
    """The JSON schema says both forms."""
    schema = TypeAdapter(IntegerString).json_schema()
    assert [member["type"] for member in schema["anyOf"]] == ["string", "integer"]
