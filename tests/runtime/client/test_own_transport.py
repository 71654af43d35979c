"""An HTTP client, transport or proxy of the caller's own."""

from __future__ import annotations

import asyncio

import httpx2
import pytest
from runtime.answers.response import AsyncAPIResponse
from runtime.transport.http import build_async_http_client, build_http_client

from ..faults import FaultServer, answer
from ..sample import (
    GET,
    KEY,
    ONE,
    AsyncThingsClient,
    Call,
    Connect,
    Driver,
    ThingsClient,
)


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
