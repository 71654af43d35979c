"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model
from ._runtime.models.families import ChildFirst


class Cat(Model):
    kind: Literal["cat"]
    lives: int | None = None


class Dog(Model):
    kind: Literal["Dog"]
    lives: bool | None = None


class Other(Model):
    kind: str | None = None
    lives: str | None = None


PetChild = TypeAliasType("PetChild", Annotated[Cat | Dog, Field(discriminator="kind")])


Pet = TypeAliasType("Pet", Annotated[PetChild | Other, ChildFirst()])
