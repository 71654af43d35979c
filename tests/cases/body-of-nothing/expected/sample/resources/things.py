"""things: The operations of things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import Options

# POST /things
CREATE = Operation(
    id="createThing",
    method="POST",
    path="/things",
    bodies=(Body("application/json", type=dict[str, Any], argument="body", required=False),),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# GET /things
LIST = Operation(
    id="listThings",
    method="GET",
    path="/things",
    responses=(Response("204", decoding="empty", content_type=None),),
)

# PUT /things
REPLACE = Operation(
    id="replaceThings",
    method="PUT",
    path="/things",
    responses=(Response("204", decoding="empty", content_type=None),),
)

# PATCH /things
UPDATE = Operation(
    id="updateThings",
    method="PATCH",
    path="/things",
    bodies=(Body("application/json", type=dict[str, Any], argument="body"),),
    responses=(Response("204", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def create(self, *, body: Mapping[str, Any] | Omit = OMIT) -> Call[None]:
        """The call of :meth:`Things.create`, not yet sent."""
        return Call(CREATE, {"body": body})

    def list(self) -> Call[None]:
        """The call of :meth:`Things.list`, not yet sent."""
        return Call(LIST)

    def replace(self) -> Call[None]:
        """The call of :meth:`Things.replace`, not yet sent."""
        return Call(REPLACE)

    def update(self, *, body: Mapping[str, Any]) -> Call[None]:
        """The call of :meth:`Things.update`, not yet sent."""
        return Call(UPDATE, {"body": body})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def create(
        self, *, body: Mapping[str, Any] | Omit = OMIT, options: Options | None = None
    ) -> None:
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
        call = self.calls.create(body=body)
        return self._execute(call, options)

    def list(self, *, options: Options | None = None) -> None:
        """List.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.list()

        Operation: ``listThings``, ``GET /things``.
        """
        call = self.calls.list()
        return self._execute(call, options)

    def replace(self, *, options: Options | None = None) -> None:
        """Replace.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.replace()

        Operation: ``replaceThings``, ``PUT /things``.
        """
        call = self.calls.replace()
        return self._execute(call, options)

    def update(self, *, body: Mapping[str, Any], options: Options | None = None) -> None:
        """Update.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.update(body={})

        Operation: ``updateThings``, ``PATCH /things``.
        """
        call = self.calls.update(body=body)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def create(
        self, *, body: Mapping[str, Any] | Omit = OMIT, options: Options | None = None
    ) -> None:
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
        call = self.calls.create(body=body)
        return await self._execute(call, options)

    async def list(self, *, options: Options | None = None) -> None:
        """List.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.list()

        Operation: ``listThings``, ``GET /things``.
        """
        call = self.calls.list()
        return await self._execute(call, options)

    async def replace(self, *, options: Options | None = None) -> None:
        """Replace.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.replace()

        Operation: ``replaceThings``, ``PUT /things``.
        """
        call = self.calls.replace()
        return await self._execute(call, options)

    async def update(self, *, body: Mapping[str, Any], options: Options | None = None) -> None:
        """Update.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.update(body={})

        Operation: ``updateThings``, ``PATCH /things``.
        """
        call = self.calls.update(body=body)
        return await self._execute(call, options)
