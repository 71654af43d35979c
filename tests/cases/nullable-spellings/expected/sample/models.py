"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    flag: str | None
    text: str | None = None
    swagger: int | None = None
    listed: str | None
    single: str | None
    one: Part | None = None
    beside: Part | None
    wrapped: Part | None = None
    valued: AllValued | None = None
    list_: Annotated[list[str | None] | None, Field(alias="list")] = None
    map: dict[str, int | None] | None = None
    any: Any | None = None
    only: Annotated[None, Field(None)] = None


AllValued = TypeAliasType("AllValued", Literal["a", "b"] | str)


class Part(Model):
    name: str | None = None
