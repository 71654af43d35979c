"""The clients of the Sample."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ._runtime.client.sync import AsyncClient as BaseAsyncClient
from ._runtime.client.sync import Client as BaseClient
from ._runtime.exchange.limits import RateLimit
from ._runtime.operation import API, SecurityScheme, Server, ServerVariable
from ._runtime.options import (
    DEFAULT_CONNECTIONS,
    DEFAULT_DEADLINE,
    DEFAULT_RETRIES,
    DEFAULT_TIMEOUT,
    Timeout,
)
from ._runtime.request.headers import GivenHeaders
from ._runtime.secrets import Credential
from ._runtime.transport.middleware import AsyncMiddleware, Middleware
from .errors import STATUS_ERRORS

if TYPE_CHECKING:
    from functools import cached_property
    from typing import Literal

    from ._runtime.transport.http import AsyncHTTPClient, AsyncTransport, HTTPClient, Transport
    from .resources.things import AsyncThings, Things
else:
    from ._runtime.client.resource import ResourceProperty as cached_property

INTERFACE = API(
    title="Sample",
    package="sample",
    version="1.0",
    environment="SAMPLE",
    servers=(
        Server(
            "https://{region}.example.com:{port}/{tenant}/v1",
            "production",
            (
                ServerVariable("region", "region", "eu", ("eu", "us")),
                ServerVariable("port", "port", "443"),
                ServerVariable("tenant", "tenant", "main"),
            ),
        ),
        Server("https://sandbox.example.com/v1", "sandbox"),
        Server(
            "http://{api_key}.local", "local", (ServerVariable("api_key", "server_api_key", "dev"),)
        ),
    ),
    errors=STATUS_ERRORS,
    schemes={
        "apiKey": SecurityScheme(
            id="apiKey",
            type="apiKey",
            argument="api_key",
            environment="SAMPLE_API_KEY",
            name="x-key",
        ),
    },
)


class Sample(BaseClient):
    """Calls the Sample.

    Threads may share a client. Use it in a ``with`` block, or close it.

    Args:
        api_key: A credential. Left out, it is read from ``SAMPLE_API_KEY``.
        server: Which of the API's servers: ``production``, ``sandbox``, ``local``; the first if
            left out.
        port: A part of the server's address. ``443`` if left out.
        region: Where the data are. ``eu`` if left out.
        tenant: Whose the data are. ``main`` if left out.
        server_api_key: A part of the server's address. ``dev`` if left out.
        base_url: Where the API is; ``SAMPLE_BASE_URL`` if left out, else
            https://eu.example.com:443/main/v1.
        timeout: Seconds for each step of an attempt, or a ``Timeout``.
        deadline: Seconds for a whole call, its repetitions included.
        max_retries: How often a call that may be repeated is repeated.
        max_connections: How many there are at a time, at most; further calls wait for one to be
            free.
        strict: Whether an answer that does not fit its type raises.
        rate_limit: Requests a second, at most; or a ``RateLimit``.
        headers: Headers of every request; they take the place of the client's own, and ``None``
            sends none.
        user_agent: Put before the package's own.
        proxy: The address of a proxy; left out, the environment says.
        middleware: Functions around each attempt, the outermost first.
        http_client: An HTTP client of your own; it is not closed with this one, and keeps its
            timeouts where none are given here.
        transport: How the client's own HTTP client reaches the network.
    """

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
        server: Literal["production", "sandbox", "local"] | None = None,
        port: str | None = None,
        region: Literal["eu", "us"] | None = None,
        tenant: str | None = None,
        server_api_key: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = DEFAULT_TIMEOUT,
        deadline: float | None = DEFAULT_DEADLINE,
        max_retries: int = DEFAULT_RETRIES,
        max_connections: int = DEFAULT_CONNECTIONS,
        strict: bool = False,
        rate_limit: RateLimit | float | None = None,
        headers: GivenHeaders | None = None,
        user_agent: str | None = None,
        proxy: str | None = None,
        middleware: Sequence[Middleware] = (),
        http_client: HTTPClient | None = None,
        transport: Transport | None = None,
    ) -> None:
        super().__init__(
            INTERFACE,
            {
                "apiKey": api_key,
            },
            base_url=base_url,
            server=server,
            variables={
                "port": port,
                "region": region,
                "tenant": tenant,
                "server_api_key": server_api_key,
            },
            timeout=timeout,
            deadline=deadline,
            max_retries=max_retries,
            max_connections=max_connections,
            strict=strict,
            rate_limit=rate_limit,
            middleware=middleware,
            headers=headers,
            user_agent=user_agent,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
        )

    @cached_property
    def things(self) -> Things:
        """The operations of things."""
        from .resources.things import Things

        return Things(self)


class AsyncSample(BaseAsyncClient):
    """Calls the Sample, asynchronously.

    Tasks may share a client. Use it in a ``async with`` block, or close it.

    Args:
        api_key: A credential. Left out, it is read from ``SAMPLE_API_KEY``.
        server: Which of the API's servers: ``production``, ``sandbox``, ``local``; the first if
            left out.
        port: A part of the server's address. ``443`` if left out.
        region: Where the data are. ``eu`` if left out.
        tenant: Whose the data are. ``main`` if left out.
        server_api_key: A part of the server's address. ``dev`` if left out.
        base_url: Where the API is; ``SAMPLE_BASE_URL`` if left out, else
            https://eu.example.com:443/main/v1.
        timeout: Seconds for each step of an attempt, or a ``Timeout``.
        deadline: Seconds for a whole call, its repetitions included.
        max_retries: How often a call that may be repeated is repeated.
        max_connections: How many there are at a time, at most; further calls wait for one to be
            free.
        strict: Whether an answer that does not fit its type raises.
        rate_limit: Requests a second, at most; or a ``RateLimit``.
        headers: Headers of every request; they take the place of the client's own, and ``None``
            sends none.
        user_agent: Put before the package's own.
        proxy: The address of a proxy; left out, the environment says.
        middleware: Functions around each attempt, the outermost first.
        http_client: An HTTP client of your own; it is not closed with this one, and keeps its
            timeouts where none are given here.
        transport: How the client's own HTTP client reaches the network; ``"aiohttp"`` is for
            very many calls.
    """

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
        server: Literal["production", "sandbox", "local"] | None = None,
        port: str | None = None,
        region: Literal["eu", "us"] | None = None,
        tenant: str | None = None,
        server_api_key: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = DEFAULT_TIMEOUT,
        deadline: float | None = DEFAULT_DEADLINE,
        max_retries: int = DEFAULT_RETRIES,
        max_connections: int = DEFAULT_CONNECTIONS,
        strict: bool = False,
        rate_limit: RateLimit | float | None = None,
        headers: GivenHeaders | None = None,
        user_agent: str | None = None,
        proxy: str | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
        http_client: AsyncHTTPClient | None = None,
        transport: AsyncTransport | Literal["aiohttp"] | None = None,
    ) -> None:
        super().__init__(
            INTERFACE,
            {
                "apiKey": api_key,
            },
            base_url=base_url,
            server=server,
            variables={
                "port": port,
                "region": region,
                "tenant": tenant,
                "server_api_key": server_api_key,
            },
            timeout=timeout,
            deadline=deadline,
            max_retries=max_retries,
            max_connections=max_connections,
            strict=strict,
            rate_limit=rate_limit,
            middleware=middleware,
            headers=headers,
            user_agent=user_agent,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
        )

    @cached_property
    def things(self) -> AsyncThings:
        """The operations of things."""
        from .resources.things import AsyncThings

        return AsyncThings(self)
