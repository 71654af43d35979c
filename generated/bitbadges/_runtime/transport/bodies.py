"""Bodies that are still on their way: read piece by piece, closed from anywhere, given back when they are forgotten."""

from __future__ import annotations

import warnings
import weakref
from collections.abc import AsyncIterator, Callable, Iterator
from threading import Lock
from typing import TypeVar

from ..effects import Failure
from ..errors import ClientError, Facts
from ..failure import build_connection_error
from ..secrets import Redactor
from .http import CAUGHT, Arriving, translate
from .library import AsyncArriving, FailedError
from .network import interrupt

CLOSED = Failure("closed", "the answer was closed while it was read")
GiveBack = Callable[[Arriving], None]
A = TypeVar("A")


def warn_forgotten(give_back: Callable[[A], None], response: A, operation: str) -> None:
    """Give back the connection of a body that nobody holds any more, and say whose it was."""
    give_back(response)
    text = (
        f"an answer of {operation} was neither read to its end nor closed: use it in a with block"
    )
    warnings.warn(text, ResourceWarning, stacklevel=2)


def explain(failure: Failure) -> ClientError:
    """The error of a body that breaks off."""
    return build_connection_error(failure, Facts())


class OpenBody:
    """A body under way, for who waits.

    :param operation: whose answer it is.
    :param give_back: takes what is forgotten; it is called while the memory is tidied up, and must not wait for a lock.
    """

    def __init__(
        self, response: Arriving, redactor: Redactor, operation: str, give_back: GiveBack
    ) -> None:
        self.operation = operation
        self._response = response
        self._redactor = redactor
        self._lock = Lock()
        self._is_closed = False
        self._is_read = False
        self._forgotten = weakref.finalize(self, warn_forgotten, give_back, response, operation)
        self._forgotten.atexit = False

    def iter_bytes(self) -> Iterator[bytes]:
        """The pieces, decompressed.

        Raises :class:`APIConnectionError` where they break off, and :class:`ClosedError` where another thread closes the body.
        """
        pieces = self._response.iter_bytes()
        while True:
            piece = self._read(pieces)
            if isinstance(piece, Failure):
                raise explain(piece)
            if piece is None:
                self._release()
                return
            yield piece

    def _read(self, pieces: Iterator[bytes]) -> bytes | Failure | None:
        with self._lock:
            if self._is_closed:
                return CLOSED
            self._is_read = True
        found: bytes | Failure | None
        try:
            found = next(pieces, None)
        except CAUGHT as error:
            found = translate(error, self._redactor)
        except BaseException:
            self._is_read = False
            self.close()
            raise
        with self._lock:
            self._is_read = False
            closed = self._is_closed
        if closed:
            self._release()
            return CLOSED
        return found

    def close(self) -> None:
        """Let go of the connection, also where another thread is reading from it: that one is told."""
        with self._lock:
            self._is_closed = True
            if self._is_read:
                interrupt(self._response.extensions.get("network_stream"))
                return
        self._release()

    def _release(self) -> None:
        self._forgotten.detach()
        self._response.close()


class AsyncOpenBody:
    """A body under way, for who awaits; see :class:`OpenBody`."""

    def __init__(
        self,
        response: AsyncArriving,
        operation: str,
        give_back: Callable[[AsyncArriving], None],
    ) -> None:
        self.operation = operation
        self._response = response
        self._is_closed = False
        self._is_read = False
        self._forgotten = weakref.finalize(self, warn_forgotten, give_back, response, operation)
        self._forgotten.atexit = False

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The pieces, decompressed.

        Raises :class:`APIConnectionError` where they break off, and :class:`ClosedError` where another task closes the body.
        """
        pieces = self._response.iter_bytes()
        try:
            while True:
                piece = await self._read(pieces)
                if isinstance(piece, Failure):
                    raise explain(piece)
                if piece is None:
                    await self._release()
                    return
                yield piece
        finally:
            await pieces.aclose()

    async def _read(self, pieces: AsyncIterator[bytes]) -> bytes | Failure | None:
        if self._is_closed:
            return CLOSED
        self._is_read = True
        found: bytes | Failure | None
        try:
            found = await anext(pieces, None)
        except FailedError as error:
            found = error.failure
        finally:
            self._is_read = False
        if self._is_closed:
            await self._release()
            return CLOSED
        return found

    async def close(self) -> None:
        """Let go of the connection, also where another task is reading from it: that one is told."""
        self._is_closed = True
        if self._is_read:
            await self._response.interrupt()
        else:
            await self._release()

    async def _release(self) -> None:
        self._forgotten.detach()
        await self._response.close()
