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
