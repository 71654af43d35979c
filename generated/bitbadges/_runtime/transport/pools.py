"""The connections of a client: one set for who waits, one for each event loop of who awaits."""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections.abc import AsyncGenerator, Callable
from typing import TYPE_CHECKING

from ..effects import Failure, Outcome
from ..errors import ClientError
from ..message import HTTPResponse, Request
from .http import (
    CAUGHT,
    AsyncHTTPClient,
    AsyncOpenBody,
    HTTPClient,
    OpenBody,
    build_http_request,
    hide_frames,
    read_headers,
    translate,
)
from .scrub import REDACTOR

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

DEADLINE_PASSED = Failure("timeout", "the deadline passed while the answer was awaited")
ORPHANS: list[object] = []
"""What belongs to a parent process: it cannot be closed here, and to forget it would warn."""


class Pool:
    """The connections of a client that waits. Safe in threads; after a fork the child has its own."""

    def __init__(self, build: Callable[[], HTTPClient], given: HTTPClient | None = None) -> None:
        self._build = build
        self._given = given
        self._http: HTTPClient | None = given
        self._lock = threading.Lock()
        self._pid = os.getpid()
        self.closed = False

    def _open(self) -> HTTPClient:
        if self._pid != os.getpid():
            self._pid = os.getpid()
            self._lock = threading.Lock()
            if self._given is None and self._http is not None:
                abandon(self._http)
                self._http = None
        if self._http is not None:
            return self._http
        with self._lock:
            if self._http is None:
                self._http = self._build()
                weakref.finalize(self, close_in, os.getpid(), self._http)
            return self._http

    def send(self, request: Request) -> Outcome:
        """Send one attempt and, unless it is to be streamed, read the answer."""
        if self.closed:
            return Failure("closed", "the client is closed", False)
        token = REDACTOR.set(request.redactor)
        try:
            return self._send(self._open(), request)
        except CAUGHT as error:
            return translate(error, request.redactor)
        except BaseException as error:
            if self.closed:
                return Failure("closed", "the client is closed", True)
            raise hide_frames(error)  # noqa: B904
        finally:
            REDACTOR.reset(token)

    def _send(self, http: HTTPClient, request: Request) -> Outcome:
        started = time.perf_counter()
        sent = build_http_request(http, request, self._given is None)
        response = http.send(sent, stream=True, follow_redirects=False)
        headers = read_headers(response)
        if request.stream:
            body = OpenBody(response, request.redactor)
            elapsed = time.perf_counter() - started
            return HTTPResponse(response.status_code, headers, None, body=body, elapsed=elapsed)
        deadline = request.deadline
        if deadline is None:
            content = response.read()
        else:
            read = sent.extensions["timeout"]["read"]
            left = max(deadline - time.monotonic(), 0.001)
            sent.extensions["timeout"]["read"] = left if read is None else min(left, read)
            pieces: list[bytes] = []
            for piece in response.iter_bytes():
                pieces.append(piece)
                if time.monotonic() > deadline:
                    response.close()
                    return DEADLINE_PASSED
            content = b"".join(pieces)
        elapsed = time.perf_counter() - started
        return HTTPResponse(response.status_code, headers, content, elapsed=elapsed)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    def read(self, response: HTTPResponse, deadline: float | None) -> bytes | Failure:
        """Read the rest of an open body."""
        if not isinstance(response.body, OpenBody):
            return response.content
        pieces: list[bytes] = []
        try:
            for piece in response.body.iter_bytes():
                pieces.append(piece)
                if deadline is not None and time.monotonic() > deadline:
                    return DEADLINE_PASSED
        except ClientError as error:
            return Failure("connection", error.message)
        finally:
            response.body.close()
        return b"".join(pieces)

    def close_response(self, response: HTTPResponse) -> None:
        """Let go of an open body."""
        if isinstance(response.body, OpenBody):
            response.body.close()

    def close(self) -> None:
        """Close the connections, unless the client was handed in: then they are its owner's."""
        self.closed = True
        if self._http is not None and self._given is None and self._pid == os.getpid():
            self._http.close()


def abandon(http: HTTPClient) -> None:
    """Close our ends of a parent's connections, which goes on using its own.

    In a thread that is not waited for for long: another thread of the parent may have held the
    locks of the client when it forked, and nobody is left here to release them.
    """
    thread = threading.Thread(target=http.close, daemon=True)
    thread.start()
    thread.join(0.5)
    if thread.is_alive():
        ORPHANS.append(http)


def close_in(pid: int, http: HTTPClient) -> None:
    """Close a client that nobody uses any more, in the process that it belongs to."""
    if pid == os.getpid():
        http.close()


class AsyncPool:
    """The connections of a client that awaits, one set for each event loop.

    Connections cannot change loops. Each set is closed with its loop: ``asyncio.run`` closes the
    async generators that are still open before it closes the loop, and one of them is ours.
    """

    def __init__(
        self, build: Callable[[], AsyncHTTPClient], given: AsyncHTTPClient | None = None
    ) -> None:
        self._build = build
        self._given = given
        self._sets: dict[AbstractEventLoop, tuple[AsyncHTTPClient, AsyncGenerator[None]]] = {}
        self._lock = threading.Lock()
        self._pid = os.getpid()
        self.closed = False

    async def _open(self) -> AsyncHTTPClient:
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
        if self.closed:
            return Failure("closed", "the client is closed", False)
        import asyncio

        left = None if request.deadline is None else request.deadline - time.monotonic()
        token = REDACTOR.set(request.redactor)
        try:
            async with asyncio.timeout(left):
                return await self._send(await self._open(), request)
        except CAUGHT as error:
            return translate(error, request.redactor)
        except TimeoutError:
            return DEADLINE_PASSED
        except BaseException as error:
            if self.closed and isinstance(error, Exception):
                return Failure("closed", "the client is closed", True)
            raise hide_frames(error)  # noqa: B904
        finally:
            REDACTOR.reset(token)

    async def _send(self, http: AsyncHTTPClient, request: Request) -> Outcome:
        started = time.perf_counter()
        sent = build_http_request(http, request, self._given is None)
        response = await http.send(sent, stream=True, follow_redirects=False)
        headers = read_headers(response)
        if request.stream:
            body = AsyncOpenBody(response, request.redactor)
            elapsed = time.perf_counter() - started
            return HTTPResponse(response.status_code, headers, None, body=body, elapsed=elapsed)
        content = await response.aread()
        elapsed = time.perf_counter() - started
        return HTTPResponse(response.status_code, headers, content, elapsed=elapsed)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        import asyncio

        await asyncio.sleep(seconds)

    async def read(self, response: HTTPResponse, deadline: float | None) -> bytes | Failure:
        """Read the rest of an open body."""
        import asyncio

        if not isinstance(response.body, AsyncOpenBody):
            return response.content
        left = None if deadline is None else deadline - time.monotonic()
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


async def keep_open(http: AsyncHTTPClient) -> AsyncGenerator[None]:
    """Closes the client when the generator is closed, which the event loop does at its end."""
    try:
        yield
    finally:
        await http.aclose()


async def finish(keeper: AsyncGenerator[None]) -> None:
    """Close a generator from another thread's loop."""
    await keeper.aclose()
