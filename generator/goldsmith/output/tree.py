"""A tree of files in memory: what a run would write."""

from __future__ import annotations

from collections.abc import Mapping

Tree = Mapping[str, str]
"""Text by path; paths are relative to the output folder, with ``/`` between names."""


class Formatted(str):
    """Text in which black finds nothing to change."""

    __slots__ = ()


def require_safe_paths(tree: Tree) -> None:
    """Raises :class:`ValueError` unless every path stays within the folder, on every file system.

    A path that leaves the folder, or two that a case-insensitive file system takes for one, is a fault of the generator: names
    of the document were to be made harmless long before.
    """
    seen: dict[str, str] = {}
    for path in tree:
        names = path.split("/")
        if not all(names) or any(name in {".", ".."} for name in names) or _has_odd_mark(path):
            raise ValueError(f"{path!r} is not a safe path for a generated file")
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            raise ValueError(f"{path!r} and {other!r} are one file where case does not count")
    for path in tree:
        if any(folder in seen for folder in find_folders(path.casefold())):
            raise ValueError(f"{path!r} lies within a path that is a file")


def _has_odd_mark(path: str) -> bool:
    return any(mark in path for mark in "\\:\0\n")


def find_folders(path: str) -> tuple[str, ...]:
    """The folders that a path lies in, outermost first."""
    names = path.split("/")[:-1]
    return tuple("/".join(names[: count + 1]) for count in range(len(names)))
