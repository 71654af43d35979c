"""What a slot holds where neither JSON nor msgspec has a kind for it: unions of objects, lists of moments.

msgspec asks what is to be read, and to be written, in such a place. All other places it reads and writes by itself.
"""

from __future__ import annotations

from typing import Any, ClassVar, Final

from ..cached import PerObject


class Held:
    """A value of a type, read already. There is a class of its own for each type."""

    __slots__ = ("value",)

    kind: ClassVar[Any] = None

    def __init__(self, value: Any) -> None:
        self.value = value


def _build(kind: object) -> type[Held]:
    return type("Held", (Held,), {"kind": kind, "__slots__": ()})


find_holder: Final = PerObject[object, type[Held]](_build)
"""The class that holds values of a type."""
