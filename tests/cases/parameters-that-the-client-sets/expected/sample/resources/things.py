"""things: The operations of things."""

from __future__ import annotations

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options

# POST /things
SEND = Operation(
    id="sendThings",
    method="POST",
    path="/things",
    parameters=(
        Parameter("Accept-Encoding", "header", "accept_encoding", style="simple", explode=False),
        Parameter("Connection", "header", "connection", style="simple", explode=False),
        Parameter("Cookie", "header", "cookie", style="simple", explode=False),
        Parameter("Host", "header", "host", style="simple", explode=False),
        Parameter(
            "Transfer-Encoding", "header", "transfer_encoding", style="simple", explode=False
        ),
        Parameter("User-Agent", "header", "user_agent", style="simple", explode=False),
        Parameter("content-length", "header", "content_length", style="simple", explode=False),
        Parameter("flavour", "cookie", "flavour"),
    ),
    bodies=(
        Body(
            "application/json",
            type=models.SendThingsBody,
            fields=(BodyField("a", "a"),),
            required=False,
        ),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def send(
        self,
        *,
        accept_encoding: str | None | Omit = OMIT,
        connection: str | None | Omit = OMIT,
        cookie: str | None | Omit = OMIT,
        host: str | None | Omit = OMIT,
        transfer_encoding: str | None | Omit = OMIT,
        user_agent: str | None | Omit = OMIT,
        content_length: int | None | Omit = OMIT,
        flavour: str | None | Omit = OMIT,
        a: str | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Things.send`, not yet sent."""
        return Call(
            SEND,
            {
                "accept_encoding": accept_encoding,
                "connection": connection,
                "cookie": cookie,
                "host": host,
                "transfer_encoding": transfer_encoding,
                "user_agent": user_agent,
                "content_length": content_length,
                "flavour": flavour,
                "a": a,
            },
        )


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def send(
        self,
        *,
        accept_encoding: str | None | Omit = OMIT,
        connection: str | None | Omit = OMIT,
        cookie: str | None | Omit = OMIT,
        host: str | None | Omit = OMIT,
        transfer_encoding: str | None | Omit = OMIT,
        user_agent: str | None | Omit = OMIT,
        content_length: int | None | Omit = OMIT,
        flavour: str | None | Omit = OMIT,
        a: str | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send.

        Args:
            accept_encoding: The header ``Accept-Encoding``.
            connection: The header ``Connection``.
            cookie: The header ``Cookie``.
            host: The header ``Host``.
            transfer_encoding: The header ``Transfer-Encoding``.
            user_agent: The header ``User-Agent``.
            content_length: The header ``content-length``.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send()

        Operation: ``sendThings``, ``POST /things``.
        """
        call = self.calls.send(
            accept_encoding=accept_encoding,
            connection=connection,
            cookie=cookie,
            host=host,
            transfer_encoding=transfer_encoding,
            user_agent=user_agent,
            content_length=content_length,
            flavour=flavour,
            a=a,
        )
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def send(
        self,
        *,
        accept_encoding: str | None | Omit = OMIT,
        connection: str | None | Omit = OMIT,
        cookie: str | None | Omit = OMIT,
        host: str | None | Omit = OMIT,
        transfer_encoding: str | None | Omit = OMIT,
        user_agent: str | None | Omit = OMIT,
        content_length: int | None | Omit = OMIT,
        flavour: str | None | Omit = OMIT,
        a: str | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send.

        Args:
            accept_encoding: The header ``Accept-Encoding``.
            connection: The header ``Connection``.
            cookie: The header ``Cookie``.
            host: The header ``Host``.
            transfer_encoding: The header ``Transfer-Encoding``.
            user_agent: The header ``User-Agent``.
            content_length: The header ``content-length``.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send()

        Operation: ``sendThings``, ``POST /things``.
        """
        call = self.calls.send(
            accept_encoding=accept_encoding,
            connection=connection,
            cookie=cookie,
            host=host,
            transfer_encoding=transfer_encoding,
            user_agent=user_agent,
            content_length=content_length,
            flavour=flavour,
            a=a,
        )
        return await self._execute(call, options)
