"""A client of the BitBadges API.

Three parts of the BitBadges REST API: dynamic stores, address lists and token collections.

- Integers are unsigned and 64 bits wide; they travel as decimal strings, so that no reader
  loses digits.
- Times are milliseconds since the UNIX epoch unless a field says otherwise. Ranges include both
  ends.
- Lists come in pages of 25. While `pagination.hasMore` is true, send `pagination.bookmark` back
  as it is.
- Every call carries an API key. Calls on behalf of a user add an access token or a session
  cookie.
- Objects and sets of values may grow: a reader keeps what it does not know.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ._runtime.answers.page import AsyncPage, AsyncPager, Page
from ._runtime.answers.response import APIResponse, AsyncAPIResponse
from ._runtime.call import Call
from ._runtime.exchange.limits import RateLimit
from ._runtime.message import HTTPResponse, Request
from ._runtime.omit import OMIT, Omit
from ._runtime.options import Options, Timeout
from ._runtime.response.media import ServerSentEvent
from ._runtime.secrets import Secret
from ._runtime.transport.middleware import AsyncHandler, AsyncMiddleware, Handler, Middleware
from .client import AsyncBitBadges, BitBadges
from .errors import (
    APIConnectionError,
    APIStatusError,
    APIStreamError,
    APITimeoutError,
    ArgumentError,
    BadRequestError,
    BitBadgesError,
    ClosedError,
    ConflictError,
    ForbiddenError,
    NotFoundError,
    NotModifiedError,
    PaymentRequiredError,
    RateLimitError,
    ResponseDecodingError,
    ResponseValidationError,
    ServerError,
    UnauthorizedError,
    UnprocessableEntityError,
)

if TYPE_CHECKING:
    from . import models as models
    from . import params as params

__version__ = "0.1.0"

__all__ = [
    "OMIT",
    "APIConnectionError",
    "APIResponse",
    "APIStatusError",
    "APIStreamError",
    "APITimeoutError",
    "ArgumentError",
    "AsyncAPIResponse",
    "AsyncBitBadges",
    "AsyncHandler",
    "AsyncMiddleware",
    "AsyncPage",
    "AsyncPager",
    "BadRequestError",
    "BitBadges",
    "BitBadgesError",
    "Call",
    "ClosedError",
    "ConflictError",
    "ForbiddenError",
    "HTTPResponse",
    "Handler",
    "Middleware",
    "NotFoundError",
    "NotModifiedError",
    "Omit",
    "Options",
    "Page",
    "PaymentRequiredError",
    "RateLimit",
    "RateLimitError",
    "Request",
    "ResponseDecodingError",
    "ResponseValidationError",
    "Secret",
    "ServerError",
    "ServerSentEvent",
    "Timeout",
    "UnauthorizedError",
    "UnprocessableEntityError",
]

_MODULES = ("models", "params")

if not TYPE_CHECKING:  # who asks for another name is told by a type checker

    def __getattr__(name: str) -> object:
        # They cost more than the rest together, and come when they are asked for.
        if name in _MODULES:
            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, *_MODULES, "__version__"])
