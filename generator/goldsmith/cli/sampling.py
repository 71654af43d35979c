"""The command ``samples``: the examples, for documentation that is not the package's own."""

from __future__ import annotations

import click

from goldsmith import sampling
from goldsmith.cli.asked import Asked, with_package
from goldsmith.cli.group import cli


@cli.command()
@with_package
@click.option("--overlay", "is_overlay", is_flag=True, help="As an Overlay with x-codeSamples.")
def samples(asked: Asked, *, is_overlay: bool) -> int:
    """Print a program for each operation that calls it.

    With --overlay they are an Overlay, which puts them into the document as x-codeSamples, where renderers of documentation look for
    them. It is for the document as one file: where yours has several, for what `goldsmith inspect document` prints.
    """
    terminal, config = asked.terminal, asked.require_config(writes=False)
    terminal.write(sampling.show_samples(config, terminal.progress, as_overlay=is_overlay))
    return 0
