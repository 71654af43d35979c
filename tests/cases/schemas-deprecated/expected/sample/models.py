"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class A(Model):
    """Deprecated."""

    field: Annotated[str | None, Field(deprecated="A.field is deprecated by the API")] = None
    """Deprecated."""
    items: list[str] | None = None
    values: dict[str, int] | None = None
    either: str | int | None = None
    named: Named | None = None
    both: Annotated[Named | None, Field(deprecated="A.both is deprecated by the API")] = None
    """Deprecated."""


Named = TypeAliasType("Named", Literal["a", "b"] | str)
"""Deprecated."""
