"""The arguments of an operation as click has them: those of the path by position, the others as options."""

from __future__ import annotations

from typing import Any

import click
from click.shell_completion import CompletionItem

from .bases import BaseType
from .kinds import Kind, find_list, find_values, holds, read_value, show_kind, show_scalar
from .operations import Argument, Operation

NULL = object()
"""Null that was given: to click, ``None`` is nothing."""


class KindType(BaseType):
    """A kind of values as a type of click's; an enum completes, and takes other values too."""

    def __init__(self, kind: Kind, *, is_body: bool) -> None:
        self.kind = kind
        self.is_body = is_body
        self.name = show_kind(kind).lower()

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> object:
        """The value that a text stands for; what does not fit is misuse, and is not shown."""
        if not isinstance(value, str):
            return value
        try:
            found = read_value(self.kind, value, is_body=self.is_body)
            return NULL if found is None else found
        except ValueError as error:
            self.fail(str(error), param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The values of an enum; the shell's own files where one is to be sent."""
        if holds(self.kind, "file"):
            return [CompletionItem(incomplete, type="file")]
        return [CompletionItem(v) for v in find_values(self.kind) if v.startswith(incomplete)]


def key_of(index: int) -> str:
    """What click calls an argument: its place, since names may be any."""
    return f"argument_{index}"


def build_parameters(operation: Operation) -> list[click.Parameter]:
    """The parameters of a command, in the order of the method's."""
    words = {each.word for each in operation.arguments}
    return [
        _build_parameter(each, key_of(index), words)
        for index, each in enumerate(operation.arguments)
    ]


def _build_parameter(argument: Argument, key: str, words: set[str]) -> click.Parameter:
    kind = KindType(argument.kind, is_body=argument.place == "body")
    is_asked = argument.required and argument.place != "body"
    if argument.secret:
        return click.Option(
            [key, f"--{argument.word}"],
            metavar="FILE",
            help=f"{describe(argument)} It is a secret: FILE holds it, - is standard input; left out: {argument.environment}.".strip(),
        )
    if argument.place == "path":
        metavar = argument.word.replace("-", "_").upper()
        return click.Argument([key], type=kind, metavar=metavar)
    if argument.kind in ("boolean", {"nullable": "boolean"}) and f"no-{argument.word}" not in words:
        names = f"--{argument.word}/--no-{argument.word}"
        return click.Option([key, names], default=None, required=is_asked, help=describe(argument))
    inner = find_list(argument.kind)
    return click.Option(
        [key, f"--{argument.word}"],
        type=kind if inner is None else KindType(inner, is_body=argument.place == "body"),
        multiple=inner is not None,
        required=is_asked,
        metavar=show_kind(argument.kind if inner is None else inner),
        help=describe(argument),
    )


def describe(argument: Argument) -> str:
    """What is said of an argument, and what it may be."""
    notes = [argument.doc] if argument.doc else []
    values = [text or "''" for text in find_values(argument.kind)]
    if values and "|".join(values) != show_kind(argument.kind):
        shown = ", ".join(values[:12])
        notes.append(f"One of {shown}{', …' if len(values) > 12 else ''}.")
    if argument.default is not None:
        notes.append(f"The API's default is {show_scalar(argument.default)}.")
    if find_list(argument.kind) is not None:
        notes.append("May be given more than once.")
    if argument.deprecated:
        notes.append("Deprecated.")
    if argument.required and argument.place != "path":
        notes.append("[required]")
    return " ".join(notes)
