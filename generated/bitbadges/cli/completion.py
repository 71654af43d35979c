"""``completion``: what a shell has to run to complete commands and options."""

from __future__ import annotations

import os
from typing import Any

import click
from click.shell_completion import get_completion_class

from .catalog import Catalog

SHELLS = ("bash", "zsh", "fish")


def build_completion(catalog: Catalog) -> click.Command:
    """The command ``completion``."""

    def act(shell: str | None, **_: Any) -> None:
        click.echo(_show(catalog, shell or _find_shell()))

    program = catalog.program
    return click.Command(
        "completion",
        callback=act,
        params=[
            click.Argument(["shell"], type=click.Choice(SHELLS), required=False, metavar="SHELL")
        ],
        help="Print what makes a shell complete commands and options: bash, zsh or fish; left out, the shell that is in use."
        f'\n\nIn the file that it starts with:  eval "$({program} completion bash)"',
    )


def _find_shell() -> str:
    name = os.path.basename(os.environ.get("SHELL", ""))
    if name not in SHELLS:
        raise click.UsageError(f"Which shell? There are {', '.join(SHELLS)}.")
    return name


def _show(catalog: Catalog, shell: str) -> str:
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"Nothing is known of the shell {shell!r}.")
    root = click.get_current_context().find_root().command
    variable = f"_{catalog.program}_COMPLETE".replace("-", "_").replace(".", "_").upper()
    maker = kind(root, {}, catalog.program, variable)
    return maker.source_template % maker.source_vars()
