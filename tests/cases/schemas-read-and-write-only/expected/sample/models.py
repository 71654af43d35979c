"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model

Id = TypeAliasType("Id", str)


class Person(Model):
    id: int | None = None
    pin: str | None = None
    name: str


class User(Model):
    id: Id
    name: str
    password: Annotated[str | None, Field(json_schema_extra={"x-goldsmith-secret": True})] = None
    pet: UserPet


class UserPet(Model):
    id: int | None = None
    name: str
