"""Answers that go on: server-sent events and JSON lines, item by item as they come."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from ..call import Call
from ..errors import ClientError
from ..exchange.engine import Exchange
from ..exchange.execute import SHOWN, build_response_error, find_rule, is_strict, open_call
from ..message import HTTPResponse
from ..operation import Response
from ..response.decode import Mismatch, ReportedFailure, Undecodable, decode_json
from ..response.events import check_events, is_end, is_raw, read_event
from ..response.media import EventParser, LineParser, SequenceParser, ServerSentEvent

if TYPE_CHECKING:
    from ..options import Options
    from ..transport.loops import AsyncWorld, World
    from ..transport.runner import AsyncRunner

T = TypeVar("T")
JSON_SEQUENCE = "application/json-seq"


class Items(Generic[T]):
    """Bytes in, items out: the part of a stream that does not wait."""

    def __init__(self, exchange: Exchange, response: HTTPResponse) -> None:
        self.exchange = exchange
        self.response = response
        content_type = response.headers.get("content-type")
        self.rule: Response = find_rule(exchange.operation, response.status, content_type)
        self.strict = is_strict(exchange)
        self.reported: set[str] = set()
        self.last_event_id = ""
        self.is_done = False
        self._is_raw = self.rule.decoding == "events" and is_raw(self.rule)
        self._begin = b""
        self.parser: EventParser | LineParser = LineParser()
        if self.rule.decoding == "events":
            self.parser = EventParser()
        elif (content_type or "").startswith(JSON_SEQUENCE):
            self.parser = SequenceParser()

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent[T]]:
        """The items that a piece completes."""
        if len(self._begin) < SHOWN:
            self._begin += chunk[:SHOWN]
        return self._read(self.parser.feed(chunk), at_end=False)

    def end(self) -> Iterator[ServerSentEvent[T]]:
        """The items that the end completes."""
        return self._read(self.parser.close(), at_end=True)

    def unwrap(self, event: ServerSentEvent[T]) -> T:
        """The item of an event; the event itself where the document has no type for its data."""
        return cast(T, event) if self._is_raw else event.data

    def explain(self, error: ClientError) -> ClientError:
        """The error, told what call it is about."""
        error.facts = self.exchange.facts(self.response)
        return error.with_traceback(None)

    def _read(
        self, found: list[ServerSentEvent[str]] | list[bytes], *, at_end: bool
    ) -> Iterator[ServerSentEvent[T]]:
        for item in found:
            if isinstance(item, ServerSentEvent):
                self.last_event_id = item.id
                self.is_done = self.is_done or is_end(self.rule, item)
                if self.is_done:
                    return
            yield self._decode(item)
        if isinstance(self.parser, EventParser):
            self._check(self.parser, at_end=at_end)

    def _decode_json(self, content: bytes) -> T:
        operation = self.exchange.operation
        found = decode_json(
            operation, self.rule, content, None, strict=self.strict, reported=self.reported
        )
        return cast(T, found)

    def _decode(self, item: ServerSentEvent[str] | bytes) -> ServerSentEvent[T]:
        try:
            if isinstance(item, ServerSentEvent):
                return read_event(self.rule, item, self._decode_json)
            return ServerSentEvent(data=self._decode_json(item))
        except (Undecodable, Mismatch, ReportedFailure) as error:
            problem = error
        content = item.data.encode() if isinstance(item, ServerSentEvent) else item
        raise build_response_error(self.exchange, self.response.with_content(content), problem)

    def _check(self, parser: EventParser, *, at_end: bool) -> None:
        try:
            check_events(parser, self.response.headers.get("content-type"), at_end=at_end)
            return
        except Undecodable as error:
            problem = error
        raise build_response_error(self.exchange, self.response.with_content(self._begin), problem)


class Stream(Generic[T]):
    """The items of an answer that goes on. Use it in a ``with`` block, or read it to its end.

    Another thread may close it: the one that reads gets :class:`ClosedError`.
    """

    def __init__(self, exchange: Exchange, response: HTTPResponse, world: World) -> None:
        self._items: Items[T] = Items(exchange, response)
        self._response = response
        self._world = world
        # No method of its own: a stream that is forgotten is to be gone at once, not when circles are looked for.
        self._iterator = read_items(self._items, response, world)
        self._is_closed = False

    @property
    def last_event_id(self) -> str:
        """The id of the last event, for the header ``Last-Event-ID`` of another call."""
        return self._items.last_event_id

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        if self._is_closed:
            raise StopIteration
        return self._items.unwrap(next(self._iterator))

    def iter_events(self) -> Iterator[ServerSentEvent[T]]:
        """The same items with what their events say beside the data: ``event``, ``id`` and ``retry``.

        The items of a stream of lines have no more than their data.
        """
        while not self._is_closed:
            try:
                event = next(self._iterator)
            except StopIteration:
                return
            yield event

    def close(self) -> None:
        """Let go of the connection."""
        self._is_closed = True
        self._world.close_response(self._response)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def read_items(
    items: Items[T], response: HTTPResponse, world: World
) -> Generator[ServerSentEvent[T]]:
    """The items of an answer, as its pieces come."""
    body = response.body
    pieces = iter([response.content]) if body is None else body.iter_bytes()
    try:
        for piece in cast(Iterator[bytes], pieces):
            yield from items.feed(piece)
            if items.is_done:
                return
        yield from items.end()
    except ClientError as error:
        raise items.explain(error) from None
    finally:
        world.close_response(response)


class AsyncStream(Generic[T]):
    """The items of an answer that goes on. Use it in an ``async with`` block, or read it to its end.

    The call is sent when the block is entered, the stream awaited, or its first item asked for. Another task may close it: the
    one that reads gets :class:`ClosedError`.
    """

    def __init__(self, runner: AsyncRunner, call: Call[T], options: Options | None) -> None:
        self._runner = runner
        self._call = call
        self._options = options
        self._items: Items[T] | None = None
        self._world: AsyncWorld | None = None
        self._iterator: AsyncGenerator[ServerSentEvent[T]] | None = None
        self._is_closed = False
        self._is_read = False

    @property
    def last_event_id(self) -> str:
        """The id of the last event, for the header ``Last-Event-ID`` of another call."""
        return "" if self._items is None else self._items.last_event_id

    async def open(self) -> Self:
        """Send the call, unless it is sent."""
        if self._items is None:
            await self._runner.prepare(self._call.operation)
            opened = await self._runner.run(
                open_call(self._runner.settings, self._call, self._options)
            )
            self._items, self._world = Items(*opened), self._runner.world
            self._iterator = read_items_async(self._items, opened[1], self._world)
        return self

    def __await__(self) -> Generator[Any, None, Self]:
        return self.open().__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        event = await self._next()
        return cast(Items[T], self._items).unwrap(event)

    async def iter_events(self) -> AsyncGenerator[ServerSentEvent[T]]:
        """The same items with what their events say beside the data; see :meth:`Stream.iter_events`."""
        while True:
            try:
                event = await self._next()
            except StopAsyncIteration:
                return
            yield event

    async def _next(self) -> ServerSentEvent[T]:
        if self._is_closed:
            raise StopAsyncIteration
        if self._iterator is None:
            await self.open()
        self._is_read = True
        try:
            return await anext(cast("AsyncGenerator[ServerSentEvent[T]]", self._iterator))
        finally:
            self._is_read = False

    async def close(self) -> None:
        """Let go of the connection."""
        self._is_closed = True
        if self._items is None or self._world is None or self._iterator is None:
            return
        await self._world.close_response(self._items.response)
        if not self._is_read:
            await self._iterator.aclose()

    async def __aenter__(self) -> Self:
        return await self.open()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


async def read_items_async(
    items: Items[T], response: HTTPResponse, world: AsyncWorld
) -> AsyncGenerator[ServerSentEvent[T]]:
    """The items of an answer, as its pieces come."""
    try:
        async for piece in iter_pieces(response):
            for item in items.feed(piece):
                yield item
            if items.is_done:
                return
        for item in items.end():
            yield item
    except ClientError as error:
        raise items.explain(error) from None
    finally:
        await world.close_response(response)


async def iter_pieces(response: HTTPResponse) -> AsyncGenerator[bytes]:
    """The pieces of a body, which may be read already."""
    if response.body is None:
        yield response.content
        return
    async for piece in cast(AsyncIterator[bytes], response.body.iter_bytes()):
        yield piece
