"""Finds what somebody asks for: a name, a line of the document, a pointer into it, or a line of generated code."""

from __future__ import annotations

import re
from pathlib import Path

from goldsmith.config import Config
from goldsmith.diagnostics import InputError, Report, show_path
from goldsmith.explain.code import find_names
from goldsmith.explain.symbols import OWN, Symbol
from goldsmith.load.pointer import find_nearest_name

_LINE = re.compile(r"(.+?):(\d+)(?::\d+)?")


class _UnknownError(Exception):
    def __init__(self, message: str, near: str | None = None) -> None:
        super().__init__(message)
        self.near = near


def find_symbols(asked: str, symbols: list[Symbol], config: Config) -> list[Symbol]:
    """The symbols that are meant. Raises :class:`InputError`, with what may have been meant, where there is none."""
    try:
        return _find(asked, symbols, config.output)
    except _UnknownError as error:
        hint = None if error.near is None else f"did you mean `{error.near}`?"
        report = Report()
        report.error("unknown-symbol", f"{asked}: {error}", config.locate("package"), hint)
        raise InputError(report.diagnostics) from None


def _find(asked: str, symbols: list[Symbol], output: Path) -> list[Symbol]:
    file, mark, pointer = asked.partition("#")
    if mark:
        return _by_pointer(file, pointer, symbols)
    found = _LINE.fullmatch(asked)
    if found is not None:
        return _by_line(found[1], int(found[2]), symbols, output)
    return _by_name(asked, symbols)


def _by_name(asked: str, symbols: list[Symbol]) -> list[Symbol]:
    """By the whole name; else by its end, as people write it who know the resource or the module."""
    plain = asked.removeprefix("client.").removeprefix("errors.").removesuffix("()")
    names = {plain, f"models.{plain}", _as_argument(plain)}
    found = [each for each in symbols if each.name in names]
    if not found:
        ends = (*(f".{name}" for name in names), f"({plain})")
        found = [each for each in symbols if each.name.endswith(ends)]
    if not found:
        near = find_nearest_name(plain, [each.name for each in symbols])
        raise _UnknownError("the package gives nothing of that name", near)
    return found


def _as_argument(name: str) -> str:
    """``pets.list.limit`` as the argument that it may be: ``pets.list(limit)``."""
    head, _, last = name.rpartition(".")
    return f"{head}({last})"


def _by_line(file: str, line: int, symbols: list[Symbol], output: Path) -> list[Symbol]:
    place = Path(file).absolute()
    if not place.is_file():
        raise _UnknownError(f"there is no file {file}")
    said = _by_note(place, line, symbols)
    if said:
        return said
    own = [each for each in symbols if each.kind == OWN and _is_same(each.origin.file, place)]
    if place.suffix == ".py" and place.is_relative_to(output.absolute()) and not own:
        names = find_names(place.read_text(encoding="utf-8"), line, place.stem)
        found = [each for each in symbols if each.name in names]
        if not found:
            raise _UnknownError("nothing that is named by the document stands there")
        return found
    inside = [each for each in symbols if _is_same(each.origin.file, place) and each.origin.line]
    if not inside:
        raise _UnknownError("nothing of the package comes of this file")
    begin = max((each.origin.line for each in inside if each.origin.line <= line), default=0)
    if not begin:
        raise _UnknownError("nothing of the package comes of this line")
    found = [each for each in inside if each.origin.line == begin]
    return [each for each in found if each.kind != "resource"] or found


def _by_note(place: Path, line: int, symbols: list[Symbol]) -> list[Symbol]:
    """What a line of the configuration, or of the lock, has its say in."""
    shown = f"({show_path(place)}:{line}"
    ways = (f"{shown}:", f"{shown})")
    return [s for s in symbols if any(way in note for way in ways for note in s.notes)]


def _by_pointer(file: str, pointer: str, symbols: list[Symbol]) -> list[Symbol]:
    """What stands at a pointer; else all that stands within."""
    place = Path(file).absolute() if file else None
    known = [each for each in symbols if place is None or _is_same(each.origin.file, place)]
    found = [each for each in known if each.origin.pointer == pointer]
    found = found or [each for each in known if each.origin.pointer.startswith(f"{pointer}/")]
    if not found:
        near = find_nearest_name(pointer, [each.origin.pointer for each in known])
        raise _UnknownError("nothing of the package comes of this place", near)
    return found


def _is_same(file: str, place: Path) -> bool:
    return bool(file) and "://" not in file and Path(file).absolute() == place
