"""The reason of a refusal is found in the shapes that servers use, nothing but our errors leaves a call, and secrets stay secret."""

from __future__ import annotations

import json
from typing import Any

import pytest
from runtime.errors import APIStatusError, ResponseDecodingError, ServerError, UnauthorizedError
from runtime.options import Options

from ..faults import FaultServer, answer
from ..sample import GET, SESSION, Call, Connect, Driver, attempt, operation

ONCE = Options(max_retries=0)
ANY = operation(responses=())
SHAPES: list[tuple[object, str]] = [
    ({"type": "about:blank", "title": "Bad", "detail": "it is bad", "status": 400}, "it is bad"),
    ({"title": "Only a title", "status": 400}, "Only a title"),
    (
        {"detail": [{"loc": ["body", "name"], "msg": "field required", "type": "missing"}]},
        "body.name: field required",
    ),
    ({"detail": [{"loc": ["a"], "msg": "x"}, {"loc": ["b", 1], "msg": "y"}]}, "a: x; b.1: y"),
    ({"detail": {"msg": "deep"}}, "deep"),
    ({"errors": [{"message": "a"}, {"message": "b"}]}, "a; b"),
    ({"errors": ["a", "b"]}, "a; b"),
    (
        {"errors": {"name": ["is missing", "is short"], "age": "is low"}},
        "name: is missing; is short; age: is low",
    ),
    ({"errors": [{"title": "T", "detail": "d", "source": {"pointer": "/data"}}]}, "/data: d"),
    ({"error": "invalid_grant", "error_description": "the code expired"}, "the code expired"),
    ({"error": {"code": 404, "message": "no such thing", "status": "NOT_FOUND"}}, "no such thing"),
    ({"error": {"code": "not_found"}}, "not_found"),
    ({"error": {"message": {"lang": "en", "value": 1}, "code": "E1"}}, "E1"),
    ({"Message": "capital"}, "capital"),
    ({"ErrorMessage": "both"}, "both"),
    ({"error_message": "line"}, "line"),
    ({"msg": "short"}, "short"),
    ({"description": "words"}, "words"),
    ({"reason": "why"}, "why"),
    ({"fault": {"faultstring": "soap"}}, "soap"),
    ({"response": {"error": {"message": "wrapped"}}}, "wrapped"),
    ({"name": ["This field is required."]}, "name: This field is required."),
    ({"messages": ["one"]}, "one"),
    ({"success": False, "error": True, "message": "flags"}, "flags"),
    ([{"message": "in a list"}], "in a list"),
    (["plain"], "plain"),
    ("plain", "plain"),
    ({"__type": "Throttled"}, "Throttled"),
    ({"items": [1, 2]}, "HTTP 400"),
    ({"error": None, "message": "", "code": 7}, "HTTP 400"),
    ([1, None], "HTTP 400"),
    ({}, "HTTP 400"),
    (7, "HTTP 400"),
]


@pytest.mark.parametrize(("body", "message"), SHAPES, ids=[str(n) for n in range(len(SHAPES))])
def test_shapes(driver: Driver, server: FaultServer, body: object, message: str) -> None:
    """What is said is found, with the place that it speaks of."""
    server.play(answer(400, json.dumps(body).encode()))
    error = attempt(driver, Call(ANY))
    assert isinstance(error, APIStatusError)
    assert error.message == message


@pytest.mark.parametrize(
    ("body", "content_type", "message"),
    [
        (b"Not allowed here", "application/json", "Not allowed here"),
        (b"Not allowed here", "", "Not allowed here"),
        (b"two\nlines", "text/plain", "two\nlines"),
        (b"<Error><Code>X</Code><Message>gone</Message></Error>", "application/xml", "gone"),
        (b"<html><title>no</title></html>", "text/html", "HTTP 400"),
        (b'{"message": "cut o', "application/json", "HTTP 400"),
        (b"\x00\x01binary", "application/octet-stream", "HTTP 400"),
        (b"x" * 2000, "text/plain", "x" * 500),
    ],
)
def test_bodies_that_are_no_json(
    driver: Driver, server: FaultServer, body: bytes, content_type: str, message: str
) -> None:
    """Plain words are the reason, markup and bytes are none."""
    server.play(answer(400, body, {"Content-Type": content_type}))
    error = attempt(driver, Call(ANY))
    assert isinstance(error, APIStatusError)
    assert error.message == message


DEEP = [b"[" * 100_000, b'{"a":' * 50_000, b'{"message":' * 20_000 + b"1" + b"}" * 20_000]


@pytest.mark.parametrize("body", DEEP, ids=["list", "object", "whole"])
@pytest.mark.parametrize("status", [200, 400, 503])
@pytest.mark.parametrize("called", [GET, ANY], ids=["typed", "untyped"])
def test_deep_answers(
    driver: Driver, server: FaultServer, body: bytes, status: int, called: Any
) -> None:
    """However deep an answer is nested, its error is ours, and that of its status."""
    server.play(answer(status, body))
    error = attempt(driver, Call(called), ONCE)
    kind = ResponseDecodingError if status == 200 else APIStatusError
    assert isinstance(error, kind)
    assert error.status == status


@pytest.mark.parametrize(
    "value",
    [
        "Fri, 31 Dec 9999 23:59:59 -9999",
        "Mon, 01 Jan 99999999999 00:00:00 GMT",
        "Fri, 99 Foo 2026 25:61:61 GMT",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "1e400",
        "nan",
        "-5",
        "9" * 400,
        "",
    ],
)
@pytest.mark.parametrize(
    "name", ["Retry-After", "Retry-After-Ms", "RateLimit-Reset", "X-RateLimit-Reset"]
)
def test_times_out_of_range(driver: Driver, server: FaultServer, name: str, value: str) -> None:
    """What is no time is none; the error is that of the status."""
    server.play(answer(429, {}, {name: value}))
    error = attempt(driver, Call(GET), ONCE)
    driver.client._runner.settings.gate._closed_until = 0.0
    assert isinstance(error, APIStatusError)
    server.play(answer(200, {}, {name: value}))
    assert driver.send(Call(GET)).rate_limit is not None


@pytest.mark.parametrize("key", ["test", "1234", "type", "true", "null"])
def test_short_keys_shred_nothing(connect: Connect, server: FaultServer, key: str) -> None:
    """A short key is masked where it is a word of a text; names, numbers and other words stay, and the body is parsed."""
    body = {"type": "x", "1234": 1234, "test": True, "errorMessage": f"the latest {key}", "n": None}
    server.play(answer(400, body))
    error = attempt(connect(api_key=key), Call(ANY), ONCE)
    assert isinstance(error, APIStatusError)
    assert error.body == {**body, "errorMessage": "the latest ***"}
    assert error.message == "the latest ***"


def test_escaped_secrets_are_masked(connect: Connect, server: FaultServer) -> None:
    """However a text is escaped, or cut off, a secret in it is found."""
    secret = 'quo"ted\\secret/\u00e9'
    escaped = json.dumps({"a": f"x {secret} y"}).encode()
    slashed = escaped.replace(b"/", b"\\/")
    for body in (
        escaped,
        slashed,
        escaped[:-4],
        json.dumps({"a": secret}, ensure_ascii=False).encode(),
    ):
        server.play(answer(400, body))
        error = attempt(connect(api_key=None, held={"basic": ("me", secret)}), Call(ANY), ONCE)
        assert isinstance(error, APIStatusError)
        assert "secret" not in str(error.body) + str(error) + repr(error.response.content)


def test_all_credentials_of_the_client_are_masked(connect: Connect, server: FaultServer) -> None:
    """A body that is quoted may tell of a credential that this call does not carry."""
    key_only = operation(security=(("key",),))
    server.play(answer(200, f"you once sent {SESSION}".encode()))
    error = attempt(connect(session=SESSION), Call(key_only))
    assert isinstance(error, ResponseDecodingError)
    assert error.response is not None
    assert SESSION not in f"{error}{error.response.content!r}"
    assert "***" in str(error)
    for status, kind in ((401, UnauthorizedError), (500, ServerError)):
        server.play(answer(status, {"errorMessage": SESSION}))
        refused = attempt(connect(session=SESSION), Call(key_only), ONCE)
        assert isinstance(refused, kind)
        assert SESSION not in str(refused)
