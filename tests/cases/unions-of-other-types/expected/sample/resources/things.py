"""things: The operations of things."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import Options

# GET /things
LIST = Operation(
    id="listThings",
    method="GET",
    path="/things",
    parameters=(Parameter("ids", "query", "ids"),),
    responses=(Response("200", models.Thing),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def list(self, *, ids: Sequence[int] | str | None | Omit = OMIT) -> Call[models.Thing]:
        """The call of :meth:`Things.list`, not yet sent."""
        return Call(LIST, {"ids": ids})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def list(
        self, *, ids: Sequence[int] | str | None | Omit = OMIT, options: Options | None = None
    ) -> models.Thing:
        """List.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Thing

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.list()

        Operation: ``listThings``, ``GET /things``.
        """
        call = self.calls.list(ids=ids)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def list(
        self, *, ids: Sequence[int] | str | None | Omit = OMIT, options: Options | None = None
    ) -> models.Thing:
        """List.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Thing

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.list()

        Operation: ``listThings``, ``GET /things``.
        """
        call = self.calls.list(ids=ids)
        return await self._execute(call, options)
