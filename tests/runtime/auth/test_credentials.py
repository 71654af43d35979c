"""Which credentials a call carries, and where they come from."""

from __future__ import annotations

import logging
from base64 import b64encode
from typing import Any

import pytest
from runtime.auth.credentials import find_credentials
from runtime.auth.grant import choose_schemes
from runtime.errors import ArgumentError, UnauthorizedError
from runtime.secrets import Secret

from ..faults import FaultServer, answer
from ..sample import (
    API_OF_THINGS,
    DELETE,
    GET,
    KEY,
    POST,
    SESSION,
    TOKEN,
    Call,
    Connect,
    Driver,
    attempt,
    operation,
)
from .carrying import OK, carried


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, {"x-api-key": KEY}),
        ({"access_token": TOKEN}, {"x-api-key": KEY, "authorization": f"Bearer {TOKEN}"}),
        ({"session": SESSION}, {"x-api-key": KEY, "cookie": f"things={SESSION}"}),
        (
            {"session": SESSION, "access_token": TOKEN},
            {"x-api-key": KEY, "authorization": f"Bearer {TOKEN}"},
        ),
        ({"api_key": None, "access_token": TOKEN}, {"authorization": f"Bearer {TOKEN}"}),
        ({"api_key": None, "session": SESSION}, {"cookie": f"things={SESSION}"}),
        ({"api_key": None, "held": {"query": "a b&c"}}, {"query": "appid=a+b%26c"}),
        (
            {"api_key": None, "held": {"basic": ("name", "word")}},
            {"authorization": "Basic " + b64encode(b"name:word").decode()},
        ),
        ({"api_key": ""}, {}),
        ({"api_key": None}, {}),
        ({"api_key": lambda: None}, {}),
        ({"api_key": Secret(KEY)}, {"x-api-key": KEY}),
    ],
)
def test_what_a_call_carries(
    connect: Connect, server: FaultServer, given: dict[str, Any], expected: dict[str, str]
) -> None:
    """The first alternative that is wholly held, else what is held of one; an empty credential is none."""
    driver = connect(**given)
    driver.execute(Call(GET))
    assert carried(server.received[0]) == expected


def test_choice_among_alternatives() -> None:
    """Whole alternatives come first, in the document's order; then the one of which most is held."""
    alternatives = (("a", "b"), ("a", "c"), ("a",), ())
    assert choose_schemes(alternatives, {"a": 1, "c": 1}) == ("a", "c")
    assert choose_schemes(alternatives, {"a": 1}) == ("a",)
    assert choose_schemes(alternatives, {"b": 1}) == ("b",)
    assert choose_schemes(alternatives, {}) == ()
    assert choose_schemes((), {"a": 1}) == ()


def test_an_anonymous_operation_carries_nothing(driver: Driver, server: FaultServer) -> None:
    """An operation without security is called without credentials."""
    driver.execute(Call(operation(security=())))
    assert carried(server.received[0]) == {}


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not given comes from the environment; what is given goes first; empty is none."""
    monkeypatch.setenv("THINGS_API_KEY", "from-environment")
    monkeypatch.setenv("THINGS_SESSION", "")
    assert find_credentials(API_OF_THINGS, {}) == {"key": Secret("from-environment")}
    assert find_credentials(API_OF_THINGS, {"key": "given"})["key"] == Secret("given")


def test_without_a_credential_a_warning(
    connect: Connect, server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Calls without a credential go out, because the server may allow it; a warning says so once."""
    driver = connect(api_key=None)
    with caplog.at_level(logging.WARNING, logger="things"):
        driver.execute(Call(GET))
        driver.execute(Call(GET))
        driver.execute(Call(operation(security=((),))))
    assert len(caplog.records) == 1
    assert "THINGS_API_KEY" in caplog.text


@pytest.mark.parametrize("value", ["line\n", "caf\u00e9", 7, b"bytes", "\x00"])
def test_what_is_no_credential(connect: Connect, value: Any) -> None:
    """What a header cannot carry is refused by name when the client is made."""
    with pytest.raises(ArgumentError, match="api_key"):
        connect(api_key=value)


def test_functions_are_asked_per_attempt(connect: Connect, server: FaultServer) -> None:
    """A function gives the credential of each attempt, so that it can change between them."""
    values = iter(["first", "second", "third"])
    server.play(answer(503), answer(503), OK)
    connect(api_key=lambda: next(values)).execute(Call(GET))
    assert [each.headers["x-api-key"] for each in server.received] == ["first", "second", "third"]


def test_async_functions(connect: Connect, server: FaultServer) -> None:
    """An async function works with the async client; the other refuses it."""

    async def source() -> str:
        return KEY

    driver = connect(api_key=source)
    if driver.is_async:
        driver.execute(Call(GET))
        assert carried(server.received[0]) == {"x-api-key": KEY}
    else:
        with pytest.raises(TypeError, match="async client"):
            driver.execute(Call(GET))
        assert not server.received


@pytest.mark.parametrize("called", [GET, POST, DELETE], ids=lambda each: each.method)
def test_a_401_asks_once_more(connect: Connect, server: FaultServer, called: Any) -> None:
    """A refused credential is asked for again, for any method and beside ``max_retries``; the new one is used."""
    values = iter(["old", "new"])
    server.play(answer(401), OK)
    driver = connect(api_key=lambda: next(values), max_retries=0)
    arguments = {"name": "x"} if called.bodies else {}
    driver.execute(Call(called, arguments))
    assert [each.headers["x-api-key"] for each in server.received] == ["old", "new"]


def test_a_401_asks_no_more_than_once(connect: Connect, server: FaultServer) -> None:
    """A second 401 is the error, however many other credentials there are."""
    numbers = iter(range(100))
    server.play(answer(401))
    driver = connect(api_key=lambda: f"key-{next(numbers)}")
    assert isinstance(attempt(driver, Call(GET)), UnauthorizedError)
    assert len(server.received) == 2


def test_a_401_is_not_repeated_with_what_was_refused(connect: Connect, server: FaultServer) -> None:
    """Where asking gives the same again, or there is nobody to ask, the 401 is the error: a quota may be used up."""
    server.play(answer(401))
    for given in ({"api_key": lambda: KEY}, {}):
        server.play(answer(401))
        assert isinstance(attempt(connect(**given), Call(GET)), UnauthorizedError)
        assert len(server.received) == 1


def test_a_function_that_fails(connect: Connect, server: FaultServer) -> None:
    """The caller's own error goes through as it is."""

    def source() -> str:
        raise KeyError("vault")

    with pytest.raises(KeyError, match="vault"):
        connect(api_key=source).execute(Call(GET))
    assert not server.received
