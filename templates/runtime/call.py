"""A call: an operation and the arguments of one use of it, not yet sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .omit import OMIT
from .operation import Operation

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Call(Generic[T_co]):
    """An operation with its arguments by Python name; ``T_co`` is what its success gives. Arguments left out are dropped."""

    operation: Operation
    arguments: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    content_type: str | None = None

    def __repr__(self) -> str:
        return f"Call({self.operation.method} {self.operation.path})"

    def given(self) -> dict[str, object]:
        """The arguments that are to be sent."""
        return {name: value for name, value in self.arguments.items() if value is not OMIT}

    def replace(self, **arguments: object) -> Call[T_co]:
        """A copy with other arguments."""
        return Call(self.operation, {**self.arguments, **arguments}, self.content_type)
