"""Files that are nobody's: what interpreters, builds, tools, editors and systems leave in a folder."""

from __future__ import annotations

from collections.abc import Iterable

from goldsmith.output.patterns import is_matched
from goldsmith.output.tree import find_folders

_OF_PYTHON = (
    "__pycache__/",
    "*.py[co]",
    "*.egg-info",
    ".eggs/",
    "/build/",
    "/dist/",
    "/.venv/",
    "/venv/",
    "/env/",
)
_OF_TOOLS = (
    ".mypy_cache/",
    ".pyright/",
    ".pytest_cache/",
    ".ruff_cache/",
    ".hypothesis/",
    ".tox/",
    ".nox/",
    ".cache/",
    ".coverage",
    ".coverage.*",
    "htmlcov/",
)
_OF_EDITORS = (
    ".idea/",
    ".vscode/",
    "*~",
    "*.swp",
    "*.swo",
    ".#*",
    "[#]*#",
)
_OF_SYSTEMS = (
    ".DS_Store",
    "._*",
    "Thumbs.db",
    "desktop.ini",
    ".directory",
)
_OF_REPOSITORIES = (".git", ".hg", ".svn", ".jj")
"""What keeps the history of a folder, which no ``.gitignore`` names. It is never left behind."""
PATTERNS = (*_OF_PYTHON, *_OF_TOOLS, *_OF_EDITORS, *_OF_SYSTEMS)
"""As ``.gitignore`` has them."""

_MARK = "pyvenv.cfg"
"""What lies in every virtual environment, whatever its name."""


def is_nobodys(path: str, environments: frozenset[str] = frozenset()) -> bool:
    """Whether a file is neither goldsmith's nor anyone's work: a dropping, or a part of a repository's history."""
    return find_dropping(path, environments) is not None or is_matched(path, _OF_REPOSITORIES)


def find_environments(paths: Iterable[str]) -> frozenset[str]:
    """The folders among ``paths`` that are virtual environments."""
    return frozenset(path.rpartition("/")[0] for path in paths if path.endswith(f"/{_MARK}"))


def find_dropping(path: str, environments: frozenset[str] = frozenset()) -> str | None:
    """The folder in which a file, or the folder around it, was dropped; ``None`` for a file that is somebody's."""
    ways = (*find_folders(path), path)
    if not is_matched(path, PATTERNS):
        inside = next((way for way in ways if way in environments), None)
        return None if inside is None else inside.rpartition("/")[0]
    last = len(ways) - 1
    for depth, way in enumerate(ways):
        if way in environments or is_matched(way if depth == last else f"{way}/", PATTERNS):
            return way.rpartition("/")[0]
    return None
