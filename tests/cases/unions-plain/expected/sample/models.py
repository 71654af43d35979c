"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    scalar: str | int | None = None
    either: Cat | Dog | None = None
    lists: str | list[str] | None = None
    nested: str | int | bool | None = None
    one: Cat | None = None
    anything: Any | None = None
    named: Pet | None = None


class Cat(Model):
    purrs: bool


class Dog(Model):
    barks: bool


Pet = TypeAliasType("Pet", Cat | Dog | str)
