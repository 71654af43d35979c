"""The answer to a call with everything around its value: status, headers, rate limits, and the body as it streams in."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Generic, NoReturn, Self, TypeVar, cast

from ..errors import ClientError
from ..exchange.timing import parse_reset, parse_seconds
from ..message import Headers, HTTPResponse, find_request_id
from ..response.media import EventParser, ServerSentEvent, StreamFormatError

if TYPE_CHECKING:
    from ..exchange.engine import Exchange
    from ..transport.loops import AsyncWorld, World

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class RateLimitFacts:
    """What the server says of its rate limit: requests allowed, requests left, seconds until it starts anew."""

    limit: int | None = None
    remaining: int | None = None
    reset: float | None = None

    @classmethod
    def of(cls, headers: Headers, now: float) -> RateLimitFacts:
        """The facts out of ``RateLimit-*``, or ``X-RateLimit-*``, headers; ``now`` in seconds of the epoch."""

        def find(name: str) -> str | None:
            return headers.get(f"ratelimit-{name}") or headers.get(f"x-ratelimit-{name}")

        def count(name: str) -> int | None:
            value = parse_seconds(find(name) or "")
            return None if value is None else int(value)

        reset = find("reset")
        seconds = None if reset is None else parse_reset(reset, now)
        return cls(count("limit"), count("remaining"), seconds)


class Answer(Generic[T_co]):
    """What the two kinds of responses share."""

    def __init__(self, exchange: Exchange, response: HTTPResponse) -> None:
        self._exchange = exchange
        self._response = response

    @property
    def status(self) -> int:
        """The status."""
        return self._response.status

    @property
    def headers(self) -> Headers:
        """The headers; their ``repr`` masks secrets."""
        return self._response.headers

    @property
    def elapsed(self) -> float:
        """Seconds that the last attempt took."""
        return self._response.elapsed

    @property
    def attempts(self) -> int:
        """How many times the request was sent."""
        return self._exchange.attempt

    @property
    def url(self) -> str:
        """The address that was called, its secrets redacted."""
        return self._exchange.redactor.url(self._exchange.url)

    @property
    def request_id(self) -> str | None:
        """What the server calls the request, where it says so."""
        return find_request_id(self._response.headers)

    @property
    def rate_limit(self) -> RateLimitFacts:
        """What the server says of its rate limit."""
        return RateLimitFacts.of(self._response.headers, self._exchange.settings.clock.wall())

    @property
    def content(self) -> bytes:
        """The whole body. Raises ``RuntimeError`` while it is still open: ``read()`` it first."""
        return self._response.content

    def parse(self) -> T_co:
        """The body as the operation's type.

        Raises as the method itself does; with ``stream=True`` the body has to be read first.
        """
        from ..exchange.execute import read_answer

        return cast(T_co, read_answer(self._exchange, self._response))

    def __reduce__(self) -> NoReturn:
        kind = type(self).__name__
        raise TypeError(
            f"{kind} is not pickled: it belongs to its client; pickle what parse() gives, its headers or its content"
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._exchange.operation.id}, {self._response!r})"

    def _tell(self, error: ClientError) -> ClientError:
        error.facts = self._exchange.facts(self._response)
        return error.with_traceback(None)


class APIResponse(Answer[T_co]):
    """The answer to ``client.send(call)``. With ``stream=True`` its body is open: use it in a ``with`` block."""

    def __init__(self, exchange: Exchange, response: HTTPResponse, world: World) -> None:
        super().__init__(exchange, response)
        self._world = world

    def iter_bytes(self) -> Iterator[bytes]:
        """The body in pieces as they come, decompressed; closed at the end."""
        body = self._response.body
        if self._response.is_read or body is None:
            yield self._response.content
            return
        try:
            yield from cast(Iterator[bytes], body.iter_bytes())
        except ClientError as error:
            raise self._tell(error) from None
        finally:
            self.close()

    def iter_lines(self) -> Iterator[str]:
        """The body as lines of UTF-8 text without their ends, as they come; empty lines too."""
        from ..response.lines import TextParser

        parser = TextParser()
        try:
            for piece in self.iter_bytes():
                yield from parser.feed(piece)
            yield from parser.close()
        except StreamFormatError as error:
            raise self._tell(error) from None

    def iter_events(self) -> Iterator[ServerSentEvent[str]]:
        """The body as server-sent events, their data as text, as they come; nothing ends them but the body's end."""
        parser = EventParser()
        try:
            for piece in self.iter_bytes():
                yield from parser.feed(piece)
            yield from parser.close()
        except StreamFormatError as error:
            raise self._tell(error) from None

    def read(self) -> bytes:
        """The whole body."""
        if not self._response.is_read:
            self._response = self._response.with_content(b"".join(self.iter_bytes()))
        return self._response.content

    def save(self, path: str | os.PathLike[str]) -> int:
        """Write the body to a file as it comes; gives the number of bytes. A file that breaks off is removed."""
        written = 0
        partial = f"{os.fspath(path)}.part"
        try:
            with open(partial, "wb") as file:
                for piece in self.iter_bytes():
                    written += file.write(piece)
            os.replace(partial, path)
        except BaseException:
            if os.path.exists(partial):
                os.remove(partial)
            raise
        return written

    def close(self) -> None:
        """Let go of the connection; a body that is read needs no closing."""
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


class AsyncAPIResponse(Answer[T_co]):
    """The answer to ``await client.send(call)``. With ``stream=True`` its body is open: use it in an ``async with`` block."""

    def __init__(self, exchange: Exchange, response: HTTPResponse, world: AsyncWorld) -> None:
        super().__init__(exchange, response)
        self._world = world

    async def iter_bytes(self) -> AsyncGenerator[bytes]:
        """The body in pieces as they come, decompressed; closed at the end."""
        body = self._response.body
        if self._response.is_read or body is None:
            yield self._response.content
            return
        try:
            async for piece in cast(AsyncIterator[bytes], body.iter_bytes()):
                yield piece
        except ClientError as error:
            raise self._tell(error) from None
        finally:
            await self.close()

    async def iter_lines(self) -> AsyncGenerator[str]:
        """The body as lines of UTF-8 text without their ends, as they come; empty lines too."""
        from ..response.lines import TextParser

        parser = TextParser()
        try:
            async for piece in self.iter_bytes():
                for item in parser.feed(piece):
                    yield item
            for item in parser.close():
                yield item
        except StreamFormatError as error:
            raise self._tell(error) from None

    async def iter_events(self) -> AsyncGenerator[ServerSentEvent[str]]:
        """The body as server-sent events, their data as text, as they come; nothing ends them but the body's end."""
        parser = EventParser()
        try:
            async for piece in self.iter_bytes():
                for item in parser.feed(piece):
                    yield item
            for item in parser.close():
                yield item
        except StreamFormatError as error:
            raise self._tell(error) from None

    async def read(self) -> bytes:
        """The whole body."""
        if not self._response.is_read:
            content = b"".join([piece async for piece in self.iter_bytes()])
            self._response = self._response.with_content(content)
        return self._response.content

    async def save(self, path: str | os.PathLike[str]) -> int:
        """Write the body to a file as it comes; gives the number of bytes. A file that breaks off is removed."""
        written = 0
        partial = f"{os.fspath(path)}.part"
        try:
            with open(partial, "wb") as file:
                async for piece in self.iter_bytes():
                    written += file.write(piece)
            os.replace(partial, path)
        except BaseException:
            if os.path.exists(partial):
                os.remove(partial)
            raise
        return written

    async def close(self) -> None:
        """Let go of the connection; a body that is read needs no closing."""
        await self._world.close_response(self._response)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
