"""x: The operations of x."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /things
SEND_THING = Operation(
    id="sendThing",
    method="POST",
    path="/things",
    parameters=(Parameter("order", "query", "order", type=models.Order),),
    bodies=(
        Body(
            "application/json",
            type=models.SendThingBody,
            fields=(
                BodyField("order", "order_body"),
                BodyField("state", "state"),
                BodyField("size", "size"),
            ),
        ),
    ),
    responses=(Response("200", models.SendThingResponse),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def send_thing(
        self,
        *,
        order: models.Order | None | Omit = OMIT,
        order_body: models.Order | Omit = OMIT,
        state: params.State | Omit = OMIT,
        size: models.SendThingBodySize | Omit = OMIT,
    ) -> Call[models.SendThingResponse]:
        """The call of :meth:`X.send_thing`, not yet sent."""
        return Call(
            SEND_THING, {"order": order, "order_body": order_body, "state": state, "size": size}
        )


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def send_thing(
        self,
        *,
        order: models.Order | None | Omit = OMIT,
        order_body: models.Order | Omit = OMIT,
        state: params.State | Omit = OMIT,
        size: models.SendThingBodySize | Omit = OMIT,
        options: Options | None = None,
    ) -> models.SendThingResponse:
        """Send thing.

        Args:
            order_body: ``order`` in the body.
            options: Settings of this call alone.

        Returns:
            models.SendThingResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.send_thing()

        Operation: ``sendThing``, ``POST /things``.
        """
        call = self.calls.send_thing(order=order, order_body=order_body, state=state, size=size)
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def send_thing(
        self,
        *,
        order: models.Order | None | Omit = OMIT,
        order_body: models.Order | Omit = OMIT,
        state: params.State | Omit = OMIT,
        size: models.SendThingBodySize | Omit = OMIT,
        options: Options | None = None,
    ) -> models.SendThingResponse:
        """Send thing.

        Args:
            order_body: ``order`` in the body.
            options: Settings of this call alone.

        Returns:
            models.SendThingResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.send_thing()

        Operation: ``sendThing``, ``POST /things``.
        """
        call = self.calls.send_thing(order=order, order_body=order_body, state=state, size=size)
        return await self._execute(call, options)
