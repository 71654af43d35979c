"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    thing: Thing | None = None
    """Wrapped for a description."""
    read: Thing | None = None
    state: State | None = None
    """The API's default is ``'on'``."""
    text: str | None = None
    map: dict[str, int] | None = None
    either: AllEitherA | AllEitherB | None = None
    alias: Alias | None = None


class AllEitherA(Model):
    name: str | None = None
    a: str | None = None


class AllEitherB(Model):
    name: str | None = None
    b: str | None = None


State = TypeAliasType("State", Literal["on", "off"] | str)


class Thing(Model):
    name: str | None = None


Alias = TypeAliasType("Alias", Thing)
