"""What is handed in to a client of the caller's own: connections, a proxy, middleware."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, cast

from ..arguments import check_text, describe
from ..environment import find_proxy_problem, mask_address
from ..errors import ArgumentError

AIOHTTP = "aiohttp"
LEAST_AIOHTTP = (3, 14)
LATEST = (9999,)


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
    if isinstance(transport, str):
        _check_name(transport, is_async)
    elif transport is not None:
        from ..transport.http import AsyncTransport, Transport

        kinds = (AsyncTransport, Transport) if is_async else (Transport, AsyncTransport)
        wanted = "httpx2.AsyncBaseTransport" if is_async else "httpx2.BaseTransport"
        _check_kind(transport, "transport", kinds, wanted, is_async)
    check_text(proxy, "proxy")
    if isinstance(proxy, str) and (problem := find_proxy_problem(proxy)) is not None:
        raise ArgumentError(f"proxy {problem}: {mask_address(proxy)!r}")


def _check_name(transport: str, is_async: bool) -> None:
    """Refuse a transport that is not known by its name, is none of this kind of client's, or is not installed."""
    if transport != AIOHTTP:
        near = is_async and get_close_matches(transport.lower(), [AIOHTTP], cutoff=0.7)
        wanted = f"{AIOHTTP!r} or an httpx2 transport" if is_async else "an httpx2 transport"
        hint = "Leave transport out: httpx2 is what is used then" if transport == "httpx2" else None
        raise ArgumentError(
            f"transport has to be {wanted}, not {transport!r}",
            hint=f"Did you mean transport={AIOHTTP!r}?" if near else hint,
        )
    if not is_async:
        raise ArgumentError(
            f"transport={AIOHTTP!r} is for the client that awaits, and this one waits",
            hint="Use the async client, or leave transport out",
        )
    found = find_version(AIOHTTP)
    if found is None or found < LEAST_AIOHTTP:
        least = ".".join(map(str, LEAST_AIOHTTP))
        problem = "is not installed" if found is None else "is installed in an older version"
        raise ArgumentError(
            f"transport={AIOHTTP!r} needs the package aiohttp {least} or later, which {problem}",
            hint=f"Install this package with its extra [{AIOHTTP}], or: pip install 'aiohttp>={least}'",
        )


def find_version(package: str) -> tuple[int, ...] | None:
    """The version of a package; nothing where it is not installed, and the latest where nobody says which it is."""
    from importlib.metadata import PackageNotFoundError, version  # for who has another transport
    from importlib.util import find_spec

    if find_spec(package) is None:
        return None
    try:
        numbers = version(package).split(".")[:2]
    except PackageNotFoundError:
        return LATEST
    return tuple(int(number) if number.isdigit() else 0 for number in numbers)


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
