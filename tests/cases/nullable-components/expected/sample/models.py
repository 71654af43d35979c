"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    part: Part | None
    parts: list[Part | None] | None = None
    state: State | None = None
    text: Text | None = None
    either: Part | str | None = None
    alias: Alias | None = None


class Part(Model):
    """A part."""

    name: str | None = None


Alias = TypeAliasType("Alias", Part | None)


State = TypeAliasType("State", Literal["on", "off"] | str)


Text = TypeAliasType("Text", str | None)
