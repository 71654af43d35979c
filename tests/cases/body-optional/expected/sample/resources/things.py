"""things: The operations of things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload as _overload

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options

# POST /things
CREATE = Operation(
    id="createThing",
    method="POST",
    path="/things",
    bodies=(
        Body(
            "application/json",
            type=models.CreateThingBody,
            fields=(BodyField("name", "name", needed=True),),
            required=False,
        ),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# PUT /things
SORT = Operation(
    id="sortThings",
    method="PUT",
    path="/things",
    bodies=(Body("application/json", type=list[str], argument="body", required=False),),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    @_overload
    def create(self, *, name: Omit = OMIT) -> Call[None]: ...

    @_overload
    def create(self, *, name: str) -> Call[None]: ...

    def create(self, *, name: str | Omit = OMIT) -> Call[None]:
        """The call of :meth:`Things.create`, not yet sent."""
        return Call(CREATE, {"name": name})

    def sort(self, *, body: Sequence[str] | Omit = OMIT) -> Call[None]:
        """The call of :meth:`Things.sort`, not yet sent."""
        return Call(SORT, {"body": body})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    @_overload
    def create(self, *, name: Omit = OMIT, options: Options | None = None) -> None: ...

    @_overload
    def create(self, *, name: str, options: Options | None = None) -> None: ...

    def create(self, *, name: str | Omit = OMIT, options: Options | None = None) -> None:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.create()

        Operation: ``createThing``, ``POST /things``.
        """
        call: Call[None] = Call(CREATE, {"name": name})
        return self._execute(call, options)

    def sort(self, *, body: Sequence[str] | Omit = OMIT, options: Options | None = None) -> None:
        """Sort.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.sort()

        Operation: ``sortThings``, ``PUT /things``.
        """
        call = self.calls.sort(body=body)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    @_overload
    async def create(self, *, name: Omit = OMIT, options: Options | None = None) -> None: ...

    @_overload
    async def create(self, *, name: str, options: Options | None = None) -> None: ...

    async def create(self, *, name: str | Omit = OMIT, options: Options | None = None) -> None:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.create()

        Operation: ``createThing``, ``POST /things``.
        """
        call: Call[None] = Call(CREATE, {"name": name})
        return await self._execute(call, options)

    async def sort(
        self, *, body: Sequence[str] | Omit = OMIT, options: Options | None = None
    ) -> None:
        """Sort.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.sort()

        Operation: ``sortThings``, ``PUT /things``.
        """
        call = self.calls.sort(body=body)
        return await self._execute(call, options)
