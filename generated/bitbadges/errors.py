"""What calls raise; ``BitBadgesError`` is the root of them all."""

from __future__ import annotations

from ._runtime.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ArgumentError,
    BadRequestError,
    ClosedError,
    ConflictError,
    ForbiddenError,
    NotFoundError,
    PaymentRequiredError,
    RateLimitError,
    ResponseDecodingError,
    ResponseValidationError,
    ServerError,
    UnauthorizedError,
    UnprocessableEntityError,
)
from ._runtime.errors import ClientError as BitBadgesError

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "ArgumentError",
    "BadRequestError",
    "BitBadgesError",
    "ClosedError",
    "ConflictError",
    "ForbiddenError",
    "NotFoundError",
    "PaymentRequiredError",
    "RateLimitError",
    "ResponseDecodingError",
    "ResponseValidationError",
    "ServerError",
    "UnauthorizedError",
    "UnprocessableEntityError",
]
