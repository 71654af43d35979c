"""Many calls at once: a window that moves over the calls, results in their order."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Coroutine, Generator, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from ..call import Call
from ..errors import ArgumentError, ClientError

if TYPE_CHECKING:
    from asyncio import Task
    from concurrent.futures import Future

T = TypeVar("T")


def check_concurrency(concurrency: int) -> None:
    """Refuse what would run nothing."""
    if concurrency < 1:
        raise ArgumentError("concurrency has to be 1 or more")


def settle(future: Future[T] | Task[T], return_errors: bool) -> T | ClientError:
    """The result, or the failure, raised or as a value."""
    try:
        return future.result()
    except ClientError as error:
        if return_errors:
            return error
        raise


def map_in_threads(
    execute: Callable[[Call[T]], T],
    calls: Iterable[Call[T]],
    concurrency: int,
    return_errors: bool,
) -> Generator[T | ClientError]:
    """The results of the calls in their order; at most ``concurrency`` run at any time.

    Calls are taken from ``calls`` only a window ahead of what was read. When nobody reads on, what
    waits is dropped and what runs is awaited.
    """
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    window: deque[Future[T]] = deque()
    source = iter(calls)
    executor = ThreadPoolExecutor(max_workers=concurrency)

    def fill() -> None:
        while len(window) < 2 * concurrency:
            try:
                call = next(source)
            except StopIteration:
                return
            window.append(executor.submit(copy_context().run, execute, call))

    try:
        fill()
        while window:
            result = settle(window[0], return_errors)
            window.popleft()
            fill()
            yield result
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


async def map_in_tasks(
    execute: Callable[[Call[T]], Coroutine[Any, Any, T]],
    calls: Iterable[Call[T]] | AsyncIterable[Call[T]],
    concurrency: int,
    return_errors: bool,
) -> AsyncGenerator[T | ClientError]:
    """The same in tasks; when nobody reads on, all of them are cancelled."""
    import asyncio

    free = asyncio.Semaphore(concurrency)
    window: deque[Task[T]] = deque()

    async def run(call: Call[T]) -> T:
        async with free:
            return await execute(call)

    async def fill() -> None:
        while len(window) < 2 * concurrency:
            try:
                call = await anext(source)
            except StopAsyncIteration:
                return
            window.append(asyncio.create_task(run(call)))

    source = aiter(calls) if isinstance(calls, AsyncIterable) else _awaited(calls)
    try:
        await fill()
        while window:
            await asyncio.wait([window[0]])
            result = settle(window.popleft(), return_errors)
            await fill()
            yield result
    finally:
        for task in window:
            task.cancel()
        await asyncio.gather(*window, return_exceptions=True)


async def _awaited(calls: Iterable[Call[T]]) -> AsyncGenerator[Call[T]]:
    for call in calls:
        yield call
