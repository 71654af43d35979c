"""The command ``explain``: where a name comes from, and what comes of a place."""

from __future__ import annotations

import click

from goldsmith.cli.asked import Asked, with_clients
from goldsmith.cli.group import cli


@cli.command()
@click.argument("what")
@with_clients
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def explain(asked: Asked, *, what: str, form: str) -> int:
    """Say where WHAT comes from.

    WHAT is a name as callers write it (tokens.get_owners, tokens.get_owners(sort_by), models.Owner, Owner.address), a line of
    the document (spec/paths/tokens.yaml:41), a pointer into it (openapi.json#/paths/~1tokens/get), or a line of generated code.
    """
    from goldsmith.explain import find_symbols, print_json, print_text
    from goldsmith.explain.symbols import Symbols
    from goldsmith.pipeline import read_predecessor, understand

    terminal, config = asked.terminal, asked.require_config()
    earlier = read_predecessor(config)
    understanding = understand(config, terminal.progress, earlier)
    symbols = Symbols(understanding, earlier.names, config).list_all()
    found = find_symbols(what, symbols, config)
    terminal.write(print_text(found) if form == "text" else print_json(found))
    return 0
