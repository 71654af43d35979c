"""Errors as a whole: the tree, answers that are no JSON, arguments that are not sent, pickling."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from runtime.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ArgumentError,
    ClientError,
    ClosedError,
    Facts,
    ResponseDecodingError,
    ResponseValidationError,
)
from runtime.message import Headers, HTTPResponse
from runtime.options import Options

from ..faults import FaultServer, answer, drip, good_gzip, long_body
from ..sample import GET, ONE, Call, Connect, Driver, Thing, attempt
from ..transports import Aiohttp


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
    """One byte in a chunk, compression, bytes after the end: none of it is an error, but to aiohttp the last."""
    server.play(fault)
    if fault is long_body and isinstance(driver, Aiohttp):
        with pytest.raises(APIConnectionError, match="the connection broke: ClientResponseError"):
            driver.execute(Call(GET), Options(max_retries=0))
    else:
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
