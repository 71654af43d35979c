"""The command itself: what its sub-commands are attached to."""

from __future__ import annotations

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="goldsmith", message="%(prog)s %(version)s")
def cli() -> None:
    """Turns an OpenAPI document into a Python client package, and holds the package to the document.

    Reads goldsmith.toml, or [tool.goldsmith] of pyproject.toml, of this folder or one above; or takes DOCUMENT, --output and
    --package, and no configuration at all.
    """
