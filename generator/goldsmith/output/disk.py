"""What lies in an output folder: looked at, never changed."""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from pathlib import Path

_DROPPINGS = (
    "__pycache__",
    "*.pyc",
    "*.pyo",
    "*.egg-info",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".DS_Store",
    "._*",
    "Thumbs.db",
    "desktop.ini",
    ".directory",
    ".idea",
    ".vscode",
    "*~",
    "*.swp",
    "*.swo",
    ".#*",
    "#*#",
)


def find_files(folder: Path) -> tuple[str, ...]:
    """Everything below a folder that is not a folder, as sorted relative paths; links are not followed."""
    return tuple(sorted(_walk(str(folder), "")))


def _walk(folder: str, prefix: str) -> list[str]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return []
    found: list[str] = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            found += _walk(entry.path, f"{prefix}{entry.name}/")
        else:
            found.append(prefix + entry.name)
    return found


def find_dropping(path: str) -> str | None:
    """The folder in which an interpreter, an editor or a system dropped this file; ``None`` for any other file."""
    names = path.split("/")
    for depth, name in enumerate(names):
        if any(fnmatchcase(name, pattern) for pattern in _DROPPINGS):
            return "/".join(names[:depth])
    return None


def read_bytes(folder: Path, path: str) -> bytes | None:
    """What a file holds; ``None`` where there is no readable file (a link to nowhere, a pipe)."""
    place = folder / path
    return place.read_bytes() if place.is_file() else None
