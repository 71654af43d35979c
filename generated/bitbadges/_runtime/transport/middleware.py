"""Functions of the caller around each attempt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import cast

from ..arguments import describe
from ..effects import Failure, Kind, Outcome
from ..errors import APIConnectionError, APITimeoutError, ArgumentError, ClientError, Facts
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


def require_response(given: object) -> HTTPResponse:
    """What middleware gives. Raises :class:`ArgumentError` where that is no answer."""
    if isinstance(given, HTTPResponse):
        return given
    if isinstance(given, Coroutine):
        given.close()
        raise ArgumentError("middleware that is async needs the async client")
    raise ArgumentError(
        f"middleware has to give an answer, not {describe(given)}",
        hint="End it with: return handler(request)",
    )


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
        return lambda request: require_response(layer(request, inner))

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
        async def handle(request: Request) -> HTTPResponse:
            given = cast("object", layer(request, inner))
            if isinstance(given, HTTPResponse):
                raise ArgumentError("middleware of the async client has to be async, or await")
            return require_response(
                await cast("Awaitable[object]", given) if isinstance(given, Awaitable) else given
            )

        return handle

    async def send(self, request: Request) -> Outcome:
        """Send one attempt through all layers."""
        try:
            return await self._handle(request)
        except ClientError as error:
            failure = find_failure(error)
            if failure is None:
                raise
            return failure
