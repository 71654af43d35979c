"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ._runtime.models.base import Model


class All(Model):
    kind: Literal["all"]
    version: Literal[2] | None = None
    nothing: Annotated[None, Field(None)] = None
    parts: list[Literal["part"]] | None = None
