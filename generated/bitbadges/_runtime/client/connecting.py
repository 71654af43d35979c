"""The connections of a client that awaits: by which library, and whose."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from ..auth.certificate import Certificate
from ..transport.runner import Connections

if TYPE_CHECKING:
    from ..transport.async_pools import AsyncPool
    from ..transport.http import AsyncHTTPClient, AsyncTransport
    from ..transport.library import AsyncLibrary


def connect_async(
    http_client: AsyncHTTPClient | None,
    transport: AsyncTransport | Literal["aiohttp"] | None,
    proxy: str | None,
    limit: int,
    certificate: Certificate | None,
) -> Connections[AsyncPool]:
    """The connections, not yet opened; nothing is imported for them before."""
    if transport == "aiohttp":
        return _connect_by_aiohttp(proxy, limit, certificate)

    def build() -> AsyncPool:
        from ..transport.async_http import Httpx
        from ..transport.async_pools import AsyncPool
        from ..transport.http import build_async_http_client

        given = None if http_client is None else Httpx(http_client, own=False)
        return AsyncPool(
            lambda: Httpx(build_async_http_client(transport, proxy, limit, certificate), own=True),
            given,
            limit,
        )

    def load() -> None:
        from ..transport.http import load_async_library, share_certificates

        load_async_library()
        if http_client is None and (transport is None or proxy is not None):
            share_certificates()

    return Connections(build, load)


def _connect_by_aiohttp(
    proxy: str | None, limit: int, certificate: Certificate | None
) -> Connections[AsyncPool]:
    def build() -> AsyncPool:
        from ..transport.async_pools import AsyncPool

        return AsyncPool(_choose(proxy, limit, certificate), None, limit)

    def load() -> None:
        from ..transport import aio_http as aio_http
        from ..transport.http import share_certificates

        share_certificates()

    return Connections(build, load)


def _choose(
    proxy: str | None, limit: int, certificate: Certificate | None
) -> Callable[[], AsyncLibrary]:
    from ..transport.aio_http import Session
    from ..transport.http import find_certificates
    from ..transport.proxies import Proxies

    return lambda: Session(Proxies(proxy), limit, find_certificates(certificate))
