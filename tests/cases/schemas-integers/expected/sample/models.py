"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class Count(Model):
    count: int
    level: CountLevel
    sizes: list[int] | None = None
    either: int | str | None = None
    share: int | float | None = None


CountLevel = TypeAliasType("CountLevel", Literal[1, 2] | int)
