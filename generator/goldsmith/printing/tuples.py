"""Tuples, which datamodel-code-generator prints in a type alias alone.

Anywhere else it gives each a type of its own, with a name that may be somebody else's. So they are set apart as components
before it prints, and put back where they are used afterwards; their lengths, which it says once more, go.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import Any, cast

from goldsmith.printing.recursion import Unquoted

_ALIAS = re.compile(r'^(\w+) = TypeAliasType\("\1", (.*)\)$', re.MULTILINE)
_NAME = "TupleSetApart{}"
_BESIDE = ("description", "x-goldsmith-secret")


def set_apart(schemas: Mapping[str, Any]) -> dict[str, Any]:
    """The schemas with a component for each tuple that is none; the schemas themselves where there is no tuple."""
    if not _holds_tuple(schemas):
        return dict(schemas)
    apart: dict[str, Any] = {}
    result = {name: _walk(schema, apart, is_top=True) for name, schema in schemas.items()}
    return result | apart


def _holds_tuple(value: object) -> bool:
    pending = [value]
    while pending:
        current = pending.pop()
        if isinstance(current, dict):
            node = cast("dict[str, object]", current)
            if isinstance(node.get("prefixItems"), list):
                return True
            pending.extend(node.values())
        elif isinstance(current, list):
            pending.extend(cast("list[object]", current))
    return False


def _walk(value: Any, apart: dict[str, Any], *, is_top: bool = False) -> Any:
    if isinstance(value, list):
        return [_walk(member, apart) for member in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    node = cast("dict[str, Any]", value)
    walked = {key: _walk(member, apart) for key, member in node.items()}
    if not isinstance(node.get("prefixItems"), list) or is_top:
        return walked
    name = _NAME.format(len(apart))
    apart[name] = {key: member for key, member in walked.items() if key not in _BESIDE}
    beside = {key: walked[key] for key in _BESIDE if key in walked}
    return {"$ref": f"#/components/schemas/{name}", **beside}


def put_back(text: str) -> str:
    """The module with each tuple where it is used."""
    if "tuple[" not in text:
        return text
    found = {name: ast.parse(kind, mode="eval").body for name, kind in _ALIAS.findall(text)}
    trees = {name: _Plain().visit(tree) for name, tree in found.items()}
    apart = {name: tree for name, tree in trees.items() if _is_apart(name)}
    writer = _Within(apart)
    lines = {
        name: f'{name} = TypeAliasType("{name}", {ast.unparse(writer.visit(tree))})'
        for name, tree in trees.items()
        if name not in apart
    }
    text = _ALIAS.sub(lambda match: lines.get(match[1], ""), text)
    if not apart:
        return text
    plain = {name: _write_plain(ast.Name(name), writer) for name in apart}
    used = re.compile(rf"(?<![\"'])\b({'|'.join(plain)})\b(?![\"'])")
    return used.sub(lambda match: plain[match[1]], text)


def _is_apart(name: str) -> bool:
    return re.fullmatch(_NAME.format(r"\d+"), name) is not None


def _write_plain(tree: ast.expr, writer: _Within) -> str:
    return ast.unparse(Unquoted().visit(writer.visit(tree)))


class _Plain(ast.NodeTransformer):
    """Takes the lengths off tuples."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        self.generic_visit(node)
        match node:
            case ast.Subscript(
                value=ast.Name(id="Annotated"),
                slice=ast.Tuple(elts=[ast.Subscript(value=ast.Name(id="tuple")) as inner, mark]),
            ) if "max_length" in ast.unparse(mark):
                return inner
            case _:
                return node


class _Within(ast.NodeTransformer):
    """Writes tuples in the place of their names; within a text, which Python reads later, as text."""

    def __init__(self, apart: Mapping[str, ast.expr]) -> None:
        self.apart = apart

    def visit_Name(self, node: ast.Name) -> ast.expr:
        kind = self.apart.get(node.id)
        if kind is None:
            return node
        copied: ast.expr = self.visit(ast.parse(ast.unparse(kind), mode="eval").body)
        return copied

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if isinstance(node.value, ast.Name) and node.value.id == "Literal":
            return node
        self.generic_visit(node)
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        return node  # Field(...): its texts are no types

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, str) or not any(name in node.value for name in self.apart):
            return node
        return ast.Constant(_write_plain(ast.parse(node.value, mode="eval").body, self))
