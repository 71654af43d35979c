"""Where calls go: one of the document's servers, with what its address leaves to choose."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from .packages import Both

Clients = Callable[..., Both]
CASE = "servers-to-choose"


def address(both: Both, **options: Any) -> str:
    """Where a call of both clients goes."""
    seen: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(str(request.url))
        return httpx2.Response(204)

    async def main() -> None:
        transport = httpx2.MockTransport(answer)
        async with getattr(both.package, f"Async{both.name}")(
            transport=transport, **options
        ) as client:
            await client.things.list()

    with getattr(both.package, both.name)(
        transport=httpx2.MockTransport(answer), **options
    ) as client:
        client.things.list()
    asyncio.run(main())
    assert seen[0] == seen[1]
    return seen[0].removesuffix("/things")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "https://eu.example.com/main/v1"),
        ({"region": "us"}, "https://us.example.com/main/v1"),
        ({"region": "us", "port": "8443", "tenant": "a.b"}, "https://us.example.com:8443/a.b/v1"),
        ({"server": "sandbox"}, "https://sandbox.example.com/v1"),
        ({"server": "local", "server_api_key": "mine"}, "http://mine.local"),
        ({"base_url": "https://own.example.org"}, "https://own.example.org"),
    ],
)
def test_addresses(clients: Clients, options: dict[str, str], expected: str) -> None:
    """Arguments fill the slots of the server that is chosen."""
    assert address(clients(CASE), **options) == expected


def test_the_environment(clients: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    """It fills what no argument does."""
    both = clients(CASE)
    prefix = both.package.__name__.upper()
    monkeypatch.setenv(f"{prefix}_REGION", "us")
    monkeypatch.setenv(f"{prefix}_TENANT", "env")
    assert address(both) == "https://us.example.com/env/v1"
    assert address(both, region="eu") == "https://eu.example.com/env/v1"
    monkeypatch.setenv(f"{prefix}_BASE_URL", "https://env.example.org")
    assert address(both) == "https://env.example.org"
    assert address(both, server="sandbox") == "https://sandbox.example.com/v1"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"region": "moon"}, "region has to be one of 'eu', 'us'"),
        ({"server": "nowhere"}, "no server 'nowhere'; there are 'production', 'sandbox', 'local'"),
        ({"tenant": ""}, "tenant is empty"),
        ({"tenant": "a?b"}, "holds what an address cannot"),
        ({"tenant": "a b"}, "holds what an address cannot"),
        ({"port": "443/evil"}, "must not hold a slash"),
        ({"port": 443}, "port has to be text, not int"),
        ({"server": "sandbox", "region": "eu"}, "region is no part of the address"),
        ({"base_url": "https://x.example", "region": "eu"}, "base_url= or region=, not both"),
        ({"base_url": "https://x.example", "server": "sandbox"}, "base_url= or server=, not both"),
    ],
)
def test_what_cannot_be_an_address(clients: Clients, options: dict[str, Any], said: str) -> None:
    """It is refused at the door, by name."""
    both = clients(CASE)
    for name in (both.name, f"Async{both.name}"):
        with pytest.raises(both.package.ArgumentError, match=said):
            getattr(both.package, name)(**options)
