"""Errors: one class per status, what the API says, what to do next; and answers that are not what they should be."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest
from runtime.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ArgumentError,
    BadRequestError,
    ClientError,
    ClosedError,
    ConflictError,
    Facts,
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
from runtime.message import Headers, HTTPResponse
from runtime.options import Options

from .faults import FaultServer, answer, drip, good_gzip, long_body
from .sample import GET, ONE, Call, Driver, Fault, Thing, attempt

Connect = Callable[..., Driver]
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
        (b'"text"', "application/json", "HTTP 500"),
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
    assert error.errorMessage == "empty"
    assert error.topUpUrl == "https://pay"
    with pytest.raises(AttributeError, match="nothing"):
        _ = error.nothing
    assert not hasattr(error, "_private")


def test_plain_bodies_can_be_read_from_the_error(driver: Driver, server: FaultServer) -> None:
    """What the document has no type for is plain JSON, and its members are at hand too."""
    from .sample import operation

    server.play(answer(409, {"owner": "me"}))
    error = attempt(driver, Call(operation(responses=())))
    assert isinstance(error, ConflictError)
    assert error.body == {"owner": "me"}
    assert error.owner == "me"


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


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"<!doctype html><title>Proxy</title>", "text/html"),
        (b'{"name": "cut o', "application/json"),
        (b"\x80\x81", "application/json"),
        (b"not json", "application/json"),
    ],
)
def test_answers_that_are_no_json(
    driver: Driver, server: FaultServer, body: bytes, content_type: str
) -> None:
    """HTML of a proxy, truncated and garbled JSON: an error that says so, with status, type and the first bytes."""
    server.play(answer(200, body, {"Content-Type": content_type}))
    error = attempt(driver, Call(GET))
    assert isinstance(error, ResponseDecodingError)
    assert error.status == 200
    assert error.content_type == content_type
    assert error.response is not None
    assert error.response.content == body
    assert "200" in str(error)
    assert content_type in str(error)
    assert body.decode("utf-8", "replace")[:10] in error.message
    assert len(server.received) == 1


def test_strict_reading_names_the_place(connect: Connect, server: FaultServer) -> None:
    """``strict`` raises where a value does not fit, by operation, path and kind, never by value; tolerant keeps it."""
    server.play(answer(200, {"name": "x", "count": "sentinel-value"}))
    assert connect().execute(Call(GET)).count == "sentinel-value"
    for error in (
        attempt(connect(strict=True), Call(GET)),
        attempt(connect(), Call(GET), Options(strict=True)),
    ):
        assert isinstance(error, ResponseValidationError)
        assert error.path == "/count"
        assert error.operation == "getThings"
        assert error.problems
        assert "sentinel-value" not in str(error)
    lax = attempt(connect(strict=True), Call(GET), Options(strict=False))
    assert isinstance(lax, Thing)


@pytest.mark.parametrize("fault", [drip(b'{"name":"x"}'), good_gzip, long_body])
def test_odd_answers_that_are_fine(driver: Driver, server: FaultServer, fault: Any) -> None:
    """One byte in a chunk, compression, bytes after the end: none of it is an error."""
    server.play(fault)
    assert isinstance(driver.execute(Call(GET)), Thing)


def test_bad_arguments_are_not_sent(driver: Driver, server: FaultServer) -> None:
    """What cannot be sent is an ``ArgumentError``, a ``ValueError``, that names the operation and shows no value."""
    for value in ("", ".", ".."):
        error = attempt(driver, Call(ONE, {"id": value}))
        assert isinstance(error, ArgumentError)
        assert isinstance(error, ValueError)
        assert error.operation == "getThings"
    assert not server.received


STATUS_ERRORS: list[type[APIStatusError]] = [APIStatusError, *APIStatusError.__subclasses__()]
EXAMPLES: list[ClientError] = [
    ClientError("m"),
    ArgumentError("m", hint="h"),
    ClosedError("m"),
    APIConnectionError("m", reached=False, facts=Facts(operation="o", attempts=2)),
    APITimeoutError("m"),
    ResponseDecodingError("m"),
    ResponseValidationError("m", path="/a", problems=("p",)),
    *(
        kind(
            "m",
            response=HTTPResponse(400, {"A": "b"}, b"{}"),
            body=Thing(name="x"),
            retry_after=1.0,
        )
        for kind in STATUS_ERRORS
    ),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda each: type(each).__name__)
def test_errors_survive_pickling(error: ClientError) -> None:
    """Class, text and attributes come back."""
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert copy.facts == error.facts
    for name in ("status", "body", "retry_after", "path", "problems", "reached"):
        if name in error.__dict__:
            assert getattr(copy, name) == getattr(error, name)


def test_the_tree_is_drawn_as_it_is() -> None:
    """The docstring of the module draws the classes that there are, each below its own base."""
    import runtime.errors as module

    stack: list[tuple[int, str]] = []
    drawn: set[str] = set()
    for line in (module.__doc__ or "").splitlines():
        name = next(iter(line.strip(" │├└─").split()), "")
        found = getattr(module, name, None)
        if not (isinstance(found, type) and issubclass(found, ClientError)):
            continue
        depth = line.index(name)
        while stack and stack[-1][0] >= depth:
            stack.pop()
        if stack:
            assert getattr(module, stack[-1][1]) in found.__mro__
        stack.append((depth, name))
        drawn.add(name)
    public = {
        name
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, ClientError) and name != "ResponseError"
    }
    assert drawn == public


def test_headers_of_an_answer() -> None:
    """Any case, several values, and equality by what they say."""
    headers = Headers([("Set-Cookie", "a"), ("set-cookie", "b"), ("X-One", "1")])
    assert headers["SET-COOKIE"] == "a, b"
    assert headers.get_all("set-cookie") == ["a", "b"]
    assert "x-one" in headers
    assert list(headers) == ["set-cookie", "x-one"]
    assert headers.without(["X-ONE"]) == Headers([("Set-Cookie", "a, b")])
    assert headers.with_values({"X-ONE": "2"})["x-one"] == "2"
