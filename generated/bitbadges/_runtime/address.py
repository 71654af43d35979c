"""Addresses of HTTP: what is wrong with one that a caller or an answer gives, before anything is sent there."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Final
from urllib.parse import urlsplit

from .errors import ArgumentError

PORTS: Final = {"http": 80, "https": 443}
_LABEL: Final = 63
_WRONG_HOST: Final = "has a host that can be none: neither a name nor an IP address"
_BEFORE_PATH: Final = re.compile(r"[^/?#]*")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
# Braces are slots of the document's that nobody filled: whoever needs the host hears of them then.
_NO_HOST: Final = re.compile(r"[\s\\^`|<>\"%@]")
_USER: Final = re.compile(r"(?<=://)[^/?#]*@")


def is_absolute(text: str) -> bool:
    """Whether a text is a whole address, good or bad, and not a path: ``/go?to=https://example.com`` is one."""
    begin = _BEFORE_PATH.match(text)
    assert begin is not None
    return text.startswith("://", begin.end() - 1)


def hide_user(url: str) -> str:
    """An address without a user and a password."""
    return _USER.sub("", url)


def find_address_problem(url: str) -> str | None:
    """What is wrong with an address, as the end of a sentence that never shows it; ``None`` where nothing is."""
    if _CONTROL.search(url):
        return "holds a line end, or another character that no address has"
    try:
        parts = urlsplit(url)
    except ValueError:
        return _WRONG_HOST
    if url.partition("://")[0].lower() not in PORTS or not parts.scheme:
        return "is no http or https address"
    try:
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        has_port = False
    if not has_port:
        return "has a port that is no number from 1 to 65535"
    return find_host_problem(parts.hostname or "", parts.netloc.rpartition("@")[2])


def find_host_problem(host: str, place: str) -> str | None:
    """What is wrong with a host.

    :param place: the host as the address has it, with its port.
    """
    if not host:
        return "has no host"
    if place.startswith("["):
        return None if _is_one_of_version(6, host) else _WRONG_HOST
    labels = host.removesuffix(".").split(".")
    is_number = len(labels) > 3 and all(label.isdecimal() for label in labels)
    fits = all(0 < len(label) <= _LABEL for label in labels)
    if not fits or _NO_HOST.search(host) or (is_number and not _is_one_of_version(4, host)):
        return _WRONG_HOST
    return None


def _is_one_of_version(version: int, host: str) -> bool:
    try:
        IPv4Address(host) if version == 4 else IPv6Address(host)
    except AddressValueError:
        return False
    return True


def require_address(url: str, name: str) -> str:
    """An address that something can be sent to. Raises :class:`ArgumentError` for any other, by the name of the argument."""
    problem = find_address_problem(url)
    if problem is not None:
        raise ArgumentError(f"{name} {problem}")
    return url


def find_origin(url: str) -> str:
    """Scheme, host and port of an address, in one spelling. Raises ``ValueError`` for no address of HTTP."""
    problem = find_address_problem(url)
    if problem is not None:
        raise ValueError(f"an address that {problem}")
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}:{parts.port or PORTS[parts.scheme]}"
