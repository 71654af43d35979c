"""What all calls of a client share: fixed once, replaced as a whole, never changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from ..address import find_address_problem, require_address
from ..arguments import check_address
from ..auth.credentials import Asked
from ..auth.grant import Granted, build_granted
from ..clock import CLOCK, Clock
from ..errors import ArgumentError
from ..operation import API, Operation
from ..options import DEFAULT_DEADLINE, DEFAULT_RETRIES, DEFAULT_TIMEOUT, Timeout
from ..request.headers import OwnHeaders
from ..secrets import Seen
from .limits import Gate
from .observe import Observer
from .servers import build_server_url

Alternatives: TypeAlias = tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]


class HasTimeout(Protocol):
    """What counts of an HTTP client of the caller's own."""

    @property
    def timeout(self) -> Any:
        """Seconds by step, in the library's own words."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Settings:
    """The configuration of a client."""

    api: API
    base_url: str
    held: Mapping[str, Asked]
    observer: Observer
    gate: Gate
    user_agent: str
    chosen_timeout: Timeout = DEFAULT_TIMEOUT
    http_client: HasTimeout | None = None
    deadline: float | None = DEFAULT_DEADLINE
    max_retries: int = DEFAULT_RETRIES
    strict: bool = False
    headers: OwnHeaders = ()
    clock: Clock = CLOCK
    origin: str = ""
    servers: Mapping[str, str] = field(default_factory=dict[str, str])
    is_moved: bool = False
    seen: Seen = field(default_factory=Seen)
    granted: dict[Alternatives, Granted] = field(
        default_factory=dict[Alternatives, Granted], compare=False
    )

    def __repr__(self) -> str:
        return f"Settings({self.base_url})"

    @property
    def timeout(self) -> Timeout:
        """The one that was chosen, else that of the caller's own HTTP client."""
        if self.http_client is None or self.chosen_timeout is not DEFAULT_TIMEOUT:
            return self.chosen_timeout
        own = self.http_client.timeout
        return Timeout(connect=own.connect, read=own.read, write=own.write, pool=own.pool)

    def grant(self, operation: Operation) -> Granted:
        """What the operation carries; worked out once for each set of alternatives."""
        key = operation.security, operation.scopes
        found = self.granted.get(key)
        if found is None:
            found = self.granted[key] = self._choose(operation)
        return found

    def _choose(self, operation: Operation) -> Granted:
        alternatives = operation.security
        granted = build_granted(self.api, operation, self.held, self.seen)
        if not granted.sources and alternatives and () not in alternatives:
            self.observer.warn_anonymous(self.api, alternatives)
        return granted


def find_base_url(
    api: API,
    given: str | None,
    environ: Mapping[str, str] | None = None,
    *,
    server: str | None = None,
    variables: Mapping[str, str | None] | None = None,
) -> str:
    """The base URL: the one given, else the server that was chosen, else that of the environment, else the document's first.

    Raises :class:`ArgumentError` for what is no HTTP address.
    """
    environ = os.environ if environ is None else environ
    name = f"{api.environment}_BASE_URL"
    chosen = {key: value for key, value in (variables or {}).items() if value is not None}
    if given and (server is not None or chosen):
        said = "server" if server is not None else next(iter(chosen))
        raise ArgumentError(f"give base_url= or {said}=, not both: each says where the API is")
    url = given or (None if server is not None or chosen else environ.get(name))
    if url:
        check_address(url, "base_url" if given else name)
    url = url or build_server_url(api, server, chosen, environ)
    problem = find_address_problem(url)
    if problem is not None:
        raise ArgumentError(f"the base URL {problem}; give base_url= or {name}")
    if "?" in url or "#" in url or "@" in url:
        raise ArgumentError("the base URL has a query, a fragment, or a user in it")
    return url.rstrip("/")


def is_moved(api: API, given: str | None, environ: Mapping[str, str] | None = None) -> bool:
    """Whether the caller, or the environment, says where the API is, instead of the document."""
    environ = os.environ if environ is None else environ
    return bool(given or environ.get(f"{api.environment}_BASE_URL"))


def check_servers(servers: Mapping[str, str]) -> dict[str, str]:
    """Where operations with a server of their own go, by its address in the document. Refuses what is no address."""
    for server, url in servers.items():
        check_address(url, f"servers[{server!r}]")
        require_address(url, f"servers[{server!r}]")
    return {server.rstrip("/"): url for server, url in servers.items()}


def build_user_agent(api: API, extra: str | None) -> str:
    """The caller's words first, then the package, Python and the platform."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    own = f"{api.package}-python/{api.version} {sys.implementation.name}/{version} ({sys.platform})"
    return f"{extra} {own}" if extra else own
