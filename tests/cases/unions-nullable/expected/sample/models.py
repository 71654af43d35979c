"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    a: Cat | Dog | None = None
    b: Pet | None = None
    c: Pet | None = None


class Cat(Model):
    type: Literal["Cat"]


class Dog(Model):
    type: Literal["Dog"]


Pet = TypeAliasType("Pet", Cat | Dog | None)
