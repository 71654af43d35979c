"""Models as one writes them by hand: the client's own, cut down to those that an answer needs, on pydantic's plain base class.

No tolerance, no unknown fields kept, integers that pydantic reads from strings by itself, everything built at once.
"""

from __future__ import annotations

import ast
import sys
from types import ModuleType
from typing import Any

from pydantic import TypeAdapter

from .measure import ROOT

MODELS = ROOT / "generated" / "bitbadges" / "models.py"
HEAD = """
from __future__ import annotations
from typing import Annotated, Any, Literal
from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypeAliasType
IntegerString = UnsignedIntegerString = int
"""


def build_source(name: str) -> str:
    """The text of a module with one model and all that it needs."""
    found = {_name_of(node): node for node in ast.parse(MODELS.read_text("utf-8")).body}
    wanted = {name}
    open_names = [name]
    while open_names:
        node = found[open_names.pop()]
        assert node is not None
        mentioned = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
        fresh = {other for other in mentioned & found.keys() if other is not None} - wanted
        wanted |= fresh
        open_names += fresh
    kept = [ast.unparse(_make_plain(node)) for key, node in found.items() if key in wanted]
    rebuilt = [f"{key}.model_rebuild()" for key in sorted(wanted) if _is_class(found[key])]
    return "\n".join([HEAD, *kept, *rebuilt])


def build_adapter(value: object) -> TypeAdapter[Any]:
    """What reads an answer like this one, which the client has read, into models by hand."""
    name = type(value).__name__
    module = ModuleType("goldsmith_benchmark_plain")
    sys.modules[module.__name__] = module
    exec(compile(build_source(name), "<plain models>", "exec"), module.__dict__)
    return TypeAdapter(getattr(module, name))


def _name_of(node: ast.stmt) -> str | None:
    if isinstance(node, ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return None


def _is_class(node: ast.stmt) -> bool:
    return isinstance(node, ast.ClassDef) and any(
        isinstance(base, ast.Name) and base.id == "BaseModel" for base in node.bases
    )


def _make_plain(node: ast.stmt) -> ast.stmt:
    """A class without documentation and settings of its own, on ``BaseModel``; anything else as it is."""
    if not isinstance(node, ast.ClassDef):
        return node
    node.bases = [
        ast.Name("BaseModel") if isinstance(base, ast.Name) and base.id == "Model" else base
        for base in node.bases
    ]
    node.body = [line for line in node.body if not _is_noise(line)] or [ast.Pass()]
    return node


def _is_noise(line: ast.stmt) -> bool:
    if isinstance(line, ast.Assign):
        return isinstance(line.targets[0], ast.Name) and line.targets[0].id == "model_config"
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)
