"""The command ``changes``: what the difference between two documents means to those who use the client."""

from __future__ import annotations

from pathlib import Path

import click

from goldsmith.changes.formats import FORMATS, print_rules
from goldsmith.cli.group import cli
from goldsmith.config import find_config
from goldsmith.standard_input import STANDARD_INPUT
from goldsmith.terminal import Terminal

_HEADINGS = {"markdown": "# {}\n"}
"""What stands before the changes of one client of several."""


@cli.command()
@click.argument("old", required=False)
@click.argument("new", required=False)
@click.option("--config", type=click.Path(path_type=Path), help="The configuration file to use.")
@click.option(
    "--client",
    multiple=True,
    metavar="NAME",
    help="Of several clients of the configuration, this one; repeatable.",
)
@click.option(
    "--allow-remote", multiple=True, metavar="ORIGIN", help="An origin to fetch from; repeatable."
)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True
)
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "types", "never"]),
    default="never",
    show_default=True,
    help="Exit status 1 for a break at run time or on the wire, or for any, of types too.",
)
@click.option("--bump", is_flag=True, help="Print the next version alone.")
@click.option(
    "--changelog",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write an entry into this file.",
)
@click.option("--rules", is_flag=True, help="Print the table of rules alone.")
@click.option("--debug", is_flag=True, help="Show the traceback of an unexpected error.")
def changes(
    old: str | None,
    new: str | None,
    config: Path | None,
    client: tuple[str, ...],
    allow_remote: tuple[str, ...],
    form: str,
    fail_on: str,
    bump: bool,
    changelog: Path | None,
    rules: bool,
    debug: bool,
) -> int:
    """Say what callers have to do between OLD and NEW.

    Each is a document (`-`: standard input), a git revision (REV, or REV:PATH for a document or surface of it), a wheel, a surface file or a folder
    with one. Left out, OLD is HEAD, and NEW what the configuration says now.
    """
    from goldsmith.history.report import Wanted, report_changes
    from goldsmith.history.sides import NewClientError, Request, compare, list_requests

    terminal = click.get_current_context().find_object(Terminal) or Terminal()
    if rules:
        terminal.write(print_rules())
        return 0
    if old == new == STANDARD_INPUT:
        raise click.UsageError("standard input is one document: `-` stands for OLD or for NEW")
    request = Request(
        config_file=config.absolute() if config is not None else find_config(Path.cwd()),
        old=old,
        new=new,
        allow_remote=allow_remote,
    )
    wanted = Wanted(format=form, fail_on=fail_on, bump=bump, changelog=changelog)
    requests = list_requests(request, client)
    if len(requests) > 1 and (bump or changelog is not None or form == "json"):
        names = ", ".join(str(each.client) for each in requests)
        message = (
            f"--bump, --changelog and JSON are of one client: name one with --client ({names})"
        )
        raise click.UsageError(message)
    status = 0
    for each in requests:
        if len(requests) > 1:
            terminal.say(_HEADINGS.get(form, "client {}").format(each.client))
        try:
            comparison = compare(each, terminal.progress)
        except NewClientError as new_client:
            lead = "::notice title=goldsmith::" if form == "github" else ""
            terminal.say(f"{lead}client {new_client} is new: there is nothing to compare with")
            continue
        status = max(status, report_changes(comparison, wanted, terminal))
    return status
