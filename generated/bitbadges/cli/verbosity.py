"""What the client notes on its way, on standard error."""

from __future__ import annotations

import logging
from typing import Any

import click

from .catalog import Catalog
from .failures import build_translation

_LEVELS = (logging.ERROR, logging.INFO, logging.DEBUG)
"""An answer that does not fit its type is printed as it came; only who asks is told."""


class Notes(logging.Handler):
    """Writes what is logged in the words of a shell."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self.translate = build_translation(catalog)

    def emit(self, record: logging.LogRecord) -> None:
        """One line; the client has masked its secrets already."""
        text = record.getMessage()
        if text.startswith("calls go out without a credential"):
            return  # it is said already, with what helps here
        note = "note: " if record.levelno >= logging.WARNING else ""
        click.echo(f"{note}{self.translate(text)}", err=True)


def configure_notes(catalog: Catalog, verbosity: int) -> None:
    """Has the client tell as much as was asked for."""
    logger = logging.getLogger(__package__.rpartition(".")[0] if __package__ else "")
    for handler in [each for each in logger.handlers if _is_ours(each)]:
        logger.removeHandler(handler)
    logger.addHandler(Notes(catalog))
    logger.setLevel(_LEVELS[min(verbosity, len(_LEVELS) - 1)])
    logger.propagate = False


def _is_ours(handler: Any) -> bool:
    """By its name: a program may call the command line more than once."""
    return type(handler).__name__ == Notes.__name__
