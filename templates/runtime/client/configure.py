"""From the arguments of a client to its settings, and from settings to others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypedDict

from ..address import find_origin
from ..arguments import (
    check_count,
    check_flag,
    check_retries,
    check_seconds,
    check_timeout,
    describe,
    is_number,
)
from ..auth.certificate import Certificate
from ..auth.credentials import find_credentials
from ..errors import ArgumentError
from ..exchange.limits import Gate, RateLimit
from ..exchange.observe import Observer
from ..exchange.settings import (
    HasTimeout,
    Settings,
    build_user_agent,
    check_servers,
    find_base_url,
    is_moved,
)
from ..omit import Omit
from ..operation import API
from ..options import (
    DEFAULT_CONNECTIONS,
    DEFAULT_DEADLINE,
    DEFAULT_RETRIES,
    DEFAULT_TIMEOUT,
    Timeout,
)
from ..request.headers import GivenHeaders, check_headers, merge_headers
from ..secrets import Credential


class ClientOptions(TypedDict, total=False):
    """The keywords of every client; generated classes spell them out, with their defaults."""

    base_url: str | None
    server: str | None
    servers: Mapping[str, str] | None
    variables: Mapping[str, str | None]
    timeout: float | Timeout | None
    deadline: float | None
    max_retries: int
    max_connections: int
    strict: bool
    rate_limit: RateLimit | float | None
    headers: GivenHeaders | None
    user_agent: str | None
    proxy: str | None


def build_settings(
    api: API,
    credentials: Mapping[str, Credential | Certificate | None],
    options: ClientOptions,
    http_client: HasTimeout | None = None,
) -> Settings:
    """The settings of a new client. Raises :class:`ArgumentError` for what cannot work.

    :param http_client: the caller's own, whose timeout counts where none is given.
    """
    headers = check_headers(options.get("headers") or {}, "headers")
    user_agent = options.get("user_agent")
    max_retries = options.get("max_retries", DEFAULT_RETRIES)
    check_headers({"User-Agent": user_agent}, "user_agent")
    check_retries(max_retries)
    check_count(options.get("max_connections", DEFAULT_CONNECTIONS), "max_connections", 1)
    check_time(options.get("timeout", DEFAULT_TIMEOUT), options.get("deadline", DEFAULT_DEADLINE))
    check_flag(options.get("strict", False), "strict")
    check_rate(options.get("rate_limit"))
    url = find_base_url(
        api,
        options.get("base_url"),
        server=options.get("server"),
        variables=options.get("variables"),
    )
    return Settings(
        api=api,
        base_url=url,
        origin=find_origin(url),
        servers=check_servers(options.get("servers") or {}),
        is_moved=options.get("server") is None and is_moved(api, options.get("base_url")),
        held=find_credentials(api, credentials),
        observer=Observer(api),
        gate=Gate(RateLimit.of(options.get("rate_limit"))),
        user_agent=build_user_agent(api, user_agent),
        chosen_timeout=Timeout.of(options.get("timeout", DEFAULT_TIMEOUT)),
        http_client=http_client,
        deadline=options.get("deadline", DEFAULT_DEADLINE),
        max_retries=max_retries,
        strict=options.get("strict", False),
        headers=merge_headers((), headers),
    )


def check_owner(certificate: Certificate | None, given: object) -> None:
    """Refuse a certificate beside connections of the caller's own, which would not show it."""
    if certificate is not None and given is not None:
        raise ArgumentError(
            "give the client's certificate to the http_client or transport that you made"
        )


def check_time(timeout: object, deadline: object) -> None:
    """Refuse what no call can wait for."""
    if not isinstance(timeout, Omit):
        check_timeout(timeout)
    if not isinstance(deadline, Omit):
        check_seconds(deadline, "deadline")


def check_rate(rate_limit: object) -> None:
    """Refuse what is no rate."""
    if rate_limit is None or isinstance(rate_limit, RateLimit):
        return
    if not is_number(rate_limit):
        raise ArgumentError(
            f"rate_limit has to be requests in a second, or a RateLimit, not {describe(rate_limit)}"
        )


def change_settings(
    settings: Settings,
    *,
    timeout: float | Timeout | Omit | None,
    deadline: float | Omit | None,
    max_retries: int | Omit,
    strict: bool | Omit,
    headers: GivenHeaders | None,
    credentials: Mapping[str, Credential | None] | None,
) -> Settings:
    """Other settings; the gate, and so the rate limit, stays shared."""
    changes: dict[str, Any] = {}
    check_time(timeout, deadline)
    if not isinstance(timeout, Omit):
        changes["chosen_timeout"] = Timeout.of(timeout)
    if not isinstance(deadline, Omit):
        changes["deadline"] = deadline
    if not isinstance(max_retries, Omit):
        check_retries(max_retries)
        changes["max_retries"] = max_retries
    if not isinstance(strict, Omit):
        check_flag(strict, "strict")
        changes["strict"] = strict
    if headers:
        changes["headers"] = merge_headers(settings.headers, check_headers(headers, "headers"))
    if credentials is not None:
        changes["held"] = replace_credentials(settings, credentials)
        changes["granted"] = {}
    return replace(settings, **changes)


def replace_credentials(
    settings: Settings, credentials: Mapping[str, Credential | None]
) -> Mapping[str, Any]:
    """The credentials with others in their place, by argument name; ``None`` takes one away."""
    schemes = settings.api.schemes
    by_argument: dict[str, list[str]] = {}
    for name, scheme in schemes.items():
        by_argument.setdefault(scheme.argument, []).append(name)
    unknown = [argument for argument in credentials if argument not in by_argument]
    if unknown:
        raise ArgumentError(f"there is no credential {unknown[0]!r}; there are {[*by_argument]}")
    for argument in credentials:
        if schemes[by_argument[argument][0]].type == "mutualTLS":
            raise ArgumentError(f"{argument} belongs to the connections: make a new client")
    given = {
        name: value for argument, value in credentials.items() for name in by_argument[argument]
    }
    fresh = find_credentials(settings.api, given, environ={})
    kept = {name: value for name, value in settings.held.items() if name not in given}
    return {**kept, **fresh}
