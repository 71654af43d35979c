"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Literal, TYPE_CHECKING, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model

FilterValue = TypeAliasType("FilterValue", Literal["all", "none"] | str)


class Holder(Model):
    json_: Annotated[Json, Field(alias="json")]
    tree: Tree | None = None
    filter: Filter | None = None


if TYPE_CHECKING:
    Filter: TypeAlias = "Holder | dict[str, Filter] | FilterValue"
else:
    Filter = TypeAliasType("Filter", "Holder | dict[str, Filter] | FilterValue")


if TYPE_CHECKING:
    Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
else:
    Json = TypeAliasType("Json", "str | int | float | bool | list[Json] | dict[str, Json] | None")


if TYPE_CHECKING:
    Nest: TypeAlias = "list[Nest | int | list[Nest]]"
else:
    Nest = TypeAliasType("Nest", "list[Nest | int | list[Nest]]")


if TYPE_CHECKING:
    Tree: TypeAlias = "dict[str, Tree]"
else:
    Tree = TypeAliasType("Tree", "dict[str, Tree]")
