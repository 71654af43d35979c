"""things: The operations of things."""

from __future__ import annotations

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Operation, Response
from .._runtime.options import Options

# POST /things
CREATE_THING = Operation(
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
GET_THINGS = Operation(
    id="getThings",
    method="GET",
    path="/things",
    responses=(
        Response("200", models.GetThingsResponse),
        Response("206", models.GetThingsResponse),
    ),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def create_thing(self) -> Call[models.Thing | models.CreateThing201Response | None]:
        """The call of :meth:`Things.create_thing`, not yet sent."""
        return Call(CREATE_THING)

    def get_things(self) -> Call[models.GetThingsResponse]:
        """The call of :meth:`Things.get_things`, not yet sent."""
        return Call(GET_THINGS)


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def create_thing(
        self, *, options: Options | None = None
    ) -> models.Thing | models.CreateThing201Response | None:
        """Create thing.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Thing | models.CreateThing201Response | None: There already.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.create_thing()

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create_thing()
        return self._execute(call, options)

    def get_things(self, *, options: Options | None = None) -> models.GetThingsResponse:
        """Get things.

        Args:
            options: Settings of this call alone.

        Returns:
            models.GetThingsResponse: What the API answers.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.get_things()

        Operation: ``getThings``, ``GET /things``.
        """
        call = self.calls.get_things()
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def create_thing(
        self, *, options: Options | None = None
    ) -> models.Thing | models.CreateThing201Response | None:
        """Create thing.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Thing | models.CreateThing201Response | None: There already.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.create_thing()

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create_thing()
        return await self._execute(call, options)

    async def get_things(self, *, options: Options | None = None) -> models.GetThingsResponse:
        """Get things.

        Args:
            options: Settings of this call alone.

        Returns:
            models.GetThingsResponse: What the API answers.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.get_things()

        Operation: ``getThings``, ``GET /things``.
        """
        call = self.calls.get_things()
        return await self._execute(call, options)
