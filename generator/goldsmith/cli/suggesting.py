"""The command that proposes configuration: ``suggest``."""

from __future__ import annotations

from pathlib import Path

import click

from goldsmith import suggestion
from goldsmith.cli.asked import Asked, with_config
from goldsmith.cli.group import cli
from goldsmith.config import FILE_NAME, Config, find_config, read_config
from goldsmith.diagnostics import counted


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
        file = _find_file(asked, config)
        prefix = _find_prefix(file)
        number = suggestion.write_suggestions(config, file, terminal.progress, prefix=prefix)
        blocks = counted(number, "block")
        terminal.say(f"added {blocks} to {file.name}" if number else "nothing to add")
        return 0
    read = asked.config or find_config(Path.cwd())
    prefix = "" if asked.document is not None or read is None else _find_prefix(read)
    terminal.write(suggestion.suggest(config, terminal.progress, prefix=prefix))
    return 0


def _find_prefix(file: Path) -> str:
    """The table that a configuration stands in."""
    return "tool.goldsmith." if file.name == "pyproject.toml" else ""


def _find_file(asked: Asked, config: Config) -> Path:
    """The configuration file to write to; where the command was given a document, one that is about the same, or a new one."""
    found = find_config(Path.cwd()) if asked.config is None else asked.config
    if asked.document is None and found is not None:
        return found
    if found is not None:
        if read_config(found).document == config.document:
            return found
        message = f"{found.name} is about another document: give --config without DOCUMENT"
        raise click.UsageError(message)
    if asked.output is None or asked.package is None:
        message = (
            f"there is no configuration to write to: a new {FILE_NAME} needs --output and --package"
        )
        raise click.UsageError(message)
    return Path.cwd() / FILE_NAME
