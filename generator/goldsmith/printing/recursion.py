"""Writes aliases that name themselves so that type checkers and Python both read them.

Python, and pydantic with it, takes the whole type as one text. Type checkers know such a ``TypeAliasType`` only while they look at
the module itself; across modules they know ``TypeAlias``.
"""

from __future__ import annotations

import ast
import re

_ALIAS = re.compile(r'^(\w+) = TypeAliasType\("\1", (.*)\)$', re.MULTILINE)
_TYPING = re.compile(r"^from typing import (.*)$", re.MULTILINE)


def write_recursive(text: str) -> str:
    """The module with each alias that names itself in both ways."""
    written = _ALIAS.sub(_written, text)
    if written == text:
        return text
    return import_typing(written, "TYPE_CHECKING", "TypeAlias")


def import_typing(text: str, *names: str) -> str:
    """The module with names of ``typing`` imported, and without those that it does not use any more."""
    found = _TYPING.search(text)
    body = text[found.end() :] if found is not None else text
    known = found.group(1).split(", ") if found is not None else []
    used = {name for name in known if re.search(rf"\b{name}\b", body)}
    line = f"from typing import {', '.join(sorted({*used, *names}))}"
    if found is not None:
        return text[: found.start()] + line + text[found.end() :]
    future = "from __future__ import annotations\n"
    return text.replace(future, f"{future}\n{line}\n", 1)


def _written(found: re.Match[str]) -> str:
    name, kind = found.groups()
    if not re.search(rf"\b{name}\b", kind):
        return found.group()
    tree = Unquoted().visit(ast.parse(kind, mode="eval"))
    plain = ast.unparse(tree).replace("\\", "\\\\").replace('"', '\\"')
    return "\n".join(
        [
            "if TYPE_CHECKING:",
            f'    {name}: TypeAlias = "{plain}"',
            "else:",
            f'    {name} = TypeAliasType("{name}", "{plain}")',
        ]
    )


class Unquoted(ast.NodeTransformer):
    """Puts types that are written as texts in their place, and bars between members; the values of literals stay texts."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        name = node.value.id if isinstance(node.value, ast.Name) else ""
        if name == "Literal":
            return node
        self.generic_visit(node)
        if name not in ("Union", "Optional"):
            return node
        members = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if name == "Optional":
            members = [*members, ast.Constant(None)]
        joined = members[0]
        for member in members[1:]:
            joined = ast.BinOp(joined, ast.BitOr(), member)
        return joined

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, str):
            return node
        inner: ast.expr = self.visit(ast.parse(node.value, mode="eval").body)
        return inner
