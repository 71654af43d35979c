"""What goes over the wire is the same over both transports, byte for byte; and what one of them cannot do is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from runtime.errors import APIConnectionError, ClientError
from runtime.options import Options
from runtime.request.upload import BodyStream, FileSource
from runtime.transport.compression import list_encodings

from ..faults import FaultServer, Received
from ..sample import (
    DELETE,
    GET,
    HEAD,
    KEYED,
    ONE,
    POST,
    PUT,
    Async,
    Call,
    operation,
)
from ..transports import Aiohttp

Work = Callable[[Async], Any]


def read_slowly(*pieces: bytes) -> BodyStream:
    """A body that comes in pieces, of a length that nobody knows before."""
    return BodyStream([FileSource(iter(pieces))], "application/octet-stream")


def send_body(build: Callable[[], Any], **headers: str) -> Work:
    """Sends a body by middleware, which may hand on whatever it likes."""

    def work(driver: Async) -> Any:
        async def put(request: Any, handler: Any) -> Any:
            changed = request.replace(content=build(), method="POST")
            return await handler(changed.with_headers(headers) if headers else changed)

        client = driver.client
        driver.client = client.with_options(middleware=[put])
        try:
            return driver.execute(Call(GET))
        finally:
            driver.client = client

    return work


def call(*args: Any, **options: Any) -> Work:
    """Makes a call."""
    return lambda driver: driver.execute(Call(*args), Options(**options))


def ask(target: str, method: str = "GET", **more: Any) -> Work:
    """Asks for a path or an address that the document does not have."""
    return lambda driver: driver.request(method, target, **more)


SENT: dict[str, Work] = {
    "a query": call(GET, {"filter": "a b&c=d/é+%"}),
    "a path": call(ONE, {"id": "a b/c;d=e,f@g:h~!$&'()*"}),
    "JSON": call(POST, {"name": "é"}),
    "a large body": call(PUT, {"name": "x" * 300_000}),
    "no body where one is usual": call(operation("POST", bodies=())),
    "no body where one is not": call(operation("DELETE", bodies=())),
    "a body that is not usual": call(DELETE, {"name": "x"}),
    "a key": call(KEYED, {"name": "x"}, idempotency_key="k"),
    "a head": call(HEAD),
    "a method of its own": ask("/things", "QUERY", content=b"select"),
    "own headers": call(GET, extra_headers={"X-MiXed": "a  b", "accept": "text/x", "Host": "h.x"}),
    "headers left out": call(
        GET, extra_headers={"Accept": None, "User-Agent": None, "Accept-Encoding": None}
    ),
    "own encoding": call(GET, extra_headers={"accept-encoding": "identity"}),
    "a closed connection": call(GET, extra_headers={"Connection": "close"}),
    "cookies": call(GET, extra_headers={"Cookie": "a=1; b=2"}),
    "no content type": call(POST, {"name": "x"}, extra_headers={"Content-Type": None}),
    "a path in need of escapes": ask('/a b/ü/%zz/{x}/`|^"<>'),
    "a query in need of escapes": ask("/a?b=c d&e=ü#part"),
    "escapes in small letters": ask("/%c3%bc?x=%2f"),
    "parts that are dots": ask("/a/.hidden/d..e/..."),
    "two slashes": ask("//a//b"),
    "pieces": send_body(lambda: read_slowly(b"one", b"", b"two" * 30_000)),
    "no pieces": send_body(lambda: read_slowly()),
    "pieces of a known length": send_body(
        lambda: read_slowly(b"one", b"two"), **{"Content-Length": "6"}
    ),
    "whole, but in chunks": send_body(lambda: b"whole", **{"Transfer-Encoding": "chunked"}),
    "an empty body": send_body(lambda: b""),
}


@pytest.fixture
def both(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Async, Aiohttp]]:
    """A client over each transport."""
    monkeypatch.setenv("NO_PROXY", "*")
    drivers = Async(base_url=server.url), Aiohttp(base_url=server.url)
    yield drivers
    for driver in drivers:
        driver.close()


def receive(server: FaultServer, work: Work, driver: Async) -> Received:
    """What the server gets; how it came, in one chunk or several, does not count."""
    server.play(*server.script)
    work(driver)
    (request,) = server.received
    return request


@pytest.mark.parametrize("work", SENT.values(), ids=SENT)
def test_the_same_is_sent(server: FaultServer, both: tuple[Async, Aiohttp], work: Work) -> None:
    """Method, target, headers in their order and spelling, and the body."""
    one, other = (receive(server, work, driver) for driver in both)
    assert (one.method, one.target, one.body) == (other.method, other.target, other.body)
    assert one.lines == other.lines


def test_users_in_addresses(server: FaultServer, both: tuple[Async, Aiohttp]) -> None:
    """A user and a password in an address that a caller gives are a credential, as they are everywhere."""
    address = f"http://me:p%40ss@127.0.0.1:{server.port}/x"
    one, other = (receive(server, ask(address), driver) for driver in both)
    assert one.lines == other.lines
    assert one.headers["authorization"].startswith("Basic ")


def test_the_same_can_be_decompressed() -> None:
    """What is asked for is what the other library would ask for."""
    assert list_encodings() == httpx2.Client().headers["accept-encoding"]


@pytest.mark.parametrize("target", ["http://①②.example/", "http://ü_.example/"])
def test_addresses_that_are_none(both: tuple[Async, Aiohttp], target: str) -> None:
    """They are refused by both in the same words, and nothing is repeated."""
    errors = [attempt(driver, target) for driver in both]
    assert [type(error) for error in errors] == [APIConnectionError] * 2
    assert len({str(error) for error in errors}) == 1


def attempt(driver: Async, target: str) -> object:
    """What comes of asking for an address."""
    try:
        return driver.request("GET", target, options=Options(deadline=5, max_retries=0))
    except ClientError as error:
        return error
