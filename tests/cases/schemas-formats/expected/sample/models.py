"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field

from ._runtime.models.base import Model
from ._runtime.models.encoded import Base64Bytes
from ._runtime.models.numbers import IntegerString


class All(Model):
    model_config = ConfigDict(
        arbitrary_types_allowed=True,
    )
    date_: Annotated[date | None, Field(alias="date")] = None
    time_: Annotated[datetime | None, Field(alias="time")] = None
    uuid: UUID | None = None
    byte: Base64Bytes | None = None
    binary: bytes | None = None
    decimal: Decimal | None = None
    duration: timedelta | None = None
    clock: time | None = None
    uri: str | None = None
    int64: int | None = None
    float_: Annotated[int | float | None, Field(alias="float")] = None
    money: int | float | None = None
    big: IntegerString | None = None
    encoded: Base64Bytes | None = None
    password: Annotated[str | None, Field(json_schema_extra={"x-goldsmith-secret": True})] = None
    unknown: str | None = None
    untyped: datetime | None = None
