"""The command that proposes configuration: ``suggest``."""

from __future__ import annotations

from pathlib import Path

import click

from goldsmith import suggestion
from goldsmith.cli.asked import Asked, with_config
from goldsmith.cli.group import cli
from goldsmith.config import FILE_NAME, Config, find_config, read_clients
from goldsmith.config.blocks import find_way, print_prefix


@cli.command()
@with_config
@click.option("--write", "writes", is_flag=True, help="Add it to the configuration file.")
def suggest(asked: Asked, *, writes: bool) -> int:
    """Print how pages follow each other, as configuration to paste.

    All candidates with what speaks for and against them: what is proved, and applied; what is likely, commented out; and what is
    left over.
    """
    terminal, config = asked.terminal, asked.require_config(writes=False)
    if writes:
        file, config = _find_file(asked, config)
        number = suggestion.write_suggestions(config, file, terminal.progress)
        blocks = f"{number} block{'' if number == 1 else 's'}"
        terminal.say(f"added {blocks} to {file.name}" if number else "nothing to add")
        return 0
    read = config.file or find_config(Path.cwd())
    prefix = (
        "" if asked.document is not None or read is None else print_prefix(find_way(config, read))
    )
    terminal.write(suggestion.suggest(config, terminal.progress, prefix=prefix))
    return 0


def _find_file(asked: Asked, config: Config) -> tuple[Path, Config]:
    """The configuration file to write to, and the configuration in it that is meant; where the command was given a document, one
    that is about the same, or a new one."""
    if config.file is not None:
        return config.file, config
    found = find_config(Path.cwd())
    if found is not None:
        same = [each for each in read_clients(found) if each.document == config.document]
        if len(same) == 1:
            return found, same[0]
        if same:
            names = ", ".join(each.name for each in same)
            message = f"{found.name} has several clients of this document: name one with --client, without DOCUMENT ({names})"
            raise click.UsageError(message)
        message = f"{found.name} is about another document: give --config without DOCUMENT"
        raise click.UsageError(message)
    if asked.output is None or asked.package is None:
        message = (
            f"there is no configuration to write to: a new {FILE_NAME} needs --output and --package"
        )
        raise click.UsageError(message)
    return Path.cwd() / FILE_NAME, config
