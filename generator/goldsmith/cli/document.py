"""The commands about the document: ``validate`` and ``inspect``."""

from __future__ import annotations

import click

from goldsmith import pipeline
from goldsmith.cli.asked import Asked, with_config
from goldsmith.cli.group import cli


@cli.command()
@with_config
def validate(asked: Asked) -> int:
    """List what is wrong with the document."""
    terminal, config = asked.terminal, asked.require_config(writes=False)
    understanding = pipeline.understand(config, terminal.progress)
    terminal.diagnostics(understanding.diagnostics, every=True)
    if not understanding.diagnostics:
        terminal.say("all is well: no errors, no warnings")
    terminal.say(str(understanding.summary))
    return 0


@cli.command()
@click.argument("stage", type=click.Choice(["document", "normal", "ir", "tree"]))
@with_config
@click.option("--file", "wanted", metavar="PATH", help="With tree: print this file of it.")
def inspect(asked: Asked, *, stage: str, wanted: str | None) -> int:
    """Print a stage of the work.

    The document with its files joined, its normal form, the representation of the API (all as JSON), or the tree: the names
    of the files that would be written.
    """
    terminal, config = asked.terminal, asked.require_config(writes=False)
    if wanted is not None and stage != "tree":
        raise click.UsageError("--file goes with tree")
    text = pipeline.inspect(config, stage, wanted, progress=terminal.progress)
    if text is None:
        raise click.UsageError(f"the tree has no file {wanted}")
    terminal.write(text)
    return 0
