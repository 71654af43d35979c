"""What calls raise; ``BitBadgesError`` is the root of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import errors as runtime
from ._runtime.errors import (
    APIConnectionError,
    APIStreamError,
    APITimeoutError,
    ArgumentError,
    ClosedError,
    ResponseDecodingError,
    ResponseValidationError,
)
from ._runtime.errors import ClientError as BitBadgesError

if TYPE_CHECKING:
    from . import models

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APIStreamError",
    "APITimeoutError",
    "ArgumentError",
    "BadRequestError",
    "BitBadgesError",
    "ClosedError",
    "ConflictError",
    "ForbiddenError",
    "NotFoundError",
    "NotModifiedError",
    "PaymentRequiredError",
    "RateLimitError",
    "ResponseDecodingError",
    "ResponseValidationError",
    "ServerError",
    "UnauthorizedError",
    "UnprocessableEntityError",
]


class APIStatusError(runtime.APIStatusError):
    """The server answered with a status that is no success."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.CreditsExhaustedResponse | models.ErrorResponse: ...


class NotModifiedError(APIStatusError, runtime.NotModifiedError):
    """304: what the caller has is current; the answer to a conditional request, and no failure of
    it.
    """

    if TYPE_CHECKING:

        @property
        def body(self) -> models.ErrorResponse: ...


class BadRequestError(APIStatusError, runtime.BadRequestError):
    """400: the request does not fit what the API takes."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.ErrorResponse: ...


class UnauthorizedError(APIStatusError, runtime.UnauthorizedError):
    """401: no credential, a bad one, or one that has expired."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.ErrorResponse: ...


class PaymentRequiredError(APIStatusError, runtime.PaymentRequiredError):
    """402: the account's credits are used up."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.CreditsExhaustedResponse: ...


class ForbiddenError(APIStatusError, runtime.ForbiddenError):
    """403: the credential does not allow this."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.ErrorResponse: ...


class NotFoundError(APIStatusError, runtime.NotFoundError):
    """404: there is no such thing, or not yet."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.ErrorResponse: ...


class ConflictError(APIStatusError, runtime.ConflictError):
    """409: the request contradicts the present state."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.ErrorResponse: ...


class UnprocessableEntityError(APIStatusError, runtime.UnprocessableEntityError):
    """422: the request is well formed, but what it says is refused."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.ErrorResponse: ...


class RateLimitError(APIStatusError, runtime.RateLimitError):
    """429: too many requests; ``retry_after`` says for how many seconds to wait, where the server
    does.
    """

    if TYPE_CHECKING:

        @property
        def body(self) -> models.ErrorResponse: ...


class ServerError(APIStatusError, runtime.ServerError):
    """5xx: the server failed. The request may have had its effect all the same."""

    if TYPE_CHECKING:

        @property
        def body(self) -> models.ErrorResponse: ...


STATUS_ERRORS = {
    "APIStatusError": APIStatusError,
    "NotModifiedError": NotModifiedError,
    "BadRequestError": BadRequestError,
    "UnauthorizedError": UnauthorizedError,
    "PaymentRequiredError": PaymentRequiredError,
    "ForbiddenError": ForbiddenError,
    "NotFoundError": NotFoundError,
    "ConflictError": ConflictError,
    "UnprocessableEntityError": UnprocessableEntityError,
    "RateLimitError": RateLimitError,
    "ServerError": ServerError,
}
