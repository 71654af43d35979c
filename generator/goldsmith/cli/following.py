"""What to do next: said once, when a client is written for the first time."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from goldsmith.cli.asked import Asked
from goldsmith.config import Config
from goldsmith.ir.model import Api


def list_next(asked: Asked, config: Config, api: Api) -> list[str]:
    """Three commands: one that installs the package, one that shows it, one that holds it to its document."""
    return [
        "next:",
        *([f"  pip install {shlex.quote(_show(config.output))}"] if config.include_package else []),
        f'  python -c "from {api.package} import {api.class_name}; help({api.class_name})"',
        f"  goldsmith check{_repeat(asked)}",
    ]


def _show(path: Path) -> str:
    """A path as one that pip takes for no name of an index."""
    shown = os.path.relpath(path)
    return shown if shown.startswith((".", os.sep)) else f".{os.sep}{shown}"


def _repeat(asked: Asked) -> str:
    """The arguments that the command was given, for another."""
    if asked.document is None:
        return "".join(f" --config {shlex.quote(str(each))}" for each in asked.configs)
    given = [asked.document, "--output", asked.output or "", "--package", asked.package or ""]
    for name, values in (("--overlay", asked.overlay), ("--allow-remote", asked.allow_remote)):
        given += [part for value in values for part in (name, value)]
    return " " + shlex.join(given)
