"""Ways out: whole answers, streaming bodies, undocumented calls, options, copies, middleware, own HTTP clients."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from runtime.answers.response import AsyncAPIResponse
from runtime.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ArgumentError,
    ClientError,
    NotFoundError,
    ResponseDecodingError,
)
from runtime.message import HTTPResponse, Request
from runtime.operation import Response
from runtime.options import Options, Timeout
from runtime.transport.http import build_async_http_client, build_http_client
from runtime.transport.middleware import Handler

from .faults import FaultServer, answer, drip, half_body, respond, stall_in_body
from .sample import (
    DATA,
    DELETE,
    GET,
    KEY,
    KEYED,
    ONE,
    POST,
    TOKEN,
    AsyncThingsClient,
    Call,
    Driver,
    Thing,
    Things,
    ThingsClient,
    attempt,
    operation,
)

Connect = Callable[..., Driver]
BLOB = operation(path="/blob", responses=(Response("200", bytes, "bytes", "*/*"),))


def test_the_whole_answer(driver: Driver, server: FaultServer) -> None:
    """``send`` gives status, headers, rate limit, elapsed time, attempts, and the value by ``parse()``."""
    fields = {"X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "7", "X-RateLimit-Reset": "30"}
    server.play(answer(503), answer(200, {"name": "x"}, {**fields, "X-Request-Id": "r"}))
    response = driver.send(Call(GET, {"data_secret": DATA}))
    assert response.status == 200
    assert response.headers["x-ratelimit-limit"] == "100"
    limits = response.rate_limit
    assert (limits.limit, limits.remaining, limits.reset) == (100, 7, 30.0)
    assert 0 < response.elapsed < 5
    assert response.attempts == 2
    assert response.request_id == "r"
    assert response.url.endswith("dataSecret=***")
    assert response.content == b'{"name": "x"}'
    parsed = response.parse()
    assert isinstance(parsed, Thing)
    assert parsed.name == "x"
    assert "200" in repr(response)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, (None, None, None)),
        (
            {"RateLimit-Limit": "5", "RateLimit-Remaining": "0", "RateLimit-Reset": "1.5"},
            (5, 0, 1.5),
        ),
        ({"RateLimit-Limit": "many", "RateLimit-Reset": "soon"}, (None, None, None)),
    ],
)
def test_rate_limit_of_an_answer(
    driver: Driver, server: FaultServer, fields: dict[str, str], expected: Any
) -> None:
    """Either family of headers; what is no number is nothing."""
    server.play(answer(200, {}, fields))
    limits = driver.send(Call(GET)).rate_limit
    assert (limits.limit, limits.remaining, limits.reset) == expected


def test_errors_of_send(driver: Driver, server: FaultServer) -> None:
    """``send`` raises what the method would; a value that cannot be read is raised by ``parse()``."""
    server.play(answer(404))
    with pytest.raises(NotFoundError):
        driver.send(Call(GET))
    server.play(answer(200, b"<html>"))
    response = driver.send(Call(GET))
    with pytest.raises(ResponseDecodingError):
        response.parse()


def stream(driver: Driver, call: Call, act: Any, options: Options | None = None) -> Any:
    """What ``act`` makes of the open answer, within its block; an iterator is read to its end."""
    if isinstance(driver.client, ThingsClient):
        with driver.client.send(call, options, stream=True) as response:
            result = act(response)
            return list(result) if isinstance(result, Iterator) else result

    async def main() -> Any:
        async with await driver.client.send(call, options, stream=True) as response:
            result = act(response)
            if isinstance(result, AsyncIterator):
                return [piece async for piece in result]
            return await result

    return driver.loop.run(main())  # type: ignore[union-attr]


def test_streaming_a_body(driver: Driver, server: FaultServer, tmp_path: Path) -> None:
    """A body in pieces, as a whole, or into a file."""
    body = bytes(range(256)) * 40
    server.play(answer(200, body, {"Content-Type": "image/png"}))
    pieces = stream(driver, Call(BLOB), lambda response: response.iter_bytes())
    assert b"".join(pieces) == body
    assert stream(driver, Call(BLOB), lambda response: response.read()) == body
    target = tmp_path / "blob"
    assert stream(driver, Call(BLOB), lambda response: response.save(target)) == len(body)
    assert target.read_bytes() == body
    assert driver.execute(Call(BLOB)) == body
    assert server.connections == 1


def test_a_stream_that_breaks_off(driver: Driver, server: FaultServer, tmp_path: Path) -> None:
    """A body that ends too early raises an error that knows its call, and leaves no file."""
    for fault, kind in ((half_body, APIConnectionError), (stall_in_body, APITimeoutError)):
        server.play(fault)
        target = tmp_path / "blob"
        options = Options(timeout=Timeout(read=0.05))
        with pytest.raises(kind) as caught:
            stream(driver, Call(BLOB), lambda response, to=target: response.save(to), options)
        assert caught.value.operation == "getThings"
        assert list(tmp_path.iterdir()) == []


def test_a_stream_that_is_left(driver: Driver, server: FaultServer) -> None:
    """Leaving the block early lets go of the connection; what is not read cannot be parsed."""
    server.play(drip(b'{"name": "x"}'))

    def leave(response: Any) -> Any:
        with pytest.raises(RuntimeError, match="not read"):
            response.parse()
        return response.close()

    stream(driver, Call(GET), leave)


def test_failures_of_a_streaming_call(driver: Driver, server: FaultServer) -> None:
    """A refused streaming call raises the same error as any other, its body read; repetitions happen as always."""
    server.play(answer(503), answer(404, {"errorMessage": "gone"}))
    with pytest.raises(NotFoundError, match="gone"):
        stream(driver, Call(BLOB), lambda response: response.read())
    assert len(server.received) == 2


def test_undocumented_calls(driver: Driver, server: FaultServer) -> None:
    """Any method and path, with the client's credentials and retries, and an answer of any type."""
    server.play(answer(503), answer(200, {"items": [{"name": "x"}]}))
    value = driver.request(
        "get", "v2/th ings/%2Fx", returns=Things, query={"a": True, "b": [1, 2], "c": None}
    )
    assert value.items[0].name == "x"
    assert server.received[-1].target == "/v2/th%20ings/%2Fx?a=true&b=1&b=2"
    assert server.received[-1].headers["x-api-key"] == KEY
    assert driver.request("GET", "/plain") == {"items": [{"name": "x"}]}
    assert driver.request("GET", "/n", returns=dict[str, list[Thing]])["items"][0].name == "x"
    assert driver.request("GET", "/b", returns=bytes).startswith(b"{")
    assert driver.request("GET", "/s", returns=str).startswith("{")
    driver.request("POST", "/j", json={"a": Thing(name="x"), "b": None})
    assert server.received[-1].body == b'{"a":{"name":"x"},"b":null}'
    assert server.received[-1].headers["content-type"] == "application/json"
    driver.request(
        "PUT", "/c", content=b"raw", options=Options(extra_headers={"Content-Type": "a/b"})
    )
    assert server.received[-1].body == b"raw"


def test_undocumented_calls_elsewhere(connect: Connect, server: FaultServer) -> None:
    """A whole address is called as it is; another origin than the API's gets no credentials."""
    driver = connect(base_url="http://127.0.0.1:9/api", access_token=TOKEN)
    driver.request("GET", f"{server.url}/x?y=1", query={"z": 2})
    [request] = server.received
    assert request.target == "/x?y=1&z=2"
    assert "sentinel" not in repr(request)


@pytest.mark.parametrize("path", ["/a/../b", "a/%2e%2E", "./a"])
def test_undocumented_paths_are_checked(driver: Driver, server: FaultServer, path: str) -> None:
    """A path that means another path is refused."""
    with pytest.raises(ArgumentError, match="another path"):
        driver.request("GET", path)
    with pytest.raises(ArgumentError, match="not both"):
        driver.request("POST", "/x", json=1, content=b"")
    assert not server.received


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
    assert request.query == "a+b=c%26d&list=1&list=2&yes=true"
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


def wrap(is_async: bool, act: Callable[[Request, Any], Any]) -> Any:
    """Middleware of the kind that a client takes, out of a function that hands nothing on."""
    if not is_async:
        return act

    async def awaiting(request: Request, handler: Any) -> HTTPResponse:
        response: HTTPResponse = act(request, handler)
        return response

    return awaiting


def test_middleware_around_each_attempt(connect: Connect, server: FaultServer) -> None:
    """It sees request, attempt and answer of each attempt, the first in the list being the outermost; it may change the request."""
    seen: list[Any] = []
    is_async = connect().is_async

    def sync_outer(request: Request, handler: Handler) -> HTTPResponse:
        seen.append(("out", request.attempt, request.operation))
        response = handler(request.with_headers({"X-Mark": f"m{request.attempt}"}))
        seen.append(("back", response.status))
        return response

    def sync_inner(request: Request, handler: Handler) -> HTTPResponse:
        seen.append(("in", request.headers["x-mark"]))
        return handler(request)

    async def async_outer(request: Request, handler: Any) -> HTTPResponse:
        seen.append(("out", request.attempt, request.operation))
        response: HTTPResponse = await handler(
            request.with_headers({"X-Mark": f"m{request.attempt}"})
        )
        seen.append(("back", response.status))
        return response

    async def async_inner(request: Request, handler: Any) -> HTTPResponse:
        seen.append(("in", request.headers["x-mark"]))
        response: HTTPResponse = await handler(request)
        return response

    layers = [async_outer, async_inner] if is_async else [sync_outer, sync_inner]
    server.play(answer(503), answer(200, {"name": "x"}))
    connect(middleware=layers).execute(Call(GET))
    assert seen == [
        ("out", 1, "getThings"),
        ("in", "m1"),
        ("back", 503),
        ("out", 2, "getThings"),
        ("in", "m2"),
        ("back", 200),
    ]
    assert [each.headers["x-mark"] for each in server.received] == ["m1", "m2"]


def test_middleware_may_answer(connect: Connect, server: FaultServer) -> None:
    """An answer of its own is treated like the server's, repetitions included."""
    is_async = connect().is_async
    answers = iter(
        [
            HTTPResponse(503),
            HTTPResponse(200, {"Content-Type": "application/json"}, b'{"name":"own"}'),
        ]
    )
    driver = connect(middleware=[wrap(is_async, lambda request, handler: next(answers))])
    assert driver.execute(Call(GET)).name == "own"
    assert not server.received


def test_middleware_sees_failures(connect: Connect, server: FaultServer) -> None:
    """Where no answer comes the way on raises; what middleware raises of our errors is decided on like a failure."""
    is_async = connect().is_async
    seen: list[str] = []

    def sync_watch(request: Request, handler: Handler) -> HTTPResponse:
        try:
            return handler(request)
        except APIConnectionError as error:
            seen.append(type(error).__name__)
            raise

    async def async_watch(request: Request, handler: Any) -> HTTPResponse:
        try:
            response: HTTPResponse = await handler(request)
        except APIConnectionError as error:
            seen.append(type(error).__name__)
            raise
        return response

    server.play(half_body, answer(200, {"name": "x"}))
    connect(middleware=[async_watch if is_async else sync_watch]).execute(Call(GET))
    assert seen == ["APIConnectionError"]

    def refuse(request: Request, handler: Any) -> Any:
        raise APITimeoutError("made up", reached=False)

    error = attempt(connect(middleware=[wrap(is_async, refuse)]), Call(POST, {"name": "x"}))
    assert isinstance(error, APITimeoutError)
    assert (error.attempts, error.operation, error.message) == (3, "postThings", "made up")

    def break_down(request: Request, handler: Any) -> Any:
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        connect(middleware=[wrap(is_async, break_down)]).execute(Call(GET))


def test_own_http_client(server: FaultServer) -> None:
    """A client of the caller's is used with what it has of its own, and is not closed."""
    with httpx2.Client(headers={"X-Own": "1"}, trust_env=False) as own:
        with ThingsClient(base_url=server.url, http_client=own) as client:
            client._execute(Call(GET))
        assert not own.is_closed
    assert server.received[0].headers["x-own"] == "1"
    assert server.received[0].headers["x-api-key"] == KEY

    async def main() -> None:
        async with httpx2.AsyncClient(headers={"X-Own": "2"}, trust_env=False) as own:
            async with AsyncThingsClient(base_url=server.url, http_client=own) as client:
                await client._execute(Call(GET))
                assert isinstance(await client.send(Call(GET)), AsyncAPIResponse)
            assert not own.is_closed

    asyncio.run(main())
    assert server.received[1].headers["x-own"] == "2"


def test_own_transport() -> None:
    """A transport of the caller's answers without any network, sync and async."""

    def handle(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"name": request.url.path})

    with ThingsClient(transport=httpx2.MockTransport(handle)) as client:
        assert client._execute(Call(ONE, {"id": "1"})).name == "/api/things/1"

    async def main() -> None:
        async with AsyncThingsClient(transport=httpx2.MockTransport(handle)) as client:
            assert (await client._execute(Call(ONE, {"id": "1"}))).name == "/api/things/1"

    asyncio.run(main())


def test_own_transport_reads_no_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading them takes longer than a call; a proxy needs them, whatever the transport."""

    def refuse() -> None:
        raise AssertionError("certificates were read")

    transport = httpx2.MockTransport(lambda request: httpx2.Response(204))
    monkeypatch.setattr("runtime.transport.http.share_certificates", refuse)
    build_http_client(transport, None).close()
    asyncio.run(build_async_http_client(transport, None).aclose())
    for given, proxy in ((None, None), (transport, "http://127.0.0.1:1")):
        with pytest.raises(AssertionError, match="were read"):
            build_http_client(given, proxy)


def test_proxy(connect: Connect, server: FaultServer) -> None:
    """Requests go through the proxy that is given."""
    driver = connect(base_url="http://things.invalid/api", proxy=server.url)
    driver.execute(Call(GET))
    assert server.received[0].target == "http://things.invalid/api/things"


def test_an_own_client_keeps_no_cookies(driver: Driver, server: FaultServer) -> None:
    """A cookie that the server sets is not sent with later calls, which may be another user's."""
    server.play(answer(200, {}, {"Set-Cookie": "things=other; Path=/"}))
    driver.execute(Call(GET))
    driver.execute(Call(GET))
    assert "cookie" not in server.received[1].headers


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


def test_servers_of_an_operation(driver: Driver, server: FaultServer) -> None:
    """An operation's own server takes the place of the client's, as the API's own."""
    there = FaultServer(
        [respond(lambda request: answer(200, {"name": request.headers["x-api-key"]}))]
    )
    try:
        assert driver.execute(Call(operation(server=f"{there.url}/up/"))).name == KEY
        assert there.received[0].path == "/up/things"
    finally:
        there.close()


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


def test_success_that_is_not_documented(driver: Driver, server: FaultServer) -> None:
    """Another success than the documented one is read as that; an empty one too."""
    server.play(answer(201, {"name": "x"}))
    assert driver.execute(Call(GET)).name == "x"
    server.play(answer(204, b""))
    assert isinstance(driver.execute(Call(GET)), Thing)


def test_a_key_is_made_up_once(driver: Driver, server: FaultServer) -> None:
    """Each call has an idempotency key of its own."""
    driver.execute(Call(KEYED, {"name": "x"}))
    driver.execute(Call(KEYED, {"name": "x"}))
    keys = [each.headers["idempotency-key"] for each in server.received]
    assert len(set(keys)) == 2


def test_statuses_are_errors_of_the_tree(driver: Driver, server: FaultServer) -> None:
    """Not modified is no success: there is nothing to give."""
    server.play(answer(304, b""))
    error = attempt(driver, Call(GET))
    assert isinstance(error, APIStatusError)
    assert isinstance(error, ClientError)
