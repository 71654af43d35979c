"""Which variables of a recipe are clients: those that are nothing else anywhere in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from goldsmith.cookbook.names import Names

_MAKERS = ("from_examples", "replay", "with_options")
_WRAPPERS = ("Annotated", "Optional")


class Clients:
    """The clients of one program, and what it calls the package and its modules."""

    def __init__(self, tree: ast.Module, names: Names) -> None:
        self.names = names
        self.modules: dict[str, str] = {}
        self.types: set[str] = set()
        nodes = list(ast.walk(tree))
        for node in nodes:
            self._import(node)
        for node in nodes:
            self._alias(node)
        self.variables: set[str] = set()
        bound: dict[str, set[bool]] = {}
        for node in nodes:
            for name, is_client in self._bind(node):
                bound.setdefault(name, set()).add(is_client)
        self.variables = {name for name, kinds in bound.items() if kinds == {True}}

    def _import(self, node: ast.AST) -> None:
        package = self.names.package
        if isinstance(node, ast.Import):
            for each in node.names:
                if each.name == package and each.asname:
                    self.modules[each.asname] = package
                elif each.name.partition(".")[0] == package:
                    self.modules[package] = package
        if isinstance(node, ast.ImportFrom) and not node.level:
            module = node.module or ""
            for each in node.names:
                if module in (package, f"{package}.testing") and each.name in self.names.classes:
                    self.types.add(each.asname or each.name)
                elif module == package:
                    self.modules[each.asname or each.name] = f"{package}.{each.name}"

    def _alias(self, node: ast.AST) -> None:
        """A name for the type of a client, as for what a framework is to inject."""
        if isinstance(node, ast.Assign) and self.is_type(node.value):
            self.types |= set(_list_names(node.targets))

    def is_type(self, node: ast.expr | None) -> bool:
        """Whether an annotation means a client, or perhaps none."""
        match node:
            case ast.Name(id=name):
                return name in self.types
            case ast.Attribute(attr=name):
                return name in self.names.classes and self._is_package(node.value)
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                sides = (left, right)
                return any(map(self.is_type, sides)) and all(
                    self.is_type(each) or _is_none(each) for each in sides
                )
            case ast.Subscript(value=ast.Name(id=name), slice=inner) if name in _WRAPPERS:
                first = inner.elts[0] if isinstance(inner, ast.Tuple) and inner.elts else inner
                return self.is_type(first)
            case ast.Constant(value=str(text)):
                return self.is_type(_read_annotation(text))
            case _:
                return False

    def _is_package(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and self.modules.get(node.id) == self.names.package

    def _makes_client(self, node: ast.expr | None) -> bool:
        """Whether an expression is a client."""
        if not isinstance(node, ast.Call):
            return False
        made = node.func
        if isinstance(made, ast.Attribute) and made.attr in _MAKERS:
            is_known = made.attr == "with_options"  # which only clients have
            return is_known or self.is_type(made.value) or self._makes_client(made.value)
        return self.is_type(made)

    def _bind(self, node: ast.AST) -> Iterator[tuple[str, bool]]:
        """The names that a node gives, and whether it gives them to a client."""
        match node:
            case ast.arg(arg=name, annotation=annotation):
                yield name, self.is_type(annotation)
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                yield name, self.is_type(annotation)
            case ast.Assign(targets=targets, value=value):
                yield from ((name, self._makes_client(value)) for name in _list_names(targets))
            case ast.NamedExpr(target=ast.Name(id=name), value=value):
                yield name, self._makes_client(value)
            case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
                yield from ((name, self._makes_client(value)) for name in _list_names([target]))
            case ast.For(target=target) | ast.AsyncFor(target=target):
                yield from ((name, False) for name in _list_names([target]))
            case ast.comprehension(target=target):
                yield from ((name, False) for name in _list_names([target]))
            case _:
                pass


def find_way(node: ast.expr) -> tuple[str, tuple[str, ...]] | None:
    """The variable that a chain of attributes begins with, and the attributes."""
    steps: list[str] = []
    while isinstance(node, ast.Attribute):
        steps.append(node.attr)
        node = node.value
    return (node.id, tuple(reversed(steps))) if steps and isinstance(node, ast.Name) else None


def _list_names(targets: list[ast.expr]) -> list[str]:
    return [
        node.id
        for target in targets
        for node in ast.walk(target)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]


def _read_annotation(text: str) -> ast.expr | None:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError):
        return None


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
