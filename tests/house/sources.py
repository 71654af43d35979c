"""The project's own source, as the tests of the house read it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from goldsmith.parts import PARTS, find_source

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator" / "goldsmith"
TEMPLATES = ROOT / "templates"
RUNTIME = TEMPLATES / "runtime"
STRUCTS = TEMPLATES / "structs"
"""What stands in the runtime in the place of pydantic's part."""


@dataclass(frozen=True)
class Import:
    """One imported module, absolute, and the line that says so."""

    module: str
    line: int


@dataclass(frozen=True)
class Module:
    """A Python file: its dotted name within ``goldsmith``, ``runtime`` or a part, its text and its syntax tree."""

    name: str
    path: Path
    is_package: bool

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def place(self, line: int) -> str:
        """A line of the module as an editor would open it."""
        return f"{self.path.relative_to(ROOT)}:{line}"

    def imports(self) -> Iterator[Import]:
        """Every import, also those within functions and those for types alone; relative ones made absolute."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(alias.name, node.lineno)
            elif isinstance(node, ast.ImportFrom):
                base = self._absolute(node)
                for alias in node.names:
                    yield Import(f"{base}.{alias.name}", node.lineno)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = self.name.split(".")
        kept = parts[: len(parts) - node.level + self.is_package]
        return ".".join([*kept, *([node.module] if node.module else [])])


@cache
def find_modules(folder: Path) -> tuple[Module, ...]:
    """The modules of a package, by name."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        parts = [folder.name, *path.relative_to(folder).with_suffix("").parts]
        is_package = parts[-1] == "__init__"
        found.append(Module(".".join(parts[:-1] if is_package else parts), path, is_package))
    return tuple(found)


PART_FOLDERS = tuple(TEMPLATES / find_source(part) for part in PARTS)
PARTS_BY_HAND = tuple(module for folder in PART_FOLDERS for module in find_modules(folder))
OURS = (*find_modules(GENERATOR), *find_modules(RUNTIME), *find_modules(STRUCTS), *PARTS_BY_HAND)
