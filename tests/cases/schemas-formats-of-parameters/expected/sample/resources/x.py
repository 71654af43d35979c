"""x: The operations of x."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import Options
from .._runtime.secrets import conceal

# GET /things
FIND_THINGS = Operation(
    id="findThings",
    method="GET",
    path="/things",
    parameters=(
        Parameter("any", "query", "any"),
        Parameter("at", "query", "at"),
        Parameter("big", "query", "big"),
        Parameter("count", "query", "count"),
        Parameter("day", "query", "day"),
        Parameter("id", "query", "id"),
        Parameter("key", "query", "key", secret=True),
        Parameter("price", "query", "price"),
        Parameter("span", "query", "span"),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def find_things(
        self,
        *,
        any: Any | Omit = OMIT,
        at: datetime | None | Omit = OMIT,
        big: int | None | Omit = OMIT,
        count: int | None | Omit = OMIT,
        day: date | None | Omit = OMIT,
        id: UUID | None | Omit = OMIT,
        key: str | None | Omit = OMIT,
        price: Decimal | None | Omit = OMIT,
        span: timedelta | None | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`X.find_things`, not yet sent."""
        key = conceal(key)
        return Call(
            FIND_THINGS,
            {
                "any": any,
                "at": at,
                "big": big,
                "count": count,
                "day": day,
                "id": id,
                "key": key,
                "price": price,
                "span": span,
            },
        )


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def find_things(
        self,
        *,
        any: Any | Omit = OMIT,
        at: datetime | None | Omit = OMIT,
        big: int | None | Omit = OMIT,
        count: int | None | Omit = OMIT,
        day: date | None | Omit = OMIT,
        id: UUID | None | Omit = OMIT,
        key: str | None | Omit = OMIT,
        price: Decimal | None | Omit = OMIT,
        span: timedelta | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Find things.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.find_things()

        Operation: ``findThings``, ``GET /things``.
        """
        key = conceal(key)
        call = self.calls.find_things(
            any=any, at=at, big=big, count=count, day=day, id=id, key=key, price=price, span=span
        )
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def find_things(
        self,
        *,
        any: Any | Omit = OMIT,
        at: datetime | None | Omit = OMIT,
        big: int | None | Omit = OMIT,
        count: int | None | Omit = OMIT,
        day: date | None | Omit = OMIT,
        id: UUID | None | Omit = OMIT,
        key: str | None | Omit = OMIT,
        price: Decimal | None | Omit = OMIT,
        span: timedelta | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Find things.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.find_things()

        Operation: ``findThings``, ``GET /things``.
        """
        key = conceal(key)
        call = self.calls.find_things(
            any=any, at=at, big=big, count=count, day=day, id=id, key=key, price=price, span=span
        )
        return await self._execute(call, options)
