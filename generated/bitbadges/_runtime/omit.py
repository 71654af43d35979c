"""The mark of an argument that was not given: it is not sent, unlike ``None``, which is null."""

from __future__ import annotations

from typing import Final, Literal, final


@final
class Omit:
    """The type of :data:`OMIT`; there is one value of it."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "OMIT"

    def __copy__(self) -> Omit:
        return self

    def __deepcopy__(self, memo: object) -> Omit:
        return self

    def __reduce__(self) -> str:
        return "OMIT"


OMIT: Final = Omit()
