"""Answers that go on: server-sent events and JSON lines, item by item as they come."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from ..call import Call
from ..errors import ClientError
from ..exchange.engine import Exchange
from ..exchange.execute import build_response_error, find_rule, is_strict, open_call
from ..message import HTTPResponse
from ..operation import Response
from ..response.decode import Mismatch, Undecodable, decode_json
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
        self.last_event_id = ""
        self.parser: EventParser | LineParser = LineParser()
        if self.rule.decoding == "events":
            self.parser = EventParser()
        elif (content_type or "").startswith(JSON_SEQUENCE):
            self.parser = SequenceParser()

    def feed(self, chunk: bytes) -> Iterator[T]:
        """The items that a piece completes."""
        return self._read(self.parser.feed(chunk))

    def end(self) -> Iterator[T]:
        """The items that the end completes."""
        return self._read(self.parser.close())

    def explain(self, error: ClientError) -> ClientError:
        """The error, told what call it is about."""
        error.facts = self.exchange.facts(self.response)
        return error.with_traceback(None)

    def _read(self, found: list[ServerSentEvent] | list[bytes]) -> Iterator[T]:
        for item in found:
            if isinstance(item, ServerSentEvent):
                self.last_event_id = item.id
                if self.rule.type in (None, ServerSentEvent):
                    yield cast(T, item)
                    continue
                item = item.data.encode()
            yield self._decode(item)

    def _decode(self, content: bytes) -> T:
        operation = self.exchange.operation
        try:
            return cast(T, decode_json(operation, self.rule, content, None, strict=self.strict))
        except (Undecodable, Mismatch) as error:
            problem = error
        raise build_response_error(self.exchange, self.response.with_content(content), problem)


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
        return next(self._iterator)

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


def read_items(items: Items[T], response: HTTPResponse, world: World) -> Generator[T]:
    """The items of an answer, as its pieces come."""
    body = response.body
    pieces = iter([response.content]) if body is None else body.iter_bytes()
    try:
        for piece in cast(Iterator[bytes], pieces):
            yield from items.feed(piece)
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
        self._iterator: AsyncGenerator[T] | None = None
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
        if self._is_closed:
            raise StopAsyncIteration
        if self._iterator is None:
            await self.open()
        self._is_read = True
        try:
            return await anext(cast("AsyncGenerator[T]", self._iterator))
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
) -> AsyncGenerator[T]:
    """The items of an answer, as its pieces come."""
    try:
        async for piece in iter_pieces(response):
            for item in items.feed(piece):
                yield item
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
