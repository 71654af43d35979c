"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class Event(Model):
    name: str | None = None
    of: Thing | None = None


class Thing(Model):
    kind: ThingKind | None = None


ThingKind = TypeAliasType("ThingKind", Literal["a", "b"] | str)
