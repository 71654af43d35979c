"""Where requests go, for a library that does not write addresses as httpx2 does."""

from __future__ import annotations

import re
from functools import lru_cache

from ..secrets import Redactor
from .http import CAUGHT, parse_address, translate
from .library import Address, FailedError

_PLAIN = re.compile(
    r"(https?://[A-Za-z0-9.:\[\]-]+)"
    r"(/(?:[A-Za-z0-9_.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*"
    r"(?:\?(?:[A-Za-z0-9_.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?)"
)
"""What httpx2 leaves as it is below a host, unless a part of the path begins with a dot."""


def settle_address(url: str, redactor: Redactor) -> Address:
    """An address as it goes over the wire. Raises :class:`FailedError` for what is none."""
    plain = _PLAIN.fullmatch(url)
    try:
        if plain is None or "/." in plain[2]:
            return parse_address(url)
        origin = _parse_origin(plain[1])
    except CAUGHT as error:
        failure = translate(error, redactor)
    else:
        return origin._replace(url=f"{origin.scheme}://{origin.netloc}{plain[2]}")
    raise FailedError(failure)


@lru_cache(maxsize=64)
def _parse_origin(origin: str) -> Address:
    return parse_address(origin)
