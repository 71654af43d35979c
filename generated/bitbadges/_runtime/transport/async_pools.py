"""The connections of a client that awaits."""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from ..clock import CLOCK
from ..effects import Failure, Outcome
from ..errors import ClientError
from ..message import HTTPResponse, Request
from .bodies import AsyncOpenBody
from .frames import hide_frames, is_of_library
from .library import AsyncArriving, AsyncLibrary, FailedError, answer_broken
from .pools import CLIENT_CLOSED, DEADLINE_PASSED, GIVEN_CLOSED, ORPHANS
from .scrub import REDACTOR
from .usage import explain_busy

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task


class AsyncPool:
    """The connections of a client that awaits, one set for each event loop.

    Connections cannot change loops. Each set is closed with its loop: ``asyncio.run`` closes the
    async generators that are still open before it closes the loop, and one of them is ours.
    """

    def __init__(
        self,
        build: Callable[[], AsyncLibrary],
        given: AsyncLibrary | None = None,
        limit: int | None = None,
    ) -> None:
        self._build = build
        self._given = given
        self._limit = limit if given is None else None
        self._calls: dict[int, str] = {}
        self._bodies: weakref.WeakSet[AsyncOpenBody] = weakref.WeakSet()
        self._closing: set[Task[None]] = set()
        self._sets: dict[AbstractEventLoop, tuple[AsyncLibrary, AsyncGenerator[None]]] = {}
        self._lock = threading.Lock()
        self._pid = os.getpid()
        self.closed = False

    async def _open(self) -> AsyncLibrary:
        if self._given is not None:
            return self._given
        from asyncio import get_running_loop

        if self._pid != os.getpid():
            self._pid = os.getpid()
            self._lock = threading.Lock()
            ORPHANS.extend(self._sets.values())
            self._sets = {}
        loop = get_running_loop()
        found = self._sets.get(loop)
        if found is not None and not found[0].is_closed:
            return found[0]
        http = self._build()
        keeper = keep_open(http)
        await anext(keeper)
        with self._lock:
            for other in [loop for loop in self._sets if loop.is_closed()]:
                del self._sets[other]
            self._sets[loop] = http, keeper
        return http

    async def send(self, request: Request) -> Outcome:
        """Send one attempt and, unless it is to be streamed, read the answer."""
        if (end := self._find_end()) is not None:
            return end
        import asyncio

        left = None if request.deadline is None else request.deadline - CLOCK.monotonic()
        token = REDACTOR.set(request.redactor)
        key = id(request)
        self._calls[key] = request.operation
        try:
            async with asyncio.timeout(left):
                return await self._send(await self._open(), request)
        except FailedError as error:
            if (end := self._find_end()) is not None:
                return end
            if error.failure.kind != "busy":
                return error.failure
            del self._calls[key]
            return explain_busy(error.failure, self._calls, self._bodies, self._limit)
        except TimeoutError:
            return DEADLINE_PASSED
        except BaseException as error:
            if (end := self._find_end()) is not None and isinstance(error, Exception):
                return end
            if is_of_library(error):
                return Failure("local", f"the request cannot be sent: {type(error).__name__}", True)
            raise hide_frames(error)  # noqa: B904
        finally:
            self._calls.pop(key, None)
            REDACTOR.reset(token)

    def _find_end(self) -> Failure | None:
        if self.closed:
            return CLIENT_CLOSED
        return GIVEN_CLOSED if self._given is not None and self._given.is_closed else None

    async def _send(self, library: AsyncLibrary, request: Request) -> Outcome:
        started = CLOCK.monotonic()
        arriving = await library.send(request)
        if request.stream:
            body = AsyncOpenBody(arriving, request.operation, self._build_give_back())
            self._bodies.add(body)
            elapsed = CLOCK.monotonic() - started
            return HTTPResponse(arriving.status, arriving.headers, None, body=body, elapsed=elapsed)
        try:
            content = await arriving.read()
        except FailedError as error:
            if error.failure.kind != "decoding":
                raise
            answer = HTTPResponse(arriving.status, arriving.headers, b"")
            return answer_broken(error.failure, answer, request.redactor)
        elapsed = CLOCK.monotonic() - started
        return HTTPResponse(arriving.status, arriving.headers, content, elapsed=elapsed)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        import asyncio

        await asyncio.sleep(seconds)

    async def read(self, response: HTTPResponse, deadline: float | None) -> bytes | Failure:
        """Read the rest of an open body."""
        import asyncio

        if not isinstance(response.body, AsyncOpenBody):
            return response.content
        left = None if deadline is None else deadline - CLOCK.monotonic()
        try:
            async with asyncio.timeout(left):
                return b"".join([piece async for piece in response.body.iter_bytes()])
        except TimeoutError:
            return DEADLINE_PASSED
        except ClientError as error:
            return Failure("connection", error.message)
        finally:
            await response.body.close()

    async def close_response(self, response: HTTPResponse) -> None:
        """Let go of an open body."""
        if isinstance(response.body, AsyncOpenBody):
            await response.body.close()

    async def close(self) -> None:
        """Close the connections, unless the client was handed in: then they are its owner's."""
        import asyncio

        self.closed = True
        if self._pid == os.getpid():
            for body in list(self._bodies):
                await body.close()
        with self._lock:
            sets, self._sets = self._sets, {}
        if self._pid != os.getpid():
            return
        here = asyncio.get_running_loop()
        for loop, (_, keeper) in sets.items():
            if loop is here:
                await keeper.aclose()
            elif loop.is_running():
                asyncio.run_coroutine_threadsafe(finish(keeper), loop)

    def _build_give_back(self) -> Callable[[AsyncArriving], None]:
        from asyncio import get_running_loop

        loop = get_running_loop()

        def close(response: AsyncArriving) -> None:
            if self._pid == os.getpid():
                task = loop.create_task(response.close())
                self._closing.add(task)
                task.add_done_callback(self._closing.discard)

        def give_back(response: AsyncArriving) -> None:
            # The memory is tidied up anywhere, in any thread: the loop closes it when it comes to it.
            with suppress(RuntimeError):  # The loop is closed, and its connections with it.
                loop.call_soon_threadsafe(close, response)

        return give_back


async def keep_open(http: AsyncLibrary) -> AsyncGenerator[None]:
    """Closes the client when the generator is closed, which the event loop does at its end."""
    try:
        yield
    finally:
        await http.close()


async def finish(keeper: AsyncGenerator[None]) -> None:
    """Close a generator from another thread's loop."""
    await keeper.aclose()
