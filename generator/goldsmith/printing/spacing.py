"""Gives what datamodel-code-generator writes the quotes and the blank lines that black would; a line is a statement there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_STRING = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'""")


def settle(code: str) -> str:
    """The module with those; its syntax tree stays the same but for spaces at line ends of texts."""
    module = _Module()
    for line in code.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        module.add(line)
    return "\n".join(module.lines) + "\n"


@dataclass(slots=True)
class _Module:
    lines: list[str] = field(default_factory=list[str])
    in_text: bool = False
    blank: int = 0
    before: str = ""
    after_doc: bool = False
    in_class: bool = False

    def add(self, line: str) -> None:
        """The next line of the module."""
        stripped = line.strip()
        if self.in_text:
            self.lines.append(line)
            self.in_text = not stripped.endswith('"""')
        elif not stripped:
            self.blank += 1
        else:
            self.add_statement(line, stripped)

    def add_statement(self, line: str, stripped: str) -> None:
        self.lines.extend([""] * self.distance(line))
        opens = stripped.startswith('"""')
        self.lines.append(line if opens else _STRING.sub(_quoted, line))
        self.after_doc = opens and (not self.before or self.before.startswith("class "))
        self.in_class = line[0] == " "
        self.in_text = opens and not (stripped.endswith('"""') and len(stripped) >= 6)
        self.before, self.blank = stripped, 0

    def distance(self, line: str) -> int:
        """How many blank lines stand before a statement."""
        is_top = line[0] != " "
        if not self.lines:
            return 0
        if is_top and (self.in_class or line.startswith("class ")):
            return 2
        if self.after_doc:
            return 1
        if self.before.startswith("class "):
            return 0
        return min(self.blank, 2 if is_top else 1)


def _quoted(literal: re.Match[str]) -> str:
    """A text in the quotes that take fewer backslashes, double ones if there is no difference."""
    text, before = literal.group(), literal.string[max(literal.start() - 1, 0) : literal.start()]
    is_raw = before in ("r", "R") and ('"' in text or "\\'" in text)
    if text[0] == '"' or is_raw or text.count('"') > text.count("\\'"):
        return text
    return '"' + text[1:-1].replace('"', '\\"').replace("\\'", "'") + '"'
