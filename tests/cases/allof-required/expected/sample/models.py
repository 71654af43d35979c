"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class Beside(Model):
    name: str
    size: int | None = None


class Member(Model):
    name: str
    size: int


class Patch(Model):
    name: str | None = None
    size: int | None = None


class ReferenceBody(Model):
    name: str
    size: int | None = None


class Typed(Model):
    name: str
    size: int | None = None


class UnionOther(Model):
    name: str
    weight: int | None = None


class UnionPatch(Model):
    name: str
    size: int | None = None


Nested = TypeAliasType("Nested", UnionPatch | str)


UnionModel = TypeAliasType("UnionModel", UnionPatch | UnionOther)
