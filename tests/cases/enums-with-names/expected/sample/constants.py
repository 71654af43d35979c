"""The values of enums by name, for where a number or a code says little.

A constant is the value itself: type checkers take it wherever they take the literal.
"""

from __future__ import annotations

from typing import Final


class JobLevel:
    """The values of :data:`models.JobLevel`."""

    LOW_LEVEL: Final = "low"
    HIGH_LEVEL: Final = "high"
    """Much."""


class JobManyItem:
    """The values of :data:`models.JobManyItem`."""

    ONE: Final = 1
    TWO: Final = 2


class JobMapped:
    """The values of :data:`models.JobMapped`."""

    ONE: Final = 1
    TWO: Final = 2
    """Two."""


class JobOrNull:
    """The values of :data:`models.JobOrNull`."""

    ONE: Final = 1
    TWO: Final = 2


class JobState:
    """The values of :data:`models.JobState`."""

    RUNNING: Final = "on"
    STOPPED: Final = "off"


class Ms:
    """The values of :data:`models.Ms`."""

    ALPHA: Final = "a"
    """The first."""
    ALPHA_: Final = "b"
    CLASS: Final = "class"


class Priority:
    """The values of :data:`models.Priority`."""

    LOW: Final = 0
    """May wait."""
    VERY_HIGH: Final = 1
    NONE: Final = -1
