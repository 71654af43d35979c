"""Collects changes while two surfaces are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from goldsmith.changes.rule import Change
from goldsmith.changes.rules import RULES, find_rule
from goldsmith.changes.shifts import Aliases
from goldsmith.ir.model import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a change may befall: a symbol, and where both documents speak of it."""

    symbol: str
    old: Origin | None = None
    new: Origin | None = None


@dataclass(slots=True, kw_only=True)
class Notes:
    """The changes found so far, and what comparing types needs to know."""

    aliases: Aliases
    credentials: frozenset[str] = frozenset()
    """Where the new client sends its credentials, as ``show_place`` has it."""
    found: list[Change] = field(default_factory=list[Change])

    def note(self, rule: str, subject: Subject, old: str = "", new: str = "") -> None:
        """One change by the name of its rule."""
        change = Change(
            rule=RULES[rule],
            symbol=subject.symbol,
            old=old,
            new=new,
            old_origin=subject.old,
            new_origin=subject.new,
        )
        if change not in self.found:
            self.found.append(change)

    def note_all(
        self, prefix: str, kinds: Iterable[str], subject: Subject, old: str, new: str
    ) -> None:
        """Changes of one subject: the kinds are the ends of the names of rules."""
        for kind in sorted(kinds):
            self.note(find_rule(prefix, kind).id, subject, old, new)

    def note_flag(
        self, subject: Subject, was: bool, now: bool, set_rule: str, lifted_rule: str
    ) -> None:
        """A mark that was set, or lifted."""
        if was != now:
            self.note(set_rule if now else lifted_rule, subject)

    def note_text(self, rule: str, subject: Subject, old: str, new: str) -> None:
        """A change of one text into another."""
        if old != new:
            self.note(rule, subject, old, new)
