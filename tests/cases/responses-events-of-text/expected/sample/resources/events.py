"""events: The operations of events."""

from __future__ import annotations

from .._runtime.answers.stream import AsyncStream, Stream
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Operation, Response
from .._runtime.options import Options

# GET /plain
PLAIN = Operation(
    id="plain",
    method="GET",
    path="/plain",
    responses=(Response("200", str, decoding="events", content_type="text/event-stream"),),
)

# GET /text
TEXT = Operation(
    id="text",
    method="GET",
    path="/text",
    responses=(Response("200", str, decoding="events", content_type="text/event-stream"),),
)

# GET /whole
WHOLE = Operation(
    id="whole",
    method="GET",
    path="/whole",
    responses=(Response("200", str, decoding="events", content_type="text/event-stream"),),
)


class EventsCalls(Calls):
    """Builds the calls of :class:`Events`, not yet sent."""

    __slots__ = ()

    def plain(self) -> Call[str]:
        """The call of :meth:`Events.plain`, not yet sent."""
        return Call(PLAIN)

    def text(self) -> Call[str]:
        """The call of :meth:`Events.text`, not yet sent."""
        return Call(TEXT)

    def whole(self) -> Call[str]:
        """The call of :meth:`Events.whole`, not yet sent."""
        return Call(WHOLE)


class Events(Resource[EventsCalls]):
    """The operations of events."""

    calls = EventsCalls()

    def plain(self, *, options: Options | None = None) -> Stream[str]:
        """Plain.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[str]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.events.plain():
            ...     print(event)

        Operation: ``plain``, ``GET /plain``.
        """
        call = self.calls.plain()
        return self._stream(call, options)

    def text(self, *, options: Options | None = None) -> Stream[str]:
        """Text.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[str]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.events.text():
            ...     print(event)

        Operation: ``text``, ``GET /text``.
        """
        call = self.calls.text()
        return self._stream(call, options)

    def whole(self, *, options: Options | None = None) -> Stream[str]:
        """Whole.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[str]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.events.whole():
            ...     print(event)

        Operation: ``whole``, ``GET /whole``.
        """
        call = self.calls.whole()
        return self._stream(call, options)


class AsyncEvents(AsyncResource[EventsCalls]):
    """The operations of events."""

    calls = EventsCalls()

    def plain(self, *, options: Options | None = None) -> AsyncStream[str]:
        """Plain.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[str]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.events.plain():
            ...     print(event)

        Operation: ``plain``, ``GET /plain``.
        """
        call = self.calls.plain()
        return self._stream(call, options)

    def text(self, *, options: Options | None = None) -> AsyncStream[str]:
        """Text.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[str]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.events.text():
            ...     print(event)

        Operation: ``text``, ``GET /text``.
        """
        call = self.calls.text()
        return self._stream(call, options)

    def whole(self, *, options: Options | None = None) -> AsyncStream[str]:
        """Whole.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[str]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.events.whole():
            ...     print(event)

        Operation: ``whole``, ``GET /whole``.
        """
        call = self.calls.whole()
        return self._stream(call, options)
