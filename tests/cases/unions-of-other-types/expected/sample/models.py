"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from ._runtime.models.base import Model


class Other(Model):
    name: str | None = None


class Thing(Model):
    fields_: Annotated[dict[str, Any] | list[str] | None, Field(alias="fields")] = None
    size: int | ThingSizeObject | None = None
    moment: datetime | int | None = None
    number_or_null: str | int | float | None = None
    other_or_null: Other | None = None
    whole_or_null: Other | None = None


class ThingSizeObject(Model):
    width: int | None = None
    height: int | None = None
