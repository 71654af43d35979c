"""Numbers remember how they were written, where Python writes them otherwise."""

from __future__ import annotations

import json
import pickle

import pytest

from goldsmith.load.numbers import WrittenFloat, WrittenInt, build_float, build_integer, plain


@pytest.mark.parametrize("text", ["2.10", "1e3", "1.", "1E+2", ".5", "0.10e1"])
def test_floats(text: str) -> None:
    """The number is that of Python; as text it is as it was written."""
    number = build_float(text)
    assert isinstance(number, WrittenFloat)
    assert (number, str(number), f"{number}") == (float(text), text, text)
    assert json.dumps(number) == json.dumps(float(text))
    assert type(plain(number)) is float
    assert str(pickle.loads(pickle.dumps(number))) == text


@pytest.mark.parametrize(("text", "value"), [("0x1F", 31), ("+1", 1), ("0o17", 15), ("-0", 0)])
def test_integers(text: str, value: int) -> None:
    """The same of integers."""
    number = build_integer(text)
    assert isinstance(number, WrittenInt)
    assert (number, str(number), f"{number}") == (value, text, text)
    assert json.dumps(number) == str(value)
    assert type(plain(number)) is int
    assert str(pickle.loads(pickle.dumps(number))) == text


@pytest.mark.parametrize("text", ["1.0", "2.5", "-3.1"])
def test_most_need_no_memory(text: str) -> None:
    """What Python writes as it was written is the number and no more."""
    assert type(build_float(text)) is float
    assert type(build_integer(text.partition(".")[0])) is int
