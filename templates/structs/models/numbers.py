"""Numbers that travel as decimal strings, because JSON readers elsewhere lose the digits of large ones."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias


class DecimalString:
    """The mark that makes an ``int`` a decimal string on the wire."""

    __slots__ = ("ge", "le")

    def __init__(self, *, ge: int | None = None, le: int | None = None) -> None:
        self.ge = ge
        self.le = le

    def describe(self) -> str:
        """What is expected, as a sentence."""
        bounds = [
            f"{word} {bound}"
            for word, bound in (("from", self.ge), ("to", self.le))
            if bound is not None
        ]
        return " ".join(["Input should be an integer, or a decimal integer as a string", *bounds])

    def __repr__(self) -> str:
        bounds = (
            f"{name}={bound}"
            for name, bound in (("ge", self.ge), ("le", self.le))
            if bound is not None
        )
        return f"DecimalString({', '.join(bounds)})"


UNSIGNED_64_MAX: Final = 2**64 - 1

IntegerString: TypeAlias = Annotated[int, DecimalString()]
"""``int`` in Python; read from a decimal string or a JSON integer, written as a decimal string; no floats, no booleans."""

UnsignedIntegerString: TypeAlias = Annotated[int, DecimalString(ge=0, le=UNSIGNED_64_MAX)]
"""An :data:`IntegerString` of 64 bits without a sign."""
