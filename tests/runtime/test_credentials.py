"""Credentials: which of them a call carries, where, how they rotate, and that they never leave the API's own origin."""

from __future__ import annotations

import json
import logging
from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from runtime.auth.credentials import find_credentials
from runtime.auth.grant import choose_schemes
from runtime.errors import ArgumentError, ClientError, RateLimitError, UnauthorizedError
from runtime.options import Options
from runtime.secrets import Secret

from .faults import FaultServer, Received, answer, redirect, respond
from .sample import (
    API_OF_THINGS,
    DATA,
    DELETE,
    GET,
    KEY,
    POST,
    PUT,
    SESSION,
    TOKEN,
    Call,
    Driver,
    attempt,
    operation,
)

Connect = Callable[..., Driver]
OK = answer(200, {"name": "x"})


@pytest.fixture
def elsewhere() -> Iterator[FaultServer]:
    """Another host: the same address, another port, and so another origin."""
    server = FaultServer([OK])
    yield server
    server.close()


def carried(request: Received) -> dict[str, str]:
    """What of credentials a request carries."""
    names = ("x-api-key", "authorization", "cookie")
    found = {name: request.headers[name] for name in names if name in request.headers}
    return found | ({"query": request.query} if request.query else {})


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


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_to_another_host(
    connect: Connect, server: FaultServer, elsewhere: FaultServer, status: int
) -> None:
    """A read is followed to another host without anything of the caller's: no credential, cookie, header or query."""
    server.play(redirect(f"{elsewhere.url}/there?a=b", status))
    driver = connect(access_token=TOKEN, headers={"X-Mine": "mine"})
    options = Options(extra_headers={"X-Call": "call"})
    assert driver.execute(Call(GET, {"data_secret": DATA}), options).name == "x"
    [request] = elsewhere.received
    assert request.target == "/there?a=b"
    assert set(request.headers) <= {"host", "accept", "accept-encoding", "user-agent"}
    everything = repr(request)
    assert not any(secret in everything for secret in (KEY, TOKEN, "mine", "call", "sentinel"))


def test_redirect_away_and_back(
    driver: Driver, server: FaultServer, elsewhere: FaultServer
) -> None:
    """What comes back from another host is not trusted with credentials again."""
    server.play(redirect(f"{elsewhere.url}/there"), OK)
    elsewhere.play(redirect(f"{server.url}/back"))
    driver.execute(Call(GET))
    assert [carried(each) for each in server.received] == [{"x-api-key": KEY}, {}]


def test_redirect_at_home(connect: Connect, server: FaultServer) -> None:
    """At home credentials go along, those of the query too; relative addresses are relative to the request."""
    server.play(redirect("other?x=1"), OK)
    driver = connect(held={"query": "q"}, api_key=None)
    driver.execute(Call(operation(path="/deep/things")))
    assert [each.target for each in server.received] == [
        "/deep/things?appid=q",
        "/deep/other?x=1&appid=q",
    ]


@pytest.mark.parametrize(("status", "followed"), [(302, False), (307, True), (308, True)])
def test_redirect_of_a_write(
    driver: Driver, server: FaultServer, status: int, followed: bool
) -> None:
    """A write is followed at home, by the same method with the same body; it never turns into a read."""
    server.play(redirect("/new", status), OK)
    error = attempt(driver, Call(PUT, {"name": "x"}))
    assert isinstance(error, ClientError) is not followed
    assert [each.method for each in server.received] == ["PUT", "PUT"][: 1 + followed]
    assert {each.body for each in server.received} == {b'{"name":"x"}'}


@pytest.mark.parametrize("status", [302, 307, 308])
def test_redirect_of_a_write_elsewhere(
    driver: Driver, server: FaultServer, elsewhere: FaultServer, status: int
) -> None:
    """A body is sent to no other host."""
    server.play(redirect(f"{elsewhere.url}/there", status))
    error = attempt(driver, Call(POST, {"name": "x"}))
    assert isinstance(error, ClientError)
    assert "not followed" in str(error.hint)
    assert not elsewhere.received


@pytest.mark.parametrize(
    "location", ["ftp://x/y", "http://[::1", "http://:0:0/", "javascript:1", ""]
)
def test_redirect_to_nowhere(driver: Driver, server: FaultServer, location: str) -> None:
    """An address that is none ends in the error of the status."""
    server.play(redirect(location))
    assert isinstance(attempt(driver, Call(GET)), ClientError)
    assert len(server.received) == 1


def test_redirects_have_an_end(driver: Driver, server: FaultServer) -> None:
    """Round in a circle, but not for ever."""
    server.play(redirect("/things"))
    assert isinstance(attempt(driver, Call(GET)), ClientError)
    assert len(server.received) == 6


def token_server(lifetime: int = 3600) -> Any:
    """Gives a new token for each request at ``/oauth/token``, and takes only the last one elsewhere."""
    given: list[str] = []

    def build(request: Received) -> Any:
        if request.path == "/oauth/token":
            given.append(f"token-{len(given) + 1}")
            return answer(200, {"access_token": given[-1], "expires_in": lifetime})
        known = request.headers.get("authorization") == f"Bearer {given[-1] if given else ''}"
        return answer(200, {"name": "x"}) if known else answer(401)

    build.given = given  # type: ignore[attr-defined]
    return build


def test_client_credentials(connect: Connect, server: FaultServer) -> None:
    """An id and a secret are exchanged for a token at the document's address, once for all calls."""
    server.play(respond(token_server()))
    driver = connect(api_key=None, access_token=("id", "s e"))
    driver.map([Call(GET)] * 6)
    first, *others = server.received
    assert first.method == "POST"
    assert first.body == b"grant_type=client_credentials"
    assert first.headers["authorization"] == "Basic " + b64encode(b"id:s%20e").decode()
    assert [each.path for each in others] == ["/things"] * 6
    assert {each.headers["authorization"] for each in others} == {"Bearer token-1"}


def test_tokens_are_refreshed(connect: Connect, server: FaultServer) -> None:
    """A token that was withdrawn is exchanged for a new one, and the call goes on."""
    build = token_server()
    server.play(respond(build))
    driver = connect(api_key=None, access_token=("id", "secret"))
    driver.execute(Call(GET))
    build.given.append("withdrawn")
    assert driver.execute(Call(GET)).name == "x"
    assert [each.path for each in server.received].count("/oauth/token") == 2


def test_tokens_expire(connect: Connect, server: FaultServer) -> None:
    """A token at the end of its life is not used any more."""
    server.play(respond(token_server(lifetime=0)))
    driver = connect(api_key=None, access_token=("id", "secret"))
    source = driver.client._runner.settings.held["token"]
    driver.execute(Call(GET))
    source._expires = 0.0
    driver.execute(Call(GET))
    assert [each.path for each in server.received].count("/oauth/token") == 2


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(401, {"error": "invalid_client"}), UnauthorizedError),
        (answer(429), RateLimitError),
        (answer(200, {"nothing": 1}), ClientError),
        (answer(200, b"<html>"), ClientError),
    ],
)
def test_a_refused_exchange(
    connect: Connect, server: FaultServer, reply: Any, kind: type[ClientError]
) -> None:
    """Where there is no token, the error tells of the exchange, not of the call, and shows no secret."""
    server.play(reply)
    driver = connect(api_key=None, access_token=("id", "sentinel-secret"))
    error = attempt(driver, Call(GET))
    assert isinstance(error, kind)
    assert "token" in str(error)
    assert "sentinel" not in str(error) + json.dumps(vars(error), default=repr)
    assert {each.path for each in server.received} == {"/oauth/token"}
