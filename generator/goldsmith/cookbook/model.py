"""Recipes: pages of text and code, whose lines know where they stand in their files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goldsmith.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a recipe, and where its begin is in the file."""

    text: str
    row: int
    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Some lines of one kind: text, in Markdown, or Python."""

    lines: tuple[Line, ...]
    is_code: bool = False

    @property
    def text(self) -> str:
        """The lines as they are read, without empty ones around them."""
        return "\n".join(line.text for line in self.lines).strip("\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A recipe. ``file`` is its name, ``place`` how messages name the file, ``content`` what is in it.

    The ``passages`` are what stands below the title.
    """

    file: str
    place: str
    content: str
    title: str
    passages: tuple[Passage, ...]

    @property
    def name(self) -> str:
        """What its page is called."""
        return self.file.rpartition(".")[0]

    @property
    def code(self) -> tuple[Line, ...]:
        """All lines of Python, in their order: what a later one names, an earlier one may have made."""
        return tuple(line for each in self.passages if each.is_code for line in each.lines)

    @property
    def texts(self) -> Iterator[Line]:
        """All lines of text."""
        return (line for each in self.passages if not each.is_code for line in each.lines)

    def locate(self, line: Line, offset: int) -> Location:
        """A place in a line."""
        return Location(self.place, line.row, line.column + offset)


@dataclass(frozen=True, slots=True)
class Cookbook:
    """The recipes by their names, and what is said before them all."""

    recipes: tuple[Recipe, ...] = ()
    opening: str = ""
