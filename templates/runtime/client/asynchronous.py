"""The base class of generated clients that await; see :mod:`.client` for those that wait."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, NoReturn, Self, TypeVar, Unpack, overload

from ..arguments import require_options
from ..auth.certificate import Certificate, find_certificate
from ..call import Call
from ..clock import CLOCK
from ..errors import ClientError
from ..omit import OMIT, Omit
from ..operation import API
from ..options import DEFAULT_CONNECTIONS, Options, Timeout
from ..request.headers import GivenHeaders
from ..secrets import Credential
from ..transport.middleware import AsyncMiddleware
from ..transport.runner import AsyncRunner
from .configure import ClientOptions, build_settings, change_settings, check_owner
from .connecting import connect_async
from .owned import check_connections, check_middleware

if TYPE_CHECKING:
    from ..answers.page import AsyncPager
    from ..answers.response import AsyncAPIResponse
    from ..answers.stream import AsyncStream
    from ..transport.http import AsyncHTTPClient, AsyncTransport


T = TypeVar("T")
R = TypeVar("R")


class AsyncClient:
    """A client that awaits its answers. One may serve several event loops, one after the other.

    Close it, or use it in an ``async with`` block. The parameters are those of the client that
    waits; middleware, and what is handed in of ``httpx2``, is asynchronous.
    """

    def __init__(
        self,
        api: API,
        credentials: Mapping[str, Credential | Certificate | None],
        *,
        middleware: Sequence[AsyncMiddleware] = (),
        http_client: AsyncHTTPClient | None = None,
        transport: AsyncTransport | Literal["aiohttp"] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        proxy = options.get("proxy")
        check_connections(http_client, transport, proxy, is_async=True)
        check_middleware(middleware, is_async=True)
        settings = build_settings(api, credentials, options, http_client)
        certificate = find_certificate(api, credentials)
        check_owner(certificate, http_client or (transport if transport != "aiohttp" else None))
        limit = options.get("max_connections", DEFAULT_CONNECTIONS)
        connections = connect_async(http_client, transport, proxy, limit, certificate)
        self._runner = AsyncRunner(settings, connections, middleware)
        self._shares = False

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.base_url!r})"

    def __reduce__(self) -> NoReturn:
        text = "a client is not pickled, nor copied so: it holds credentials and connections"
        raise TypeError(f"{text}; with_options() gives a copy")

    @property
    def base_url(self) -> str:
        """Where the API is."""
        return self._runner.settings.base_url

    def with_options(
        self,
        *,
        timeout: float | Timeout | Omit | None = OMIT,
        deadline: float | Omit | None = OMIT,
        max_retries: int | Omit = OMIT,
        strict: bool | Omit = OMIT,
        headers: GivenHeaders | None = None,
        middleware: Sequence[AsyncMiddleware] | None = None,
        credentials: Mapping[str, Credential | None] | None = None,
    ) -> Self:
        """A copy with other settings. It shares connections and rate limit, and ends with this client.

        Args:
            headers: Headers of every request, on top of those that there are; ``None`` as a value sends none.
            middleware: Takes the place of the middleware that there is.
            credentials: Other credentials by argument name: ``{"access_token": "..."}``.
        """
        settings = change_settings(
            self._runner.settings,
            timeout=timeout,
            deadline=deadline,
            max_retries=max_retries,
            strict=strict,
            headers=headers,
            credentials=credentials,
        )
        layers = self._runner.middleware if middleware is None else middleware
        check_middleware(layers, is_async=True)
        copy = object.__new__(type(self))
        # What a subclass has added comes along; resources do not, which would send by this client.
        kept = {n: v for n, v in vars(self).items() if getattr(v, "_client", None) is not self}
        copy.__dict__.update(kept)
        copy._runner = AsyncRunner(settings, self._runner.connections, layers)
        copy._shares = True
        return copy

    async def send(
        self, call: Call[T], options: Options | None = None, *, stream: bool = False
    ) -> AsyncAPIResponse[T]:
        """Send a call and give the whole answer. Raises as the method itself.

        With ``stream=True`` the body stays open: read it in pieces inside an ``async with`` block.
        """
        await self._runner.prepare(call.operation)
        from ..answers.response import AsyncAPIResponse
        from ..exchange.execute import open_call

        steps = open_call(self._runner.settings, call, options, stream=stream)
        return AsyncAPIResponse(*await self._runner.run(steps), self._runner.world)

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        returns: type[T],
        query: Mapping[str, object] | None = None,
        json: object = OMIT,
        content: bytes | None = None,
        options: Options | None = None,
    ) -> T: ...

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        json: object = OMIT,
        content: bytes | None = None,
        options: Options | None = None,
    ) -> Any: ...

    async def request(
        self,
        method: str,
        path: str,
        *,
        returns: object = object,
        query: Mapping[str, object] | None = None,
        json: object = OMIT,
        content: bytes | None = None,
        options: Options | None = None,
    ) -> Any:
        """Call what the document does not have: same credentials, retries and errors.

        Args:
            path: A path below the base URL; a whole address elsewhere gets no credentials.
            returns: What the answer is: any type that pydantic takes, ``bytes``, or ``str``.
            json: A body that is sent as JSON; ``content`` is one that is sent as it is.
        """
        await self._runner.prepare()
        from . import adhoc

        steps = adhoc.request(
            self._runner.settings,
            method,
            path,
            query=query,
            json=json,
            content=content,
            returns=returns,
            options=options,
        )
        return await self._runner.run(steps)

    @overload
    def map(
        self,
        calls: Iterable[Call[T]] | AsyncIterable[Call[T]],
        *,
        concurrency: int = 8,
        return_errors: Literal[False] = False,
        options: Options | None = None,
    ) -> AsyncGenerator[T]: ...

    @overload
    def map(
        self,
        calls: Iterable[Call[T]] | AsyncIterable[Call[T]],
        *,
        concurrency: int = 8,
        return_errors: Literal[True],
        options: Options | None = None,
    ) -> AsyncGenerator[T | ClientError]: ...

    def map(
        self,
        calls: Iterable[Call[T]] | AsyncIterable[Call[T]],
        *,
        concurrency: int = 8,
        return_errors: bool = False,
        options: Options | None = None,
    ) -> AsyncGenerator[Any]:
        """Send many calls, at most ``concurrency`` at any time, and give their results in order.

        With ``return_errors`` a failed call gives its error; without, it is raised and ends the rest.
        """
        from .many import check_concurrency, map_in_tasks

        check_concurrency(concurrency)
        return map_in_tasks(
            lambda call: self._execute(call, options), calls, concurrency, return_errors
        )

    async def close(self) -> None:
        """Close the connections. A copy only closes itself; closing twice does nothing."""
        self._runner.closed = True
        if not self._shares:
            connections = self._runner.connections
            connections.closed = True
            if connections.pool is not None:
                await connections.pool.close()

    async def __aenter__(self) -> Self:
        from asyncio import to_thread

        await self._runner.prepare()
        await to_thread(load_resources, self)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def _execute(self, call: Call[T], options: Options | None = None) -> T:
        # The codec comes with the first call: building a client loads none of it.
        await self._runner.prepare(call.operation)
        from ..exchange.execute import execute

        return await self._runner.run(execute(self._runner.settings, call, options))

    def _paginate(self, call: Call[R], options: Options | None = None) -> AsyncPager[Any, R]:
        from ..answers.page import AsyncPager
        from ..answers.paging import start_turn

        return AsyncPager(self._runner, start_turn(call, require_options(options)))

    def _stream(self, call: Call[T], options: Options | None = None) -> AsyncStream[T]:
        from ..answers.stream import AsyncStream

        return AsyncStream(self._runner, call, options)


LOADING_SECONDS = 0.3


def load_resources(client: AsyncClient) -> None:
    """Import what the attributes of a generated client stand for, as far as that is done in a moment.

    An attribute is no call that could be awaited: what it imports would hold up the event loop. A client of hundreds of
    resources loads the rest when it is asked for.
    """
    started = CLOCK.monotonic()
    for kind in type(client).__mro__:
        if AsyncClient not in kind.__bases__:
            continue
        for name, value in vars(kind).items():
            if CLOCK.monotonic() - started > LOADING_SECONDS:
                return
            if isinstance(value, cached_property):
                getattr(client, name)
