"""x: The operations of x."""

from __future__ import annotations

from .. import models
from .._runtime.answers.stream import AsyncStream, Stream
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Operation, Response
from .._runtime.options import Options

# GET /flux
GET_FLUX = Operation(
    id="getFlux",
    method="GET",
    path="/flux",
    responses=(Response("200", models.Row, decoding="events", content_type="text/event-stream"),),
)

# GET /item
GET_ITEM = Operation(
    id="getItem",
    method="GET",
    path="/item",
    responses=(Response("200", models.Row, decoding="lines", content_type="application/json-seq"),),
)

# GET /list
GET_LIST = Operation(
    id="getList",
    method="GET",
    path="/list",
    responses=(Response("200", models.Row, decoding="lines", content_type="application/jsonl"),),
)

# GET /own
GET_OWN = Operation(
    id="getOwn",
    method="GET",
    path="/own",
    responses=(
        Response(
            "200", models.XOwn, decoding="lines", content_type="application/vnd.shop+json-seq"
        ),
    ),
)

# GET /row
GET_ROW = Operation(
    id="getRow",
    method="GET",
    path="/row",
    responses=(Response("200", models.Row, decoding="lines", content_type="application/x-ndjson"),),
)

# GET /events
LIST_EVENTS = Operation(
    id="getEvents",
    method="GET",
    path="/events",
    responses=(
        Response("200", models.Row | int, decoding="events", content_type="text/event-stream"),
    ),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def get_flux(self) -> Call[models.Row]:
        """The call of :meth:`X.get_flux`, not yet sent."""
        return Call(GET_FLUX)

    def get_item(self) -> Call[models.Row]:
        """The call of :meth:`X.get_item`, not yet sent."""
        return Call(GET_ITEM)

    def get_list(self) -> Call[models.Row]:
        """The call of :meth:`X.get_list`, not yet sent."""
        return Call(GET_LIST)

    def get_own(self) -> Call[models.XOwn]:
        """The call of :meth:`X.get_own`, not yet sent."""
        return Call(GET_OWN)

    def get_row(self) -> Call[models.Row]:
        """The call of :meth:`X.get_row`, not yet sent."""
        return Call(GET_ROW)

    def list_events(self) -> Call[models.Row | int]:
        """The call of :meth:`X.list_events`, not yet sent."""
        return Call(LIST_EVENTS)


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def get_flux(self, *, options: Options | None = None) -> Stream[models.Row]:
        """Get flux.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.Row]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.x.get_flux():
            ...     print(event)

        Operation: ``getFlux``, ``GET /flux``.
        """
        call = self.calls.get_flux()
        return self._stream(call, options)

    def get_item(self, *, options: Options | None = None) -> Stream[models.Row]:
        """Get item.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.Row]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.x.get_item():
            ...     print(event)

        Operation: ``getItem``, ``GET /item``.
        """
        call = self.calls.get_item()
        return self._stream(call, options)

    def get_list(self, *, options: Options | None = None) -> Stream[models.Row]:
        """Get list.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.Row]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.x.get_list():
            ...     print(event)

        Operation: ``getList``, ``GET /list``.
        """
        call = self.calls.get_list()
        return self._stream(call, options)

    def get_own(self, *, options: Options | None = None) -> Stream[models.XOwn]:
        """Get own.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.XOwn]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.x.get_own():
            ...     print(event)

        Operation: ``getOwn``, ``GET /own``.
        """
        call = self.calls.get_own()
        return self._stream(call, options)

    def get_row(self, *, options: Options | None = None) -> Stream[models.Row]:
        """Get row.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.Row]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.x.get_row():
            ...     print(event)

        Operation: ``getRow``, ``GET /row``.
        """
        call = self.calls.get_row()
        return self._stream(call, options)

    def list_events(self, *, options: Options | None = None) -> Stream[models.Row | int]:
        """List events.

        Args:
            options: Settings of this call alone.

        Returns:
            Stream[models.Row | int]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for event in client.x.list_events():
            ...     print(event)

        Operation: ``getEvents``, ``GET /events``.
        """
        call = self.calls.list_events()
        return self._stream(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def get_flux(self, *, options: Options | None = None) -> AsyncStream[models.Row]:
        """Get flux.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.Row]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.x.get_flux():
            ...     print(event)

        Operation: ``getFlux``, ``GET /flux``.
        """
        call = self.calls.get_flux()
        return self._stream(call, options)

    def get_item(self, *, options: Options | None = None) -> AsyncStream[models.Row]:
        """Get item.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.Row]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.x.get_item():
            ...     print(event)

        Operation: ``getItem``, ``GET /item``.
        """
        call = self.calls.get_item()
        return self._stream(call, options)

    def get_list(self, *, options: Options | None = None) -> AsyncStream[models.Row]:
        """Get list.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.Row]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.x.get_list():
            ...     print(event)

        Operation: ``getList``, ``GET /list``.
        """
        call = self.calls.get_list()
        return self._stream(call, options)

    def get_own(self, *, options: Options | None = None) -> AsyncStream[models.XOwn]:
        """Get own.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.XOwn]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.x.get_own():
            ...     print(event)

        Operation: ``getOwn``, ``GET /own``.
        """
        call = self.calls.get_own()
        return self._stream(call, options)

    def get_row(self, *, options: Options | None = None) -> AsyncStream[models.Row]:
        """Get row.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.Row]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.x.get_row():
            ...     print(event)

        Operation: ``getRow``, ``GET /row``.
        """
        call = self.calls.get_row()
        return self._stream(call, options)

    def list_events(self, *, options: Options | None = None) -> AsyncStream[models.Row | int]:
        """List events.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncStream[models.Row | int]: The pieces of the answer, as they come.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for event in client.x.list_events():
            ...     print(event)

        Operation: ``getEvents``, ``GET /events``.
        """
        call = self.calls.list_events()
        return self._stream(call, options)
