"""The HTTP library as a client that awaits has it: httpx2, whose answers are read here."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

from ..message import Headers, Request
from ..secrets import Redactor
from .http import (
    CAUGHT,
    Arriving,
    AsyncHTTPClient,
    build_http_request,
    read_answer_headers,
    translate,
    unpack,
)
from .library import FailedError


class Answer:
    """An answer of httpx2's; see :class:`.library.AsyncArriving`."""

    __slots__ = ("_redactor", "_response", "headers", "status")

    def __init__(self, response: Arriving, redactor: Redactor) -> None:
        self.status: int = response.status_code
        self.headers: Headers = read_answer_headers(response)
        self._response = response
        self._redactor = redactor

    async def read(self) -> bytes:
        """The whole body."""
        try:
            return await self._response.aread()
        except CAUGHT as error:
            failure = translate(error, self._redactor)
        raise FailedError(failure)

    async def iter_bytes(self) -> AsyncGenerator[bytes]:
        """The pieces of the body."""
        pieces: Any = self._response.aiter_bytes()
        try:
            while (piece := await self._read_piece(pieces)) is not None:
                yield piece
        finally:
            # A generator, which httpx2 calls no more than an iterator before 2.12.
            await getattr(pieces, "aclose")()  # noqa: B009

    async def _read_piece(self, pieces: Any) -> bytes | None:
        try:
            piece: bytes | None = await anext(pieces, None)
            return piece
        except CAUGHT as error:
            failure = translate(error, self._redactor)
        raise FailedError(failure)

    async def interrupt(self) -> None:
        """End what another task reads."""
        stream = self._response.extensions.get("network_stream")
        await (self._response if stream is None else stream).aclose()

    async def close(self) -> None:
        """Let go of the connection."""
        await self._response.aclose()


class Httpx:
    """The connections of one event loop, or those of a client of the caller's.

    :param own: whether they are ours; those of the caller's add to a request what they have of their own.
    """

    def __init__(self, http: AsyncHTTPClient, *, own: bool) -> None:
        self._http = http
        self._own = own

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be sent any more."""
        return self._http.is_closed

    async def send(self, request: Request) -> Answer:
        """Send one attempt up to the head of its answer."""
        try:
            sent = build_http_request(self._http, request, self._own)
            response = await self._http.send(sent, stream=True, follow_redirects=False)
        except CAUGHT as error:
            failure = translate(error, request.redactor)
        else:
            unpack(response)
            return Answer(response, request.redactor)
        raise FailedError(failure)

    async def close(self) -> None:
        """Close all connections."""
        await self._http.aclose()
