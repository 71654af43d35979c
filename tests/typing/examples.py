"""The examples in the docstrings of a package, as a module that a type checker can read."""

from __future__ import annotations

import ast
import doctest
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HEADER = """\
\"\"\"Every example of the package, in the order of its modules.\"\"\"

from bitbadges import AsyncBitBadges, BitBadges

"""


@dataclass(frozen=True, slots=True)
class Example:
    """The lines of one docstring's example, and the method or class that it is of."""

    owner: str
    name: str
    line: int
    source: str

    @property
    def is_awaited(self) -> bool:
        """Whether it is an example of the client that awaits."""
        return self.owner.startswith("Async")


def find_examples(package: Path) -> Iterator[Example]:
    """All examples below a folder."""
    for path in sorted(package.rglob("*.py")):
        yield from _find_in(ast.parse(path.read_text()), "")


def _find_in(node: ast.AST, owner: str) -> Iterator[Example]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            text = ast.get_docstring(child) or ""
            parts = doctest.DocTestParser().get_examples(text)
            if parts:
                source = "".join(part.source for part in parts)
                yield Example(owner or child.name, child.name, child.lineno, source)
            yield from _find_in(child, child.name if isinstance(child, ast.ClassDef) else owner)


def build_module(examples: list[Example]) -> str:
    """A module with a function for each example, which is given the client that the example speaks of."""
    functions: list[str] = []
    for number, example in enumerate(examples):
        kind, client = (
            ("async def", "AsyncBitBadges") if example.is_awaited else ("def", "BitBadges")
        )
        head = f"{kind} example_{number}_{example.name}(client: {client}) -> None:\n"
        functions.append(head + textwrap.indent(example.source, "    "))
    return HEADER + "\n\n".join(functions)
