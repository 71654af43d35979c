"""The caller's own headers: what they may hold, and how those of a call, a client and a copy of it go together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias, cast

from ..errors import ArgumentError
from ..message import Headers
from ..omit import Omit

#: Headers as people give them; ``None``, or ``OMIT``, sends none of that name.
GivenHeaders: TypeAlias = Mapping[str, str | Omit | None]

#: The same, checked: a name occurs once, in whatever case.
OwnHeaders: TypeAlias = tuple[tuple[str, str | None], ...]

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


def check_headers(values: GivenHeaders, argument: str) -> OwnHeaders:
    """The headers that an argument gives. Raises :class:`ArgumentError` for what is none, or would break out of one."""
    given = cast("object", values)
    if not isinstance(given, Mapping):
        kind = type(given).__name__
        raise ArgumentError(f"{argument} has to be a mapping of names to values, not {kind}")
    pairs = cast("Mapping[object, object]", given).items()
    return tuple(_check_header(name, value, argument) for name, value in pairs)


def _check_header(name: object, value: object, argument: str) -> tuple[str, str | None]:
    if not isinstance(name, str) or not _TOKEN.fullmatch(name):
        raise ArgumentError(f"{argument} has {name!r}, which is no name of a header")
    if value is None or isinstance(value, Omit):
        return name, None
    if not isinstance(value, str):
        kind = type(value).__name__
        raise ArgumentError(f"the header {name!r} in {argument} has to be text, not {kind}")
    if not value.isascii() or _CONTROL.search(value):
        raise ArgumentError(f"the header {name!r} in {argument} holds what a header cannot carry")
    return name, value


def merge_headers(held: OwnHeaders, more: OwnHeaders) -> OwnHeaders:
    """Both; of one name the later counts, whatever the case."""
    merged = {name.lower(): (name, value) for name, value in (*held, *more)}
    return tuple(merged.values())


def apply_headers(headers: Headers, own: Iterable[tuple[str, str | None]]) -> Headers:
    """Headers with the caller's in the place of those of the same names, and without those that are not to be sent."""
    kept = merge_headers((), tuple(own))
    if not kept:
        return headers
    sent = {name: value for name, value in kept if value is not None}
    return headers.without(name for name, _ in kept).with_values(sent)


def list_omitted(*given: OwnHeaders) -> frozenset[str]:
    """The names, in lower case, of headers that are not to be sent, not even by the HTTP library."""
    merged = merge_headers((), tuple(pair for pairs in given for pair in pairs))
    return frozenset(name.lower() for name, value in merged if value is None)


def split_cookies(text: str) -> list[tuple[str, str]]:
    """The cookies of a header ``Cookie``."""
    pairs = (piece.strip().partition("=") for piece in text.split(";") if piece.strip())
    return [(name, value) for name, _, value in pairs]
