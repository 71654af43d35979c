"""Compares a tree with the folder that should hold it; looks, and never writes."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from goldsmith.output.disk import find_files, is_link, is_same_text, read_bytes
from goldsmith.output.droppings import find_environments, is_nobodys
from goldsmith.output.patterns import is_matched
from goldsmith.output.tree import Tree

_NO_NEWLINE = "\\ No newline at end of file\n"

Kind = Literal["changed", "missing", "stray"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One file that is not as it should be; ``diff`` is unified, from what is on disk to what should be."""

    path: str
    kind: Kind
    diff: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """All differences between a tree and a folder, sorted by path."""

    differences: tuple[Difference, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.differences)

    def paths(self, kind: Kind) -> tuple[str, ...]:
        """The paths that differ in one way."""
        return tuple(each.path for each in self.differences if each.kind == kind)

    @property
    def changed(self) -> tuple[str, ...]:
        return self.paths("changed")

    @property
    def missing(self) -> tuple[str, ...]:
        return self.paths("missing")

    @property
    def stray(self) -> tuple[str, ...]:
        return self.paths("stray")


def compare_tree(tree: Tree, folder: Path, own: tuple[str, ...] = ()) -> Drift:
    """How the folder differs from the tree.

    What interpreters, builds, editors and systems drop there does not count, nor do files that a pattern of ``own`` says are the
    maintainer's, nor line ends.
    """
    present = frozenset(find_files(folder))
    strays = find_strays(present, frozenset(tree), own)
    found = [_compare_file(path, text, present, folder) for path, text in tree.items()]
    found += [_find_stray(path, folder) for path in strays]
    return Drift(differences=tuple(sorted((d for d in found if d), key=lambda d: d.path)))


def find_strays(
    present: frozenset[str], known: frozenset[str], own: tuple[str, ...]
) -> frozenset[str]:
    """Those of the files that are neither goldsmith's nor the maintainer's nor nobody's."""
    environments = find_environments(present)
    return frozenset(
        path
        for path in present - known
        if not is_matched(path, own) and not is_nobodys(path, environments)
    )


def _compare_file(path: str, text: str, present: frozenset[str], folder: Path) -> Difference | None:
    if path not in present:
        return Difference(
            path=path, kind="missing", diff=_diff(path, b"", text.encode(), absent=True)
        )
    actual = read_bytes(folder, path)
    if actual is not None and is_same_text(actual, text.encode()):
        return None
    diff = _name_kind(path, folder) if actual is None else _diff(path, actual, text.encode())
    return Difference(path=path, kind="changed", diff=diff)


def _find_stray(path: str, folder: Path) -> Difference:
    actual = read_bytes(folder, path)
    diff = _name_kind(path, folder) if actual is None else _diff(path, actual, None)
    return Difference(path=path, kind="stray", diff=diff)


def _name_kind(path: str, folder: Path) -> str:
    """What is said in place of a diff of something that has no content of its own."""
    kind = "a symbolic link, not followed" if is_link(folder / path) else "not a regular file"
    return f"{path}: {kind}\n"


def _diff(path: str, actual: bytes, wanted: bytes | None, *, absent: bool = False) -> str:
    try:
        before, after = actual.decode(), (wanted or b"").decode()
    except UnicodeDecodeError:
        return f"{path}: not text, no diff\n"
    if "\0" in before:
        return f"{path}: not text, no diff\n"
    names = ("/dev/null" if absent else f"a/{path}", "/dev/null" if wanted is None else f"b/{path}")
    lines = difflib.unified_diff(_lines(before), _lines(after), *names)
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as ``diff`` counts them: a newline alone ends one, unlike with :meth:`str.splitlines`."""
    *whole, last = text.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])
