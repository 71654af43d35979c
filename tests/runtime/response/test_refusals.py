"""Answers that are no success: class, message, body, what to do next."""

from __future__ import annotations

import pytest
from runtime.errors import (
    APIStatusError,
    BadRequestError,
    ClientError,
    ConflictError,
    ForbiddenError,
    NotFoundError,
    NotModifiedError,
    PaymentRequiredError,
    RateLimitError,
    ServerError,
    UnauthorizedError,
    UnprocessableEntityError,
)
from runtime.options import Options

from ..faults import FaultServer, answer
from ..sample import GET, ONE, Call, Connect, Driver, Fault, attempt

ONCE = Options(max_retries=0)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (302, APIStatusError),
        (400, BadRequestError),
        (401, UnauthorizedError),
        (402, PaymentRequiredError),
        (403, ForbiddenError),
        (404, NotFoundError),
        (409, ConflictError),
        (418, APIStatusError),
        (422, UnprocessableEntityError),
        (429, RateLimitError),
        (500, ServerError),
        (501, ServerError),
        (599, ServerError),
    ],
)
def test_class_of_each_status(
    driver: Driver, server: FaultServer, status: int, kind: type[APIStatusError]
) -> None:
    """Each status has its class, and every error knows what it is about."""
    server.play(answer(status, {"errorMessage": "no"}, {"X-Request-Id": "r-1"}))
    error = attempt(driver, Call(ONE, {"id": "a b"}), ONCE)
    assert type(error) is kind
    assert isinstance(error, APIStatusError)
    assert error.status == status
    assert error.message == "no"
    assert error.operation == "getThings"
    assert error.method == "GET"
    assert error.url == f"{server.url}/things/a%20b"
    assert error.request_id == "r-1"
    assert error.attempts == 1
    assert error.headers["x-request-id"] == "r-1"
    assert error.request is not None
    assert (error.request.method, error.request.url) == ("GET", error.url)
    assert error.request.headers["x-api-key"] == "***"
    for part in ("no", "getThings", "r-1", str(status)):
        assert part in str(error)
        assert part in repr(error)


@pytest.mark.parametrize(
    ("body", "content_type", "message"),
    [
        (b'{"errorMessage":"said","error":"other"}', "application/json", "said"),
        (b'{"errorMessage":"","error":"other"}', "application/json", "other"),
        (b'{"errorMessage":null,"error":{"message":"deep"}}', "application/json", "deep"),
        (b'{"error":{"code":7}}', "application/json", "HTTP 500"),
        (b'{"detail":"d"}', "application/problem+json", "d"),
        (b'{"errorMessage":7}', "application/json", "HTTP 500"),
        (b'"text"', "application/json", "text"),
        (b"[1,2]", "application/json", "HTTP 500"),
        (b"", "application/json", "HTTP 500"),
        (b"{", "application/json", "HTTP 500"),
        (b"plain words", "text/plain; charset=utf-8", "plain words"),
        (b"<html><h1>Bad gateway</h1></html>", "text/html", "HTTP 500"),
        (b"\xff\xfe\x00", "application/octet-stream", "HTTP 500"),
    ],
)
def test_message_and_body(
    driver: Driver, server: FaultServer, body: bytes, content_type: str, message: str
) -> None:
    """The message is what the API says, else the status; whatever the body is, the error is that of the status."""
    server.play(answer(500, body, {"Content-Type": content_type}))
    error = attempt(driver, Call(GET), ONCE)
    assert isinstance(error, ServerError)
    assert error.message == message
    assert error.response.content == body
    assert (error.body is None) is (not body)


def test_body_is_parsed_by_its_documented_type(driver: Driver, server: FaultServer) -> None:
    """The document's type for the status; its fields, known and unknown, can be read from the error."""
    server.play(answer(402, {"errorMessage": "empty", "topUpUrl": "https://pay", "used": "7"}))
    error = attempt(driver, Call(GET))
    assert isinstance(error, PaymentRequiredError)
    assert isinstance(error.body, Fault)
    assert getattr(error, "errorMessage") == "empty"  # noqa: B009
    assert getattr(error, "topUpUrl") == "https://pay"  # noqa: B009
    with pytest.raises(AttributeError, match="nothing"):
        _ = getattr(error, "nothing")  # noqa: B009
    assert not hasattr(error, "_private")


def test_plain_bodies_can_be_read_from_the_error(driver: Driver, server: FaultServer) -> None:
    """What the document has no type for is plain JSON, and its members are at hand too."""
    from ..sample import operation

    server.play(answer(409, {"owner": "me"}))
    error = attempt(driver, Call(operation(responses=())))
    assert isinstance(error, ConflictError)
    assert error.body == {"owner": "me"}
    assert getattr(error, "owner") == "me"  # noqa: B009


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (
            401,
            {},
            "The api_key that was sent is wrong, expired or used up; the operation also takes",
        ),
        (402, {}, "top them up"),
        (404, {}, "may not be there yet"),
        (429, {"Retry-After": "7"}, "Wait 7 s"),
        (429, {}, "rate_limit="),
    ],
)
def test_what_to_do_next(
    driver: Driver, server: FaultServer, status: int, headers: dict[str, str], said: str
) -> None:
    """Where something can be done, the error says it."""
    server.play(answer(status, {}, headers))
    error = attempt(driver, Call(GET), ONCE)
    assert isinstance(error, ClientError)
    assert error.hint is not None
    assert said in error.hint
    assert said in str(error)


def test_what_to_do_without_a_credential(connect: Connect, server: FaultServer) -> None:
    """A 401 without a credential names those that the operation takes."""
    server.play(answer(401))
    error = attempt(connect(api_key=None), Call(GET))
    assert isinstance(error, ClientError)
    assert "Give api_key= or THINGS_API_KEY; access_token=" in str(error)


def test_retry_after_of_a_429(driver: Driver, server: FaultServer) -> None:
    """``retry_after`` is what the server asks for, else when its limit resets, else nothing."""
    for headers, wait in (
        ({"Retry-After": "7"}, 7.0),
        ({"RateLimit-Reset": "9"}, 9.0),
        ({}, None),
    ):
        server.play(answer(429, {}, headers))
        error = attempt(driver, Call(GET), ONCE)
        driver.client._runner.settings.gate._closed_until = 0.0
        assert isinstance(error, RateLimitError)
        assert error.retry_after == wait


@pytest.mark.parametrize("headers", [{}, {"Location": "/elsewhere"}, {"ETag": '"1"'}])
def test_what_is_not_modified(driver: Driver, server: FaultServer, headers: dict[str, str]) -> None:
    """The answer to a conditional request: no redirect, and not asked for again."""
    server.play(answer(304, b"", {"Content-Length": "0", **headers}))
    options = Options(extra_headers={"If-None-Match": '"1"'})
    error = attempt(driver, Call(GET), options)
    assert type(error) is NotModifiedError
    assert error.status == 304
    assert "redirect" not in str(error)
    assert "current" in str(error.hint)
    assert len(server.received) == 1
    assert server.received[0].headers["if-none-match"] == '"1"'
