"""What a call asks of the world, and what the world answers.

A call is a generator. It yields an effect, is sent its result (or thrown its failure), and returns what the call gives.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from .message import HTTPResponse, Request
from .secrets import CredentialSource

T = TypeVar("T")
Kind = Literal[
    "connect", "timeout", "busy", "connection", "local", "decoding", "closed", "certificate"
]


@dataclass(frozen=True, slots=True)
class Failure:
    """An attempt without an answer; ``reached`` tells whether the server may have seen the request.

    ``response`` is an answer whose body could not be read, without it and redacted. ``message`` is free of secrets. ``local`` failures are ours: repeating them changes nothing.
    """

    kind: Kind
    message: str
    reached: bool = True
    response: HTTPResponse | None = None


@dataclass(frozen=True, slots=True)
class Send:
    """Send a request: gives an :class:`HTTPResponse`, or a :class:`Failure` where no answer came."""

    request: Request


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the caller's function for a credential: gives it :class:`Sealed`, or a :class:`Failure` where it takes too long."""

    source: CredentialSource
    deadline: float | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """Read the rest of an open body: gives bytes, or a :class:`Failure`."""

    response: HTTPResponse
    deadline: float | None = None


@dataclass(frozen=True, slots=True)
class Close:
    """Let go of an open body."""

    response: HTTPResponse


Effect = Send | Sleep | Ask | Read | Close
Steps = Generator[Effect, Any, T]
Outcome = HTTPResponse | Failure
