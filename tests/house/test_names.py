"""Names say what a thing is."""

from __future__ import annotations

import ast
import re

import pytest

from .sources import OURS, Module

FORBIDDEN = {"data", "info", "manager", "helper", "helpers", "util", "utils"}
WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")


def _words(name: str) -> set[str]:
    return {word.lower() for word in WORD.findall(name)}


@pytest.mark.parametrize("module", OURS, ids=lambda module: module.name)
def test_no_name_is_empty_of_meaning(module: Module) -> None:
    """Data, Info, Manager, Helper and Util are not used for modules and classes."""
    assert not _words(module.path.stem) & FORBIDDEN
    vague = [
        f"{module.place(node.lineno)} {node.name}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and _words(node.name) & FORBIDDEN
    ]
    assert not vague


@pytest.mark.parametrize("module", OURS, ids=lambda module: module.name)
def test_what_is_public_has_a_docstring(module: Module) -> None:
    """Modules, and public classes and functions at their top."""
    kinds = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    public = [node for node in module.tree.body if isinstance(node, kinds) and node.name[0] != "_"]
    silent = [module.place(node.lineno) for node in public if ast.get_docstring(node) is None]
    assert not silent
    assert ast.get_docstring(module.tree) or not module.text
