"""What the connections of a client that awaits ask of an HTTP library, whichever it is, and how its errors are told."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable
from dataclasses import replace
from typing import NamedTuple, Protocol

from ..effects import Failure, Kind, Outcome
from ..environment import find_distrust
from ..message import Headers, HTTPResponse, Request
from ..secrets import Redactor

Kinds = tuple[tuple[type[Exception], Kind, bool], ...]
"""What errors of a library mean. The first that fits wins. The flag: may the server have seen the request?"""

WORDS: dict[Kind, str] = {
    "connect": "no connection",
    "timeout": "no answer in time",
    "busy": "no connection was free in time",
    "connection": "the connection broke",
    "local": "the request cannot be sent",
    "decoding": "the body of the answer cannot be decompressed",
    "closed": "the client is closed",
}

KEPT_SECONDS = 15.0
"""Idle connections are given up before most servers do so, which would look like a reset."""


class FailedError(Exception):
    """What went wrong on the way, in words that hold no secrets."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.message)
        self.failure = failure


class AsyncArriving(Protocol):
    """An answer whose body may still be on its way. Whatever reads it raises :class:`FailedError`."""

    @property
    def status(self) -> int:
        """What the server says of it in a number."""
        ...

    @property
    def headers(self) -> Headers:
        """As they came."""
        ...

    async def read(self) -> bytes:
        """The whole body, decompressed."""
        ...

    def iter_bytes(self) -> AsyncGenerator[bytes]:
        """The pieces of the body, decompressed."""
        ...

    async def interrupt(self) -> None:
        """End what another task reads: it is told that the connection broke."""
        ...

    async def close(self) -> None:
        """Let go of the connection, which goes back to the others where the body was read to its end."""
        ...


class AsyncLibrary(Protocol):
    """The connections of one event loop."""

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be sent any more."""
        ...

    async def send(self, request: Request) -> AsyncArriving:
        """Send one attempt up to the head of its answer. Raises :class:`FailedError`."""
        ...

    async def close(self) -> None:
        """Close all connections."""
        ...


class Address(NamedTuple):
    """Where a request goes, in the characters that go over the wire.

    :ivar netloc: host and port as the header ``Host`` has them.
    :ivar authorization: what the user and password of an address amount to.
    """

    url: str
    scheme: str
    host: str
    port: int | None
    netloc: str
    authorization: str | None = None


def tell(error: Exception, kinds: Kinds, said: str) -> Failure:
    """What an error of a library means.

    :param said: its text without secrets. It stays out where the request is what is wrong: libraries quote that.
    """
    kind: Kind = "connection"
    reached = True
    for kind_of_error, found, may_have_arrived in kinds:
        if isinstance(error, kind_of_error):
            kind, reached = found, may_have_arrived
            break
    text = f"{WORDS[kind]}: {type(error).__name__}"
    return Failure(kind, f"{text}: {said}" if said and kind != "local" else text, reached)


def tell_distrust(error: BaseException, redactor: Redactor) -> Failure | None:
    """The failure of a certificate that could not be verified, where that is what an error comes of."""
    distrust = find_distrust(error)
    if distrust is None:
        return None
    text = f"the certificate of the server cannot be verified: {redactor.text(distrust)}"
    return Failure("certificate", text, False)


def answer_broken(failure: Failure, answer: HTTPResponse, redactor: Redactor) -> Outcome:
    """What an answer is whose body cannot be decompressed: a refusal is one without its body, a success none."""
    if not 200 <= answer.status < 300:
        return answer
    return replace(failure, response=answer.redacted(redactor))


def read_headers(raw: Iterable[tuple[bytes, bytes]]) -> Headers:
    """The headers of an answer."""
    return Headers([(name.decode("latin-1"), read_text(value)) for name, value in raw])


def read_text(value: bytes) -> str:
    """The text of a header: UTF-8, as servers write it, and Latin-1 where it is none."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
