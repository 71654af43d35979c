"""Bodies that a server does not take: it breaks off, answers before their end, or stalls; what is told is how far it came."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterator

import pytest
from runtime.errors import APIConnectionError, APIStatusError, APITimeoutError
from runtime.options import Options, Timeout

from ..faults import find_closed_port
from ..sample import POST, PUT, Call, Connect, attempt
from ..transports import Aiohttp

LARGE = {"name": "x" * 12_000_000}
"""More than the buffers of both ends hold."""
END = b"\r\n\r\n"
REFUSAL = b'{"errorMessage":"too large"}'
HEAD = b"HTTP/1.1 413 X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n" % len(REFUSAL)

Way = Callable[[socket.socket, threading.Event], None]


def cut(connection: socket.socket) -> None:
    """Break a connection off at once, whatever is under way."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def break_off(connection: socket.socket, _: threading.Event) -> None:
    """In the middle of the body."""
    cut(connection)


def answer_and_read_on(connection: socket.socket, _: threading.Event) -> None:
    """The polite way: an answer first, and the rest of the body is thrown away."""
    connection.sendall(HEAD + b"Connection: close\r\n\r\n" + REFUSAL)
    connection.settimeout(5)
    while connection.recv(1 << 20):
        pass


def answer_and_keep(connection: socket.socket, stop: threading.Event) -> None:
    """An answer, after which nothing more of the body is read."""
    connection.sendall(HEAD + END[2:] + REFUSAL)
    stop.wait(10)


def stall(_: socket.socket, stop: threading.Event) -> None:
    """Nothing more is read, and nothing is said."""
    stop.wait(10)


class Taker:
    """A server that reads the head of a request and a little of its body, and then does what it is told."""

    def __init__(self) -> None:
        self.way: Way = break_off
        self.count = 0
        self.stop = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self.count += 1
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection:
            received = b""
            try:
                while END not in received:
                    received += connection.recv(65536)
                connection.recv(65536)
                self.way(connection, self.stop)
            except OSError:
                return

    def close(self) -> None:
        """Take no more."""
        self.stop.set()
        self.listener.close()


@pytest.fixture
def taker() -> Iterator[Taker]:
    """A server that breaks off until it is told otherwise."""
    taker = Taker()
    yield taker
    taker.close()


def test_nobody_is_there(connect: Connect) -> None:
    """Nothing was sent."""
    driver = connect(base_url=f"http://127.0.0.1:{find_closed_port()}", max_retries=0)
    error = attempt(driver, Call(POST, LARGE))
    assert type(error) is APIConnectionError
    assert not error.reached


def test_it_breaks_off(connect: Connect, taker: Taker) -> None:
    """The server may have acted on it: what may not be done twice is not repeated, and the error says so."""
    error = attempt(connect(base_url=taker.url, max_retries=2), Call(POST, LARGE))
    assert type(error) is APIConnectionError
    assert error.reached
    assert taker.count == 1


def test_what_may_be_done_twice(connect: Connect, taker: Taker) -> None:
    """It is sent again, whole each time."""
    error = attempt(connect(base_url=taker.url, max_retries=2), Call(PUT, LARGE))
    assert type(error) is APIConnectionError
    assert taker.count == 3


def test_it_answers_early(connect: Connect, taker: Taker) -> None:
    """The answer is what counts, whatever of the body it did not want."""
    taker.way = answer_and_read_on
    error = attempt(connect(base_url=taker.url, max_retries=0), Call(POST, LARGE))
    assert isinstance(error, APIStatusError), repr(error)
    assert (error.status, taker.count) == (413, 1)
    assert "too large" in str(error)


def test_it_answers_early_and_reads_no_more(connect: Connect, taker: Taker) -> None:
    """aiohttp listens while it writes; httpx2 listens afterwards, and gives up in the time for writing."""
    taker.way = answer_and_keep
    driver = connect(base_url=taker.url, max_retries=0, timeout=Timeout(read=5, write=0.5))
    error = attempt(driver, Call(POST, LARGE))
    if isinstance(driver, Aiohttp):
        assert isinstance(error, APIStatusError)
        assert error.status == 413
        return
    assert type(error) is APITimeoutError
    assert error.reached


def test_it_stalls(connect: Connect, taker: Taker) -> None:
    """The time for writing ends it, not that for reading."""
    taker.way = stall
    driver = connect(base_url=taker.url, max_retries=0)
    options = Options(timeout=Timeout(connect=5, read=9, write=0.3, pool=5))
    error = attempt(driver, Call(POST, LARGE), options)
    assert type(error) is APITimeoutError
    assert error.reached
    assert taker.count == 1


def test_the_deadline_ends_it(connect: Connect, taker: Taker) -> None:
    """As it ends everything else."""
    taker.way = stall
    error = attempt(connect(base_url=taker.url), Call(POST, LARGE), Options(deadline=0.4))
    assert isinstance(error, APITimeoutError)
    assert taker.count == 1
