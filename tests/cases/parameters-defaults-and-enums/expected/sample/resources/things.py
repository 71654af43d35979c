"""things: The operations of things."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import Options

# GET /things
LIST = Operation(
    id="findThings",
    method="GET",
    path="/things",
    parameters=(
        Parameter("kinds", "query", "kinds", deprecated=True),
        Parameter("limit", "query", "limit"),
        Parameter("order", "query", "order"),
        Parameter("since", "query", "since"),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def list(
        self,
        *,
        kinds: Sequence[Literal["a", "b"]] | None | Omit = OMIT,
        limit: int | None | Omit = OMIT,
        order: Literal["up", "down"] | None | Omit = OMIT,
        since: date | None | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Things.list`, not yet sent."""
        return Call(LIST, {"kinds": kinds, "limit": limit, "order": order, "since": since})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def list(
        self,
        *,
        kinds: Sequence[Literal["a", "b"]] | None | Omit = OMIT,
        limit: int | None | Omit = OMIT,
        order: Literal["up", "down"] | None | Omit = OMIT,
        since: date | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Finds things.

        Args:
            kinds: Deprecated. The API's default is ``['a']``.
            limit: How many. The API's default is ``10``.
            order: The API's default is ``'up'``.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.list()

        Operation: ``findThings``, ``GET /things``.
        """
        call = self.calls.list(kinds=kinds, limit=limit, order=order, since=since)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def list(
        self,
        *,
        kinds: Sequence[Literal["a", "b"]] | None | Omit = OMIT,
        limit: int | None | Omit = OMIT,
        order: Literal["up", "down"] | None | Omit = OMIT,
        since: date | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Finds things.

        Args:
            kinds: Deprecated. The API's default is ``['a']``.
            limit: How many. The API's default is ``10``.
            order: The API's default is ``'up'``.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.list()

        Operation: ``findThings``, ``GET /things``.
        """
        call = self.calls.list(kinds=kinds, limit=limit, order=order, since=since)
        return await self._execute(call, options)
