"""Runs a command, and tells in words whatever goes wrong.

What it ends with is a :class:`~goldsmith.cli.status.Status`.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from goldsmith.cli import (
    beginning,
    changes,
    document,
    explaining,
    package,
    sampling,
    site,
    suggesting,
)
from goldsmith.cli.asked import PIPE_CLOSED
from goldsmith.cli.group import cli
from goldsmith.cli.status import Status
from goldsmith.collection import without_collection
from goldsmith.diagnostics import InputError
from goldsmith.terminal import Terminal, drop_output, fill_closed_streams

GROUPS = (beginning, changes, document, explaining, package, sampling, site, suggesting)
"""The modules of commands: importing them attaches their commands."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status; whatever goes wrong is told in words."""
    fill_closed_streams()
    with without_collection():
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        status = PIPE_CLOSED
    if status == PIPE_CLOSED:
        drop_output()
    return status


def _run(given: list[str]) -> int:
    terminal = Terminal()
    try:
        status: object = cli.main(
            args=given, prog_name="goldsmith", standalone_mode=False, obj=terminal
        )
        return status if isinstance(status, int) else Status.DONE
    except click.ClickException as error:
        terminal.clear()
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        terminal.complain("goldsmith: interrupted")
        return Status.INTERRUPTED
    except InputError as error:
        terminal.diagnostics(error.diagnostics, every="validate" in given)
        return Status.FAULT
    except Exception as error:
        return _explain(error, terminal, debug="--debug" in given)


def _explain(error: Exception, terminal: Terminal, *, debug: bool) -> int:
    if debug:
        terminal.complain(traceback.format_exc().rstrip())
    if isinstance(error, OSError):
        terminal.complain(f"goldsmith: error: {error}")
        return Status.FAULT
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    what = " ".join(f"{type(error).__name__}: {error}".split())[:500]
    advice = (
        "" if debug else "; run it again with --debug, and report what it prints with the document"
    )
    terminal.complain(
        f"goldsmith: internal error: {what} ({where}): a fault of goldsmith's{advice}"
    )
    return Status.FAULT
