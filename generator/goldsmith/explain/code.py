"""Lines of generated code as the names that stand there."""

from __future__ import annotations

import ast

_DECORATED = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def find_names(text: str, line: int, module: str) -> set[str]:
    """The symbols of a line of a generated module, as far as the document names them; the innermost first counts."""
    nodes = [node for node in _walk(ast.parse(text)) if _spans(node[-1], line)]
    if not nodes:
        return set()
    path = max(nodes, key=len)
    names = [name for name in map(_name, path) if name]
    if not names:
        return set()
    if module.startswith("_"):  # what a mixin is to be a base of stands in a module of its own
        module = module.removeprefix("_")
        names[0] = names[0].removesuffix("Base")
    if module == "models" or module == "params":
        return {"models." + ".".join(names[:2])}
    if module == "constants":
        return {"constants." + ".".join(names[:2])}
    if module == "errors":
        return {names[0]}
    if module == "client":
        return {names[0].removeprefix("Async")}
    return {f"{module}.{names[1]}"} if len(names) > 1 else {module}


def _walk(tree: ast.Module) -> list[tuple[ast.stmt, ...]]:
    """Every statement that has a name, with those around it."""
    found: list[tuple[ast.stmt, ...]] = []
    pending: list[tuple[ast.stmt, ...]] = [(each,) for each in tree.body]
    while pending:
        path = pending.pop()
        found.append(path)
        inner = path[-1]
        if isinstance(inner, ast.ClassDef):
            pending.extend((*path, each) for each in inner.body)
    return found


def _spans(node: ast.stmt, line: int) -> bool:
    marks = node.decorator_list if isinstance(node, _DECORATED) else []
    begin = min([node.lineno, *(each.lineno for each in marks)])
    return begin <= line <= (node.end_lineno or node.lineno)


def _name(node: ast.stmt) -> str:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return name
        case ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name
        case _:
            return ""
