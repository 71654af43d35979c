"""The connections of a client that waits."""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable, Iterable

from ..clock import CLOCK
from ..effects import Failure, Outcome
from ..errors import ClientError
from ..message import HTTPResponse, Request
from .bodies import OpenBody
from .frames import hide_frames, is_of_library
from .http import (
    CAUGHT,
    UNDECODABLE,
    Arriving,
    HTTPClient,
    build_http_request,
    read_answer_headers,
    translate,
    unpack,
    watch_sockets,
)
from .late import DeadlineError
from .library import answer_broken
from .network import Network, interrupt, until
from .scrub import REDACTOR
from .usage import explain_busy

DEADLINE_PASSED = Failure("timeout", "the deadline passed while the answer was awaited")
CLIENT_CLOSED = Failure("closed", "the client is closed")
GIVEN_CLOSED = Failure("closed", "the http_client was closed, which is not this client's")
ORPHANS: list[object] = []
"""What belongs to a parent process: it cannot be closed here, and to forget it would warn."""


class Pool:
    """The connections of a client that waits. Safe in threads; after a fork the child has its own."""

    def __init__(
        self,
        build: Callable[[], HTTPClient],
        given: HTTPClient | None = None,
        limit: int | None = None,
    ) -> None:
        self._build = build
        self._given = given
        self._limit = limit if given is None else None
        self._http: HTTPClient | None = given
        self._networks: list[Network] = []
        self._lock = threading.Lock()
        self._pid = os.getpid()
        self._calls: dict[int, str] = {}
        self._bodies: weakref.WeakSet[OpenBody] = weakref.WeakSet()
        self._forgotten: deque[Arriving] = deque()
        self.closed = False

    def _open(self) -> HTTPClient:
        if self._pid != os.getpid():
            self._leave_parent()
        while self._forgotten:
            self._forgotten.popleft().close()
        if self._http is not None:
            return self._http
        with self._lock:
            if self._http is None:
                http = self._build()
                self._networks = watch_sockets(http)
                weakref.finalize(self, close_in, os.getpid(), http)
                self._http = http
            return self._http

    def _leave_parent(self) -> None:
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._calls = {}
        self._forgotten.clear()
        if self._given is None and self._http is not None:
            abandon(self._http)
            self._http = None

    def send(self, request: Request) -> Outcome:
        """Send one attempt and, unless it is to be streamed, read the answer."""
        if (end := self._find_end()) is not None:
            return end
        token = REDACTOR.set(request.redactor)
        key = id(request)
        self._calls[key] = request.operation
        try:
            with until(request.deadline):
                return self._send(self._open(), request)
        except CAUGHT as error:
            if (end := self._find_end()) is not None:
                return end
            failure = translate(error, request.redactor)
            if failure.kind != "busy":
                return failure
            del self._calls[key]
            return explain_busy(failure, self._calls, self._bodies, self._limit)
        except DeadlineError:
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

    def _send(self, http: HTTPClient, request: Request) -> Outcome:
        started = CLOCK.monotonic()
        sent = build_http_request(http, request, self._given is None)
        response = http.send(sent, stream=True, follow_redirects=False)
        unpack(response)
        headers = read_answer_headers(response)
        if request.stream:
            body = OpenBody(response, request.redactor, request.operation, self._give_back)
            self._bodies.add(body)
            elapsed = CLOCK.monotonic() - started
            return HTTPResponse(response.status_code, headers, None, body=body, elapsed=elapsed)
        try:
            content = response.read() if self._networks else read_until(response, request.deadline)
        except UNDECODABLE as error:
            answer = HTTPResponse(response.status_code, headers, b"")
            return answer_broken(translate(error, request.redactor), answer, request.redactor)
        elapsed = CLOCK.monotonic() - started
        return HTTPResponse(response.status_code, headers, content, elapsed=elapsed)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    def read(self, response: HTTPResponse, deadline: float | None) -> bytes | Failure:
        """Read the rest of an open body."""
        if not isinstance(response.body, OpenBody):
            return response.content
        try:
            with until(deadline):
                return join_until(response.body.iter_bytes(), deadline)
        except DeadlineError:
            return DEADLINE_PASSED
        except ClientError as error:
            return Failure("connection", error.message)
        finally:
            response.body.close()

    def close_response(self, response: HTTPResponse) -> None:
        """Let go of an open body."""
        if isinstance(response.body, OpenBody):
            response.body.close()

    def close(self) -> None:
        """Close the connections, unless the client was handed in: then they are its owner's.

        Threads that wait for an answer, or read one, are told.
        """
        self.closed = True
        if self._pid != os.getpid():
            return
        for body in list(self._bodies):
            body.close()
        if self._http is not None and self._given is None:
            for network in self._networks:
                network.interrupt()
            self._http.close()

    def _give_back(self, response: Arriving) -> None:
        # The memory may be tidied up while this very thread holds a lock of the library: the connection is cut off at once,
        # and returned to its pool by the next call.
        if self._pid == os.getpid():
            interrupt(response.extensions.get("network_stream"))
            self._forgotten.append(response)


def read_until(response: Arriving, deadline: float | None) -> bytes:
    """The body, from sockets that do not know the deadline. Raises :class:`DeadlineError` between two pieces."""
    waits = response.request.extensions["timeout"]
    if deadline is not None:
        left = max(deadline - CLOCK.monotonic(), 0.001)
        waits["read"] = left if waits["read"] is None else min(left, waits["read"])
    try:
        return join_until(response.iter_bytes(), deadline)
    except DeadlineError:
        response.close()
        raise


def join_until(pieces: Iterable[bytes], deadline: float | None) -> bytes:
    """The pieces as one. Raises :class:`DeadlineError` when one comes too late."""
    found: list[bytes] = []
    for piece in pieces:
        found.append(piece)
        if deadline is not None and CLOCK.monotonic() > deadline:
            raise DeadlineError
    return b"".join(found)


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
