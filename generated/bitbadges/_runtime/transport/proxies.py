"""Which proxy a request goes through, for a library that is told of each: as httpx2 reads the environment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from urllib.request import getproxies

from ..environment import explain_proxy, find_proxy_problem, list_proxy_variables, mask_address
from ..errors import ArgumentError

_PLACE = re.compile(r"(?:([a-z]+)://)?(\[[^\]]*\]|[^:/\s]*)(?::(\d+))?/?", re.IGNORECASE)
SOCKS = ("socks5:", "socks5h:")
DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Spared:
    """An entry of ``NO_PROXY``: a host, with its subdomains or without, or a network."""

    host: str = ""
    port: int | None = None
    scheme: str = "all"
    network: IPv4Network | IPv6Network | None = None

    def matches(self, scheme: str, host: str, port: int | None) -> bool:
        """Whether it speaks of a place."""
        if self.network is not None:
            try:
                return ip_address(host) in self.network
            except ValueError:
                return False
        if self.scheme not in ("all", scheme):
            return False
        if self.port is not None and self.port != (port or DEFAULT_PORTS.get(scheme)):
            return False
        if self.host.startswith("*."):
            return host.endswith(self.host[1:])
        bare = self.host.removeprefix("*")
        return host == bare or (self.host != bare and (not bare or host.endswith(f".{bare}")))


def read_spared(text: str) -> Spared | None:
    """What an entry says; nothing where it cannot be read, which spares nobody."""
    try:
        return Spared(network=ip_network(text, strict=False))
    except ValueError:
        found = _PLACE.fullmatch(text)
    if found is None:
        return None
    scheme, host, port = (found[1] or "").lower(), found[2].lower(), found[3]
    number = None if port is None else int(port)
    if host.startswith("["):
        return Spared(host.strip("[]"), number, scheme or "all")
    exact = scheme or host == "localhost" or host.startswith("*.")
    return Spared(host if exact else f"*{host}", number, scheme or "all")


class Proxies:
    """The proxies of a client.

    :param given: the one that takes the place of the environment's. Raises :class:`ArgumentError` for what is none.
    """

    def __init__(self, given: str | None) -> None:
        self._given = given
        self._named: dict[str, str] = {}
        self._spared: list[Spared] = []
        if given is not None:
            require_usable(given, given)
            return
        told = getproxies()
        entries = [entry.strip() for entry in told.get("no", "").split(",")]
        if "*" in entries:
            return
        for scheme in ("http", "https", "all"):
            if value := told.get(scheme):
                self._named[scheme] = value if "://" in value else f"http://{value}"
                require_usable(self._named[scheme], None)
        read = [read_spared(entry) for entry in entries if entry]
        self._spared = [each for each in read if each is not None]

    def find(self, scheme: str, host: str, port: int | None) -> str | None:
        """The proxy on the way to a place; ``None`` where there is none.

        Raises :class:`ArgumentError` for one that is spoken to in a way that only the other library knows.
        """
        proxy = self._given or self._named.get(scheme) or self._named.get("all")
        if proxy is None or any(each.matches(scheme, host, port) for each in self._spared):
            return None
        if proxy.lower().startswith(SOCKS):
            raise explain_socks(proxy, given=self._given is not None)
        return proxy


def require_usable(proxy: str, given: str | None) -> None:
    """Refuse the address of a proxy that is none, by the name of where it stands. SOCKS is told of when it is used."""
    if proxy.lower().startswith(SOCKS):
        return
    if find_proxy_problem(proxy) is not None:
        raise explain_proxy(given, "not an address")


def explain_socks(proxy: str, *, given: bool) -> ArgumentError:
    """The error for a proxy of a kind that aiohttp cannot speak to."""
    names = [name for name, value in list_proxy_variables() if value == proxy]
    place = "proxy" if given or not names else f"the environment variable {names[0]}"
    return ArgumentError(
        f"{place} is {mask_address(proxy)!r}, and aiohttp has no SOCKS",
        hint="Leave out transport='aiohttp', or name a proxy of HTTP",
    )
