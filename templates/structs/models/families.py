"""A parent whose children a discriminator tells apart."""

from __future__ import annotations


class ChildFirst:
    """Marks a union of children, told apart by their discriminator, and of what all others are."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "ChildFirst()"
