"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model

Kind = TypeAliasType("Kind", Literal["small", "large"] | str)


Parts = TypeAliasType("Parts", list[str])


class Thing(Model):
    kind: Kind | None = None
    parts: Parts | None = None
    other: Thing | None = None
    """Another one."""
    wrapped: Thing | None = None
    wrong: Thing | None = None
    said: Words | None = None


Words = TypeAliasType("Words", str)
