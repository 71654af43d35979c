"""Holds recipes to the client: what they name is there."""

from __future__ import annotations

import ast
import re

from goldsmith.cookbook.clients import Clients, find_way
from goldsmith.cookbook.model import Cookbook, Line, Recipe
from goldsmith.cookbook.names import Names
from goldsmith.cookbook.read import SLUG
from goldsmith.diagnostics import Report

UNKNOWN = "unknown-name"
_SPAN = re.compile(r"`client\.(\w+(?:\.\w+){1,2})\b")


def check_cookbook(cookbook: Cookbook, names: Names, report: Report) -> None:
    """Reports every name of a recipe that the client does not have, in its code and in its text."""
    for recipe in cookbook.recipes:
        _check_texts(recipe, names, report)
        lines = recipe.code
        try:
            tree = ast.parse("\n".join(line.text for line in lines))
        except (SyntaxError, ValueError) as error:
            row, column = getattr(error, "lineno", 1) or 1, getattr(error, "offset", 1) or 1
            reason = error.msg if isinstance(error, SyntaxError) else str(error)
            line = lines[min(row, len(lines)) - 1]
            message = f"this is no Python: {reason}"
            report.error(SLUG, message, recipe.locate(line, max(column - 1, 0)))
            continue
        _Checker(recipe, lines, Clients(tree, names), report).check(tree)


def _check_texts(recipe: Recipe, names: Names, report: Report) -> None:
    """What is written as code within text."""
    for line in recipe.texts:
        for span in _SPAN.finditer(line.text):
            way = tuple(span[1].split("."))
            length = 3 if way[1] == "calls" else 2
            fault = names.find_fault(way[:1]) or names.find_fault(way[:length])
            if fault is not None:
                report.error(UNKNOWN, fault[0], recipe.locate(line, span.start() + 1), fault[1])


class _Checker:
    """Checks one program."""

    def __init__(
        self, recipe: Recipe, lines: tuple[Line, ...], clients: Clients, report: Report
    ) -> None:
        self.recipe = recipe
        self.lines = lines
        self.clients = clients
        self.names = clients.names
        self.report = report

    def check(self, tree: ast.Module) -> None:
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and not node.level:
                self.check_import(node)
            elif isinstance(node, ast.Attribute):
                self.check_attribute(node)
            elif isinstance(node, ast.Call):
                self.check_call(node)

    def check_import(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        if module != self.names.package and not module.startswith(f"{self.names.package}."):
            return
        for each in node.names:
            fault = self.names.find_import_fault(module, each.name)
            if fault is not None:
                self.refuse(each.lineno, each.col_offset, *fault)

    def check_attribute(self, node: ast.Attribute) -> None:
        way = find_way(node)
        if way is None:
            return
        root, steps = way
        fault = None
        if root in self.clients.variables:
            fault = self.names.find_fault(steps)
        elif root in self.clients.modules:
            *inner, last = steps
            module = ".".join([self.clients.modules[root], *inner])
            fault = self.names.find_import_fault(module, last)
        elif root == "make" and steps[0] == "calls" and len(steps) == 3:
            fault = self.names.find_fault((steps[1], "calls", steps[2]))
        if fault is not None:
            end = node.end_col_offset or 0
            self.refuse(node.end_lineno or 1, end - len(node.attr.encode()), *fault)

    def check_call(self, node: ast.Call) -> None:
        way = find_way(node.func)
        if way is None or way[0] not in self.clients.variables:
            return
        for keyword in node.keywords:
            name = keyword.arg
            hint = None if name is None else self.names.find_wrong_argument(way[1], name)
            if hint is not None:
                message = f"`client.{'.'.join(way[1])}` takes no argument {name!r}"
                self.refuse(keyword.lineno, keyword.col_offset, message, hint or None)

    def refuse(self, row: int, offset: int, message: str, hint: str | None) -> None:
        """``offset`` counts bytes, as Python's trees do."""
        line = self.lines[row - 1]
        column = len(line.text.encode()[:offset].decode(errors="ignore"))
        self.report.error(UNKNOWN, message, self.recipe.locate(line, column), hint)


def list_uses(recipe: Recipe, names: Names) -> list[str]:
    """The methods that a recipe's code calls or builds calls of, by their symbols."""
    tree = ast.parse("\n".join(line.text for line in recipe.code))
    clients = Clients(tree, names)
    used: set[str] = set()
    for node in ast.walk(tree):
        root, steps = (isinstance(node, ast.Attribute) and find_way(node)) or ("", ())
        if root in clients.variables and len(steps) > 1:
            last = steps[2] if steps[1] == "calls" and len(steps) > 2 else steps[1]
            if names.methods.get(steps[0], {}).get(last) is not None:
                used.add(f"{steps[0]}.{last}")
    return sorted(used)
