"""Which files of a folder are recipes."""

from __future__ import annotations

from pathlib import Path

OPENING = "README.md"
"""What is no recipe, but said before all of them."""

_SUFFIXES = (".py", ".md", ".ipynb")


def find_recipes(folder: Path) -> list[Path]:
    """The files of a cookbook in the order of their names, hidden ones left out."""
    files = (path for path in folder.iterdir() if path.is_file())
    return sorted(p for p in files if p.suffix in _SUFFIXES and not p.name.startswith("."))
