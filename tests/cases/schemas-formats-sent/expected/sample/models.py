"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from datetime import time, timedelta
from decimal import Decimal

from pydantic import ConfigDict

from ._runtime.models.base import Model
from ._runtime.models.encoded import Base64Bytes


class Thing(Model):
    model_config = ConfigDict(
        arbitrary_types_allowed=True,
    )
    data: Base64Bytes
    span: timedelta | None = None
    clock: time | None = None
    many: list[timedelta] | None = None
    price: Decimal | None = None
    hex: str | None = None
