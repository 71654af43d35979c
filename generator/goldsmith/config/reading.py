"""Finds the file of a configuration and reads it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from goldsmith.config.clients import build_clients, pick_clients, require_apart
from goldsmith.config.model import Config
from goldsmith.config.places import FILE_NAME, Key
from goldsmith.config.table import Value
from goldsmith.config.toml import build_places, build_syntax_error
from goldsmith.config.toml_faults import explain_syntax
from goldsmith.diagnostics import InputError, Location, Report, show_path

_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*tool[ \t]*\.[ \t]*goldsmith\b", re.MULTILINE)
"""What a ``pyproject.toml`` is told by, one that cannot be parsed too; tables may also be written otherwise."""


def find_config(start: Path) -> Path | None:
    """The configuration file of a folder, or of the nearest one above; ``goldsmith.toml`` goes before ``pyproject.toml``."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        project = folder / "pyproject.toml"
        if project.is_file() and _is_ours(project.read_text("utf-8", "replace")):
            return project
    return None


def _is_ours(text: str) -> bool:
    if "goldsmith" not in text or _HEADER.search(text):
        return "goldsmith" in text
    try:
        return _find_table(tomllib.loads(text), ("tool", "goldsmith")) is not None
    except tomllib.TOMLDecodeError:
        return False


def read_config(path: Path | None = None, client: str | None = None) -> Config:
    """Reads a configuration file, or without one that of the current folder or above; where it has several clients, the one named.

    Raises :class:`InputError` with every fault of it, each with its line and column.
    """
    wanted: tuple[str, ...] = () if client is None else (client,)
    found = pick_clients(read_clients(path), wanted)
    first, *others = found
    if others:
        message = f"there are several clients: {', '.join(each.name for each in found)}"
        raise _refusal("several-clients", message, first.locate(), "name one of them")
    return first


def read_clients(path: Path | None = None) -> tuple[Config, ...]:
    """Reads a configuration file, or without one that of the current folder or above: a configuration for each of its clients.

    Raises :class:`InputError` with every fault of it, each with its line and column.
    """
    found = find_config(Path.cwd()) if path is None else path.absolute()
    if found is None:
        hint = "name one with --config, or give DOCUMENT, --output and --package"
        message = (
            f"there is no {FILE_NAME} and no pyproject.toml with [tool.goldsmith], here or above"
        )
        raise _refusal("no-configuration", message, Location(FILE_NAME), hint)
    file = show_path(found)
    text = _read_text(found, file)
    try:
        content: dict[str, Value] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refuse_syntax(error, text, file) from None
    prefix: tuple[str, ...] = ("tool", "goldsmith") if found.name == "pyproject.toml" else ()
    values = _find_table(content, prefix)
    if values is None:
        raise _refusal("no-configuration", "the file has no table [tool.goldsmith]", Location(file))
    places = _name_places(build_places(text, file), prefix, file)
    clients = tuple(
        replace(each, file=found) for each in build_clients(found.parent, values, places)
    )
    require_apart(clients)
    return clients


def _read_text(path: Path, file: str) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        raise _refusal("no-configuration", message, Location(file)) from None
    except UnicodeDecodeError:
        raise _refusal("not-utf-8", "the file is not UTF-8", Location(file)) from None


def _refuse_syntax(error: tomllib.TOMLDecodeError, text: str, file: str) -> InputError:
    message, place = build_syntax_error(error, text, file)
    said = explain_syntax(text, place)
    if said is None:
        return _refusal("toml-syntax", message, place)
    message, place, hint = said
    return _refusal("toml-syntax", message, place, hint)


def _find_table(content: dict[str, Value], names: tuple[str, ...]) -> dict[str, Value] | None:
    table: Value | None = content
    for name in names:
        table = table.get(name) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else None


def _name_places(places: Mapping[Key, Location], prefix: Key, file: str) -> dict[Key, Location]:
    """The places of what one table holds, by the ways that lead on from it."""
    depth = len(prefix)
    inner = {k[depth:]: place for k, place in places.items() if k[:depth] == prefix}
    return {**inner, (): Location(file)}


def _refusal(slug: str, message: str, location: Location, hint: str | None = None) -> InputError:
    report = Report()
    report.error(slug, message, location, hint)
    return InputError(report.diagnostics)
