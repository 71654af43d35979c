"""What does not fit its type, in words of the runtime's own; never a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Where a value does not fit, the kind of fault in a word or two, and what was expected as a sentence."""

    steps: tuple[str | int, ...]
    kind: str
    message: str


class Unfit(Exception):  # noqa: N818
    """A value does not fit its type; where is found out if it is asked for. Who knows the call makes an error of it."""

    def __init__(self, list_problems: Callable[[], list[Problem]]) -> None:
        super().__init__("the value does not fit its type")
        self.list_problems = list_problems


class Unwritable(Exception):  # noqa: N818
    """A value has no form in JSON."""
