"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._runtime.models.base import Model


class Model1st(Model):
    field: Annotated[str | None, Field(alias="")] = None
    underscore: Annotated[str | None, Field(alias="_")] = None


class Model宠物(Model):
    宠物: Model1st | None = None
    eclair: Annotated[str | None, Field(alias="Éclair")] = None
    field_1: Annotated[int | None, Field(alias="+1")] = None
    minus_1: Annotated[int | None, Field(alias="-1")] = None
    한글: str | None = None
