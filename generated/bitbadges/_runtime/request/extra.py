"""What the caller adds to a request beyond its operation: more of a query, more of a body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import urlencode

from ..errors import ArgumentError
from .encode import Outgoing


def add_query(url: str, query: str) -> str:
    """The address with more of a query."""
    if not query:
        return url
    return f"{url}{'&' if '?' in url else '?'}{query}"


def encode_extra_query(values: Mapping[str, object]) -> str:
    """The caller's own parameters: lists repeat the name, booleans are ``true`` and ``false``, ``None`` is not sent."""
    pairs: list[tuple[str, str]] = []
    for name, value in values.items():
        members: list[object] = (
            [*value] if isinstance(value, (list, tuple)) else [value]
        )  # pyright: ignore[reportUnknownArgumentType]
        for member in members:
            if isinstance(member, bool):
                pairs.append((name, "true" if member else "false"))
            elif member is not None:
                pairs.append((name, str(member)))
    return urlencode(pairs)


def merge_body(outgoing: Outgoing, extra: Mapping[str, object]) -> tuple[bytes, str]:
    """The JSON body with more properties, and its content type."""
    content: object = {}
    if isinstance(outgoing.content, bytes) and outgoing.content:
        try:
            content = json.loads(outgoing.content)
        except ValueError:
            content = None
    elif outgoing.content:
        content = None
    if not isinstance(content, dict):
        raise ArgumentError("extra_body needs a body that is a JSON object, or none")
    merged = {**content, **extra}  # pyright: ignore[reportUnknownVariableType]
    try:
        text = json.dumps(merged, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    except (TypeError, ValueError):
        raise ArgumentError("extra_body holds what JSON cannot") from None
    return text.encode(), outgoing.content_type or "application/json"
