"""A server whose answer comes piece by piece, each when a test says so."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from threading import Event, Thread

END = b""


class Trickle(ThreadingHTTPServer):
    """Sends what is ``put``, an empty piece ends the answer; ``asked`` is set as soon as a request has come in."""

    daemon_threads = True

    def __init__(self, content_type: str, length: int | None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.content_type = content_type
        self.length = length
        self.pieces: Queue[bytes] = Queue()
        self.asked = Event()

    @property
    def url(self) -> str:
        """Its base URL."""
        return f"http://127.0.0.1:{self.server_port}"

    def put(self, *pieces: bytes) -> None:
        """Sends pieces on."""
        for piece in pieces:
            self.pieces.put(piece)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Trickle  # pyright: ignore[reportIncompatibleVariableOverride]

    def do_GET(self) -> None:
        """The answer."""
        self.server.asked.set()
        self.send_response(200)
        self.send_header("content-type", self.server.content_type)
        if self.server.length is None:
            self.send_header("transfer-encoding", "chunked")
        else:
            self.send_header("content-length", str(self.server.length))
        self.end_headers()
        self.wfile.flush()
        try:
            while piece := self.server.pieces.get():
                self.wfile.write(
                    piece if self.server.length else b"%x\r\n%s\r\n" % (len(piece), piece)
                )
                self.wfile.flush()
            if self.server.length is None:
                self.wfile.write(b"0\r\n\r\n")
        except OSError:
            pass  # nobody waits any more
        self.close_connection = self.server.length is not None

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def open_trickle(content_type: str, length: int | None = None) -> Generator[Trickle]:
    """A server that listens for as long as the block runs."""
    server = Trickle(content_type, length)
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.put(END)
        server.shutdown()
        thread.join(5)
        server.server_close()
