"""What is looked for in an answer, in JMESPath."""

from __future__ import annotations

from collections.abc import Callable

import click

from .libraries import require


def build_query(expression: str) -> Callable[[object], object]:
    """The function that finds what an expression says. What is no expression is misuse."""
    jmespath = require("jmespath", "--query", "jmespath")
    failure: type[Exception] = jmespath.exceptions.JMESPathError
    try:
        compiled = jmespath.compile(expression)
    except failure as error:
        raise click.UsageError(f"--query: {error}") from None

    def find(value: object) -> object:
        try:
            return compiled.search(value)
        except failure as error:
            raise click.UsageError(f"--query: {error}") from None

    return find
