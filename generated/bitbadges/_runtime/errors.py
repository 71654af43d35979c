"""What calls raise: one tree.

    ClientError                       everything that the package raises on purpose
    ├── ArgumentError                 an argument that cannot be sent (also a ValueError); nothing was sent
    ├── ClosedError                   the client was used after it was closed
    ├── APIConnectionError            no answer: refused, reset, cut off
    │   └── APITimeoutError           no answer in time: a timeout, or the deadline of the whole call
    ├── ResponseDecodingError         an answer that is not what its content type promises: HTML, truncated, empty
    ├── ResponseValidationError       an answer that does not fit its type (only with ``strict=True``)
    ├── APIStreamError                an event of a stream with which the server says that it failed
    └── APIStatusError                an answer that is not a success
        ├── NotModifiedError          304
        ├── BadRequestError           400
        ├── UnauthorizedError         401
        ├── PaymentRequiredError      402
        ├── ForbiddenError            403
        ├── NotFoundError             404
        ├── ConflictError             409
        ├── UnprocessableEntityError  422
        ├── RateLimitError            429
        └── ServerError               5xx

An error holds no secret: addresses, headers and bodies are redacted before they come here. All of them can be pickled.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .message import Headers, HTTPResponse, Request
from .problem import ClientError as ClientError
from .problem import Facts as Facts


class ArgumentError(ClientError, ValueError):
    """An argument that cannot be sent; the message names it and never shows its value."""


class ClosedError(ClientError):
    """The client was closed before this call."""


class APIConnectionError(ClientError):
    """No answer came; ``reached`` tells whether the request may have reached the server."""

    reached: bool = True

    def __init__(
        self,
        message: str,
        *,
        reached: bool = True,
        hint: str | None = None,
        facts: Facts | None = None,
    ) -> None:
        super().__init__(message, hint=hint, facts=facts)
        self.reached = reached


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class ResponseError(ClientError):
    """An answer that could not be read: what it was, as far as it is known."""

    response: HTTPResponse | None = None

    @property
    def status(self) -> int | None:
        """The status of the answer."""
        return None if self.response is None else self.response.status

    @property
    def content_type(self) -> str | None:
        """The content type of the answer, as the server wrote it."""
        return None if self.response is None else self.response.headers.get("content-type")


class ResponseDecodingError(ResponseError):
    """The answer is not what its content type, or its operation, promises."""


class ResponseValidationError(ResponseError):
    """The answer does not fit its type.

    ``path`` is the JSON pointer of the first value that does not fit, ``problems`` lists all of them as text; neither shows
    a value.
    """

    path: str = ""
    problems: tuple[str, ...] = ()

    def __init__(
        self,
        message: str,
        *,
        path: str = "",
        problems: tuple[str, ...] = (),
        hint: str | None = None,
        facts: Facts | None = None,
    ) -> None:
        super().__init__(message, hint=hint, facts=facts)
        self.path = path
        self.problems = problems


class APIStreamError(ClientError):
    """The server said, in the middle of a stream of events, that it failed; ``data`` is what it said, JSON as parsed, or text."""

    data: Any

    def __init__(
        self,
        message: str,
        *,
        data: object = None,
        hint: str | None = None,
        facts: Facts | None = None,
    ) -> None:
        super().__init__(message, hint=hint, facts=facts)
        self.data = data


class APIStatusError(ClientError):
    """The server answered with a status that is no success.

    ``message`` is what the API says, ``response`` the answer itself, ``request`` what was sent. What the body holds can be
    read from the error too, though no type checker knows of it: ``error.top_up_url`` is ``error.body.top_up_url``.
    """

    status: int
    response: HTTPResponse
    request: Request | None
    retry_after: float | None

    def __init__(
        self,
        message: str,
        *,
        response: HTTPResponse,
        request: Request | None = None,
        body: object = None,
        retry_after: float | None = None,
        hint: str | None = None,
        facts: Facts | None = None,
    ) -> None:
        super().__init__(message, hint=hint, facts=facts)
        self.status = response.status
        self.response = response
        self.request = request
        self._body = body
        self.retry_after = retry_after

    @property
    def body(self) -> Any:
        """The body as parsed: of its documented type where it is of its kind, else plain JSON or text; ``None`` where empty."""
        return self._body

    @property
    def headers(self) -> Headers:
        """The headers of the answer, its secrets redacted."""
        return self.response.headers

    def _head(self) -> str:
        said = self.message if self.message != f"HTTP {self.status}" else ""
        return f"HTTP {self.status}: {said}" if said else f"HTTP {self.status}"

    if not TYPE_CHECKING:  # or no misspelt attribute would be found

        def __getattr__(self, name):
            body = self.__dict__.get("_body")
            if body is not None and not name.startswith("_"):
                if isinstance(body, Mapping) and name in body:
                    return body[name]
                if not isinstance(body, (str, bytes, list, Mapping)):
                    return getattr(body, name)
            text = f"{type(self).__name__!r} has no attribute {name!r}"
            raise AttributeError(text, name=name, obj=self)


class NotModifiedError(APIStatusError):
    """304: what the caller has is current; the answer to a conditional request, and no failure of it."""


class BadRequestError(APIStatusError):
    """400: the request does not fit what the API takes."""


class UnauthorizedError(APIStatusError):
    """401: no credential, a bad one, or one that has expired."""


class PaymentRequiredError(APIStatusError):
    """402: the account's credits are used up."""


class ForbiddenError(APIStatusError):
    """403: the credential does not allow this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing, or not yet."""


class ConflictError(APIStatusError):
    """409: the request contradicts the present state."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed, but what it says is refused."""


class RateLimitError(APIStatusError):
    """429: too many requests; ``retry_after`` says for how many seconds to wait, where the server does."""


class ServerError(APIStatusError):
    """5xx: the server failed. The request may have had its effect all the same."""


BY_STATUS: Mapping[int, type[APIStatusError]] = {
    304: NotModifiedError,
    400: BadRequestError,
    401: UnauthorizedError,
    402: PaymentRequiredError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def find_error_type(status: int) -> type[APIStatusError]:
    """The class for a status."""
    return BY_STATUS.get(status) or (ServerError if status >= 500 else APIStatusError)
