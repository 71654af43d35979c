"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._runtime.models.base import Model


class All(Model):
    """
    Two lines of "text", with a \\ in it
    and \"\"\" quotes.

    Deprecated.
    """

    a: int | None = None
    """Has a default. The API's default is ``3``."""
    b: Annotated[str, Field(deprecated="All.b is deprecated by the API")]
    """Deprecated. The API's default is ``'x'``."""
    c: list[str] | None = None
    """The API's default is ``[]``."""
    d: Piece | None = None
    """Beside the reference."""
    renamed: Annotated[str | None, Field(alias="e")] = None
    f: Annotated[str | None, Field(json_schema_extra={"x-goldsmith-secret": True})] = None


class Piece(Model):
    """A part of it."""

    name: str | None = None
