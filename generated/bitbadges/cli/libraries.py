"""Libraries that some commands need, and the client does not."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from .catalog import read_catalog


def require(name: str, what: str, distribution: str, instead: str = "") -> Any:
    """The library of that name. Where it is missing, it is said ``what`` needs it, and how to get it; or what to do ``instead``."""
    try:
        return import_module(name)
    except ImportError:
        way = f"{read_catalog().advice}{instead}"
    raise click.ClickException(f"{what} needs {distribution}: {way}")


def find_yaml() -> Any:
    """The library of YAML."""
    return require("yaml", "YAML", "pyyaml")
