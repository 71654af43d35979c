"""Bounds of integers that travel as decimal strings, whichever library reads them."""

from __future__ import annotations

from typing import Final

UNSIGNED_64_MAX: Final = 2**64 - 1


class Bounds:
    """The least and the largest integer that fit; ``None`` where there is no such bound."""

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
        return f"{type(self).__name__}({', '.join(bounds)})"
