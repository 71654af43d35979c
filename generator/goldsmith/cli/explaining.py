"""The command ``explain``: where a name comes from, and what comes of a place."""

from __future__ import annotations

from collections.abc import Iterable

import click

from goldsmith.cli.asked import Asked, with_clients
from goldsmith.cli.group import cli
from goldsmith.diagnostics import InputError


@cli.command()
@click.argument("what")
@with_clients
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def explain(asked: Asked, *, what: str, form: str) -> int:
    """Say where WHAT comes from.

    WHAT is a name as callers write it (tokens.get_owners, tokens.get_owners(sort_by), models.Owner, Owner.address), a line of
    the document (spec/paths/tokens.yaml:41), a pointer into it (openapi.json#/paths/~1tokens/get), a line of generated code, of own
    code, or of the configuration. Of several clients those speak that know it.
    """
    from goldsmith.explain import find_symbols, print_json, print_text
    from goldsmith.explain.symbols import Symbols
    from goldsmith.pipeline import read_predecessor, understand

    terminal, missed = asked.terminal, list[InputError]()
    clients = asked.list_clients()
    if len(clients) > 1 and form == "json":
        raise click.UsageError(f"JSON is of one client: name it with --client ({_join(clients)})")
    for each in clients:
        config = each.require_config()
        earlier = read_predecessor(config)
        understanding = understand(config, terminal.progress, earlier)
        symbols = Symbols(understanding, earlier.names, config).list_all()
        try:
            found = find_symbols(what, symbols, config)
        except InputError as error:
            missed.append(error)
            continue
        if len(clients) > 1:
            terminal.say(f"client {config.name}")
        terminal.write(print_text(found) if form == "text" else print_json(found))
    if len(missed) == len(clients):
        raise InputError(tuple(found for error in missed for found in error.diagnostics))
    return 0


def _join(clients: Iterable[Asked]) -> str:
    return ", ".join(each.require_config().name for each in clients)
