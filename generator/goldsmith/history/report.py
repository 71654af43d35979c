"""Says what changed, as it was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from goldsmith.changes.changelog import build_changelog
from goldsmith.changes.formats import FORMATS
from goldsmith.changes.rule import LEVELS, Comparison, Level
from goldsmith.changes.verdict import bump_version, find_bump
from goldsmith.history.place import refuse
from goldsmith.terminal import Terminal

_FAILING: dict[str, tuple[Level, ...]] = {
    "breaking": ("run time", "wire"),
    "types": LEVELS,
    "never": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How to say it: a format, or the next version alone; and into which changelog, if any; and what is a failure."""

    format: str
    fail_on: str
    bump: bool
    changelog: Path | None


def report_changes(comparison: Comparison, wanted: Wanted, terminal: Terminal) -> int:
    """Says it, and gives the exit status."""
    if wanted.bump:
        terminal.say(_find_version(comparison))
    else:
        terminal.write(FORMATS[wanted.format](comparison))
    if wanted.changelog is not None:
        _write_changelog(wanted.changelog, comparison)
    return 1 if comparison.breaks(*_FAILING[wanted.fail_on]) else 0


def _find_version(comparison: Comparison) -> str:
    try:
        return bump_version(comparison.old_version, find_bump(comparison))
    except ValueError as error:
        raise refuse(
            "no-version", str(error), "OLD", "give the package a version of numbers"
        ) from None


def _write_changelog(path: Path, comparison: Comparison) -> None:
    """The whole of it at once, and only where something is new."""
    text = path.read_bytes().decode() if path.exists() else ""
    changed = build_changelog(text, comparison)
    if changed != text:
        draft = path.with_name(f".{path.name}.goldsmith")
        draft.write_bytes(changed.encode())
        draft.replace(path)
