"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Any, TYPE_CHECKING, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    parent: All | None = None
    children: list[All] | None = None
    by_name: dict[str, All] | None = None
    condition: Condition | None = None
    json_: Annotated[Json | None, Field(alias="json")] = None
    self: Ouroboros | None = None


class Condition(Model):
    all: list[str | Condition] | None = None


if TYPE_CHECKING:
    Json: TypeAlias = "str | list[Json] | dict[str, Json] | None"
else:
    Json = TypeAliasType("Json", "str | list[Json] | dict[str, Json] | None")


Ouroboros = TypeAliasType("Ouroboros", Any)
