"""Reads recipes: modules of Python, pages of Markdown, notebooks of Jupyter."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from goldsmith.config import Config
from goldsmith.cookbook.files import OPENING, find_recipes
from goldsmith.cookbook.model import Cookbook, Line, Passage, Recipe
from goldsmith.cookbook.notebooks import split_notebook
from goldsmith.diagnostics import Location, Report, show_path
from goldsmith.load.source import TextError

SLUG = "broken-recipe"
_FENCE = re.compile(r"(`{3,}|~{3,})\s*([\w+-]*)")
_TITLE = re.compile(r"#\s+(.*\S)\s*$")


def read_cookbook(config: Config, report: Report) -> Cookbook:
    """The recipes of the folder that the configuration names; what is wrong with one goes into the report."""
    folder = config.cookbook
    if folder is None:
        return Cookbook()
    place = config.locate("cookbook")
    if "reference" not in config.parts:
        message = "the recipes of 'cookbook' are pages of the reference, which is not asked for"
        report.error("wrong-value", message, place, "add 'reference' to `parts`")
        return Cookbook()
    if not folder.is_dir():
        is_there = folder.exists()
        slug, what = ("not-a-folder", "is a file") if is_there else ("missing-file", "is not there")
        message = f"the cookbook is to be a folder, and {show_path(folder)} {what}"
        report.error(slug, message, place, "name a folder with recipes: *.py, *.md or *.ipynb")
        return Cookbook()
    files = find_recipes(folder)
    found = [_read_recipe(path, report) for path in files if path.name != OPENING]
    recipes = {each.name.casefold(): each for each in found if each is not None}
    for path in files:
        other = recipes.get(path.stem.casefold())
        if other is not None and other.file != path.name:
            message = f"{other.file} and {path.name} would have one page"
            report.error(SLUG, message, Location(show_path(path)), "call one of them otherwise")
    if not found:
        message = f"there is no recipe in {show_path(folder)}"
        hint = "write one: a file *.py, *.md or *.ipynb"
        report.error("unmatched-entry", message, place, hint)
    opening = _read_text(folder / OPENING, report) if (folder / OPENING) in files else None
    return Cookbook(tuple(recipes.values()), opening or "")


def _read_recipe(path: Path, report: Report) -> Recipe | None:
    content = _read_text(path, report)
    if content is None:
        return None
    split = {".py": split_module, ".md": split_page, ".ipynb": split_notebook}[path.suffix]
    try:
        title, passages = split(content)
    except TextError as error:
        place = Location(show_path(path), error.line, error.column)
        report.error(SLUG, error.message, place, error.hint)
        return None
    return Recipe(
        file=path.name,
        place=show_path(path),
        content=content,
        title=title,
        passages=tuple(each for each in passages if each.text),
    )


def _read_text(path: Path, report: Report) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        before = path.read_bytes()[: error.start]
        place = Location(show_path(path), before.count(b"\n") + 1)
        report.error(SLUG, "the recipe is not UTF-8", place, "save it as UTF-8")
    except OSError as error:
        message = f"the recipe cannot be read: {error.strerror}"
        report.error("unreadable-file", message, Location(show_path(path)))
    return None


def split_module(content: str) -> tuple[str, list[Passage]]:
    """A module: its docstring is the text, with the title for a first line; all else is one program."""
    try:
        tree = ast.parse(content)
    except SyntaxError as error:
        line, column = error.lineno or 1, error.offset or 1
        raise TextError(SLUG, f"this is no Python: {error.msg}", line, column) from None
    except ValueError as error:
        raise TextError(SLUG, f"this is no Python: {error}", 1, 1) from None
    doc = ast.get_docstring(tree)
    if not doc:
        hint = "begin it with a docstring: its first line is the title"
        raise TextError(SLUG, "the recipe has no title", 1, 1, hint)
    statement = tree.body[0]
    lines = [Line(text, row) for row, text in enumerate(content.split("\n"), 1)]
    title, _, rest = doc.partition("\n")
    told = _place_text(rest.split("\n"), lines[statement.lineno - 1 : statement.end_lineno])
    return title.strip().rstrip("."), [
        Passage(lines=tuple(told)),
        Passage(lines=tuple(lines[statement.end_lineno or 0 :]), is_code=True),
    ]


def _place_text(texts: list[str], lines: list[Line]) -> Iterator[Line]:
    """The lines of a docstring where they stand in the file."""
    pending = iter(lines[1:])
    for text in texts:
        found = next((line for line in pending if text.strip() in line.text), None)
        if found is None:
            yield Line(text, lines[0].row)
            pending = iter(lines[1:])
        else:
            yield Line(text, found.row, found.text.find(text.strip()) + 1)


def split_page(content: str) -> tuple[str, list[Passage]]:
    """A page of Markdown: its first line is the title, blocks that are marked as Python are code."""
    lines = [Line(text, row) for row, text in enumerate(content.split("\n"), 1)]
    first = next((index for index, line in enumerate(lines) if line.text.strip()), 0)
    title = _TITLE.match(lines[first].text)
    if title is None:
        hint = "begin it with a line `# Title`"
        raise TextError(SLUG, "the recipe has no title", lines[first].row, 1, hint)
    return title[1], list(_split_blocks(lines[first + 1 :]))


def _split_blocks(lines: list[Line]) -> Iterator[Passage]:
    """Text and code in turns; a block of another language is text."""
    kept: list[Line] = []
    fence = ""
    is_code = False
    for line in lines:
        mark = _FENCE.match(line.text)
        if not fence and mark is not None:
            fence, is_code = mark[1], mark[2] in ("python", "py")
            if is_code:
                yield Passage(lines=tuple(kept))
                kept = []
                continue
        elif fence and line.text.rstrip() == fence:
            fence = ""
            if is_code:
                yield Passage(lines=tuple(kept), is_code=True)
                kept, is_code = [], False
                continue
        kept.append(line)
    if is_code:
        row = kept[0].row - 1 if kept else lines[-1].row
        raise TextError(SLUG, "the block of code has no end", row, 1, f"close it with {fence}")
    yield Passage(lines=tuple(kept))
