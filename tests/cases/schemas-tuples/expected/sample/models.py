"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, TYPE_CHECKING, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class Part(Model):
    the_name: Annotated[str, Field(alias="theName")]


class Shape(Model):
    at: Position
    path: list[Position] | None = None
    entry: tuple[str, Part, datetime | None] | None = None
    inline: tuple[ShapeItem1, ShapeItem2] | None = None
    old: tuple[int, str] | None = None
    none: list[str] | None = None
    both: tuple[int, str] | None = None
    tree: Tree | None = None
    rest: list[str | int] | None = None
    more: list[str | int] | None = None


class ShapeItem1(Model):
    the_name: Annotated[str | None, Field(alias="theName")] = None


ShapeItem2 = TypeAliasType("ShapeItem2", Literal["red", "blue"] | str)


if TYPE_CHECKING:
    Tree: TypeAlias = "tuple[str, list[Tree]]"
else:
    Tree = TypeAliasType("Tree", "tuple[str, list[Tree]]")


Position = TypeAliasType(
    "Position", tuple[int | float, int | float, int | float] | tuple[int | float, int | float]
)
