"""The clients of the BitBadges API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ._runtime.client.sync import AsyncClient as BaseAsyncClient
from ._runtime.client.sync import Client as BaseClient
from ._runtime.exchange.limits import RateLimit
from ._runtime.operation import API, SecurityScheme, Server
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
    from .resources.address_lists import AddressLists, AsyncAddressLists
    from .resources.dynamic_stores import AsyncDynamicStores, DynamicStores
    from .resources.tokens import AsyncTokens, Tokens
else:
    from ._runtime.client.resource import ResourceProperty as cached_property

INTERFACE = API(
    title="BitBadges API",
    package="bitbadges",
    version="0.1.0",
    environment="BITBADGES",
    servers=(
        Server("https://api.bitbadges.io/api/v0", "production"),
        Server("https://api.bitbadges.io/testnet/api/v0", "testnet"),
    ),
    errors=STATUS_ERRORS,
    schemes={
        "accessToken": SecurityScheme(
            id="accessToken",
            type="http",
            argument="access_token",
            environment="BITBADGES_ACCESS_TOKEN",
            name="bearer",
        ),
        "apiKey": SecurityScheme(
            id="apiKey",
            type="apiKey",
            argument="api_key",
            environment="BITBADGES_API_KEY",
            name="x-api-key",
        ),
        "session": SecurityScheme(
            id="session",
            type="apiKey",
            argument="session",
            environment="BITBADGES_SESSION",
            name="bitbadges",
            location="cookie",
        ),
    },
)


class BitBadges(BaseClient):
    """Calls the BitBadges API.

    Threads may share a client. Use it in a ``with`` block, or close it.

    Args:
        access_token: OAuth access token of a signed-in user, valid for one day. The roles that
            an operation names are its scopes. Left out, it is read from
            ``BITBADGES_ACCESS_TOKEN``.
        api_key: The key of the calling application, sent with every request. Left out, it is
            read from ``BITBADGES_API_KEY``.
        session: Session cookie of a signed-in user, an alternative to the access token. Left
            out, it is read from ``BITBADGES_SESSION``.
        server: Which of the API's servers: ``production``, ``testnet``; the first if left out.
        base_url: Where the API is; ``BITBADGES_BASE_URL`` if left out, else
            https://api.bitbadges.io/api/v0.
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
        access_token: Credential | None = None,
        api_key: Credential | None = None,
        session: Credential | None = None,
        server: Literal["production", "testnet"] | None = None,
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
                "accessToken": access_token,
                "apiKey": api_key,
                "session": session,
            },
            base_url=base_url,
            server=server,
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
    def address_lists(self) -> AddressLists:
        """Named lists of addresses, kept off-chain by BitBadges or on-chain."""
        from .resources.address_lists import AddressLists

        return AddressLists(self)

    @cached_property
    def dynamic_stores(self) -> DynamicStores:
        """Sets of emails, app accounts or addresses, kept by BitBadges for claims to look up."""
        from .resources.dynamic_stores import DynamicStores

        return DynamicStores(self)

    @cached_property
    def tokens(self) -> Tokens:
        """Collections of tokens, with balances, owners, activity, trackers, listings and claims."""
        from .resources.tokens import Tokens

        return Tokens(self)


class AsyncBitBadges(BaseAsyncClient):
    """Calls the BitBadges API, asynchronously.

    Tasks may share a client. Use it in a ``async with`` block, or close it.

    Args:
        access_token: OAuth access token of a signed-in user, valid for one day. The roles that
            an operation names are its scopes. Left out, it is read from
            ``BITBADGES_ACCESS_TOKEN``.
        api_key: The key of the calling application, sent with every request. Left out, it is
            read from ``BITBADGES_API_KEY``.
        session: Session cookie of a signed-in user, an alternative to the access token. Left
            out, it is read from ``BITBADGES_SESSION``.
        server: Which of the API's servers: ``production``, ``testnet``; the first if left out.
        base_url: Where the API is; ``BITBADGES_BASE_URL`` if left out, else
            https://api.bitbadges.io/api/v0.
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
        access_token: Credential | None = None,
        api_key: Credential | None = None,
        session: Credential | None = None,
        server: Literal["production", "testnet"] | None = None,
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
                "accessToken": access_token,
                "apiKey": api_key,
                "session": session,
            },
            base_url=base_url,
            server=server,
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
    def address_lists(self) -> AsyncAddressLists:
        """Named lists of addresses, kept off-chain by BitBadges or on-chain."""
        from .resources.address_lists import AsyncAddressLists

        return AsyncAddressLists(self)

    @cached_property
    def dynamic_stores(self) -> AsyncDynamicStores:
        """Sets of emails, app accounts or addresses, kept by BitBadges for claims to look up."""
        from .resources.dynamic_stores import AsyncDynamicStores

        return AsyncDynamicStores(self)

    @cached_property
    def tokens(self) -> AsyncTokens:
        """Collections of tokens, with balances, owners, activity, trackers, listings and claims."""
        from .resources.tokens import AsyncTokens

        return AsyncTokens(self)
