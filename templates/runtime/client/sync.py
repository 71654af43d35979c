"""The base classes of generated clients."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, NoReturn, Self, TypeVar, Unpack, overload

from ..arguments import require_options
from ..auth.certificate import Certificate, find_certificate
from ..call import Call
from ..errors import ClientError
from ..omit import OMIT, Omit
from ..operation import API
from ..options import DEFAULT_CONNECTIONS, Options, Timeout
from ..request.headers import GivenHeaders
from ..secrets import Credential
from ..transport.middleware import Middleware
from ..transport.runner import Connections, Runner
from .asynchronous import AsyncClient
from .configure import ClientOptions, build_settings, change_settings, check_owner
from .owned import check_connections, check_middleware

if TYPE_CHECKING:
    from ..answers.page import Page
    from ..answers.response import APIResponse
    from ..answers.stream import Stream
    from ..transport.http import HTTPClient, Transport
    from ..transport.pools import Pool

__all__ = ["AsyncClient", "Client"]

T = TypeVar("T")
R = TypeVar("R")


class Client:
    """A client that waits for its answers. Threads may share it; close it, or use it in a ``with`` block.

    Args:
        base_url: Where the API is; left out, the environment or the document says.
        timeout: Seconds for each step of one attempt, or a :class:`Timeout`; ``None`` waits for ever.
        deadline: Seconds for a whole call, retries and pauses included; ``None`` sets no limit.
        max_retries: How often a failed request may be repeated, where that is safe.
        strict: Raise where an answer does not fit its type, instead of reading what is there.
        rate_limit: Requests in a second, or a :class:`RateLimit`; all copies share it.
        middleware: Functions around each attempt, the outermost first.
        max_connections: How many connections there may be at any time; further calls wait for one to be free.
        headers: Headers of every request, in the place of the client's own; ``None`` as a value sends none.
        user_agent: Words before the package's own in the header ``User-Agent``.
        http_client: An ``httpx2.Client`` to use instead of an own one; it is not closed, and keeps its own timeout where none is given.
        transport: An ``httpx2`` transport for the own one.
        proxy: The address of a proxy for the own one; left out, the environment says.
    """

    def __init__(
        self,
        api: API,
        credentials: Mapping[str, Credential | Certificate | None],
        *,
        middleware: Sequence[Middleware] = (),
        http_client: HTTPClient | None = None,
        transport: Transport | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        proxy = options.get("proxy")
        check_connections(http_client, transport, proxy, is_async=False)
        check_middleware(middleware, is_async=False)
        settings = build_settings(api, credentials, options, http_client)
        certificate = find_certificate(api, credentials)
        check_owner(certificate, http_client or transport)
        connections = options.get("max_connections", DEFAULT_CONNECTIONS)

        def build() -> Pool:
            from ..transport.http import build_http_client
            from ..transport.pools import Pool

            return Pool(
                lambda: build_http_client(transport, proxy, connections, certificate),
                http_client,
                connections,
            )

        self._runner = Runner(settings, Connections(build), middleware)
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
        middleware: Sequence[Middleware] | None = None,
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
        check_middleware(layers, is_async=False)
        # Not a copy of this object: what the generated class keeps in it belongs to this one.
        copy = object.__new__(type(self))
        # What a subclass has added comes along; resources do not, which would send by this client.
        kept = {n: v for n, v in vars(self).items() if getattr(v, "_client", None) is not self}
        copy.__dict__.update(kept)
        copy._runner = Runner(settings, self._runner.connections, layers)
        copy._shares = True
        return copy

    def send(
        self, call: Call[T], options: Options | None = None, *, stream: bool = False
    ) -> APIResponse[T]:
        """Send a call and give the whole answer. Raises as the method itself.

        With ``stream=True`` the body stays open: read it in pieces inside a ``with`` block.
        """
        from ..answers.response import APIResponse
        from ..exchange.execute import open_call

        steps = open_call(self._runner.settings, call, options, stream=stream)
        return APIResponse(*self._runner.run(steps), self._runner.world)

    @overload
    def request(
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
    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        json: object = OMIT,
        content: bytes | None = None,
        options: Options | None = None,
    ) -> Any: ...

    def request(
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
        return self._runner.run(steps)

    @overload
    def map(
        self,
        calls: Iterable[Call[T]],
        *,
        concurrency: int = 8,
        return_errors: Literal[False] = False,
        options: Options | None = None,
    ) -> Generator[T]: ...

    @overload
    def map(
        self,
        calls: Iterable[Call[T]],
        *,
        concurrency: int = 8,
        return_errors: Literal[True],
        options: Options | None = None,
    ) -> Generator[T | ClientError]: ...

    def map(
        self,
        calls: Iterable[Call[T]],
        *,
        concurrency: int = 8,
        return_errors: bool = False,
        options: Options | None = None,
    ) -> Generator[Any]:
        """Send many calls, at most ``concurrency`` at any time, and give their results in order.

        With ``return_errors`` a failed call gives its error; without, it is raised and ends the rest.
        """
        from .many import check_concurrency, map_in_threads

        check_concurrency(concurrency)
        return map_in_threads(
            lambda call: self._execute(call, options), calls, concurrency, return_errors
        )

    def close(self) -> None:
        """Close the connections. A copy only closes itself; closing twice does nothing."""
        self._runner.closed = True
        if not self._shares:
            connections = self._runner.connections
            connections.closed = True
            if connections.pool is not None:
                connections.pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _execute(self, call: Call[T], options: Options | None = None) -> T:
        # The codec comes with the first call: building a client loads none of it.
        from ..exchange.execute import execute

        return self._runner.run(execute(self._runner.settings, call, options))

    def _paginate(self, call: Call[R], options: Options | None = None) -> Page[Any, R]:
        from ..answers.page import fetch_page
        from ..answers.paging import start_turn

        turn = start_turn(call, require_options(options))
        return fetch_page(self._runner, turn, {}, 0)

    def _stream(self, call: Call[T], options: Options | None = None) -> Stream[T]:
        from ..answers.stream import Stream
        from ..exchange.execute import open_call

        steps = open_call(self._runner.settings, call, options)
        return Stream(*self._runner.run(steps), self._runner.world)
