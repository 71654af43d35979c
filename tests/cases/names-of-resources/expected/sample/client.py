"""The clients of the Sample."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ._runtime.client.sync import AsyncClient as BaseAsyncClient
from ._runtime.client.sync import Client as BaseClient
from ._runtime.exchange.limits import RateLimit
from ._runtime.operation import API
from ._runtime.options import (
    DEFAULT_CONNECTIONS,
    DEFAULT_DEADLINE,
    DEFAULT_RETRIES,
    DEFAULT_TIMEOUT,
    Timeout,
)
from ._runtime.request.headers import GivenHeaders
from ._runtime.transport.middleware import AsyncMiddleware, Middleware
from .errors import STATUS_ERRORS

if TYPE_CHECKING:
    from functools import cached_property
    from typing import Literal

    from ._runtime.transport.http import AsyncHTTPClient, AsyncTransport, HTTPClient, Transport
    from .resources.async_orders import AsyncAsyncOrdersResource, AsyncOrdersResource
    from .resources.close_ import AsyncClose, Close
    from .resources.default import AsyncDefault, Default
    from .resources.invoices import AsyncInvoices, Invoices
    from .resources.options_ import AsyncOptionsResource, OptionsResource
    from .resources.orders import AsyncOrders, Orders
    from .resources.parts import AsyncParts, Parts
    from .resources.sample import AsyncSampleResource, SampleResource
else:
    from ._runtime.client.resource import ResourceProperty as cached_property

INTERFACE = API(
    title="Sample",
    package="sample",
    version="1.0",
    environment="SAMPLE",
    servers=(),
    errors=STATUS_ERRORS,
    schemes={},
)


class Sample(BaseClient):
    """Calls the Sample.

    Threads may share a client. Use it in a ``with`` block, or close it.

    Args:
        base_url: Where the API is; ``SAMPLE_BASE_URL`` if left out, else none: it must be
            given.
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
            {},
            base_url=base_url,
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
    def async_orders(self) -> AsyncOrdersResource:
        """The operations of Async orders."""
        from .resources.async_orders import AsyncOrdersResource

        return AsyncOrdersResource(self)

    @cached_property
    def close_(self) -> Close:
        """The operations of close."""
        from .resources.close_ import Close

        return Close(self)

    @cached_property
    def default(self) -> Default:
        """The operations of default."""
        from .resources.default import Default

        return Default(self)

    @cached_property
    def invoices(self) -> Invoices:
        """The operations of billing."""
        from .resources.invoices import Invoices

        return Invoices(self)

    @cached_property
    def options_(self) -> OptionsResource:
        """The operations of options."""
        from .resources.options_ import OptionsResource

        return OptionsResource(self)

    @cached_property
    def orders(self) -> Orders:
        """All that is ordered."""
        from .resources.orders import Orders

        return Orders(self)

    @cached_property
    def parts(self) -> Parts:
        """The operations of parts."""
        from .resources.parts import Parts

        return Parts(self)

    @cached_property
    def sample(self) -> SampleResource:
        """The operations of Sample."""
        from .resources.sample import SampleResource

        return SampleResource(self)


class AsyncSample(BaseAsyncClient):
    """Calls the Sample, asynchronously.

    Tasks may share a client. Use it in a ``async with`` block, or close it.

    Args:
        base_url: Where the API is; ``SAMPLE_BASE_URL`` if left out, else none: it must be
            given.
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
            {},
            base_url=base_url,
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
    def async_orders(self) -> AsyncAsyncOrdersResource:
        """The operations of Async orders."""
        from .resources.async_orders import AsyncAsyncOrdersResource

        return AsyncAsyncOrdersResource(self)

    @cached_property
    def close_(self) -> AsyncClose:
        """The operations of close."""
        from .resources.close_ import AsyncClose

        return AsyncClose(self)

    @cached_property
    def default(self) -> AsyncDefault:
        """The operations of default."""
        from .resources.default import AsyncDefault

        return AsyncDefault(self)

    @cached_property
    def invoices(self) -> AsyncInvoices:
        """The operations of billing."""
        from .resources.invoices import AsyncInvoices

        return AsyncInvoices(self)

    @cached_property
    def options_(self) -> AsyncOptionsResource:
        """The operations of options."""
        from .resources.options_ import AsyncOptionsResource

        return AsyncOptionsResource(self)

    @cached_property
    def orders(self) -> AsyncOrders:
        """All that is ordered."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self)

    @cached_property
    def parts(self) -> AsyncParts:
        """The operations of parts."""
        from .resources.parts import AsyncParts

        return AsyncParts(self)

    @cached_property
    def sample(self) -> AsyncSampleResource:
        """The operations of Sample."""
        from .resources.sample import AsyncSampleResource

        return AsyncSampleResource(self)
