"""Functions of the caller around each attempt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from ..effects import Failure, Kind, Outcome
from ..errors import APIConnectionError, APITimeoutError, ClientError, Facts
from ..failure import build_connection_error
from ..message import HTTPResponse, Request
from .loops import AsyncWorld, World

Handler = Callable[[Request], HTTPResponse]
Middleware = Callable[[Request, Handler], HTTPResponse]
"""Takes a request and the way on; hands the request on, changed or not, and gives the answer.

It may answer itself. Where no answer comes, the way on raises :class:`APIConnectionError`.
"""

AsyncHandler = Callable[[Request], Awaitable[HTTPResponse]]
AsyncMiddleware = Callable[[Request, AsyncHandler], Awaitable[HTTPResponse]]
"""The same, awaited."""


def require_answer(outcome: Outcome) -> HTTPResponse:
    """The answer, or the failure as the error that middleware sees."""
    if isinstance(outcome, HTTPResponse):
        return outcome
    error = build_connection_error(outcome, Facts())
    error.failure = outcome
    raise error


def find_failure(error: ClientError) -> Failure | None:
    """The failure that an error tells of, which may be middleware's own."""
    if error.failure is not None:
        return error.failure
    if isinstance(error, APIConnectionError):
        kind: Kind = "timeout" if isinstance(error, APITimeoutError) else "connection"
        return Failure(kind, error.message, error.reached)
    return None


class Wrapped:
    """A world whose requests pass middleware, the first of which is the outermost."""

    def __init__(self, world: World, middleware: Sequence[Middleware]) -> None:
        self.sleep = world.sleep
        self.read = world.read
        self.close_response = world.close_response
        self._handle: Handler = lambda request: require_answer(world.send(request))
        for layer in reversed(middleware):
            self._handle = self._around(layer, self._handle)

    @staticmethod
    def _around(layer: Middleware, inner: Handler) -> Handler:
        return lambda request: layer(request, inner)

    def send(self, request: Request) -> Outcome:
        """Send one attempt through all layers."""
        try:
            return self._handle(request)
        except ClientError as error:
            failure = find_failure(error)
            if failure is None:
                raise
            return failure


class AsyncWrapped:
    """A world whose requests pass middleware, the first of which is the outermost."""

    def __init__(self, world: AsyncWorld, middleware: Sequence[AsyncMiddleware]) -> None:
        self.sleep = world.sleep
        self.read = world.read
        self.close_response = world.close_response

        async def handle(request: Request) -> HTTPResponse:
            return require_answer(await world.send(request))

        self._handle: AsyncHandler = handle
        for layer in reversed(middleware):
            self._handle = self._around(layer, self._handle)

    @staticmethod
    def _around(layer: AsyncMiddleware, inner: AsyncHandler) -> AsyncHandler:
        return lambda request: layer(request, inner)

    async def send(self, request: Request) -> Outcome:
        """Send one attempt through all layers."""
        try:
            return await self._handle(request)
        except ClientError as error:
            failure = find_failure(error)
            if failure is None:
                raise
            return failure
