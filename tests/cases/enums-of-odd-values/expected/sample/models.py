"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    case: AllCase | None = None
    sign: AllSign | None = None
    empty: AllEmpty | None = None
    words: AllWords | None = None
    number: AllNumber | None = None
    float_: Annotated[int | float | None, Field(alias="float")] = None
    flag: Literal[True] | None = None
    mixed: AllMixed | None = None
    text: AllText | None = None
    objects: Any | None = None
    none: str | None = None


AllCase = TypeAliasType("AllCase", Literal["asc", "ASC", "Asc"] | str)


AllEmpty = TypeAliasType("AllEmpty", Literal["", "a"] | str)


AllMixed = TypeAliasType("AllMixed", Literal[1, "1", True, "a"] | bool | int | str)


AllNumber = TypeAliasType("AllNumber", Literal[1, 2] | int)


AllSign = TypeAliasType(
    "AllSign", Literal["GMT+0", "GMT-0", "<", ">=", "-created", "created"] | str
)


AllText = TypeAliasType("AllText", Literal["1", "true", "0.5"] | str)


AllWords = TypeAliasType(
    "AllWords", Literal["None", "class", "mro", "name", "2nd", 'quote"s', "back\\slash", "🎉"] | str
)
