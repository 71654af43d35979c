"""Notebooks of Jupyter: their cells are text and code."""

from __future__ import annotations

import re

from goldsmith.cookbook.model import Line, Passage
from goldsmith.load.json_places import JsonPlaces
from goldsmith.load.json_text import parse_json
from goldsmith.load.source import Json, TextError
from goldsmith.load.values import as_list, as_object

SLUG = "broken-recipe"
_TITLE = re.compile(r"#\s+(.*\S)\s*$")
_MAGIC = re.compile(r"\s*[%!]")


def split_notebook(content: str) -> tuple[str, list[Passage]]:
    """The title and the cells. Raises :class:`TextError` for what is no notebook of the fourth format, and for one without a title."""
    loaded, _ = parse_json(content)
    places = JsonPlaces(content)
    notebook = as_object(loaded)
    cells = as_list(notebook.get("cells"))
    if notebook.get("nbformat") != 4 or not cells:
        hint = "save it with a Jupyter of today"
        raise TextError(SLUG, "this is no notebook of format 4 with cells", 1, 1, hint)
    passages: list[Passage] = []
    for index, cell in enumerate(cells):
        node = as_object(cell)
        kind = node.get("cell_type")
        if kind in ("code", "markdown"):
            lines = _place_lines(node.get("source"), ("cells", index, "source"), places)
            passages.append(Passage(lines=tuple(lines), is_code=kind == "code"))
        if kind == "code" and as_list(node.get("outputs")):
            row, column = places.find(("cells", index, "outputs"))
            hint = "clear all outputs before you save it: they change with every run"
            raise TextError(SLUG, "the notebook has outputs", row, column, hint)
    first = passages[0] if passages else Passage(lines=())
    title = _TITLE.match(first.lines[0].text) if first.lines and not first.is_code else None
    if title is None:
        row, column = places.find(("cells", 0))
        hint = "begin it with a cell of Markdown: `# Title`"
        raise TextError(SLUG, "the recipe has no title", row, column, hint)
    return title[1], [Passage(lines=first.lines[1:]), *passages[1:]]


def _place_lines(source: Json, tokens: tuple[str | int, ...], places: JsonPlaces) -> list[Line]:
    """The lines of a cell, which is a text or a list of them. What only a notebook runs, as ``%pip``, is a comment to us."""
    if isinstance(source, str):
        row, column = places.find(tokens)
        return [Line(_mute(text), row, column) for text in source.split("\n")]
    lines: list[Line] = []
    for index, text in enumerate(as_list(source)):
        row, column = places.find((*tokens, index))
        if isinstance(text, str):
            lines.append(Line(_mute(text.rstrip("\n")), row, column + 1))  # behind the quote
    return lines


def _mute(text: str) -> str:
    return f"# {text}" if _MAGIC.match(text) else text
