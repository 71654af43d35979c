"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._runtime.models.base import Model


class CreateThingBody(Model):
    id: str
    name: str
    """Its name."""
    class_: Annotated[str, Field(alias="class")]
    size: ThingSize | None = None
    tags: list[str] | None = None
    note: str | None = None


class ThingSize(Model):
    width: int | None = None
