"""Modules and functions of a size that can be read in one go."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from .sources import OURS, ROOT, TEMPLATES, Module

MODULE_LINES = 300
FUNCTION_LINES = 60
NESTING = 3
TEMPLATE_LINES = 60

Function = ast.FunctionDef | ast.AsyncFunctionDef
BLOCKS = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)


def _functions(module: Module) -> Iterator[Function]:
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def _depth(node: ast.AST) -> int:
    """How many blocks stand within each other; the branches of one ``if`` are one block."""
    inner = [
        _depth(child) for child in ast.iter_child_nodes(node) if not isinstance(child, Function)
    ]
    deepest = max(inner, default=0)
    is_else_if = isinstance(node, ast.If) and _is_chain(node)
    return deepest if is_else_if or not isinstance(node, BLOCKS) else deepest + 1


def _is_chain(node: ast.If) -> bool:
    """Whether an ``if`` goes on with ``elif``: then the depth of the last link counts for all."""
    return len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If)


@pytest.mark.parametrize("module", OURS, ids=lambda module: module.name)
def test_modules_are_small(module: Module) -> None:
    """A module has at most 300 lines."""
    assert module.text.count("\n") <= MODULE_LINES


def test_modules_of_tests_are_small() -> None:
    """Those too: each is about one subject."""
    paths = (path for path in (ROOT / "tests").rglob("*.py") if "expected" not in path.parts)
    lengths = {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8").count("\n") for path in paths
    }
    assert lengths
    assert not {name: length for name, length in lengths.items() if length > MODULE_LINES}


@pytest.mark.parametrize("module", OURS, ids=lambda module: module.name)
def test_functions_are_small(module: Module) -> None:
    """A function has at most 60 lines, its docstring included."""
    long = [
        f"{module.place(node.lineno)} {node.name}"
        for node in _functions(module)
        if (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_LINES
    ]
    assert not long


@pytest.mark.parametrize("module", OURS, ids=lambda module: module.name)
def test_functions_are_flat(module: Module) -> None:
    """Blocks stand at most three deep."""
    deep = [
        f"{module.place(node.lineno)} {node.name}"
        for node in _functions(module)
        if max(map(_depth, node.body)) > NESTING
    ]
    assert not deep


def test_templates_are_small() -> None:
    """A template has at most 60 lines."""
    templates = TEMPLATES.rglob("*.j2")
    lengths = {str(path.relative_to(TEMPLATES)): path.read_text().count("\n") for path in templates}
    assert lengths
    assert not {name: length for name, length in lengths.items() if length > TEMPLATE_LINES}
