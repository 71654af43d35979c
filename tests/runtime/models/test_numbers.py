"""Integers that travel as decimal strings."""

from __future__ import annotations

import enum
import json
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, TypeAdapter, ValidationError
from runtime.models.base import Model
from runtime.models.numbers import DecimalString, IntegerString, UnsignedIntegerString

LARGEST = 2**64 - 1


class Balance(Model):
    """A model with such a number in every place."""

    amount: IntegerString
    unsigned: UnsignedIntegerString | None = None
    bounded: Annotated[IntegerString, Field(ge=0, le=LARGEST)] | None = None
    items: list[IntegerString] | None = None
    by_name: dict[str, IntegerString] | None = Field(default=None, alias="byName")


ADAPTER: TypeAdapter[int] = TypeAdapter(IntegerString)


@pytest.mark.parametrize("strict", [True, False, None])
@pytest.mark.parametrize("value", [0, 1, -1, 2**53 + 1, LARGEST, 2**64, -(2**70)])
def test_reads_strings_and_integers(value: int, strict: bool | None) -> None:
    """A decimal string and a JSON integer are the same number, of any size, read strictly or not."""
    assert ADAPTER.validate_json(str(value), strict=strict) == value
    assert ADAPTER.validate_json(f'"{value}"', strict=strict) == value
    assert ADAPTER.validate_python(value) == value
    assert ADAPTER.validate_python(str(value)) == value


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
    with pytest.raises(ValidationError):
        ADAPTER.validate_json(text, strict=True)
    with pytest.raises(ValidationError):
        ADAPTER.validate_json(text)
    with pytest.raises(ValidationError, match="decimal integer as a string"):
        ADAPTER.validate_python(json.loads(text))


def test_messages_show_no_value() -> None:
    """What is wrong is said in one line, without the value."""
    with pytest.raises(ValidationError) as caught:
        Balance(amount=1.5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert "1.5" not in str(caught.value)
    assert caught.value.error_count() == 1


@pytest.mark.parametrize("field", ["unsigned", "bounded"])
def test_bounds(field: str) -> None:
    """Bounds hold where the type or the field gives them."""
    for good in ("0", str(LARGEST)):
        read = Balance.model_validate_json(json.dumps({"amount": "1", field: good}))
        assert getattr(read, field) == int(good)
    for bad in ("-1", -1, str(LARGEST + 1), LARGEST + 1):
        with pytest.raises(ValidationError):
            Balance.model_validate_json(json.dumps({"amount": "1", field: bad}), strict=True)
        with pytest.raises(ValidationError):
            Balance.model_validate({"amount": "1", field: bad})


def test_bounds_in_message() -> None:
    """A type with bounds says so."""
    with pytest.raises(ValidationError, match="from 0 to 18446744073709551615"):
        TypeAdapter(UnsignedIntegerString).validate_python(-1)
    assert repr(DecimalString(ge=0)) == "DecimalString(ge=0)"


def test_writes_strings() -> None:
    """JSON has decimal strings; Python has integers."""
    model = Balance(amount=LARGEST, items=[1, 2], byName={"a": -3}, unsigned=None)
    assert json.loads(model.model_dump_json(by_alias=True, exclude_unset=True)) == {
        "amount": str(LARGEST),
        "items": ["1", "2"],
        "byName": {"a": "-3"},
        "unsigned": None,
    }
    assert model.model_dump(exclude_unset=True)["amount"] == LARGEST
    assert model.model_dump(mode="json")["items"] == ["1", "2"]


def test_enums_of_integers() -> None:
    """An enum of integers is an integer."""

    class Level(enum.IntEnum):
        HIGH = 9

    assert Balance(amount=Level.HIGH).model_dump_json(exclude_unset=True) == '{"amount":"9"}'


@pytest.mark.parametrize("value", [True, 1.5, None, {"a": 1}, [1], "x"])
def test_what_was_kept_goes_out_as_it_came(value: Any) -> None:
    """A value that a tolerant reader kept is written as it came."""
    model = Balance.model_construct(amount=value)
    assert json.loads(model.model_dump_json(exclude_unset=True)) == {"amount": value}


@given(st.integers())
def test_round_trip(value: int) -> None:
    """Any integer comes back."""
    text = Balance(amount=value).model_dump_json(exclude_unset=True)
    assert Balance.model_validate_json(text, strict=True).amount == value


def test_json_schema() -> None:
    """The JSON schema says both forms."""
    schema = TypeAdapter(IntegerString).json_schema()
    assert [member["type"] for member in schema["anyOf"]] == ["string", "integer"]
