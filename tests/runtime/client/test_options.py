"""Options of a client and of a call, copies, servers, what cannot work."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from copy import copy as duplicate
from typing import Any

import pytest
from runtime.errors import (
    ArgumentError,
)
from runtime.options import Options, Timeout

from ..faults import FaultServer, answer, respond
from ..sample import (
    DELETE,
    GET,
    KEY,
    KEYED,
    POST,
    TOKEN,
    AsyncThingsClient,
    Call,
    Connect,
    Driver,
    ThingsClient,
    attempt,
    operation,
)


def test_options_of_a_call(driver: Driver, server: FaultServer) -> None:
    """More headers, query and body: headers take the place of those there are, properties too."""
    driver.execute(
        Call(POST, {"name": "x"}),
        Options(
            extra_headers={"X-Api-Key": "mine", "X-New": "1"},
            extra_query={"a b": "c&d", "list": [1, 2], "no": None, "yes": True},
            extra_body={"name": "y", "more": {"deep": [None]}},
        ),
    )
    [request] = server.received
    assert request.headers["x-api-key"] == "mine"
    assert request.headers["x-new"] == "1"
    assert request.query == "a%20b=c%26d&list=1&list=2&yes=true"
    assert request.body == b'{"name":"y","more":{"deep":[null]}}'


def test_an_extra_body_without_a_body(driver: Driver, server: FaultServer) -> None:
    """Where the call has no body, the extra one is it."""
    driver.execute(Call(DELETE), Options(extra_body={"a": 1}))
    assert server.received[0].body == b'{"a":1}'
    assert server.received[0].headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    "options",
    [
        Options(extra_body={"a": object()}),
        Options(extra_body={"a": float("nan")}),
        Options(extra_headers={"X": "a\r\nY: b"}),
        Options(extra_headers={"X\n": "a"}),
        Options(extra_headers={"X": "\u00e9"}),
    ],
)
def test_options_that_cannot_be_sent(driver: Driver, server: FaultServer, options: Options) -> None:
    """What JSON or a header cannot carry is refused before anything is sent."""
    assert isinstance(attempt(driver, Call(POST, {"name": "x"}), options), ArgumentError)
    assert not server.received


def test_copies(connect: Connect, server: FaultServer) -> None:
    """A copy has its own settings, shares the connections, and changes nothing of the client it comes from."""
    driver = connect(headers={"X-One": "1"})
    before = driver.client._runner.settings
    driver.execute(Call(GET))
    copy = driver.client.with_options(
        headers={"X-Two": "2"},
        max_retries=0,
        strict=True,
        deadline=None,
        timeout=3.0,
        credentials={"access_token": TOKEN},
    )
    assert type(copy) is type(driver.client)
    assert driver.client._runner.settings is before
    settings = copy._runner.settings
    assert (settings.max_retries, settings.strict, settings.deadline) == (0, True, None)
    assert settings.timeout == Timeout(connect=3.0, read=3.0, write=3.0, pool=3.0)
    original, driver.client = driver.client, copy
    driver.execute(Call(GET))
    driver.client = original.with_options(credentials={"api_key": None, "access_token": None})
    driver.execute(Call(GET))
    driver.client = original
    first, second, third = server.received
    assert (first.headers.get("x-two"), second.headers["x-two"]) == (None, "2")
    assert second.headers["x-one"] == "1"
    assert second.headers["authorization"] == f"Bearer {TOKEN}"
    assert "x-api-key" not in third.headers
    assert server.connections == 1
    with pytest.raises(ArgumentError, match="token"):
        original.with_options(credentials={"tokn": "x"})
    with pytest.raises(ArgumentError, match="max_retries"):
        original.with_options(max_retries=-1)


def test_user_agent(connect: Connect, server: FaultServer) -> None:
    """Package, version, Python and platform; the caller's words go first."""
    connect(user_agent="shop/2").execute(Call(GET))
    agent = server.received[0].headers["user-agent"]
    assert agent.startswith("shop/2 things-python/1.2.3 cpython/3.")


@pytest.mark.parametrize(
    "bad",
    [
        {"base_url": "things.example"},
        {"base_url": "ftp://x/"},
        {"base_url": "http://x/?a=b"},
        {"base_url": "http://user:word@x/"},
        {"base_url": "http://"},
        {"max_retries": -1},
        {"user_agent": "a\nb"},
        {"headers": {"X": "a\r\nb"}},
    ],
)
def test_settings_that_cannot_work(connect: Connect, bad: dict[str, Any]) -> None:
    """What cannot work is refused when the client is made."""
    with pytest.raises(ArgumentError):
        connect(**bad)


def test_base_url_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Given, else from the environment, else from the document; a slash at the end does not matter."""
    assert ThingsClient().base_url == "https://things.example/api"
    monkeypatch.setenv("THINGS_BASE_URL", "https://test.example/")
    assert ThingsClient().base_url == "https://test.example"
    assert ThingsClient(base_url="http://given:8/x/").base_url == "http://given:8/x"


@pytest.fixture
def there() -> Iterator[FaultServer]:
    """Another server, which gives back the key that it is sent."""
    there = FaultServer(
        [respond(lambda request: answer(200, {"name": request.headers["x-api-key"]}))]
    )
    yield there
    there.close()


def test_servers_of_an_operation(connect: Connect, server: FaultServer, there: FaultServer) -> None:
    """They take the place of the document's, as the API's own."""
    driver = connect(base_url=None)
    assert driver.execute(Call(operation(server=f"{there.url}/up/"))).name == KEY
    assert there.received[0].path == "/up/things"


@pytest.mark.parametrize("way", ["argument", "environment"])
def test_a_base_url_moves_every_operation(
    connect: Connect,
    server: FaultServer,
    there: FaultServer,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
) -> None:
    """Nothing of a client that points at a test server goes to production, with the real key."""
    monkeypatch.setenv("THINGS_BASE_URL", f"{server.url}/mock")
    driver = connect(base_url=f"{server.url}/mock" if way == "argument" else None)
    driver.execute(Call(operation(server=f"{there.url}/up")))
    assert server.received[0].path == "/mock/things"
    assert not there.received


def test_servers_are_moved_apart(connect: Connect, server: FaultServer, there: FaultServer) -> None:
    """By the address that they have in the document."""
    own = "https://uploads.example.com/v2"
    driver = connect(base_url=server.url, servers={f"{own}/": f"{there.url}/mine"})
    driver.execute(Call(operation(server=own)))
    driver.execute(Call(operation(server="https://other.example.com")))
    driver.execute(Call(GET))
    assert [each.path for each in there.received] == ["/mine/things"]
    assert [each.path for each in server.received] == ["/things", "/things"]
    with pytest.raises(ArgumentError, match=r"servers\['.*'\] is no http or https address"):
        connect(servers={own: "uploads"})


@pytest.mark.parametrize(
    ("own", "path"),
    [("v1", "/api/v1/things"), ("/v3/", "/v3/things"), ("../v2", "/v2/things"), ("/", "/things")],
)
def test_relative_servers_of_an_operation(
    connect: Connect, server: FaultServer, own: str, path: str
) -> None:
    """They are taken against the client's, as a link on a page is: below its path, or below its host."""
    connect(base_url=f"{server.url}/api").execute(Call(operation(server=own)))
    assert server.received[0].path == path


def test_a_key_is_made_up_once(driver: Driver, server: FaultServer) -> None:
    """Each call has an idempotency key of its own."""
    driver.execute(Call(KEYED, {"name": "x"}))
    driver.execute(Call(KEYED, {"name": "x"}))
    keys = [each.headers["idempotency-key"] for each in server.received]
    assert len(set(keys)) == 2


def test_copies_of_an_async_subclass(server: FaultServer) -> None:
    """The same of the client that awaits."""

    class Shop(AsyncThingsClient):
        def __init__(self, name: str, **more: Any) -> None:
            super().__init__(**more)
            self.name = name

    async def use() -> None:
        async with Shop("x", base_url=server.url) as client:
            copy = client.with_options(max_retries=0)
            assert (type(copy), copy.name) == (Shop, "x")
            assert await copy._execute(Call(GET)) is not None
            with pytest.raises(TypeError, match="with_options"):
                duplicate(client)

    asyncio.run(use())


def test_copies_of_a_subclass(server: FaultServer) -> None:
    """What a subclass has added to itself, its copies have too."""

    class Shop(ThingsClient):
        def __init__(self, name: str, **more: Any) -> None:
            super().__init__(**more)
            self.name = name

    with Shop("x", base_url=server.url) as client:
        copy = client.with_options(max_retries=0)
        assert (type(copy), copy.name) == (Shop, "x")
        assert copy._execute(Call(GET)) is not None
