"""The only module that knows aiohttp: what :mod:`.async_http` is by httpx2, for who awaits many calls at a time.

It is loaded where it is asked for, and aiohttp with it: type checkers need not have that library.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from ssl import SSLContext
from typing import Any

from ..clock import CLOCK
from ..effects import Failure
from ..message import Headers, Request
from ..secrets import Redactor
from .addresses import settle_address
from .compression import BrokenBodyError, Decoder, build_decoders, decode, finish
from .library import (
    KEPT_SECONDS,
    WORDS,
    FailedError,
    Kinds,
    read_headers,
    tell,
    tell_distrust,
)
from .proxies import Proxies
from .sending import Upload, build_head, build_upload, is_chunked

aiohttp: Any = import_module("aiohttp")
URL: Any = import_module("yarl").URL

ADDED = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
"""Headers that the library has of its own."""

LONGEST_LINE = 100_000
MOST_HEADERS = 10_000
IDLE_SECONDS = 0.005
"""An event loop that was away for so long may not know yet what the servers have closed."""

KINDS: Kinds = (
    (aiohttp.ConnectionTimeoutError, "timeout", False),
    (aiohttp.ServerTimeoutError, "timeout", True),
    (aiohttp.ClientConnectorError, "connect", False),
    (aiohttp.ClientHttpProxyError, "connect", False),
    (aiohttp.InvalidURL, "local", False),
)


def translate(error: Exception, redactor: Redactor) -> Failure:
    """What an error of the library means, without the secrets that its text may hold."""
    if (distrust := tell_distrust(error, redactor)) is not None:
        return distrust
    said = str(error)
    if isinstance(error, aiohttp.ClientResponseError):
        # Told with the whole address, and an answer that is no HTTP with what came.
        said = str(getattr(error, "message", "")).partition("\n")[0].rstrip(":")
    if isinstance(error, aiohttp.ClientHttpProxyError):
        said = f"{getattr(error, 'status', '')} {said}".strip()
    return tell(error, KINDS, redactor.text(said))


@lru_cache(maxsize=64)
def _build_timeout(connect: float | None, read: float | None) -> Any:
    return aiohttp.ClientTimeout(total=None, connect=connect, sock_read=read)


class Attempt:
    """Stands between a session and its connections: writes the head of a request, and lets nothing be repeated.

    The session would send again what a kept connection lost, unasked. Whether that may be is for the call to say.
    """

    __slots__ = ("_lines", "_redactor")

    def __init__(self, lines: list[tuple[str, str]], redactor: Redactor) -> None:
        self._lines = lines
        self._redactor = redactor

    async def __call__(self, sent: Any, handler: Any) -> Any:
        sent.headers.clear()
        sent.headers.extend(self._lines)
        try:
            return await handler(sent)
        except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
            failure = translate(error, self._redactor)
        raise FailedError(failure)


async def _write_upload(payload: Any, writer: Any, _: int | None = None) -> None:
    await payload.upload.write(writer)


def _show_upload(payload: Any, encoding: str = "", errors: str = "") -> str:
    return repr(payload.upload)  # A body that is read once cannot be shown.


_Payload: Any = type(
    "_Payload",
    (aiohttp.Payload,),
    {
        "size": property(lambda payload: payload.upload.length),
        "write": _write_upload,
        "write_with_length": _write_upload,
        "decode": _show_upload,
    },
)


def _build_payload(upload: Upload) -> Any:
    payload = _Payload(upload)
    payload.upload = upload
    return payload


class Answer:
    """An answer of aiohttp's; see :class:`.library.AsyncArriving`."""

    __slots__ = ("_decoders", "_redactor", "_response", "headers", "status")

    def __init__(self, response: Any, redactor: Redactor) -> None:
        self.status: int = response.status
        self.headers: Headers = read_headers(response.raw_headers)
        self._response = response
        self._redactor = redactor
        self._decoders: list[Decoder] = []
        if "content-encoding" in self.headers:
            with suppress(BrokenBodyError):  # then it stays as it came
                self._decoders = build_decoders(self.headers.get_all("content-encoding"))

    async def read(self) -> bytes:
        """The whole body."""
        if self._decoders:
            return b"".join([piece async for piece in self.iter_bytes()])
        try:
            content: bytes = await self._response.read()
            return content
        except aiohttp.ClientError as error:
            failure = translate(error, self._redactor)
        raise FailedError(failure)

    async def iter_bytes(self) -> AsyncGenerator[bytes]:
        """The pieces of the body."""
        while piece := await self._read_piece():
            for found in self._decode(piece):
                yield found
        for found in self._decode(b""):
            yield found

    async def _read_piece(self) -> bytes:
        try:
            piece: bytes = await self._response.content.readany()
            return piece
        except aiohttp.ClientError as error:
            failure = translate(error, self._redactor)
        raise FailedError(failure)

    def _decode(self, piece: bytes) -> Iterator[bytes]:
        """What a piece gives; none is the end."""
        try:
            if piece:
                yield from decode(self._decoders, piece)
            else:
                finish(self._decoders)
            return
        except BrokenBodyError as error:
            text = f"{WORDS['decoding']}: {self._redactor.text(str(error))}"
        raise FailedError(Failure("decoding", text))

    async def interrupt(self) -> None:
        """End what another task reads."""
        self._response.close()

    async def close(self) -> None:
        """Let go of the connection."""
        self._response.close()


class Session:
    """The connections of one event loop. It is made within that loop."""

    def __init__(self, proxies: Proxies, connections: int, context: SSLContext) -> None:
        self._proxies = proxies
        self._places = asyncio.Semaphore(connections)
        self._used = CLOCK.monotonic()
        connector = aiohttp.TCPConnector(limit=0, ssl=context, keepalive_timeout=KEPT_SECONDS)
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            skip_auto_headers=ADDED,
            max_line_size=LONGEST_LINE,
            max_field_size=LONGEST_LINE,
            max_headers=MOST_HEADERS,
        )

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be sent any more."""
        closed: bool = self._session.closed
        return closed

    async def send(self, request: Request) -> Answer:
        """Send one attempt up to the head of its answer."""
        await self._hear_of_ends()
        await self._take_place(request.timeout.pool)
        try:
            response = await self._send(request)
        except BaseException:
            self._places.release()
            raise
        if response.connection is None:  # The whole answer has come, and its connection is free.
            self._places.release()
        else:
            response.connection.add_callback(self._places.release)
        return Answer(response, request.redactor)

    async def _hear_of_ends(self) -> None:
        if CLOCK.monotonic() - self._used > IDLE_SECONDS:
            await asyncio.sleep(0)  # The loop looks at its sockets,
            await asyncio.sleep(0)  # and acts on what it saw.
        self._used = CLOCK.monotonic()

    async def _take_place(self, timeout: float | None) -> None:
        if not self._places.locked():
            await self._places.acquire()
            return
        limit = asyncio.timeout(timeout)
        try:
            async with limit:
                await self._places.acquire()
        except TimeoutError:
            if not limit.expired():
                raise
            raise FailedError(Failure("busy", WORDS["busy"], False)) from None

    async def _send(self, request: Request) -> Any:
        redactor, waits = request.redactor, request.timeout
        upload, content = build_upload(request)
        length = len(content or b"") if upload is None else upload.length
        address = settle_address(request.url, redactor)
        proxy = self._proxies.find(address.scheme, address.host, address.port)
        lines = build_head(request, address.netloc, length)
        if address.authorization is not None:
            lines = [line for line in lines if line[0].lower() != "authorization"]
            lines.append(("Authorization", address.authorization))
        try:
            return await self._session.request(
                request.method,
                URL(address.url, encoded=True),
                data=content if upload is None else _build_payload(upload),
                chunked=is_chunked(request, upload) or None,
                timeout=_build_timeout(waits.connect, waits.read),
                allow_redirects=False,
                proxy=proxy,
                middlewares=(Attempt(lines, redactor),),
            )
        except aiohttp.ClientError as error:
            failure = translate(error, redactor)
        except FailedError as error:
            failure = error.failure
        if upload is not None and upload.error is not None:
            raise upload.error
        raise FailedError(upload.failure if upload and upload.failure else failure)

    async def close(self) -> None:
        """Close all connections."""
        await self._session.close()
