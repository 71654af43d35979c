"""What is wrong with an input, where, and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; line and column count from 1. Printed as ``file:line:column``."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def counted(number: int, noun: str) -> str:
    """How many there are, in words: ``1 node``, ``2 nodes``."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def show_path(path: Path) -> str:
    """A path as its user would name it: relative to the current folder when it is below that."""
    absolute = Path(os.path.normpath(path.absolute()))
    here = Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else str(absolute)


class Severity(Enum):
    """An error stops the run before anything is written; a warning says what was repaired."""

    ERROR = "error"
    WARNING = "warning"


EVENTS = frozenset({"removed", "renamed"})
"""Kinds of warnings that tell what a run changes for callers: they are said once, always, and are nobody's fault."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. ``slug`` names its kind for good, so that it can be accepted by name in the configuration."""

    severity: Severity
    slug: str
    message: str
    location: Location
    hint: str | None = None

    def __str__(self) -> str:
        text = f"{self.location}: {self.severity.value}[{self.slug}]: {self.message}"
        return text if self.hint is None else f"{text}\n  hint: {self.hint}"


_LONGEST = 600
"""Characters of a message, most of which can be a name of the document."""


def _sort_key(finding: Diagnostic) -> tuple[Location, str, str]:
    return (finding.location, finding.slug, finding.message)


@dataclass(slots=True)
class Report:
    """Collects diagnostics in any order; reads them back sorted by place, without repetition."""

    found: dict[Diagnostic, None] = field(default_factory=dict[Diagnostic, None])

    def error(self, slug: str, message: str, location: Location, hint: str | None = None) -> None:
        self.add(_build(Severity.ERROR, slug, message, location, hint))

    def warn(self, slug: str, message: str, location: Location, hint: str | None = None) -> None:
        self.add(_build(Severity.WARNING, slug, message, location, hint))

    def add(self, finding: Diagnostic) -> None:
        self.found[finding] = None

    def extend(self, findings: Iterable[Diagnostic]) -> None:
        for finding in findings:
            self.add(finding)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(sorted(self.found, key=_sort_key))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.diagnostics if d.severity is Severity.WARNING)

    def require_clean(self) -> None:
        """Raises :class:`InputError` with everything found if there is an error among it."""
        if self.errors:
            raise InputError(self.diagnostics)


def _build(
    severity: Severity, slug: str, message: str, location: Location, hint: str | None
) -> Diagnostic:
    shown = None if hint is None else _shorten(hint)
    return Diagnostic(severity, slug, _shorten(message), location, shown)


def _shorten(text: str) -> str:
    """The text in one line, without its middle where what it quotes of a document is longer than anyone reads."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST - 100]} […] {text[-100:]}"
    return text.replace("\n", "\\n")


class InputError(Exception):
    """The document or the configuration cannot be used; ``diagnostics`` has every fault, located."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(map(str, diagnostics)))
        self.diagnostics = diagnostics
