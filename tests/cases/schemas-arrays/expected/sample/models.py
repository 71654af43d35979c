"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    plain: list[str] | None = None
    untyped: list[Any] | None = None
    implied: list[int] | None = None
    tuple_: Annotated[tuple[str, int] | None, Field(alias="tuple")] = None
    open: list[str | AllItemObject] | None = None
    closed: tuple[int | float, int | float] | None = None
    old: tuple[str, Part] | None = None
    nested: list[list[Part]] | None = None
    named: Parts | None = None


class AllItemObject(Model):
    a: str | None = None


class Part(Model):
    name: str | None = None


Parts = TypeAliasType("Parts", list[Part])
