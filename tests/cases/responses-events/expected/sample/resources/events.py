"""events: The operations of events."""

from __future__ import annotations

from .. import models
from .._runtime.answers.stream import AsyncStream, Stream
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import Options

# POST /chat
CHAT = Operation(
    id="chat",
    method="POST",
    path="/chat",
    bodies=(Body("application/json", type=models.ChatBody, fields=()),),
    responses=(
        Response("200", models.ChatResponse),
        Response(
            "200", models.EventChatEventStream, decoding="events", content_type="text/event-stream"
        ),
    ),
)

# POST /chat
CHAT_STREAM = Operation(
    id="chat",
    method="POST",
    path="/chat",
    bodies=(
        Body("application/json", type=models.ChatBody, fields=(), constants=(("stream", True),)),
    ),
    responses=(
        Response(
            "200", models.EventChatEventStream, decoding="events", content_type="text/event-stream"
        ),
    ),
)

# GET /events
LISTEN = Operation(
    id="listen",
    method="GET",
    path="/events",
    responses=(
        Response("200", models.EventListen, decoding="events", content_type="text/event-stream"),
    ),
)


class EventsCalls(Calls):
    """Builds the calls of :class:`Events`, not yet sent."""

    __slots__ = ()

    def chat(self) -> Call[models.ChatResponse]:
        """The call of :meth:`Events.chat`, not yet sent."""
        return Call(CHAT)

    def chat_stream(self) -> Call[models.EventChatEventStream]:
        """The call of :meth:`Events.chat_stream`, not yet sent."""
        return Call(CHAT_STREAM)

    def listen(self) -> Call[models.EventListen]:
        """The call of :meth:`Events.listen`, not yet sent."""
        return Call(LISTEN)


class Events(Resource[EventsCalls]):
    """The operations of events."""

    calls = EventsCalls()

    def chat(self, *, options: Options | None = None) -> models.ChatResponse:
        """Chat.

        Args:
            options: Settings of this call alone.

        Returns:
            models.ChatResponse: An answer, whole or in pieces.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.events.chat()

        Operation: ``chat``, ``POST /chat``.
        """
        call = self.calls.chat()
        return self._execute(call, options)

    def chat_stream(self, *, options: Options | None = None) -> Stream[models.EventChatEventStream]:
        """Chat stream.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.EventChatEventStream]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.events.chat_stream():
            ...     print(event)

        Operation: ``chat``, ``POST /chat``.
        """
        call = self.calls.chat_stream()
        return self._stream(call, options)

    def listen(self, *, options: Options | None = None) -> Stream[models.EventListen]:
        """Listen.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.EventListen]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.events.listen():
            ...     print(event)

        Operation: ``listen``, ``GET /events``.
        """
        call = self.calls.listen()
        return self._stream(call, options)


class AsyncEvents(AsyncResource[EventsCalls]):
    """The operations of events."""

    calls = EventsCalls()

    async def chat(self, *, options: Options | None = None) -> models.ChatResponse:
        """Chat.

        Args:
            options: Settings of this call alone.

        Returns:
            models.ChatResponse: An answer, whole or in pieces.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.events.chat()

        Operation: ``chat``, ``POST /chat``.
        """
        call = self.calls.chat()
        return await self._execute(call, options)

    def chat_stream(
        self, *, options: Options | None = None
    ) -> AsyncStream[models.EventChatEventStream]:
        """Chat stream.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.EventChatEventStream]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.events.chat_stream():
            ...     print(event)

        Operation: ``chat``, ``POST /chat``.
        """
        call = self.calls.chat_stream()
        return self._stream(call, options)

    def listen(self, *, options: Options | None = None) -> AsyncStream[models.EventListen]:
        """Listen.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.EventListen]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.events.listen():
            ...     print(event)

        Operation: ``listen``, ``GET /events``.
        """
        call = self.calls.listen()
        return self._stream(call, options)
