"""The models as structs of msgspec: what datamodel-code-generator writes for pydantic, said in the words of the other runtime.

What a schema means in Python is decided once, for both; here only the way changes in which a class says it.
"""

from __future__ import annotations

import ast
import re

_PYDANTIC = re.compile(r"^from pydantic import .*\n", re.MULTILINE)
_TYPING = re.compile(r"^from typing import (.*)\n", re.MULTILINE)
_BASE = re.compile(r"^from (\S+)\.models\.base import Model\n", re.MULTILINE)
_SECRET = "x-goldsmith-secret"


def write_structs(text: str) -> str:
    """The module with structs in the place of pydantic's models."""
    writer = _Writer(text)
    for statement in ast.parse(text).body:
        writer.add(statement)
    return _import_words(writer.finish())


class _Writer:
    """Replaces statements of a module by others, line by line."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._end = 0
        self._written: list[str] = []

    def add(self, statement: ast.stmt) -> None:
        """A statement of the module."""
        if isinstance(statement, ast.ClassDef):
            for each in statement.body:
                self._add_member(each)
            if all(isinstance(each, ast.Assign | ast.Expr) for each in statement.body):
                self._end_class(statement)
        elif isinstance(statement, (ast.Assign, ast.If)) and "Field(" in ast.unparse(statement):
            self._replace(statement, ast.unparse(_Words().visit(statement)))

    def finish(self) -> str:
        """The module as it is now."""
        return "\n".join([*self._written, *self._lines[self._end :]])

    def _end_class(self, statement: ast.ClassDef) -> None:
        """A class that had nothing but its configuration says so."""
        if not any(_find_extra(each) for each in statement.body if isinstance(each, ast.Assign)):
            end = statement.end_lineno or statement.lineno
            self._written += [*self._lines[self._end : end], "    pass"]
            self._end = end

    def _add_member(self, member: ast.stmt) -> None:
        if isinstance(member, ast.AnnAssign):
            self._replace(member, _write_field(member))
        elif isinstance(member, ast.Assign):
            extra = _find_extra(member)
            self._replace(member, f"    __extra__: ClassVar[dict[str, {extra}]]" if extra else None)

    def _replace(self, statement: ast.stmt, text: str | None) -> None:
        self._written += self._lines[self._end : statement.lineno - 1]
        self._written += [] if text is None else [text]
        self._end = statement.end_lineno or statement.lineno


def _write_field(member: ast.AnnAssign) -> str:
    name = ast.unparse(member.target)
    kind, options = _split(member.annotation)
    default = "" if member.value is None else ast.unparse(member.value)
    annotation = ast.unparse(_Words().visit(kind))
    if not options:
        return f"    {name}: {annotation}" + (f" = {default}" if default else "")
    if default:
        options.append(f"default={default}")
    return f"    {name}: {annotation} = Field({', '.join(options)})"


def _split(annotation: ast.expr) -> tuple[ast.expr, list[str]]:
    """The type of a field, and what else is said of it: its name on the wire, that it is secret or deprecated."""
    match annotation:
        case ast.Subscript(
            value=ast.Name(id="Annotated"),
            slice=ast.Tuple(elts=[kind, ast.Call(func=ast.Name(id="Field")) as call]),
        ) if not _is_telling(call):
            return kind, _list_options(call)
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[_, *marks])):
            told = [o for m in marks if isinstance(m, ast.Call) for o in _list_options(m)]
            return annotation, told
        case _:
            return annotation, []


def _is_telling(call: ast.Call) -> bool:
    return any(word.arg == "discriminator" for word in call.keywords)


def _list_options(call: ast.Call) -> list[str]:
    options: list[str] = []
    for word in call.keywords:
        if word.arg == "alias":
            options.append(f"name={ast.unparse(word.value)}")
        elif word.arg == "deprecated":
            options.append(f"deprecated={ast.unparse(word.value)}")
        elif word.arg == "json_schema_extra" and _SECRET in ast.unparse(word.value):
            options.append("secret=True")
    return options


def _find_extra(member: ast.Assign) -> str | None:
    """The type of the properties that a class does not name."""
    match member.value:
        case ast.Dict(
            keys=[ast.Constant(value="__pydantic_extra__")],
            values=[ast.Subscript(slice=ast.Tuple(elts=[_, kind]))],
        ):
            if isinstance(kind, ast.Constant) and isinstance(kind.value, str):
                return kind.value
            return ast.unparse(kind)
        case _:
            return None


class _Words(ast.NodeTransformer):
    """Puts our marks in the place of pydantic's, and leaves out those that say what a field says by itself."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        self.generic_visit(node)
        match node:
            case ast.Subscript(
                value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[kind, *marks])
            ):
                kept = [_mark(mark) for mark in marks]
                left = [mark for mark in kept if mark is not None]
                if not left:
                    return kind
                node.slice = ast.Tuple([kind, *left], ast.Load())
            case _:
                pass
        return node


def _mark(mark: ast.expr) -> ast.expr | None:
    if not isinstance(mark, ast.Call) or ast.unparse(mark.func) != "Field":
        return mark
    for word in mark.keywords:
        if word.arg == "discriminator":
            return ast.Call(ast.Name("DiscriminatedBy"), [word.value], [])
        if word.arg == "json_schema_extra" and _SECRET in ast.unparse(word.value):
            return ast.Call(ast.Name("SecretField"), [], [])
    return None


def _import_words(text: str) -> str:
    """The module with the imports that it needs now, and no other."""
    text = _TYPING.sub(lambda found: _import_typing(text[found.end() :], found[1]), text, count=1)
    words = [word for word in ("DiscriminatedBy", "Field", "SecretField") if f"{word}(" in text]
    text = _PYDANTIC.sub("", text)
    if not words:
        return text
    line = r"from \1.models.base import Model\nfrom \1.models.declaring import "
    return _BASE.sub(line + ", ".join(words) + r"\n", text, count=1)


def _import_typing(body: str, words: str) -> str:
    known = {*words.split(", "), "ClassVar"}
    used = sorted(word for word in known if re.search(rf"\b{word}\b", body))
    return f"from typing import {', '.join(used)}\n" if used else ""
