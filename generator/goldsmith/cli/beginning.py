"""The commands that a project begins with: ``init``, and ``schema`` for its editor."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import click

from goldsmith import pipeline
from goldsmith.cli.asked import Asked, with_document
from goldsmith.cli.group import cli
from goldsmith.config import FILE_NAME, find_config
from goldsmith.config.schema import SCHEMA_NAME, build_config_schema
from goldsmith.terminal import Terminal

_PACKAGE = "client"


@cli.command()
@with_document
def init(asked: Asked) -> int:
    """Write a commented goldsmith.toml for DOCUMENT, with what `suggest` finds; and its schema, for editors.

    Without --package, the package is called after the document's title; without --output, the folder is `client`.
    """
    from goldsmith.draft import build_draft, name_package

    here = Path.cwd()
    taken = find_config(here)
    if taken is not None and taken.parent == here:
        raise click.UsageError(f"there is a configuration here already: {taken.name}")
    terminal, config = asked.terminal, asked.require_config(writes=False)
    understanding = pipeline.understand(config, terminal.progress)
    package = asked.package or name_package(understanding, _PACKAGE)
    # Once more with the name that it gets: what is written must be a configuration.
    config = replace(asked, package=package).require_config(writes=False)
    text = build_draft(config, understanding, package=package)
    terminal.diagnostics(understanding.diagnostics, every=False)
    with (here / FILE_NAME).open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    (here / SCHEMA_NAME).write_text(_print_schema(), "utf-8", newline="\n")
    terminal.say(f"wrote {FILE_NAME}, for the package {package}")
    terminal.say(f"wrote {SCHEMA_NAME}, by which editors know its keys")
    terminal.say("`goldsmith generate` comes next")
    return 0


@cli.command()
def schema() -> int:
    """Print the JSON Schema of the configuration, for editors."""
    terminal = click.get_current_context().find_object(Terminal) or Terminal()
    terminal.write(_print_schema())
    return 0


def _print_schema() -> str:
    return json.dumps(build_config_schema(), indent=2, ensure_ascii=False) + "\n"
