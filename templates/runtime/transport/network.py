"""The sockets of a client that waits: whatever they do ends with the deadline of the call that it is done for.

The HTTP library takes a timeout for each operation of a socket, and so waits for ever for a server that sends a byte now and
then. Here each operation gets what is left of the call, and another thread can end all of them at once.
"""

from __future__ import annotations

import socket
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from ipaddress import ip_address
from typing import Any
from weakref import WeakSet

from ..clock import CLOCK
from .late import DeadlineError, run_within

PIECE = 65_536
"""So much is written before the deadline is looked at again."""

_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


@contextmanager
def until(deadline: float | None) -> Generator[None]:
    """Whatever the sockets do in this block, they do until then."""
    token = _deadline.set(deadline)
    try:
        yield
    finally:
        _deadline.reset(token)


def clamp(timeout: float | None) -> float | None:
    """The timeout of an operation, no longer than what is left. Raises :class:`DeadlineError` where nothing is."""
    deadline = _deadline.get()
    if deadline is None:
        return timeout
    left = deadline - CLOCK.monotonic()
    if left <= 0:
        raise DeadlineError
    return left if timeout is None else min(timeout, left)


class Wire:
    """A stream of the HTTP library's, to and from a socket."""

    __slots__ = ("__weakref__", "_stream")

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has come, or is the next to come."""
        content: bytes = self._stream.read(max_bytes, timeout=clamp(timeout))
        return content

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        if len(buffer) <= PIECE:
            self._stream.write(buffer, timeout=clamp(timeout))
            return
        view = memoryview(buffer)
        for start in range(0, len(view), PIECE):
            self._stream.write(view[start : start + PIECE], timeout=clamp(timeout))

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> Wire:
        """The same socket, encrypted from here on."""
        self._stream = self._stream.start_tls(ssl_context, server_hostname, clamp(timeout))
        return self

    def get_extra_info(self, info: str) -> Any:
        """What the library's stream knows."""
        return self._stream.get_extra_info(info)

    def close(self) -> None:
        """Let go of the socket."""
        self._stream.close()

    def interrupt(self) -> None:
        """End what another thread does with the socket: to close it would not wake that thread."""
        interrupt(self._stream)


def interrupt(stream: Any) -> None:
    """End what another thread does with a stream of the library's."""
    found = None if stream is None else stream.get_extra_info("socket")
    if isinstance(found, socket.socket):
        with suppress(OSError):
            # Not the method of a TLS socket, which would pull its state from under the reader.
            socket.socket.shutdown(found, socket.SHUT_RDWR)


class Network:
    """Where the library's pool gets its streams from."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend
        self._wires: WeakSet[Wire] = WeakSet()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Wire:
        """A connection to a host."""
        connect = partial(
            self._backend.connect_tcp,
            host,
            port,
            timeout=clamp(timeout),
            local_address=local_address,
            socket_options=socket_options,
        )
        if is_address(host):
            return self._keep(connect())
        # A name is looked up without any timeout, and may stand for several addresses, each with a timeout of its own.
        return self._keep(run_within(connect, _deadline.get(), lambda stream: stream.close()))

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> Wire:
        """A connection within the machine."""
        options = {"timeout": clamp(timeout), "socket_options": socket_options}
        return self._keep(self._backend.connect_unix_socket(path, **options))

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self._backend.sleep(seconds)

    def interrupt(self) -> None:
        """End whatever any thread does with any of the sockets."""
        for wire in list(self._wires):
            wire.interrupt()

    def _keep(self, stream: Any) -> Wire:
        wire = Wire(stream)
        self._wires.add(wire)
        return wire


def is_address(host: str) -> bool:
    """Whether a host is an address, and no name that has to be looked up."""
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
