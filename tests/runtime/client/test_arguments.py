"""Arguments that cannot be meant: refused by name, with what was meant, before anything is sent."""

from __future__ import annotations

import asyncio
import urllib.request
from datetime import timedelta
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest
from runtime.errors import APITimeoutError, ArgumentError, ClosedError
from runtime.exchange.limits import RateLimit
from runtime.options import Options, Timeout

from ..faults import FaultServer, stall
from ..sample import GET, AsyncThingsClient, Call, Connect, Driver, ThingsClient, attempt

NAN = float("nan")

TIMES: list[tuple[str, Any, str, str]] = [
    (
        "timeout",
        httpx2.Timeout(5, read=9),
        "a Timeout of this package or None, not httpx2.Timeout",
        "Write timeout=Timeout(connect=5, read=9, write=5, pool=5)",
    ),
    ("timeout", (3, 10), "not tuple", "Write timeout=Timeout(connect=3, read=10)"),
    ("timeout", "5", "not str", "float"),
    ("timeout", timedelta(seconds=5), "not datetime.timedelta", "total_seconds()"),
    ("timeout", True, "not bool", ""),
    ("timeout", 0, "that can be waited for", "timeout=None"),
    ("timeout", -1.5, "that can be waited for", "timeout=None"),
    ("timeout", float("inf"), "that can be waited for", "timeout=None"),
    ("timeout", Timeout(read="5"), "read of timeout has to be", ""),  # type: ignore[arg-type]
    ("timeout", Timeout(connect=NAN), "connect of timeout has to be", ""),
    ("deadline", "60", "deadline has to be a number of seconds or None, not str", "float"),
    ("deadline", Decimal(3), "not decimal.Decimal", ""),
    ("deadline", NAN, "deadline has to be", "deadline=None"),
    ("deadline", 1e300, "deadline has to be", "deadline=None"),
    ("max_retries", None, "max_retries has to be a whole number, 0 or more, not None", "=0 never"),
    ("max_retries", 2.0, "not float", "=0 never"),
    ("max_retries", False, "not bool", "=0 never"),
    ("max_retries", -1, "max_retries has to be 0 or more", ""),
    ("strict", None, "strict has to be True or False, not None", ""),
    ("strict", "yes", "strict has to be True or False, not str", ""),
]


@pytest.mark.parametrize(("name", "value", "said", "hint"), TIMES)
def test_of_clients_copies_and_calls(
    connect: Connect,
    driver: Driver,
    server: FaultServer,
    name: str,
    value: Any,
    said: str,
    hint: str,
) -> None:
    """The same is said by a client, a copy of it, and a call."""
    for act in (
        lambda: connect(**{name: value}),
        lambda: driver.client.with_options(**{name: value}),
        lambda: driver.execute(Call(GET), Options(**{name: value})),
        lambda: driver.request("GET", "/x", options=Options(**{name: value})),
        lambda: driver.items(Call(GET), Options(**{name: value})),
        lambda: driver.map([Call(GET)], options=Options(**{name: value})),
    ):
        with pytest.raises(ArgumentError) as caught:
            act()
        assert said in caught.value.message
        assert name in caught.value.message
        assert hint in (caught.value.hint or "")
    assert not server.received


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (
            {"max_connections": None},
            "max_connections has to be a whole number, 1 or more, not None",
        ),
        ({"max_connections": 0}, "max_connections has to be 1 or more"),
        ({"deadline": -1}, "deadline has to be"),
        ({"rate_limit": "5"}, "rate_limit has to be requests in a second, or a RateLimit, not str"),
        ({"rate_limit": 0}, "positive"),
        ({"rate_limit": NAN}, "positive"),
        ({"user_agent": 5}, "has to be text, not int"),
        ({"headers": [("a", "b")]}, "headers has to be a mapping"),
        ({"headers": {"X": 5}}, "the header 'X' in headers has to be text, not int"),
        ({"middleware": lambda request, handler: handler(request)}, "middleware has to be a list"),
        ({"middleware": [None]}, "middleware has to hold functions, not None"),
        ({"base_url": "http://things.example\n"}, "base_url holds a blank or a line end"),
        ({"base_url": " http://things.example"}, "base_url holds a blank or a line end"),
        ({"base_url": "http://things.exa mple/"}, "base_url holds a blank or a line end"),
        ({"base_url": "http://things.example/\u00a0"}, "base_url holds a blank or a line end"),
        ({"base_url": httpx2.URL("http://x")}, "base_url has to be the text of an address, not ht"),
        ({"base_url": b"http://x"}, "base_url has to be the text of an address, not bytes"),
        ({"proxy": "localhost:8080"}, "proxy has no scheme"),
        ({"proxy": "ftp://me:word@x"}, "proxy has the scheme 'ftp'; .*'ftp://.*@x'"),
        ({"proxy": "http://x:port"}, "proxy is no address of a host"),
        ({"proxy": "http://x\n"}, "proxy holds a blank"),
        ({"proxy": 8080}, "proxy has to be text, not int"),
    ],
)
def test_of_clients(connect: Connect, bad: dict[str, Any], said: str) -> None:
    """What only a client has."""
    with pytest.raises(ArgumentError, match=said) as caught:
        connect(**bad)
    assert "word" not in str(caught.value)


def test_a_base_url_of_the_environment(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable is named."""
    monkeypatch.setenv("THINGS_BASE_URL", "https://things.example\r\n")
    with pytest.raises(ArgumentError, match="THINGS_BASE_URL holds a blank or a line end"):
        connect(base_url=None)


def test_rate_limits() -> None:
    """Their members are looked at as well."""
    cases: list[Any] = [
        {"requests": "5"},
        {"requests": 1, "per": None},
        {"requests": 1, "burst": 0.5},
    ]
    for bad in cases:
        with pytest.raises(ArgumentError, match="RateLimit"):
            RateLimit(**bad)


@pytest.mark.parametrize("bad", [None, 0, -3, "8", 2.5, True])
def test_concurrency(driver: Driver, bad: Any) -> None:
    """How many calls there are at once is a whole number."""
    with pytest.raises(ArgumentError, match="concurrency has to be"):
        driver.map([Call(GET)], concurrency=bad)


@pytest.mark.parametrize(
    ("bad", "hint"),
    [({"timeout": 3, "strict": True}, "Options(timeout=…, strict=…)"), (5, ""), (Options, "")],
)
def test_options_that_are_none(driver: Driver, server: FaultServer, bad: Any, hint: str) -> None:
    """A mapping is not taken for options, or it would have to be guessed what is in it."""
    for act in (driver.execute, driver.send, driver.items, driver.pages, driver.events):
        with pytest.raises(ArgumentError, match="options have to be Options, not") as caught:
            act(Call(GET), bad)
        assert hint in (caught.value.hint or "")
    assert not server.received


def test_a_deadline_that_has_passed(driver: Driver, server: FaultServer) -> None:
    """What is left of a budget may be nothing: that is a time limit like any other."""
    error = attempt(driver, Call(GET), Options(deadline=-0.5))
    assert isinstance(error, APITimeoutError)
    assert not server.received


@pytest.mark.parametrize(
    "own",
    [
        SimpleNamespace(send=print, is_closed=False),
        urllib.request.build_opener(),
        httpx2.Client,
        "httpx2",
    ],
    ids=["look-alike", "other library", "class", "text"],
)
def test_http_clients_of_others(connect: Connect, own: Any) -> None:
    """They are not taken, or their errors would come out of calls."""
    with pytest.raises(ArgumentError, match="http_client has to be an httpx2") as caught:
        connect(http_client=own)
    assert "http_client=httpx2." in (caught.value.hint or "")
    with pytest.raises(ArgumentError, match="transport has to be .*an httpx2"):
        connect(transport=own)


def test_clients_of_the_other_kind() -> None:
    """An async one for a client that waits, and the other way round; transports too."""
    kinds: tuple[Any, Any] = (ThingsClient, AsyncThingsClient)
    clients = httpx2.AsyncClient(), httpx2.Client()
    transports = httpx2.AsyncHTTPTransport(), httpx2.HTTPTransport()
    for make, own, transport in zip(kinds, clients, transports, strict=True):
        for name, given in (("http_client", own), ("transport", transport)):
            with pytest.raises(ArgumentError, match=f"{name} has to be") as caught:
                make(**{name: given})
            assert "This client is" in (caught.value.hint or "")


def make_own(driver_is_async: bool, **more: Any) -> Any:
    """An HTTP client of the caller's, of the kind that is asked for."""
    return (httpx2.AsyncClient if driver_is_async else httpx2.Client)(trust_env=False, **more)


def close_own(own: Any) -> None:
    """Close it."""
    asyncio.run(own.aclose()) if isinstance(own, httpx2.AsyncClient) else own.close()


def test_a_closed_http_client(connect: Connect, driver: Driver, server: FaultServer) -> None:
    """It is refused; where it is closed later, calls say so."""
    own = make_own(driver.is_async)
    late = connect(http_client=own)
    close_own(own)
    with pytest.raises(ArgumentError, match="http_client is closed"):
        connect(http_client=own)
    for act in (late.execute, late.send):
        with pytest.raises(ClosedError, match="the http_client was closed"):
            act(Call(GET))
    assert not server.received


def test_what_an_http_client_would_leave_unused(connect: Connect, driver: Driver) -> None:
    """A proxy or a transport beside a client of the caller's own is not dropped in silence."""
    own = make_own(driver.is_async)
    with pytest.raises(ArgumentError, match="http_client or proxy, not both"):
        connect(http_client=own, proxy="http://127.0.0.1:1")
    transport = httpx2.MockTransport(lambda request: httpx2.Response(200))
    with pytest.raises(ArgumentError, match="http_client or transport, not both"):
        connect(http_client=own, transport=transport)


def test_whose_timeout_counts(connect: Connect, driver: Driver, server: FaultServer) -> None:
    """That of the caller's HTTP client, also where it is changed later, unless the client or the call is given one."""
    own = make_own(driver.is_async, timeout=httpx2.Timeout(5, read=0.05))
    server.play(*[stall] * 8)
    client = connect(http_client=own, max_retries=0, deadline=3.0)
    assert isinstance(attempt(client, Call(GET)), APITimeoutError)
    settings = client.client._runner.settings
    assert settings.timeout == Timeout(connect=5, read=0.05, write=5, pool=5)
    own.timeout = None
    assert settings.timeout == Timeout(connect=None, read=None, write=None, pool=None)
    for given in (Options(timeout=0.05), Options(timeout=Timeout(read=0.05))):
        assert isinstance(attempt(client, Call(GET), given), APITimeoutError)
    chosen = connect(http_client=own, timeout=Timeout(read=0.05), max_retries=0, deadline=3.0)
    assert isinstance(attempt(chosen, Call(GET)), APITimeoutError)
    copy = client.client.with_options(timeout=0.05)
    assert copy._runner.settings.timeout == Timeout(connect=0.05, read=0.05, write=0.05, pool=0.05)


def test_middleware_of_the_other_kind(
    connect: Connect, driver: Driver, server: FaultServer
) -> None:
    """What gives no answer, or one that nobody awaits, is said to; the answer of another layer is none of its errors."""

    def plain(request: Any, handler: Any) -> Any:
        return None

    async def awaited(request: Any, handler: Any) -> Any:
        return None

    layer = awaited if driver.is_async else plain
    error = attempt(connect(middleware=[layer]), Call(GET))
    assert isinstance(error, ArgumentError)
    assert "middleware has to give an answer, not None" in str(error)
    if not driver.is_async:
        with pytest.raises(ArgumentError, match="awaited, which is async"):
            connect(middleware=[awaited])
        error = attempt(connect(middleware=[lambda *given: awaited(*given)]), Call(GET))
        assert "needs the async client" in str(error)
    assert not server.received
