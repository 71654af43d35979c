"""Compares what calls raise: the errors of each method, and the classes that they are of."""

from __future__ import annotations

from itertools import zip_longest

from goldsmith.changes.notes import Notes, Subject
from goldsmith.changes.rules import find_rule
from goldsmith.changes.shifts import find_shifts
from goldsmith.ir.model import Anything
from goldsmith.surface.model import Method, Surface
from goldsmith.surface.types import show_type


def compare_error_classes(old: Surface, new: Surface, notes: Notes) -> None:
    """What the body of each class may be; where nothing is declared, it may be anything."""
    after = {each.name: each.body for each in new.errors}
    for error in old.errors:
        was, now = error.body or Anything(), after.get(error.name) or Anything()
        shifts = find_shifts(was, now, notes.aliases)
        if not shifts:
            continue
        if shifts & {"typed", "untyped"}:
            kind = "typed" if "typed" in shifts else "untyped"
        else:
            breaks = any("types" in find_rule("result", shift).levels for shift in shifts)
            kind = "changed" if breaks else "narrowed"
        subject = Subject(symbol=f"errors.{error.name}")
        notes.note(f"error-class-{kind}", subject, show_type(was), show_type(now))


def compare_errors(old: Method, new: Method, subject: Subject, notes: Notes) -> None:
    """A status that is named or not is the same error to a caller; what it holds may be not."""
    before, after = ({each.status for each in m.errors} for m in (old, new))
    for status in sorted(after - before):
        notes.note("error-status-added", subject, new=status)
    for status in sorted(before - after):
        notes.note("error-status-removed", subject, old=status)
    for status in sorted(before & after):
        was, now = (
            [each.type for each in m.errors if each.status == status and each.type is not None]
            for m in (old, new)
        )
        shown = [f"{status}: {', '.join(map(show_type, each)) or 'nothing'}" for each in (was, now)]
        if not was or not now:
            if was or now:
                notes.note("error-body-removed" if was else "error-body-added", subject, *shown)
        elif len(was) != len(now) or any(
            find_shifts(one, other, notes.aliases)
            for one, other in zip_longest(was, now, fillvalue=was[0])
        ):
            notes.note("error-body-changed", subject, *shown)
