"""The two loops that do what a call asks of the world: one waits, one awaits.

Both drive the same generator, so a client exists once, not once for threads and once for ``asyncio``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Protocol, TypeVar, cast

from ..clock import CLOCK
from ..effects import Ask, Close, Effect, Failure, Outcome, Read, Send, Sleep, Steps
from ..message import HTTPResponse, Request
from ..secrets import Sealed
from .late import DeadlineError, run_within

T = TypeVar("T")
TOO_SLOW = Failure("timeout", "the deadline passed while the function of a credential was asked")


class World(Protocol):
    """Who performs effects and waits."""

    def send(self, request: Request) -> Outcome:
        """Send a request and, unless it is to be streamed, read the answer."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...

    def read(self, response: HTTPResponse, deadline: float | None) -> bytes | Failure:
        """Read the rest of a body."""
        ...

    def close_response(self, response: HTTPResponse) -> None:
        """Let go of a body."""
        ...


class AsyncWorld(Protocol):
    """Who performs effects and awaits."""

    async def send(self, request: Request) -> Outcome:
        """Send a request and, unless it is to be streamed, read the answer."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...

    async def read(self, response: HTTPResponse, deadline: float | None) -> bytes | Failure:
        """Read the rest of a body."""
        ...

    async def close_response(self, response: HTTPResponse) -> None:
        """Let go of a body."""
        ...


def perform(world: World, effect: Effect) -> object:
    """Do what an effect asks for, waiting."""
    match effect:
        case Send(request):
            return world.send(request)
        case Sleep(seconds):
            world.sleep(seconds)
        case Read(response, deadline):
            return world.read(response, deadline)
        case Close(response):
            world.close_response(response)
        case Ask(source, deadline):
            return ask(source, deadline)
    return None


async def perform_async(world: AsyncWorld, effect: Effect) -> object:
    """Do what an effect asks for, awaiting."""
    match effect:
        case Send(request):
            return await world.send(request)
        case Sleep(seconds):
            await world.sleep(seconds)
        case Read(response, deadline):
            return await world.read(response, deadline)
        case Close(response):
            await world.close_response(response)
        case Ask(source, deadline):
            return await ask_async(source, deadline)
    return None


def ask(source: Callable[[], object], deadline: float | None) -> Sealed | Failure:
    """What a function gives in time. It is called in a thread of its own, or nothing could end it."""
    try:
        return Sealed(run_within(partial(require_plain, source), deadline))
    except DeadlineError:
        return TOO_SLOW


async def ask_async(source: Callable[[], object], deadline: float | None) -> Sealed | Failure:
    """What a function gives in time; one that is not async is called as it is, and holds up the event loop."""
    import asyncio

    left = None if deadline is None else deadline - CLOCK.monotonic()
    value: object = None
    limit = asyncio.timeout(left)
    try:
        async with limit:
            value = source()
            if isinstance(value, Awaitable):
                value = await cast("Awaitable[object]", value)
    except TimeoutError:
        if not limit.expired():
            raise
        return TOO_SLOW
    return Sealed(value)


def require_plain(source: Callable[[], object]) -> object:
    """What a function gives, which must not have to be awaited."""
    value = source()
    if isinstance(value, Awaitable):
        close = getattr(value, "close", None)  # pyright: ignore[reportUnknownArgumentType]
        if callable(close):
            close()
        raise TypeError("an async credential needs the async client")
    return value


def drive(steps: Steps[T], world: World) -> T:
    """Run a call to its end, waiting."""
    try:
        effect = next(steps)
        while True:
            try:
                result = perform(world, effect)
            except BaseException as error:
                effect = steps.throw(error)
            else:
                effect = steps.send(result)
    except StopIteration as stop:
        value: T = stop.value
        return value


async def drive_async(steps: Steps[T], world: AsyncWorld) -> T:
    """Run a call to its end, awaiting."""
    try:
        effect = next(steps)
        while True:
            try:
                result = await perform_async(world, effect)
            except BaseException as error:
                effect = steps.throw(error)
            else:
                effect = steps.send(result)
    except StopIteration as stop:
        value: T = stop.value
        return value
