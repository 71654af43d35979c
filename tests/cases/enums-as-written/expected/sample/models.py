"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

from ._runtime.models.base import Model

Release = TypeAliasType("Release", Literal["1.10", "1.20"] | str)


class Thing(Model):
    release: Release | None = None
    kind: Literal["1.10"] | None = None
