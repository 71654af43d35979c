"""What is looked for in an answer, in JMESPath."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import click


def build_query(expression: str) -> Callable[[object], object]:
    """The function that finds what an expression says. What is no expression is misuse."""
    try:
        jmespath: Any = import_module("jmespath")
    except ImportError:
        raise click.ClickException("--query needs a package: pip install jmespath") from None
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
