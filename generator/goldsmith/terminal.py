"""What a run says, and how: plain text in a pipe; colour, and progress that goes away again, on a terminal."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TextIO

from goldsmith.annotations import print_diagnostics
from goldsmith.diagnostics import EVENTS, Diagnostic, Severity

_RED, _GREEN, _YELLOW, _CYAN, _BOLD = "31", "32", "33", "36", "1"
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DIFF_COLOURS = {"+": _GREEN, "-": _RED, "@": _CYAN}
_ERASE = "\r\x1b[2K"
_SHOWN_OF_A_KIND = 10


def fill_closed_streams() -> None:
    """Opens the null device where a standard stream is closed: the next file opened would take the stream's place."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def drop_output() -> None:
    """Nobody reads any more: what is still to be flushed goes nowhere, and nobody is told."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(nowhere, number)


@dataclass(slots=True)
class Terminal:
    """Writes results to ``out`` and all else to ``err``; either may be closed."""

    out: TextIO | None = field(default_factory=lambda: sys.stdout)
    err: TextIO | None = field(default_factory=lambda: sys.stderr)
    busy: bool = False
    form: str = "text"

    def __post_init__(self) -> None:
        for stream in (self.out, self.err):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors="backslashreplace")

    def say(self, text: str) -> None:
        """One line of the result."""
        self.write(f"{text}\n")

    def write(self, text: str) -> None:
        """A text of the result, as it is."""
        self.clear()
        if self.out is not None:
            self.out.write(text)

    def complain(self, text: str) -> None:
        """One line that is not of the result."""
        self._complain(_show(text))

    def _complain(self, shown: str) -> None:
        self.clear()
        if self.err is not None:
            self.err.write(f"{shown}\n")

    def progress(self, text: str) -> None:
        """Says what is going on, in a line that the next one replaces; only to a terminal."""
        if self.err is not None and _is_terminal(self.err):
            self._put(f"{_ERASE}{text} …")
            self.busy = True

    def clear(self) -> None:
        """Takes the line of progress away."""
        if self.busy:
            self._put(_ERASE)
            self.busy = False

    def _put(self, text: str) -> None:
        if self.err is not None:
            self.err.write(text)
            self.err.flush()

    def diff(self, text: str) -> None:
        """A unified diff."""
        if self.out is None or not _has_colour(self.out):
            self.write(text)
            return
        for line in text.splitlines():
            colour = _DIFF_COLOURS.get(line[:1])
            shown = _show(line)
            self.say(_paint(shown, colour) if colour else shown)

    def diagnostics(self, found: Iterable[Diagnostic], *, every: bool) -> None:
        """Errors and warnings; of each kind of warning only the first few, unless ``every`` one is wanted."""
        if self.form != "text":
            self._complain(print_diagnostics(found, self.form))
            return
        counts: Counter[str] = Counter()
        for each in found:
            counts[each.slug] += each.severity is Severity.WARNING
            if every or each.slug in EVENTS or counts[each.slug] <= _SHOWN_OF_A_KIND:
                self._complain(self._word(each))
        for slug, count in sorted(counts.items()):
            if count > _SHOWN_OF_A_KIND and slug not in EVENTS and not every:
                more = count - _SHOWN_OF_A_KIND
                self.complain(
                    f"… and {more} more of warning[{slug}]; `goldsmith validate` shows all"
                )

    def _word(self, finding: Diagnostic) -> str:
        text = _show(str(finding))
        if self.err is None or not _has_colour(self.err):
            return text
        kind = f"{finding.severity.value}[{finding.slug}]"
        colour = _RED if finding.severity is Severity.ERROR else _YELLOW
        place = _show(str(finding.location))
        return text.replace(place, _paint(place, _BOLD), 1).replace(kind, _paint(kind, colour), 1)


def _show(text: str) -> str:
    """The text with marks in place of what could move the cursor or turn the line: it may come from anyone's document."""
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def _paint(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m"


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _has_colour(stream: TextIO) -> bool:
    return _is_terminal(stream) and not os.environ.get("NO_COLOR")
