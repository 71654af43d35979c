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
    found = _read_definitions()
    wanted = _list_wanted(name, found)
    kept = [ast.unparse(_make_plain(node)) for key, node in found.items() if key in wanted]
    rebuilt = [f"{key}.model_rebuild()" for key in sorted(wanted) if _is_class(found[key])]
    return "\n".join([HEAD, *kept, *rebuilt])


def list_needed(name: str) -> set[str]:
    """The models that a model needs, itself included."""
    found = _read_definitions()
    return {key for key in _list_wanted(name, found) if isinstance(found[key], ast.ClassDef)}


def _read_definitions() -> dict[str, ast.stmt]:
    """The classes and aliases of the client's models, by name."""
    named = ((_name_of(node), node) for node in ast.parse(MODELS.read_text("utf-8")).body)
    return {name: node for name, node in named if name is not None}


def _list_wanted(name: str, found: dict[str, ast.stmt]) -> set[str]:
    wanted = {name}
    pending = [name]
    while pending:
        node = found[pending.pop()]
        mentioned = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
        fresh = (mentioned & found.keys()) - wanted
        wanted |= fresh
        pending += fresh
    return wanted


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
