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
    """A pet of any kind."""

    pet_type: Annotated[Literal["cat", "kitty"], Field(alias="petType")]
    friend: AnyPet | None = None
    lives: int | None = None


class Dog(Model):
    """A pet of any kind."""

    pet_type: Annotated[Literal["Dog"], Field(alias="petType")]
    friend: AnyPet | None = None
    barks: bool | None = None


class Pet(Model):
    """A pet of any kind."""

    pet_type: Annotated[str, Field(alias="petType")]
    friend: AnyPet | None = None


class Puppy(Model):
    """A pet of any kind."""

    pet_type: Annotated[Literal["Puppy"], Field(alias="petType")]
    friend: AnyPet | None = None
    barks: bool | None = None


DogChild = TypeAliasType("DogChild", Puppy)


AnyDog = TypeAliasType("AnyDog", Annotated[DogChild | Dog, ChildFirst()])
"""A pet of any kind."""


PetChild = TypeAliasType("PetChild", Annotated[Cat | Dog | Puppy, Field(discriminator="pet_type")])


AnyPet = TypeAliasType("AnyPet", Annotated[PetChild | Pet, ChildFirst()])
"""A pet of any kind."""
