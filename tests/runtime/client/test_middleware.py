"""Middleware around each attempt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from runtime.errors import (
    APIConnectionError,
    APITimeoutError,
)
from runtime.message import HTTPResponse, Request
from runtime.transport.middleware import Handler

from ..faults import FaultServer, answer, half_body
from ..sample import (
    GET,
    POST,
    Call,
    Connect,
    attempt,
)


def wrap(is_async: bool, act: Callable[[Request, Any], Any]) -> Any:
    """Middleware of the kind that a client takes, out of a function that hands nothing on."""
    if not is_async:
        return act

    async def awaiting(request: Request, handler: Any) -> HTTPResponse:
        response: HTTPResponse = act(request, handler)
        return response

    return awaiting


def test_middleware_around_each_attempt(connect: Connect, server: FaultServer) -> None:
    """It sees request, attempt and answer of each attempt, the first in the list being the outermost; it may change the request."""
    seen: list[Any] = []
    is_async = connect().is_async

    def sync_outer(request: Request, handler: Handler) -> HTTPResponse:
        seen.append(("out", request.attempt, request.operation))
        response = handler(request.with_headers({"X-Mark": f"m{request.attempt}"}))
        seen.append(("back", response.status))
        return response

    def sync_inner(request: Request, handler: Handler) -> HTTPResponse:
        seen.append(("in", request.headers["x-mark"]))
        return handler(request)

    async def async_outer(request: Request, handler: Any) -> HTTPResponse:
        seen.append(("out", request.attempt, request.operation))
        response: HTTPResponse = await handler(
            request.with_headers({"X-Mark": f"m{request.attempt}"})
        )
        seen.append(("back", response.status))
        return response

    async def async_inner(request: Request, handler: Any) -> HTTPResponse:
        seen.append(("in", request.headers["x-mark"]))
        response: HTTPResponse = await handler(request)
        return response

    layers = [async_outer, async_inner] if is_async else [sync_outer, sync_inner]
    server.play(answer(503), answer(200, {"name": "x"}))
    connect(middleware=layers).execute(Call(GET))
    assert seen == [
        ("out", 1, "getThings"),
        ("in", "m1"),
        ("back", 503),
        ("out", 2, "getThings"),
        ("in", "m2"),
        ("back", 200),
    ]
    assert [each.headers["x-mark"] for each in server.received] == ["m1", "m2"]


def test_middleware_may_answer(connect: Connect, server: FaultServer) -> None:
    """An answer of its own is treated like the server's, repetitions included."""
    is_async = connect().is_async
    answers = iter(
        [
            HTTPResponse(503),
            HTTPResponse(200, {"Content-Type": "application/json"}, b'{"name":"own"}'),
        ]
    )
    driver = connect(middleware=[wrap(is_async, lambda request, handler: next(answers))])
    assert driver.execute(Call(GET)).name == "own"
    assert not server.received


def test_middleware_sees_failures(connect: Connect, server: FaultServer) -> None:
    """Where no answer comes the way on raises; what middleware raises of our errors is decided on like a failure."""
    is_async = connect().is_async
    seen: list[str] = []

    def sync_watch(request: Request, handler: Handler) -> HTTPResponse:
        try:
            return handler(request)
        except APIConnectionError as error:
            seen.append(type(error).__name__)
            raise

    async def async_watch(request: Request, handler: Any) -> HTTPResponse:
        try:
            response: HTTPResponse = await handler(request)
        except APIConnectionError as error:
            seen.append(type(error).__name__)
            raise
        return response

    server.play(half_body, answer(200, {"name": "x"}))
    connect(middleware=[async_watch if is_async else sync_watch]).execute(Call(GET))
    assert seen == ["APIConnectionError"]

    def refuse(request: Request, handler: Any) -> Any:
        raise APITimeoutError("made up", reached=False)

    error = attempt(connect(middleware=[wrap(is_async, refuse)]), Call(POST, {"name": "x"}))
    assert isinstance(error, APITimeoutError)
    assert (error.attempts, error.operation, error.message) == (3, "postThings", "made up")

    def break_down(request: Request, handler: Any) -> Any:
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        connect(middleware=[wrap(is_async, break_down)]).execute(Call(GET))
