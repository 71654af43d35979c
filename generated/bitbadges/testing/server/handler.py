"""Reads requests from sockets, and writes what the service answers; nothing that arrives ends the server."""

from __future__ import annotations

import select
import socket
import struct
import sys
import time
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from ..._runtime.message import Headers
from ..reply import NEVER, Reply
from .given import Given, RefusedError
from .service import Service

HOST = "127.0.0.1"
_LARGEST = 64 * 1024 * 1024
_LONGEST_WAIT = 600.0
_RESET = struct.pack("ii", 1, 0)
"""Closing a socket throws away what is under way, and tells the other side so."""


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    disable_nagle_algorithm = True
    service: Service
    is_quiet = False

    def handle_any(self) -> None:
        """Answer one request, whatever its method."""
        try:
            given = Given(
                method=self.command,
                target=_write_target(self.path),
                headers=Headers([(name, str(value)) for name, value in self.headers.items()]),
                content=self._read_content(),
            )
        except RefusedError as refusal:
            self.close_connection = True
            self._write(refusal.build_reply())
            return
        port = self.connection.getsockname()[1]
        self._write(self.service.answer(given, f"http://{HOST}:{port}"))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_TRACE = handle_any

    def _read_content(self) -> bytes:
        """The body. Raises :class:`RefusedError` where its length cannot be told, or is too much."""
        coding = self.headers.get("Transfer-Encoding")
        lengths = self.headers.get_all("Content-Length") or ["0"]
        if coding is not None:
            if coding.strip().lower() != "chunked" or "Content-Length" in self.headers:
                raise RefusedError(
                    400,
                    [
                        "the length of the body cannot be told: Transfer-Encoding is to be chunked alone"
                    ],
                )
            return b"".join(self._read_chunks())
        if len({*lengths}) > 1 or not (lengths[0].isascii() and lengths[0].isdecimal()):
            raise RefusedError(400, ["Content-Length is to be one number"])
        length = int(lengths[0][:20])
        if length > _LARGEST:
            raise RefusedError(413, [f"the body is larger than {_LARGEST} bytes"])
        content = self.rfile.read(length)
        if len(content) < length:
            raise RefusedError(400, [f"the body ends after {len(content)} of {length} bytes"])
        return content

    def _read_chunks(self) -> Iterable[bytes]:
        total = 0
        while True:
            head = self.rfile.readline(1000).partition(b";")[0].strip()
            try:
                size = int(head, 16) if head.isalnum() else -1
            except ValueError:
                size = -1
            total += size
            if size < 0:
                raise RefusedError(400, ["the body is not written in chunks"])
            if total > _LARGEST:
                raise RefusedError(413, [f"the body is larger than {_LARGEST} bytes"])
            content = self.rfile.read(size)
            if len(content) < size:
                raise RefusedError(400, ["the body ends in the midst of a chunk"])
            if not size:
                break
            yield content
            self.rfile.readline(1000)
        while self.rfile.readline(1000).strip():
            """Trailers say nothing here."""

    def _write(self, reply: Reply) -> None:
        self._wait(reply.takes)
        if reply.takes == NEVER or reply.failure is not None:
            self._reset()
            return
        # No header tells the time: an answer is the same every time, to its last byte.
        self.send_response_only(reply.status)
        self.log_request(reply.status)
        for name, value in reply.headers.pairs:
            self.send_header(name, value)
        is_empty = self.command == "HEAD" or reply.status in (204, 304)
        in_chunks = not is_empty and (len(reply.pieces) > 1 or reply.breaks_off)
        in_chunks = in_chunks and self.request_version != "HTTP/1.0"
        if in_chunks:
            self.send_header("Transfer-Encoding", "chunked")
        elif reply.status not in (204, 304):
            self.send_header("Content-Length", str(sum(map(len, reply.pieces))))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if not is_empty:
            self._write_pieces(reply, in_chunks)

    def _write_pieces(self, reply: Reply, in_chunks: bool) -> None:
        for piece in reply.pieces:
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece) if in_chunks else piece)
            self.wfile.flush()
        if reply.breaks_off:
            self._reset()
        elif in_chunks:
            self.wfile.write(b"0\r\n\r\n")

    def _wait(self, seconds: float) -> None:
        """Lets the time pass that an answer takes; one that never comes is waited for until nobody does any more."""
        if seconds == NEVER:
            select.select([self.connection], [], [], _LONGEST_WAIT)
        elif seconds > 0:
            time.sleep(seconds)

    def _reset(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What cannot be read as a request is told as everything else is."""
        self.close_connection = True
        self.command = getattr(self, "command", None) or "GET"
        self.request_version = "HTTP/1.1"
        said = message or explain or "the request cannot be read"
        self._write(RefusedError(int(code), [said]).build_reply())

    def log_message(self, format: str, *args: object) -> None:
        """One line a request, unless nothing is to be said."""
        if not self.is_quiet:
            super().log_message(format, *args)


def _write_target(path: str) -> str:
    """The path and query of a request that names its server too, as one by a proxy does."""
    _, mark, rest = path.partition("://")
    return f"/{rest.partition('/')[2]}" if mark and not path.startswith("/") else path


class Server(ThreadingHTTPServer):
    """Serves on loopback, a thread for each connection."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no news; whatever else comes is told, and ends nothing but its connection."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def build_handler(service: Service, *, is_quiet: bool) -> type[Handler]:
    """The class whose instances answer by one service."""
    return type("OwnHandler", (Handler,), {"service": service, "is_quiet": is_quiet})
