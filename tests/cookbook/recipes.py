"""The recipes of the client, imported where the reference has them."""

from __future__ import annotations

import ast
import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "spec/cookbook"
RECIPES = ROOT / "generated/reference/cookbook"


@cache
def import_recipe(name: str) -> ModuleType:
    """A recipe as a module."""
    spec = importlib.util.spec_from_file_location(f"recipe_{name}", RECIPES / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look for it
    spec.loader.exec_module(module)
    return module


def read_cells(kind: str) -> list[str]:
    """The cells of the notebook."""
    notebook: dict[str, Any] = json.loads((RECIPES / "explore.ipynb").read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == kind]


def compile_cell(cell: str) -> CodeType:
    """A cell, which may await."""
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    code: CodeType = compile(cell, "<cell>", "exec", flags=flags, dont_inherit=True)
    return code
