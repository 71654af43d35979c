"""Numbers that travel as decimal strings, because JSON readers elsewhere lose the digits of large ones."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic_core import core_schema

from .bounds import UNSIGNED_64_MAX, Bounds


def _write(value: object) -> object:
    """The wire form of a number; what a tolerant reader kept as it came goes out as it came."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(int(value))
    return value


class DecimalString(Bounds):
    """The mark that makes an ``int`` a decimal string on the wire.

    ``Annotated[int, DecimalString(ge=0)]`` checks bounds at next to no cost; a ``Field(ge=0)`` on top of :data:`IntegerString`
    means the same and costs a call per value.
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: object
    ) -> core_schema.CoreSchema:
        # A string is read as a JSON document that has to be an integer: all of it runs in Rust, it holds in strict mode, which
        # is how answers are read (an int schema would take no string then), and it refuses what int() takes and JSON does not:
        # "007", "+1", "1_000". Strings come first because that is what servers send: what fails first costs more than what fits.
        integer = core_schema.int_schema(strict=True, ge=self.ge, le=self.le)
        return core_schema.union_schema(
            [core_schema.json_schema(integer), integer],
            mode="left_to_right",
            custom_error_type="integer_string",
            custom_error_message=self.describe(),
            serialization=core_schema.plain_serializer_function_ser_schema(
                _write, when_used="json"
            ),
        )

    def __get_pydantic_json_schema__(self, schema: object, handler: object) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "pattern": "^-?[0-9]+$"}, {"type": "integer"}]}


IntegerString: TypeAlias = Annotated[int, DecimalString()]
"""``int`` in Python; read from a decimal string or a JSON integer, written as a decimal string; no floats, no booleans."""

UnsignedIntegerString: TypeAlias = Annotated[int, DecimalString(ge=0, le=UNSIGNED_64_MAX)]
"""An :data:`IntegerString` of 64 bits without a sign."""
