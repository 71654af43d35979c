"""Lays a module out as black would; where something in it is of no known kind, it comes back as a plain ``str``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldsmith.format.black_text import UnknownCodeError
from goldsmith.format.breaks import break_group, break_statement
from goldsmith.format.texts import is_usual, settle_docstring
from goldsmith.format.width import WIDTH, measure
from goldsmith.output.tree import Formatted

_QUOTES = '"""'
_NUMBER = re.compile(r"\de\+")  # black takes the plus away


def lay_out(code: str) -> str:
    """The code with long lines broken; :class:`Formatted` where black would change nothing of it."""
    layout = _Layout(code.split("\n"))
    text = layout.text()
    return Formatted(text) if layout.is_known else text


class _Layout:
    """Goes through the lines of a module, and collects them laid out."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.done: list[str] = []
        self.is_known = True
        self.before = ":"  # a module begins like a block: with its docstring
        self.place = 0

    def text(self) -> str:
        """The module laid out."""
        blank = 0
        while self.place < len(self.lines):
            line = self.lines[self.place].rstrip()
            self.place += 1
            if not line:
                blank += 1
                continue
            indent = len(line) - len(line.lstrip())
            if self.done:
                self.done.extend([""] * min(blank, 1 if indent else 2))
            blank = 0
            self.add(line, indent)
        return "\n".join(self.done) + "\n" if self.done else ""

    def add(self, line: str, indent: int) -> None:
        """A statement that begins with the line."""
        text = line[indent:]
        if text.startswith("#"):
            self.done.append(line)
            return
        if text.startswith(_QUOTES):
            self.add_text(line, indent)
        elif _QUOTES in text or ("e+" in text and _NUMBER.search(text)):
            self.is_known = False
            self.done.append(line)
        elif text[-1] in "([{":
            self.attempt(self.take_group(line, indent), indent)
        elif measure(line) <= WIDTH and not (",)" in text or ",]" in text or ",}" in text):
            self.done.append(line)
        else:
            self.attempt([text], indent)
        self.before = self.done[-1]

    def add_text(self, line: str, indent: int) -> None:
        """A docstring, or the text that follows a field, which black leaves alone."""
        lines = [self.lines[self.place - 1]]
        if not (line.endswith(_QUOTES) and len(line) - indent >= 2 * len(_QUOTES)):
            while self.place < len(self.lines) and not _ends(lines):
                lines.append(self.lines[self.place])
                self.place += 1
        if self.before.endswith(":"):
            body = "\n".join(lines).rstrip()[indent + len(_QUOTES) : -len(_QUOTES)]
            self.is_known = self.is_known and is_usual(body)
            lines = (" " * indent + settle_docstring(body, indent)).split("\n")
        else:
            lines = [each.rstrip() for each in lines]
        self.done.extend(lines)

    def take_group(self, line: str, indent: int) -> list[str]:
        """The lines from one that ends with an opening bracket to the one that closes it, without the indentation of the first."""
        group = [line[indent:]]
        while self.place < len(self.lines) and (len(group) == 1 or group[-1].startswith(" ")):
            group.append(self.lines[self.place][indent:].rstrip())
            self.place += 1
        return group

    def attempt(self, group: list[str], indent: int) -> None:
        try:
            is_split = len(group) > 1
            broken = break_group(group, indent) if is_split else break_statement(group[0], indent)
        except UnknownCodeError:
            self.is_known = False
            broken = [" " * indent + line for line in group]
        self.done.extend(broken)


def _ends(text: Sequence[str]) -> bool:
    return len(text) > 1 and text[-1].rstrip().endswith(_QUOTES)
