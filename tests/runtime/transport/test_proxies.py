"""Which proxy a request goes through over aiohttp: the one that httpx2 would take, and on a real socket."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from runtime.transport.proxies import Proxies

from ..faults import FaultServer, answer
from ..sample import GET, Async, Call
from ..transports import Aiohttp

PLACES = [
    "http://example.com/", "https://example.com/", "http://www.example.com/", "http://myexample.com/",
    "http://example.com:8080/", "http://localhost/", "http://127.0.0.1/", "http://10.1.2.3/", "http://[::1]/",
]  # fmt: skip
SPARED = ["", "*", "example.com", ".example.com", "*.example.com", "example.com:8080", "localhost,127.0.0.1",
          "10.0.0.0/8", "::1", "[::1]", "https://example.com", "all://example.com:8080", "other.org, example.com"]  # fmt: skip

RELEASE = tuple(int(part) for part in httpx2.__version__.split(".")[:2])
SINCE = {"10.0.0.0/8": (2, 14), "[::1]": (2, 14), "*.example.com": (2, 16)}
"""The release in which httpx2 began to understand a form; those before it read it otherwise, or fail."""


@pytest.mark.parametrize("spared", SPARED)
@pytest.mark.parametrize(
    "variables", [("HTTP_PROXY",), ("HTTPS_PROXY",), ("ALL_PROXY",), ("HTTP_PROXY", "ALL_PROXY")]
)
def test_the_choice_is_the_same(
    monkeypatch: pytest.MonkeyPatch, spared: str, variables: Any
) -> None:
    """Whatever the variables say."""
    if SINCE.get(spared, RELEASE) > RELEASE:
        pytest.skip(f"httpx2 {httpx2.__version__} does not know this form")
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name in variables:
        monkeypatch.setenv(name, f"http://{name.lower().replace('_', '-')}:1")
    monkeypatch.setenv("NO_PROXY", spared)
    with httpx2.Client() as other:
        ours = Proxies(None)
        for place in PLACES:
            url = httpx2.URL(place)
            transport: Any = other._transport_for_url(url)
            pool = transport._pool
            host = pool._proxy_url.host.decode() if hasattr(pool, "_proxy_url") else None
            found = ours.find(url.scheme, url.host, url.port)
            assert (found and httpx2.URL(found).host) == host, place


@pytest.mark.parametrize("kind", [Async, Aiohttp])
def test_a_proxy_is_asked(server: FaultServer, kind: type[Async]) -> None:
    """For the whole address, with its own credential."""
    server.play(answer(200, {"name": "x"}))
    driver = kind(base_url="http://things.example", proxy=f"http://me:word@127.0.0.1:{server.port}")
    assert driver.execute(Call(GET)).name == "x"
    driver.close()
    (request,) = server.received
    assert request.target == "http://things.example/things"
    assert request.headers["proxy-authorization"].startswith("Basic ")
    assert request.headers["host"] == "things.example"
