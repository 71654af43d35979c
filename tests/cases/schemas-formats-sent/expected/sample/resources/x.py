"""x: The operations of x."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time, timedelta
from decimal import Decimal

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options

# POST /things
CREATE_THING = Operation(
    id="createThing",
    method="POST",
    path="/things",
    parameters=(
        Parameter("at", "query", "at"),
        Parameter("raw", "query", "raw"),
        Parameter("within", "header", "within", style="simple", explode=False),
    ),
    bodies=(
        Body(
            "application/json",
            type=models.Thing,
            fields=(
                BodyField("data", "data"),
                BodyField("span", "span"),
                BodyField("clock", "clock"),
                BodyField("many", "many"),
                BodyField("price", "price"),
                BodyField("hex", "hex"),
            ),
        ),
    ),
    responses=(Response("200", models.Thing),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def create_thing(
        self,
        *,
        data: bytes,
        at: time | None | Omit = OMIT,
        raw: str | None | Omit = OMIT,
        within: timedelta | None | Omit = OMIT,
        span: timedelta | Omit = OMIT,
        clock: time | Omit = OMIT,
        many: Sequence[timedelta] | Omit = OMIT,
        price: Decimal | Omit = OMIT,
        hex: str | Omit = OMIT,
    ) -> Call[models.Thing]:
        """The call of :meth:`X.create_thing`, not yet sent."""
        return Call(
            CREATE_THING,
            {
                "at": at,
                "raw": raw,
                "within": within,
                "data": data,
                "span": span,
                "clock": clock,
                "many": many,
                "price": price,
                "hex": hex,
            },
        )


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def create_thing(
        self,
        *,
        data: bytes,
        at: time | None | Omit = OMIT,
        raw: str | None | Omit = OMIT,
        within: timedelta | None | Omit = OMIT,
        span: timedelta | Omit = OMIT,
        clock: time | Omit = OMIT,
        many: Sequence[timedelta] | Omit = OMIT,
        price: Decimal | Omit = OMIT,
        hex: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Thing:
        """Create thing.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Thing

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.create_thing(data=b"content")

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create_thing(
            at=at,
            raw=raw,
            within=within,
            data=data,
            span=span,
            clock=clock,
            many=many,
            price=price,
            hex=hex,
        )
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def create_thing(
        self,
        *,
        data: bytes,
        at: time | None | Omit = OMIT,
        raw: str | None | Omit = OMIT,
        within: timedelta | None | Omit = OMIT,
        span: timedelta | Omit = OMIT,
        clock: time | Omit = OMIT,
        many: Sequence[timedelta] | Omit = OMIT,
        price: Decimal | Omit = OMIT,
        hex: str | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Thing:
        """Create thing.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Thing

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.create_thing(data=b"content")

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create_thing(
            at=at,
            raw=raw,
            within=within,
            data=data,
            span=span,
            clock=clock,
            many=many,
            price=price,
            hex=hex,
        )
        return await self._execute(call, options)
