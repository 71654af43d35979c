"""An HTTP/1.1 server on loopback that records what comes in, byte for byte, and answers from a script."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass(frozen=True, slots=True)
class Recorded:
    """A request as it came over the socket; nothing of it is decoded."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def path(self) -> str:
        """The path, percent-encoded as it was sent."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> tuple[str, ...]:
        """The pieces between the ampersands, percent-encoded as they were sent, sorted."""
        text = self.target.partition("?")[2]
        return tuple(sorted(text.split("&"))) if text else ()

    @property
    def header_names(self) -> list[str]:
        """The names of all headers in lower case, sorted; one that was sent twice is there twice."""
        return sorted(name.lower() for name, _ in self.headers)

    def header(self, name: str) -> str:
        """The value of a header that was sent exactly once."""
        (value,) = [text for other, text in self.headers if other.lower() == name]
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer of the script. A ``length`` larger than the body is a promise that is not kept: the connection is cut."""

    status: int = 200
    body: bytes = b"{}"
    content_type: str | None = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    length: int | None = None


def json_reply(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """An answer whose body is the value as JSON."""
    return Reply(status=status, body=json.dumps(value).encode(), headers=headers or {})


class RecordingServer:
    """What was received, in order, and what is still to be answered; ``{}`` where the script has run out.

    What is to ``decide`` by each request stands in place of the script.
    """

    def __init__(self) -> None:
        self.requests: list[Recorded] = []
        self.script: deque[Reply] = deque()
        self.decide: Callable[[Recorded], Reply] | None = None
        self._http = _Listener(("127.0.0.1", 0), self)
        self._thread = Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """The base URL, with a path of its own as the real one has."""
        return f"http://127.0.0.1:{self._http.server_port}/api/v0"

    @property
    def last(self) -> Recorded:
        """The only request that came in."""
        (request,) = self.requests
        return request

    def answer(self, *replies: Reply) -> None:
        """Add to the script."""
        self.script.extend(replies)

    def answer_json(self, *values: object) -> None:
        """Add answers of status 200 to the script."""
        self.script.extend(json_reply(value) for value in values)

    def close(self) -> None:
        """Stop listening."""
        self._http.shutdown()
        self._thread.join(5)
        self._http.server_close()


class _Listener(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], recording: RecordingServer) -> None:
        super().__init__(address, _Handler)
        self.recording = recording


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Listener  # pyright: ignore[reportIncompatibleVariableOverride]

    def handle_one_request(self) -> None:
        """One request of any method."""
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline:
            self.close_connection = True
        elif self.parse_request():
            self._record()
            self._reply()

    def _record(self) -> None:
        # Not `self.path`: the standard library tidies it up.
        method, target, _ = self.raw_requestline.decode("ascii").split()
        is_chunked = self.headers.get("transfer-encoding", "").lower() == "chunked"
        length = int(self.headers.get("content-length", "0"))
        body = b"".join(self._read_chunks()) if is_chunked else self.rfile.read(length)
        headers = tuple(self.headers.items())
        self.server.recording.requests.append(Recorded(method, target, headers, body))

    def _read_chunks(self) -> Iterator[bytes]:
        """The pieces of a body whose length was not told; as many as came where it was broken off."""
        while size := int(self.rfile.readline().strip() or b"0", 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()

    def _reply(self) -> None:
        script = self.server.recording.script
        reply = script.popleft() if script else Reply()
        if self.server.recording.decide is not None:
            reply = self.server.recording.decide(self.server.recording.requests[-1])
        length = len(reply.body) if reply.length is None else reply.length
        self.send_response(reply.status)
        self.send_header("Content-Length", str(length))
        if reply.content_type is not None:
            self.send_header("Content-Type", reply.content_type)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)
        self.wfile.flush()
        if length > len(reply.body):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the requests are kept."""


@contextmanager
def open_recording() -> Generator[RecordingServer]:
    """A server that listens for as long as the block runs."""
    server = RecordingServer()
    try:
        yield server
    finally:
        server.close()
