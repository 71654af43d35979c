"""Where a command line begins and ends: exit statuses, interrupts, and readers that have had enough."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from .catalog import read_catalog
from .failures import OURS, Failure
from .groups import RootGroup
from .writing import ReaderGoneError, flush

INTERRUPTED = 130


def main(args: Sequence[str] | None = None, program: str | None = None) -> int:
    """Does what the arguments say, those of the process where none are given; gives the exit status.

    :param program: what the command line is called where it speaks of itself.
    """
    catalog = read_catalog()
    open_missing()
    try:
        root = RootGroup(catalog)
        found: object = root.main(
            args=None if args is None else list(args),
            prog_name=program or catalog.program,
            standalone_mode=False,
        )
        flush()
        return found if isinstance(found, int) and not isinstance(found, bool) else 0
    except Failure as error:
        error.show()
        return error.status
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except (BrokenPipeError, ReaderGoneError):
        leave_quietly()
        return 0
    except OSError as error:
        leave_quietly()
        Failure(error.strerror or str(error), OURS).show()
        return OURS


def leave_quietly() -> None:
    """Whoever read our output has had enough of it, which is no failure; nothing is left for the interpreter to flush into the void."""
    import os

    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


def open_missing() -> None:
    """Opens what a shell may have closed, which Python has nothing for then."""
    import os

    streams: Any = sys
    if streams.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115
    if streams.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
