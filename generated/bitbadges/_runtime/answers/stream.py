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
    """The items of an answer that goes on. Use it in a ``with`` block, or read it to its end."""

    def __init__(self, exchange: Exchange, response: HTTPResponse, world: World) -> None:
        self._items: Items[T] = Items(exchange, response)
        self._response = response
        self._world = world
        self._iterator = self._read()

    @property
    def last_event_id(self) -> str:
        """The id of the last event, for the header ``Last-Event-ID`` of another call."""
        return self._items.last_event_id

    def __iter__(self) -> Iterator[T]:
        return self._iterator

    def __next__(self) -> T:
        return next(self._iterator)

    def _read(self) -> Generator[T]:
        body = self._response.body
        pieces = iter([self._response.content]) if body is None else body.iter_bytes()
        try:
            for piece in cast(Iterator[bytes], pieces):
                yield from self._items.feed(piece)
            yield from self._items.end()
        except ClientError as error:
            raise self._items.explain(error) from None
        finally:
            self._world.close_response(self._response)

    def close(self) -> None:
        """Let go of the connection."""
        self._iterator.close()
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


class AsyncStream(Generic[T]):
    """The items of an answer that goes on. Use it in an ``async with`` block, or read it to its end.

    The call is sent when the block is entered, the stream awaited, or its first item asked for.
    """

    def __init__(self, runner: AsyncRunner, call: Call[T], options: Options | None) -> None:
        self._runner = runner
        self._call = call
        self._options = options
        self._items: Items[T] | None = None
        self._world: AsyncWorld | None = None
        self._iterator = self._read()

    @property
    def last_event_id(self) -> str:
        """The id of the last event, for the header ``Last-Event-ID`` of another call."""
        return "" if self._items is None else self._items.last_event_id

    async def open(self) -> Self:
        """Send the call, unless it is sent."""
        if self._items is None:
            opened = await self._runner.run(
                open_call(self._runner.settings, self._call, self._options)
            )
            self._items, self._world = Items(*opened), self._runner.world
        return self

    def __await__(self) -> Generator[Any, None, Self]:
        return self.open().__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return self._iterator

    async def __anext__(self) -> T:
        return await anext(self._iterator)

    async def _read(self) -> AsyncGenerator[T]:
        await self.open()
        items = cast(Items[T], self._items)
        try:
            async for piece in self._pieces(items.response):
                for item in items.feed(piece):
                    yield item
            for item in items.end():
                yield item
        except ClientError as error:
            raise items.explain(error) from None
        finally:
            await self._release()

    async def _pieces(self, response: HTTPResponse) -> AsyncGenerator[bytes]:
        if response.body is None:
            yield response.content
            return
        async for piece in cast(AsyncIterator[bytes], response.body.iter_bytes()):
            yield piece

    async def _release(self) -> None:
        if self._items is not None and self._world is not None:
            await self._world.close_response(self._items.response)

    async def close(self) -> None:
        """Let go of the connection."""
        await self._iterator.aclose()
        await self._release()

    async def __aenter__(self) -> Self:
        return await self.open()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
