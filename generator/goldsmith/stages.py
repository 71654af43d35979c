"""The stages of a run, and how far it is: each has its share of the time, as it is with large documents."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final, TypeVar

Progress = Callable[[str], None]
"""Says what is going on."""
Tick = Callable[[float], None]
"""Says how much of a stage is done: from 0 to 1."""
T = TypeVar("T")

READING: Final = "reading the document"
VALIDATING: Final = "validating the document"
NORMALIZING: Final = "bringing the document into normal form"
BUILDING: Final = "building the API"
RENDERING: Final = "rendering"
FORMATTING: Final = "formatting"
PRINTING: Final = "printing the models"
WRITING: Final = "writing"
COMPARING: Final = "comparing"

UNDERSTANDING: Final[Mapping[str, int]] = {
    READING: 5,
    VALIDATING: 3,
    NORMALIZING: 15,
    BUILDING: 8,
}
"""The stages up to the API."""
MAKING: Final[Mapping[str, int]] = {
    **UNDERSTANDING,
    RENDERING: 22,
    FORMATTING: 25,
    PRINTING: 20,
}
"""Those up to the whole package."""


def say_nothing(_: str | float) -> None:
    """For whoever does not want to know."""


class Stages:
    """Says each stage with the percentage of all that is done, and no percentage twice."""

    def __init__(self, progress: Progress, shares: Mapping[str, int]) -> None:
        self._progress = progress
        self._shares = shares
        self._stage = ""
        self._said = ""

    def __call__(self, stage: str) -> None:
        """A stage begins."""
        self._stage = stage
        self.tick(0)

    def tick(self, done: float) -> None:
        """So much of the stage is done."""
        before = 0
        for stage, share in self._shares.items():
            if stage == self._stage:
                break
            before += share
        whole = before + done * self._shares.get(self._stage, 0)
        text = f"{100 * whole / sum(self._shares.values()):3.0f} % {self._stage}"
        if text != self._said:
            self._said = text
            self._progress(text)


def measure(progress: Progress, shares: Mapping[str, int]) -> Stages:
    """Progress in percentages of some stages; of those that it is measured by already, where it is."""
    return progress if isinstance(progress, Stages) else Stages(progress, shares)


def follow(items: Collection[T], tick: Tick) -> Iterator[T]:
    """Gives the items one after the other, and says how many were given."""
    for number, item in enumerate(items):
        tick(number / len(items))
        yield item
