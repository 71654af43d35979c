"""Many calls at once: a window that moves over the calls, results in their order."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Coroutine, Generator, Iterable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..arguments import check_count
from ..call import Call
from ..errors import ArgumentError, ClientError

if TYPE_CHECKING:
    from asyncio import Task
    from concurrent.futures import Future

T = TypeVar("T")


def check_concurrency(concurrency: int) -> None:
    """Refuse what would run nothing."""
    check_count(concurrency, "concurrency", 1)


def require_call(call: Call[T]) -> Call[T]:
    """The call itself. Raises :class:`ArgumentError` for anything else, such as the result of one."""
    given = cast("object", call)
    if isinstance(given, Call):
        return call
    kind = type(given).__name__
    raise ArgumentError(
        f"map takes calls, not {kind}",
        hint="The resources' calls builds them: client.<resource>.calls",
    )


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

    Where ``calls`` raises, the results of what it gave before come first. Calls are taken from ``calls`` only a window ahead of what was read. When nobody reads on, what
    waits is dropped and what runs is awaited.
    """
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    window: deque[Future[T]] = deque()
    source = iter(calls)
    failure: Exception | None = None
    executor = ThreadPoolExecutor(max_workers=concurrency)

    def fill() -> Exception | None:
        while failure is None and len(window) < 2 * concurrency:
            try:
                call = require_call(next(source))
            except StopIteration:
                return None
            except Exception as error:
                return error
            window.append(executor.submit(copy_context().run, execute, call))
        return failure

    try:
        failure = fill()
        while window:
            result = settle(window[0], return_errors)
            window.popleft()
            failure = fill()
            yield result
        if failure is not None:
            raise failure
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
    failure: Exception | None = None

    async def run(call: Call[T]) -> T:
        async with free:
            return await execute(call)

    async def fill() -> Exception | None:
        while failure is None and len(window) < 2 * concurrency:
            try:
                call = require_call(await anext(source))
            except StopAsyncIteration:
                return None
            except Exception as error:
                return error
            window.append(asyncio.create_task(run(call)))
        return failure

    source = aiter(calls) if isinstance(calls, AsyncIterable) else _awaited(calls)
    try:
        failure = await fill()
        while window:
            await asyncio.wait([window[0]])
            result = settle(window.popleft(), return_errors)
            failure = await fill()
            yield result
        if failure is not None:
            raise failure
    finally:
        for task in window:
            task.cancel()
        await asyncio.gather(*window, return_exceptions=True)


async def _awaited(calls: Iterable[Call[T]]) -> AsyncGenerator[Call[T]]:
    for call in calls:
        yield call
