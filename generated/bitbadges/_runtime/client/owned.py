"""What is handed in to a client of the caller's own: connections, a proxy, middleware."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any, cast

from ..arguments import check_text, describe
from ..environment import find_proxy_problem, mask_address
from ..errors import ArgumentError


def check_connections(
    http_client: object, transport: object, proxy: object, *, is_async: bool
) -> None:
    """Refuse connections that cannot be used: of another library, of the other kind of client, closed, or not used at all."""
    if http_client is not None:
        _check_http_client(http_client, is_async)
        unused = "transport" if transport is not None else "proxy" if proxy is not None else None
        if unused is not None:
            raise ArgumentError(
                f"give http_client or {unused}, not both",
                hint=f"Give the {unused} to the http_client that you made",
            )
    if transport is not None:
        from ..transport.http import AsyncTransport, Transport

        kinds = (AsyncTransport, Transport) if is_async else (Transport, AsyncTransport)
        wanted = "httpx2.AsyncBaseTransport" if is_async else "httpx2.BaseTransport"
        _check_kind(transport, "transport", kinds, wanted, is_async)
    check_text(proxy, "proxy")
    if isinstance(proxy, str) and (problem := find_proxy_problem(proxy)) is not None:
        raise ArgumentError(f"proxy {problem}: {mask_address(proxy)!r}")


def _check_http_client(http_client: object, is_async: bool) -> None:
    from ..transport.http import AsyncHTTPClient, HTTPClient

    kinds = (AsyncHTTPClient, HTTPClient) if is_async else (HTTPClient, AsyncHTTPClient)
    wanted = "httpx2.AsyncClient" if is_async else "httpx2.Client"
    _check_kind(http_client, "http_client", kinds, wanted, is_async)
    if cast("Any", http_client).is_closed:
        raise ArgumentError(
            "http_client is closed",
            hint="Hand in one that is open, and close it after this client",
        )


def _check_kind(
    value: object,
    name: str,
    kinds: tuple[type[object], type[object]],
    wanted: str,
    is_async: bool,
) -> None:
    if isinstance(value, kinds[0]):
        return
    hint = f"Make one: {name}={wanted}(…)"
    if isinstance(value, kinds[1]):
        this, other = ("async", "one that waits") if is_async else ("one that waits", "async")
        hint = f"This client is {this}, and what is handed in is {other}"
    raise ArgumentError(f"{name} has to be an {wanted}, not {describe(value)}", hint=hint)


def check_middleware(middleware: object, *, is_async: bool) -> None:
    """Refuse what is no list of functions, and async functions where nobody would await them."""
    if isinstance(middleware, str) or not isinstance(middleware, Sequence):
        raise ArgumentError(
            f"middleware has to be a list of functions, not {describe(middleware)}",
            hint="Write middleware=[…]" if callable(middleware) else None,
        )
    for layer in cast("Sequence[object]", middleware):
        if not callable(layer):
            raise ArgumentError(f"middleware has to hold functions, not {describe(layer)}")
        if not is_async and inspect.iscoroutinefunction(layer):
            name = getattr(layer, "__name__", "a function")
            raise ArgumentError(
                f"middleware holds {name}, which is async: it needs the async client"
            )
