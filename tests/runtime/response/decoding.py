"""How the tests of this room decode."""

from __future__ import annotations

from typing import Any

from runtime.models.base import Model
from runtime.models.numbers import IntegerString
from runtime.operation import Operation, Response
from runtime.response.decode import (
    decode_response,
)

from ..library import Field


class Item(Model):
    """An item of a list."""

    id: IntegerString
    name: str | None = None


class Items(Model):
    """An answer."""

    items: list[Item]
    has_more: bool = Field(alias="hasMore")


RULE = Response("200", Items)

OPERATION = Operation(id="getItems", method="GET", path="/", responses=(RULE,))


def read(
    content: bytes, kind: Any = Items, *, content_type: str | None = None, strict: bool = False
) -> Any:
    """The value of a JSON answer."""
    rule = Response("200", kind)
    return decode_response(OPERATION, rule, content, content_type, strict=strict)
