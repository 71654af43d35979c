"""Adds blocks to a configuration file: at its end, or to one client of several behind what else is of that client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from goldsmith.config.model import Config
from goldsmith.config.places import Key
from goldsmith.config.toml import build_places
from goldsmith.diagnostics import Location


def find_way(config: Config, file: Path) -> Key:
    """The way to the table of a configuration in its file."""
    root: Key = ("tool", "goldsmith") if file.name == "pyproject.toml" else ()
    return root if config.index is None else (*root, "clients", config.index)


def print_prefix(way: Key) -> str:
    """What headers of tables begin with that are of a table: an array of tables means its last one."""
    return "".join(f"{part}." for part in way if isinstance(part, str))


def find_own(text: str, way: Key) -> str:
    """The part of a file that is of one client; the whole of it where it is of one alone."""
    start, end = _find_lines(text, way)
    return "".join(text.splitlines(keepends=True)[start:end])


def add_blocks(text: str, way: Key, blocks: Iterable[str]) -> str:
    """The text with more tables behind those of the client, or at its end."""
    _, end = _find_lines(text, way)
    lines = text.splitlines(keepends=True)
    before, after = "".join(lines[:end]).rstrip("\n"), "".join(lines[end:])
    whole = "\n\n".join([before, *blocks]) + "\n"
    return whole + ("" if after[:1] in ("", "\n") else "\n") + after


def _find_lines(text: str, way: Key) -> tuple[int, int]:
    """From the first line of a client's to the one behind its last; comments and blanks before the next table are of that."""
    lines = text.splitlines()
    places = build_places(text, "")
    if not way or isinstance(way[-1], str) or way not in places:
        return 0, len(lines)
    start = places[way].line - 1
    end = _find_next(places, way, start + 1)
    if end is None:
        return start, len(lines)
    while end > start + 1 and lines[end - 1].lstrip()[:1] in ("", "#"):
        end -= 1
    return start, end


def _find_next(places: Mapping[Key, Location], way: Key, line: int) -> int | None:
    """The line of what comes behind a client and is no part of it."""
    others = (place.line for key, place in places.items() if key[: len(way)] != way)
    return min((other - 1 for other in others if other > line), default=None)
