"""How the tests of this room encode one parameter."""

from __future__ import annotations

import enum

from runtime.call import Call
from runtime.models.base import Model
from runtime.models.numbers import IntegerString
from runtime.operation import Operation, Parameter
from runtime.request.encode import Outgoing, encode_call

from ..library import Field


def encode(parameter: Parameter, value: object) -> Outgoing:
    """The request of an operation with one parameter."""
    path = f"/x/{{{parameter.name}}}" if parameter.location == "path" else "/x"
    operation = Operation(id="op", method="GET", path=path, parameters=(parameter,))
    return encode_call(Call(operation, {parameter.argument: value}))


class Color(enum.Enum):
    """An enum of text."""

    BLUE = "blue"


class Range(Model):
    """A model with a wire name and a number that travels as text."""

    first: IntegerString = Field(alias="firstOne")
    last: int | None = None
