"""What a rule of the table is, and a change that it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goldsmith.ir.model import Origin

Level = Literal["types", "run time", "wire"]
LEVELS: tuple[Level, ...] = ("types", "run time", "wire")
"""Where a change breaks the code of yesterday: a type checker, its run, or what the server makes of its requests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A kind of change: what it is, where it breaks (nowhere, if ``levels`` is empty), and what callers do about it.

    ``is_decided`` is false where the documents do not say whether anything breaks; it is taken to.
    """

    id: str
    what: str
    levels: tuple[Level, ...]
    advice: str
    is_decided: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: a rule, the symbol that it befell, what that was and what it is, and where both are said."""

    rule: Rule
    symbol: str
    old: str
    new: str
    old_origin: Origin | None
    new_origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All changes between two surfaces, those that break first; and the versions of the two packages."""

    changes: tuple[Change, ...]
    old_version: str
    new_version: str

    def breaks(self, *levels: Level) -> tuple[Change, ...]:
        """The changes that break at one of some levels."""
        return tuple(each for each in self.changes if set(levels) & set(each.rule.levels))
