"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class All(Model):
    folder: Folder | None = None


class File(Model):
    name: str | None = None
    next: File | None = None
    in_: Annotated[Folder | None, Field(alias="in")] = None
    link: Alias | None = None


class Folder(Model):
    entries: list[Entry]


Entry = TypeAliasType("Entry", Folder | File)


Alias = TypeAliasType("Alias", Entry)
