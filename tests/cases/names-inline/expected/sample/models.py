"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ._runtime.models.base import Model


class CreateOrder404Response(Model):
    message: str | None = None


class CreateOrderResponse(Model):
    order: Order | None = None
    links: OrderLinks | None = None


class Order(Model):
    lines: list[OrderLine] | None = None
    by_day: Annotated[dict[str, OrderByDayValue] | None, Field(alias="by-day")] = None
    state: OrderState | None = None
    payment: OrderPaymentCard | OrderPaymentOptionB | OrderPaymentOptionC | None = None
    buyer: OrderBuyer | None = None
    item: OrderItem | None = None
    lines_item: OrderLinesItem | None = None


class OrderBuyer(Model):
    name: str | None = None


class OrderByDayValue(Model):
    count: int | None = None


class OrderItem(Model):
    order: str | None = None


class OrderLine(Model):
    amount: int | None = None
    kind: OrderLineKind | None = None


OrderLineKind = TypeAliasType("OrderLineKind", Literal["a", "b"] | str)


class OrderLinesItem(Model):
    other: str | None = None


class OrderLinks(Model):
    next: str | None = None


class OrderPaymentCard(Model):
    number: str | None = None


class OrderPaymentOptionB(Model):
    iban: str


class OrderPaymentOptionC(Model):
    iban: str | None = None
    number: str | None = None


OrderState = TypeAliasType("OrderState", Literal["open", "closed"] | str)
