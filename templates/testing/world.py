"""The place of the network: requests go to a function, and time does not pass."""

# The clients keep the ways to send for themselves.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from .._runtime.effects import Failure, Outcome
from .._runtime.errors import ClientError, Facts
from .._runtime.failure import build_connection_error
from .._runtime.message import HTTPResponse, Request
from .._runtime.transport.runner import AsyncRunner, Connections, Runner
from .clock import FakeTime
from .reply import BROKEN, NEVER, Reply
from .script import Step
from .scripting import Pending
from .sent import build_sent

if TYPE_CHECKING:
    from .._runtime.client.sync import AsyncClient, Client
    from .._runtime.transport.async_pools import AsyncPool
    from .._runtime.transport.pools import Pool

LATE = Failure("timeout", "the deadline passed while the answer was awaited")
SLOW = Failure("timeout", "no answer in time")
CLOSED = Failure("closed", "the client is closed")


class OpenReply:
    """A body that arrives piece by piece, for who waits and for who awaits; it breaks off where the reply says so."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply

    def iter_bytes(self) -> Iterator[bytes]:
        """The pieces. Raises :class:`APIConnectionError` where they break off."""
        yield from self._reply.pieces
        if self._reply.breaks_off:
            raise build_connection_error(BROKEN, Facts())

    def close(self) -> None:
        """There is nothing to let go of."""


class AsyncOpenReply:
    """The same, awaited."""

    def __init__(self, reply: Reply) -> None:
        self._inner = OpenReply(reply)

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The pieces. Raises :class:`APIConnectionError` where they break off."""
        for piece in self._inner.iter_bytes():
            yield piece

    async def close(self) -> None:
        """There is nothing to let go of."""


class _Wire:
    """What both worlds share: how a reply becomes an answer."""

    def __init__(self, answer: Step, time: FakeTime) -> None:
        self._answer = answer
        self._time = time
        self.closed = False

    def ask(self, request: Request, content: bytes) -> Reply | Awaitable[Reply]:
        """The reply to an attempt, which may have to be awaited."""
        return self._answer(build_sent(request, content))

    def settle(self, reply: Reply, request: Request) -> Reply | Failure:
        """What comes of a reply in the time that it takes."""
        limit = request.timeout.read
        left = None if request.deadline is None else request.deadline - self._time.monotonic()
        if left is not None and reply.takes >= left and (limit is None or left <= limit):
            self._time.advance(max(left, 0.0))
            return LATE
        if limit is not None and reply.takes >= limit:
            self._time.advance(limit)
            return SLOW
        if reply.takes == NEVER:
            raise TypeError(
                "the call has neither a timeout nor a deadline: its answer would never come"
            )
        self._time.advance(reply.takes)
        if reply.failure is not None:
            return reply.failure
        return BROKEN if reply.breaks_off and not request.stream else reply


class World(_Wire):
    """Performs the effects of calls that wait."""

    def send(self, request: Request) -> Outcome:
        """Answer one attempt."""
        if self.closed:
            return CLOSED
        given = self.ask(request, _read_content(request))
        if not isinstance(given, Reply):
            if isinstance(given, Pending):
                given.close()
            raise TypeError("a function that is asynchronous needs the asynchronous fake")
        reply = self.settle(given, request)
        if isinstance(reply, Failure):
            return reply
        if request.stream:
            return HTTPResponse(reply.status, reply.headers, None, body=OpenReply(reply))
        return HTTPResponse(reply.status, reply.headers, b"".join(reply.pieces))

    def sleep(self, seconds: float) -> None:
        """Let time pass without waiting."""
        self._time.sleep(seconds)

    def read(self, response: HTTPResponse, deadline: float | None) -> bytes | Failure:
        """Read the rest of an open body."""
        if not isinstance(response.body, OpenReply):
            return response.content
        try:
            return b"".join(response.body.iter_bytes())
        except ClientError as error:
            return Failure("connection", error.message)

    def close_response(self, response: HTTPResponse) -> None:
        """There is nothing to let go of."""

    def close(self) -> None:
        """Answer nobody any more."""
        self.closed = True


class AsyncWorld(_Wire):
    """Performs the effects of calls that await."""

    async def send(self, request: Request) -> Outcome:
        """Answer one attempt."""
        if self.closed:
            return CLOSED
        given = self.ask(request, await _read_content_async(request))
        reply = self.settle(given if isinstance(given, Reply) else await given, request)
        if isinstance(reply, Failure):
            return reply
        if request.stream:
            return HTTPResponse(reply.status, reply.headers, None, body=AsyncOpenReply(reply))
        return HTTPResponse(reply.status, reply.headers, b"".join(reply.pieces))

    async def sleep(self, seconds: float) -> None:
        """Let time pass without waiting."""
        self._time.sleep(seconds)

    async def read(self, response: HTTPResponse, deadline: float | None) -> bytes | Failure:
        """Read the rest of an open body."""
        if not isinstance(response.body, AsyncOpenReply):
            return response.content
        try:
            return b"".join([piece async for piece in response.body.iter_bytes()])
        except ClientError as error:
            return Failure("connection", error.message)

    async def close_response(self, response: HTTPResponse) -> None:
        """There is nothing to let go of."""

    async def close(self) -> None:
        """Answer nobody any more."""
        self.closed = True


def _read_content(request: Request) -> bytes:
    content = request.content
    if content is None or isinstance(content, bytes):
        return content or b""
    return b"".join(cast("Iterator[bytes]", content))


async def _read_content_async(request: Request) -> bytes:
    content = request.content
    if content is None or isinstance(content, bytes):
        return content or b""
    if hasattr(content, "__aiter__"):
        return b"".join([piece async for piece in cast("AsyncIterator[bytes]", content)])
    return b"".join(cast("Iterator[bytes]", content))


def connect(client: Client, answer: Step, time: FakeTime, *, is_moved: bool) -> None:
    """Put a function into the place of a client's network; it keeps its settings, but for the clock."""
    runner = client._runner
    settings = replace(runner.settings, clock=time.build_clock(), is_moved=is_moved)
    connections = Connections(lambda: cast("Pool", World(answer, time)))
    client._runner = Runner(settings, connections, runner.middleware)


def connect_async(client: AsyncClient, answer: Step, time: FakeTime, *, is_moved: bool) -> None:
    """The same for a client that awaits."""
    runner = client._runner
    settings = replace(runner.settings, clock=time.build_clock(), is_moved=is_moved)
    connections = Connections(lambda: cast("AsyncPool", AsyncWorld(answer, time)))
    client._runner = AsyncRunner(settings, connections, runner.middleware)
