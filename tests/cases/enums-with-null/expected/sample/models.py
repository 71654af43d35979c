"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    among: AllAmong | None = None
    beside: AllAmong | None = None
    alone: Annotated[None, Field(None)] = None
    shared: State | None = None
    either: State | Blank | NullEnum | None = None
    component: Maybe | None = None


AllAmong = TypeAliasType("AllAmong", Literal["a", "b"] | str)


Blank = TypeAliasType("Blank", Literal[""])


Maybe = TypeAliasType("Maybe", Literal["x", "y"] | str)


NullEnum = TypeAliasType("NullEnum", None)


State = TypeAliasType("State", Literal["on", "off"] | str)
