"""Numbers that travel as decimal strings, because JSON readers elsewhere lose the digits of large ones."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .bounds import UNSIGNED_64_MAX, Bounds


class DecimalString(Bounds):
    """The mark that makes an ``int`` a decimal string on the wire."""

    __slots__ = ()


IntegerString: TypeAlias = Annotated[int, DecimalString()]
"""``int`` in Python; read from a decimal string or a JSON integer, written as a decimal string; no floats, no booleans."""

UnsignedIntegerString: TypeAlias = Annotated[int, DecimalString(ge=0, le=UNSIGNED_64_MAX)]
"""An :data:`IntegerString` of 64 bits without a sign."""
