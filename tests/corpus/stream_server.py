"""A server that answers piece by piece when it is asked to, and whole when it is not; it knows nothing of the client."""

from __future__ import annotations

import json
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

Node = dict[str, Any]
PIECES = 2
PATIENCE = 5.0
"""Seconds that the second piece waits for the first to be read."""
EVENTS = "text/event-stream"


class StreamServer:
    """Answers the operation that is ``planned``; ``asked`` tells of each request whether it asked for pieces.

    The second piece is held back until the first ``is_read``; ``held`` is what was held back too long: pieces that came as one.
    """

    def __init__(self) -> None:
        self.planned: Node = {}
        self.asked: list[bool] = []
        self.is_read = Event()
        self.held = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                outer.answer(self, body)

            do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_GET

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server.server_address[1])

    def close(self) -> None:
        """Stops it."""
        self.server.shutdown()
        self.server.server_close()

    def plan(self, planned: Node) -> None:
        """Takes another operation, and forgets what was."""
        self.planned = planned
        self.forget()

    def forget(self) -> None:
        """Begins anew."""
        self.asked, self.held = [], 0
        self.is_read.clear()

    def answer(self, request: BaseHTTPRequestHandler, body: bytes) -> None:
        """Answers one request, as it asks to be answered."""
        asked = self.find_asked(request, body)
        self.asked.append(asked)
        if not asked:
            self.send_whole(request)
            return
        request.send_response(200)
        request.send_header("Content-Type", self.planned["kind"])
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        for number, piece in enumerate(self.list_pieces()):
            if number == 1 and not self.is_read.wait(PATIENCE):
                self.held += 1
            request.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            request.wfile.flush()
        request.wfile.write(b"0\r\n\r\n")

    def send_whole(self, request: BaseHTTPRequestHandler) -> None:
        """What is answered where nobody asks for pieces."""
        whole = self.planned["whole"] or {"status": 406, "content_type": None, "body": ""}
        content = whole["body"].encode()
        request.send_response(whole["status"])
        if whole["content_type"]:
            request.send_header("Content-Type", whole["content_type"])
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    def list_pieces(self) -> list[bytes]:
        """Two pieces; what ends a stream of events, and one more, which nobody may see."""
        text = json.dumps(self.planned["piece"])
        if not self.planned["kind"].startswith(EVENTS):
            return [f"{text}\n".encode()] * PIECES
        pieces = [f"data: {text}\n\n".encode()] * PIECES
        done = self.planned["done"]
        return pieces + ([f"data: {done}\n\n".encode(), *pieces[:1]] if done else [])

    def find_asked(self, request: BaseHTTPRequestHandler, body: bytes) -> bool:
        """Whether a request asks for pieces: by the flag alone where there is one, else by what it accepts."""
        flag, whole = self.planned["flag"], self.planned["whole"]
        if flag is None:
            accepted = request.headers.get("Accept") or "*/*"
            first = accepted.split(",")[0].partition(";")[0].strip().lower()
            is_wanted = first == self.planned["kind"].partition(";")[0].strip().lower()
            return is_wanted or whole is None or whole["content_type"] is None
        if flag["in"] == "query":
            query = parse_qs(urlsplit(request.path).query)
            return query.get(flag["name"]) == ["true"]
        return _read_flag(request, body, flag["name"])


def _read_flag(request: BaseHTTPRequestHandler, body: bytes, name: str) -> bool:
    kind = request.headers.get_content_type()
    if kind == "application/x-www-form-urlencoded":
        return parse_qs(body.decode()).get(name) == ["true"]
    if kind == "multipart/form-data":
        head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n".encode()
        parts = BytesParser(policy=HTTP).parsebytes(head + body)
        found = [
            p for p in parts.walk() if p.get_param("name", None, "content-disposition") == name
        ]
        return [str(part.get_payload()).strip() for part in found] == ["true"]
    value = json.loads(body) if body else {}
    return isinstance(value, dict) and cast(Node, value).get(name) is True
