"""A server on a real socket that misbehaves as it is told, and counts what it is sent."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True)
class Received:
    """A request as the server read it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    connection: int
    lines: tuple[tuple[str, str], ...] = ()

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """The query of the target."""
        return self.target.partition("?")[2]


@dataclass
class Talk:
    """One request under way: the socket to answer on, and the event that ends all stalling."""

    socket: socket.socket
    request: Received
    stop: threading.Event

    def send(self, data: bytes) -> None:
        """Write; a client that has gone does not matter."""
        with contextlib.suppress(OSError):
            self.socket.sendall(data)


Fault = Callable[[Talk], bool]
"""Answers, or does not; gives whether the connection stays open."""


def head(status: int, headers: dict[str, str]) -> bytes:
    """The head of an answer."""
    lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


def answer(status: int = 200, body: object = None, headers: dict[str, str] | None = None) -> Fault:
    """A whole answer; a body that is no bytes is JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body or {}).encode()
    fields = {"Content-Type": "application/json", "Content-Length": str(len(content))}
    fields |= headers or {}

    def act(talk: Talk) -> bool:
        talk.send(head(status, fields) + (b"" if talk.request.method == "HEAD" else content))
        return fields.get("Connection") != "close"

    return act


def respond(build: Callable[[Received], Fault]) -> Fault:
    """An answer that depends on the request."""
    return lambda talk: build(talk.request)(talk)


def redirect(to: str, status: int = 302) -> Fault:
    """Sends the client elsewhere."""
    return answer(status, b"", {"Location": to})


def reset(talk: Talk) -> bool:
    """Breaks the connection off after the request was read."""
    talk.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def hang_up(talk: Talk) -> bool:
    """Ends the connection without an answer."""
    return False


def stall(talk: Talk) -> bool:
    """Never answers."""
    talk.stop.wait(30)
    return False


def stall_in_headers(talk: Talk) -> bool:
    """Begins to answer."""
    talk.send(b"HTTP/1.1 200 OK\r\nContent-Type: appl")
    return stall(talk)


def stall_in_body(talk: Talk) -> bool:
    """Sends half a body and waits."""
    talk.send(head(200, {"Content-Type": "application/json", "Content-Length": "20"}) + b'{"a":')
    return stall(talk)


def half_body(talk: Talk) -> bool:
    """Sends half a body and leaves."""
    talk.send(head(200, {"Content-Type": "application/json", "Content-Length": "20"}) + b'{"a":')
    return False


def long_body(talk: Talk) -> bool:
    """Sends more than it said."""
    talk.send(head(200, {"Content-Type": "application/json", "Content-Length": "2"}) + b"{}{}{}")
    return False


def bad_gzip(talk: Talk) -> bool:
    """Says gzip and sends something else."""
    fields = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    talk.send(head(200, {**fields, "Content-Length": "5"}) + b"plain")
    return True


def good_gzip(talk: Talk) -> bool:
    """Compresses its answer."""
    content = gzip.compress(b'{"name":"zipped"}')
    fields = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    talk.send(head(200, {**fields, "Content-Length": str(len(content))}) + content)
    return True


def drip(body: bytes, pause: float = 0.0, headers: dict[str, str] | None = None) -> Fault:
    """Sends its body byte by byte, in chunks of one."""
    fields = {"Content-Type": "application/json", "Transfer-Encoding": "chunked"}

    def act(talk: Talk) -> bool:
        talk.send(head(200, {**fields, **(headers or {})}))
        for byte in body:
            talk.send(b"1\r\n" + bytes([byte]) + b"\r\n")
            if pause and talk.stop.wait(pause):
                return False
        talk.send(b"0\r\n\r\n")
        return True

    return act


@dataclass
class FaultServer:
    """Answers requests one after the other as its script says; the last line of it repeats."""

    script: list[Fault] = field(default_factory=lambda: [answer()])
    received: list[Received] = field(default_factory=list[Received])
    connections: int = 0
    open_now: int = 0
    most_at_once: int = 0
    reset_on_accept: int = 0

    def __post_init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self._sockets: set[socket.socket] = set()
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._socket.getsockname()[1])

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def play(self, *script: Fault) -> Self:
        """Start a new script."""
        with self._lock:
            self.script = list(script)
            self.received.clear()
        return self

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self.connections += 1
                number = self.connections
                self._sockets.add(connection)
                doomed = self.reset_on_accept > 0
                self.reset_on_accept -= doomed
            if doomed:
                connection.recv(1, socket.MSG_PEEK)  # The request is there, and stays unread.
                linger = struct.pack("ii", 1, 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                self._drop(connection)
                continue
            thread = threading.Thread(target=self._serve, args=(connection, number), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        try:
            with connection.makefile("rb") as reader:
                while (request := read_request(reader, number)) is not None:
                    if not self._answer(Talk(connection, request, self._stop)):
                        return
        except (OSError, ValueError):
            pass
        finally:
            self._drop(connection)

    def _answer(self, talk: Talk) -> bool:
        with self._lock:
            self.received.append(talk.request)
            fault = self.script.pop(0) if len(self.script) > 1 else self.script[0]
            self.open_now += 1
            self.most_at_once = max(self.most_at_once, self.open_now)
        try:
            return fault(talk)
        finally:
            with self._lock:
                self.open_now -= 1

    def _drop(self, connection: socket.socket) -> None:
        with self._lock:
            self._sockets.discard(connection)
        connection.close()

    def close(self) -> None:
        """End all stalling and all connections."""
        self._stop.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._accepting.join(5)
        with self._lock:
            sockets = list(self._sockets)
        for connection in sockets:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)


def read_request(reader: contextlib.AbstractContextManager[object], number: int) -> Received | None:
    """The next request of a connection; ``None`` at its end."""
    lines = iter(reader.readline, b"")  # type: ignore[attr-defined]
    first = next(lines, b"").decode("latin-1").split()
    if len(first) != 3:
        return None
    pairs: list[tuple[str, str]] = []
    for line in lines:
        if not line.strip():
            break
        name, _, value = line.decode("latin-1").partition(":")
        pairs.append((name.strip(), value.strip()))
    headers = {name.lower(): value for name, value in pairs}
    if "chunked" in headers.get("transfer-encoding", ""):
        body = b"".join(read_chunks(reader))
    else:
        body = reader.read(int(headers.get("content-length", "0")))  # type: ignore[attr-defined]
    return Received(first[0], first[1], headers, body, number, tuple(pairs))


def read_chunks(reader: object) -> Iterator[bytes]:
    """The pieces of a chunked body."""
    while size := int(reader.readline().strip() or b"0", 16):  # type: ignore[attr-defined]
        yield reader.read(size)  # type: ignore[attr-defined]
        reader.readline()  # type: ignore[attr-defined]
    reader.readline()  # type: ignore[attr-defined]


def find_closed_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])
