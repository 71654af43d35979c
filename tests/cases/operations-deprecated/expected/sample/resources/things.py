"""things: The operations of things."""

from __future__ import annotations

from typing_extensions import deprecated as _deprecated

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options

# POST /things
CREATE = Operation(
    id="createThing",
    method="POST",
    path="/things",
    parameters=(
        Parameter("new", "query", "new"),
        Parameter("old", "query", "old", deprecated=True),
    ),
    bodies=(
        Body(
            "application/json",
            type=models.CreateThingBody,
            fields=(BodyField("name", "name"), BodyField("title", "title", deprecated=True)),
            required=False,
        ),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# GET /things
LIST = Operation(
    id="listThings",
    method="GET",
    path="/things",
    parameters=(Parameter("limit", "query", "limit"),),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def create(
        self,
        *,
        new: str | None | Omit = OMIT,
        old: str | None | Omit = OMIT,
        name: str | Omit = OMIT,
        title: str | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Things.create`, not yet sent."""
        return Call(CREATE, {"new": new, "old": old, "name": name, "title": title})

    def list(self, *, limit: int | None | Omit = OMIT) -> Call[None]:
        """The call of :meth:`Things.list`, not yet sent."""
        return Call(LIST, {"limit": limit})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def create(
        self,
        *,
        new: str | None | Omit = OMIT,
        old: str | None | Omit = OMIT,
        name: str | Omit = OMIT,
        title: str | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Create.

        Args:
            old: Deprecated.
            title: What it was called. Deprecated.
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
        call = self.calls.create(new=new, old=old, name=name, title=title)
        return self._execute(call, options)

    @_deprecated("things.list is deprecated by the API")
    def list(self, *, limit: int | None | Omit = OMIT, options: Options | None = None) -> None:
        """Use the search.

        Deprecated.

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
        call = self.calls.list(limit=limit)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def create(
        self,
        *,
        new: str | None | Omit = OMIT,
        old: str | None | Omit = OMIT,
        name: str | Omit = OMIT,
        title: str | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Create.

        Args:
            old: Deprecated.
            title: What it was called. Deprecated.
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
        call = self.calls.create(new=new, old=old, name=name, title=title)
        return await self._execute(call, options)

    @_deprecated("things.list is deprecated by the API")
    async def list(
        self, *, limit: int | None | Omit = OMIT, options: Options | None = None
    ) -> None:
        """Use the search.

        Deprecated.

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
        call = self.calls.list(limit=limit)
        return await self._execute(call, options)
