"""things: The operations of things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /things
CREATE = Operation(
    id="createThing",
    method="POST",
    path="/things",
    bodies=(
        Body("application/json", type=models.Thing, argument="body"),
        Body("application/x-www-form-urlencoded", type=models.Thing, argument="body"),
        Body("text/csv", argument="body"),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# PUT /things
REPLACE = Operation(
    id="replaceThing",
    method="PUT",
    path="/things",
    bodies=(
        Body("application/json", type=models.ReplaceThingBody, fields=(BodyField("a", "a"),)),
        Body("multipart/form-data", type=models.ReplaceThingBody, fields=(BodyField("a", "a"),)),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def create(
        self,
        *,
        body: models.Thing | params.Thing | str,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded", "text/csv"
        ] = "application/json",
    ) -> Call[None]:
        """The call of :meth:`Things.create`, not yet sent."""
        return Call(CREATE, {"body": body}, content_type)

    def replace(
        self,
        *,
        a: str,
        content_type: Literal["application/json", "multipart/form-data"] = "application/json",
    ) -> Call[None]:
        """The call of :meth:`Things.replace`, not yet sent."""
        return Call(REPLACE, {"a": a}, content_type)


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def create(
        self,
        *,
        body: models.Thing | params.Thing | str,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded", "text/csv"
        ] = "application/json",
        options: Options | None = None,
    ) -> None:
        """Create.

        Args:
            content_type: How the body is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.create(body={"name": "text"})

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create(body=body, content_type=content_type)
        return self._execute(call, options)

    def replace(
        self,
        *,
        a: str,
        content_type: Literal["application/json", "multipart/form-data"] = "application/json",
        options: Options | None = None,
    ) -> None:
        """Replace.

        Args:
            content_type: How the body is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.replace(a="a")

        Operation: ``replaceThing``, ``PUT /things``.
        """
        call = self.calls.replace(a=a, content_type=content_type)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def create(
        self,
        *,
        body: models.Thing | params.Thing | str,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded", "text/csv"
        ] = "application/json",
        options: Options | None = None,
    ) -> None:
        """Create.

        Args:
            content_type: How the body is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.create(body={"name": "text"})

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create(body=body, content_type=content_type)
        return await self._execute(call, options)

    async def replace(
        self,
        *,
        a: str,
        content_type: Literal["application/json", "multipart/form-data"] = "application/json",
        options: Options | None = None,
    ) -> None:
        """Replace.

        Args:
            content_type: How the body is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.replace(a="a")

        Operation: ``replaceThing``, ``PUT /things``.
        """
        call = self.calls.replace(a=a, content_type=content_type)
        return await self._execute(call, options)
