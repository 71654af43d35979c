"""What goes out, for a library that is given it: the head of a request, and a body piece by piece, each in its time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Iterable
from typing import Any

from ..effects import Failure
from ..message import Request
from .compression import list_encodings
from .library import WORDS
from .network import PIECE

Pieces = bytes | Iterable[bytes] | AsyncIterable[bytes]


class Upload:
    """One sending of a body.

    :ivar length: in bytes; ``None`` where nobody knows it before the end.
    :ivar failure: why it ended early, where that is the server's doing or the body's.
    :ivar error: what the caller's own iterator or file raised.
    """

    def __init__(self, content: Pieces, length: int | None, timeout: float | None) -> None:
        self._content = content
        self.length = length
        self._timeout = timeout
        self.failure: Failure | None = None
        self.error: BaseException | None = None

    async def write(self, writer: Any) -> None:
        """Write all of it to a writer of the library's; what breaks off takes the connection with it.

        The connection is cut, not closed: closing would wait until the server has taken what it was sent so far.
        """
        try:
            await self._write(writer)
        except BaseException:
            if writer.transport is not None:
                writer.transport.abort()
            raise

    async def _write(self, writer: Any) -> None:
        sent = 0
        pieces = cut(self._content)
        while (piece := await self._take(pieces)) is not None:
            sent += len(piece)
            if self.length is not None and sent > self.length:
                break
            if piece:
                await self._hand_over(writer, piece)
        if self.length is not None and sent != self.length:
            amount = "more" if sent > self.length else "less"
            text = f"{WORDS['local']}: its body is {amount} than the {self.length} bytes it said"
            self.failure = Failure("local", text)
            raise ValueError(text)

    async def _take(self, pieces: AsyncIterator[bytes | memoryview]) -> bytes | memoryview | None:
        try:
            return await anext(pieces, None)
        except BaseException as error:
            if not isinstance(error, asyncio.CancelledError):
                self.error = error
            raise

    async def _hand_over(self, writer: Any, piece: bytes | memoryview) -> None:
        limit = asyncio.timeout(self._timeout)
        try:
            async with limit:
                await writer.write(piece)
        except TimeoutError:
            if not limit.expired():
                raise
            text = f"{WORDS['timeout']}: the server did not take the body"
            self.failure = Failure("timeout", text)
            raise BrokenPipeError(text) from None  # A timeout would be taken for the call's.


async def cut(content: Pieces) -> AsyncIterator[bytes | memoryview]:
    """The pieces of a body, none of them long."""
    if isinstance(content, bytes):
        for part in split(content):
            yield part
    elif isinstance(content, AsyncIterable):
        async for piece in content:
            for part in split(piece):
                yield part
    else:
        for piece in content:
            for part in split(piece):
                yield part


def split(piece: bytes) -> Iterable[bytes | memoryview]:
    """A piece as it is, or what it is made of where it is long."""
    if len(piece) <= PIECE:
        return (piece,)
    view = memoryview(piece)
    return (view[start : start + PIECE] for start in range(0, len(view), PIECE))


def build_upload(request: Request) -> tuple[Upload | None, bytes | None]:
    """What hands a body over in pieces; or the body itself, where it is short and can be written at once."""
    content = request.content
    if content is None or (isinstance(content, bytes) and len(content) <= PIECE):
        return None, content or None
    length = len(content) if isinstance(content, bytes) else find_length(request)
    return Upload(content, length, request.timeout.write), None


def find_length(request: Request) -> int | None:
    """How long a body is that comes in pieces, as its request says or it knows itself."""
    said = request.headers.get("content-length")
    if said is not None:
        return int(said)
    return getattr(request.content, "content_length", None)


def is_chunked(request: Request, upload: Upload | None) -> bool:
    """Whether a body tells its own end."""
    if "chunked" in request.headers.get("transfer-encoding", "").lower():
        return True
    return upload is not None and upload.length is None


def build_head(request: Request, host: str, length: int | None) -> list[tuple[str, str]]:
    """The headers of a request, in the order in which httpx2 writes them."""
    headers = request.headers
    lines = [pair for pair in headers.pairs if pair[0].lower() != "host"]
    own = [pair for pair in headers.pairs if pair[0].lower() == "host"]
    lines[:0] = own or [("Host", host)]
    if "accept-encoding" not in headers and "accept-encoding" not in request.omitted:
        lines.append(("Accept-Encoding", list_encodings()))
    if "content-length" in headers or "transfer-encoding" in headers:
        return lines
    if length is None:
        lines.append(("Transfer-Encoding", "chunked"))
    elif length:
        lines.append(("Content-Length", str(length)))
    elif request.method.upper() in ("POST", "PUT", "PATCH"):
        lines.insert(1, ("Content-Length", "0"))
    return lines
