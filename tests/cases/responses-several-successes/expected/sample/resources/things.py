"""things: The operations of things."""

from __future__ import annotations

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Operation, Response
from .._runtime.options import Options

# POST /things
CREATE = Operation(
    id="createThing",
    method="POST",
    path="/things",
    responses=(
        Response("200", models.Thing),
        Response("201", models.CreateThing201Response),
        Response("202", decoding="empty", content_type=None),
    ),
)

# GET /things
GET = Operation(
    id="getThings",
    method="GET",
    path="/things",
    responses=(Response("200", models.GetThingResponse), Response("206", models.GetThingResponse)),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def create(self) -> Call[models.Thing | models.CreateThing201Response | None]:
        """The call of :meth:`Things.create`, not yet sent."""
        return Call(CREATE)

    def get(self) -> Call[models.GetThingResponse]:
        """The call of :meth:`Things.get`, not yet sent."""
        return Call(GET)


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def create(
        self, *, options: Options | None = None
    ) -> models.Thing | models.CreateThing201Response | None:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Thing | models.CreateThing201Response | None: There already.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.create()

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create()
        return self._execute(call, options)

    def get(self, *, options: Options | None = None) -> models.GetThingResponse:
        """Get.

        Args:
            options: Settings of this call alone.

        Returns:
            models.GetThingResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.get()

        Operation: ``getThings``, ``GET /things``.
        """
        call = self.calls.get()
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def create(
        self, *, options: Options | None = None
    ) -> models.Thing | models.CreateThing201Response | None:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Thing | models.CreateThing201Response | None: There already.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.create()

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create()
        return await self._execute(call, options)

    async def get(self, *, options: Options | None = None) -> models.GetThingResponse:
        """Get.

        Args:
            options: Settings of this call alone.

        Returns:
            models.GetThingResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.get()

        Operation: ``getThings``, ``GET /things``.
        """
        call = self.calls.get()
        return await self._execute(call, options)
