"""The only module that knows the HTTP library: sends requests, reads answers, owns the connections.

What goes wrong on the way is given back as a :class:`Failure`, never raised: the library's own
errors, and the frames that they drag along, hold headers and addresses in the clear.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from functools import lru_cache
from http.cookiejar import DefaultCookiePolicy
from importlib import import_module
from ssl import SSLContext
from typing import Any, TypeAlias, TypeVar

import httpx2

from ..auth.certificate import Certificate, show_certificate
from ..effects import Failure
from ..environment import check_trust, explain_proxy, explain_trust, find_trust
from ..message import Headers, Request
from ..options import DEFAULT_CONNECTIONS
from ..secrets import Redactor
from .compression import BrokenBodyError, Decoder, build_decoders, decode, finish
from .library import KEPT_SECONDS, Address, Kinds, read_headers, tell, tell_distrust
from .network import Network
from .scrub import install

HTTPClient: TypeAlias = httpx2.Client
AsyncHTTPClient: TypeAlias = httpx2.AsyncClient
Transport: TypeAlias = httpx2.BaseTransport
AsyncTransport: TypeAlias = httpx2.AsyncBaseTransport
Arriving: TypeAlias = httpx2.Response
"""The library's answer, whose body may still be on its way."""

# The narrower come first.
KINDS: Kinds = (
    (httpx2.ConnectTimeout, "timeout", False),
    (httpx2.PoolTimeout, "busy", False),
    (httpx2.TimeoutException, "timeout", True),
    (httpx2.ConnectError, "connect", False),
    (httpx2.ProxyError, "connect", False),
    (httpx2.UnsupportedProtocol, "local", False),
    (httpx2.LocalProtocolError, "local", False),
    (httpx2.InvalidURL, "local", False),
    (httpx2.DecodingError, "decoding", True),
)
UNDECODABLE = httpx2.DecodingError
CAUGHT = (httpx2.RequestError, httpx2.InvalidURL, httpx2.StreamError)

C = TypeVar("C", httpx2.Client, httpx2.AsyncClient)
SHELVED = "headers_as_received"

install()


def translate(error: Exception, redactor: Redactor) -> Failure:
    """What an error of the library means, without the secrets that its text may hold."""
    distrust = tell_distrust(error, redactor)
    return tell(error, KINDS, redactor.text(str(error))) if distrust is None else distrust


def build_http_request(
    http: HTTPClient | AsyncHTTPClient, request: Request, own: bool
) -> httpx2.Request:
    """The library's request; a client of the caller's adds what it has of its own."""
    timeout = request.timeout
    waits = {
        "connect": timeout.connect,
        "read": timeout.read,
        "write": timeout.write,
        "pool": timeout.pool,
    }
    content: Any = request.content
    if content is not None and not isinstance(content, bytes) and isinstance(http, AsyncHTTPClient):
        content = aiter(content)
    pairs = list(request.headers.pairs)
    arguments: dict[str, Any] = {"content": content, "extensions": {"timeout": waits}}
    if not own:
        built = http.build_request(request.method, request.url, headers=pairs, **arguments)
        for name in request.omitted - {name.lower() for name, _ in pairs}:
            built.headers.pop(name, None)
        return built
    if "accept-encoding" not in request.headers and "accept-encoding" not in request.omitted:
        pairs.append(("Accept-Encoding", http.headers["accept-encoding"]))
    return httpx2.Request(request.method, request.url, headers=pairs, **arguments)


def parse_address(url: str) -> Address:
    """An address as this library writes it, for another one to take as it is. Raises one of :data:`CAUGHT`."""
    parsed = httpx2.URL(url)
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise httpx2.UnsupportedProtocol("no address of HTTP")
    netloc = parsed.netloc.decode()
    user = f"{parsed.username}:{parsed.password}".encode() if parsed.userinfo else None
    return Address(
        url=f"{parsed.scheme}://{netloc}{parsed.raw_path.decode()}",
        scheme=parsed.scheme,
        host=parsed.host,
        port=parsed.port,
        netloc=netloc,
        authorization=None if user is None else f"Basic {b64encode(user).decode()}",
    )


def read_answer_headers(response: Arriving) -> Headers:
    """The headers of an answer, as they came."""
    return read_headers(response.extensions.get(SHELVED, response.headers.raw))


class Unpacked(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that is decompressed while it is read, in the place of the library's own way, which takes the begin for the whole."""

    def __init__(self, stream: Any, decoders: list[Decoder]) -> None:
        self._stream = stream
        self._decoders = decoders

    def __iter__(self) -> Iterator[bytes]:
        try:
            for piece in self._stream:
                yield from decode(self._decoders, piece)
            finish(self._decoders)
        except BrokenBodyError as error:
            raise httpx2.DecodingError(str(error)) from None

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self._stream:
                for found in decode(self._decoders, piece):
                    yield found
            finish(self._decoders)
        except BrokenBodyError as error:
            raise httpx2.DecodingError(str(error)) from None

    def close(self) -> None:
        """Let go of the connection."""
        self._stream.close()

    async def aclose(self) -> None:
        """Let go of the connection."""
        await self._stream.aclose()


def unpack(response: Arriving) -> None:
    """Decompress the body of an answer while it is read; an answer that was read already, by a hook of the caller's, stays."""
    if response.is_stream_consumed or "content-encoding" not in response.headers:
        return
    try:
        decoders = build_decoders(response.headers.get_list("content-encoding"))
    except BrokenBodyError:
        return
    if decoders:
        response.extensions.setdefault(SHELVED, response.headers.raw)
        del response.headers["content-encoding"]
        response.stream = Unpacked(response.stream, decoders)


def _shelve_location(response: httpx2.Response) -> None:
    # Redirects are none of the library's business here. Its older releases read Location all the same, and raise where it is no
    # address, so that the answer would be lost.
    if "location" in response.headers:
        response.extensions[SHELVED] = response.headers.raw
        del response.headers["location"]


async def _shelve_location_async(response: httpx2.Response) -> None:
    _shelve_location(response)


def share_certificates() -> SSLContext:
    """The certificates that are trusted: reading them takes longer than a call, so it is done once for what the environment says."""
    return _share(find_trust())


@lru_cache(maxsize=4)
def _share(_: tuple[str, str] | None) -> SSLContext:
    return _load_trusted()


def _load_trusted() -> SSLContext:
    check_trust()
    try:
        return httpx2.create_ssl_context()
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or type(error).__name__
    raise explain_trust(told)


def load_async_library() -> None:
    """Load what the library leaves to its first connection."""
    with suppress(ImportError):
        import_module("anyio._backends._asyncio")


def find_certificates(own: Certificate | None) -> SSLContext:
    """Whom a client trusts, and the certificate that it shows."""
    if own is None:
        return share_certificates()
    return own if isinstance(own, SSLContext) else show_certificate(_load_trusted(), own)


def _find_certificates(
    given: object, proxy: str | None, own: Certificate | None
) -> SSLContext | bool:
    # A transport of the caller's verifies by itself, and is all there is unless there is a proxy.
    return True if given is not None and proxy is None else find_certificates(own)


def build_http_client(
    transport: Transport | None,
    proxy: str | None,
    connections: int = DEFAULT_CONNECTIONS,
    certificate: Certificate | None = None,
) -> HTTPClient:
    """A client of our own. It keeps no cookies: one caller's session must not become another's."""
    verify = _find_certificates(transport, proxy, certificate)
    hooks = [_shelve_location]
    return _make(httpx2.Client, hooks, connections, proxy, transport=transport, verify=verify)


def build_async_http_client(
    transport: AsyncTransport | None,
    proxy: str | None,
    connections: int = DEFAULT_CONNECTIONS,
    certificate: Certificate | None = None,
) -> AsyncHTTPClient:
    """A client of our own; see :func:`build_http_client`."""
    verify = _find_certificates(transport, proxy, certificate)
    hooks = [_shelve_location_async]
    return _make(httpx2.AsyncClient, hooks, connections, proxy, transport=transport, verify=verify)


def _make(kind: type[C], hooks: list[Any], connections: int, proxy: str | None, **more: Any) -> C:
    limits = httpx2.Limits(  # All are kept, or bursts of calls would open most of them anew.
        max_connections=connections,
        max_keepalive_connections=connections,
        keepalive_expiry=KEPT_SECONDS,
    )
    try:
        http = kind(proxy=proxy, limits=limits, event_hooks={"response": hooks}, **more)
    except (ValueError, ImportError, httpx2.InvalidURL) as error:
        told = type(error).__name__
    else:
        http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        return http
    raise explain_proxy(proxy, told)


def watch_sockets(http: HTTPClient) -> list[Network]:
    """Put ourselves between the library's pools and their sockets.

    The library has no public name for that place. Where a release of it has moved it, calls go on as before, and a deadline
    ends between two operations of a socket.
    """
    mounts: dict[object, object] = getattr(http, "_mounts", {})
    found: list[Network] = []
    for transport in (getattr(http, "_transport", None), *mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if backend is not None:
            network = backend if isinstance(backend, Network) else Network(backend)
            setattr(pool, "_network_backend", network)  # noqa: B010
            found.append(network)
    return found
