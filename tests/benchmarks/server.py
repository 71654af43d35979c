"""A server on the loopback interface, in a process of its own: it knows some addresses and what to answer, and nothing else.

It reads what to answer from its standard input, as JSON, says its port, and ends with its standard input.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from .measure import ROOT

END = b"\r\n\r\n"


@contextmanager
def serve(answers: Mapping[str, bytes]) -> Generator[str]:
    """A running server that answers GET requests for some targets (path and query) with JSON; gives its base URL."""
    command = [sys.executable, "-m", "tests.benchmarks.server"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        told = {target: body.decode() for target, body in answers.items()}
        process.stdin.write(json.dumps(told) + "\n")
        process.stdin.flush()
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.stdin.close()
        process.wait(10)
        process.stdout.close()


class Connection(asyncio.Protocol):
    """One connection: a whole answer for every whole request."""

    def __init__(self, answers: Mapping[bytes, bytes]) -> None:
        self._answers = answers
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keeps the way back."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answers what has arrived whole."""
        *requests, self._received = (self._received + data).split(END)
        for request in requests:
            target = request.split(b" ", 2)[1]
            self._transport.write(self._answers.get(target, b"HTTP/1.1 404 Not Found\r\n\r\n"))


async def answer_all() -> None:
    """Serves until the standard input ends."""
    answers = {
        target.encode(): _build_response(text.encode())
        for target, text in json.loads(sys.stdin.readline()).items()
    }
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(answers), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


def _build_response(body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    return head.encode() + END + body


if __name__ == "__main__":
    asyncio.run(answer_all())
