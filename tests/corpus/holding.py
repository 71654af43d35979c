"""Holds a request that was sent against the operation that a document declares."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any
from urllib.parse import unquote, unquote_plus, urlsplit


def hold(
    method: str, target: str, headers: Collection[str], declared: dict[str, Any], server: str | None
) -> None:
    """Raises ``AssertionError`` where method, path or required parameters are not as declared.

    ``target`` is what stood in the request line, ``headers`` the names of those that came, in lower case; ``server`` the
    operation's own one, whose path precedes that of the operation where it is relative.
    """
    if method != declared["method"]:
        raise AssertionError(f"sent {method}")
    plain = re.sub(r"\{[^{}]*\}", "\0", declared["path"].partition("#")[0])
    is_relative = server is not None and "://" not in server  # others are moved by the base URL
    base = urlsplit(server).path.rstrip("/") if server is not None and is_relative else "/base"
    pattern = re.escape(plain).replace("\0", ".+")
    has_query = "?" in plain  # some documents put a part of the query into the path
    sent_path = unquote(target if has_query else target.partition("?")[0]).removeprefix(base)
    if not re.fullmatch(pattern + ("(&.*)?" if has_query else ""), sent_path, re.DOTALL):
        raise AssertionError(f"sent {target!r} for {declared['path']!r}")
    pieces = target.partition("?")[2].split("&")
    names = [unquote_plus(piece.partition("=")[0]) for piece in pieces]
    for place, name in declared["required"]:
        sent = names if place == "query" else headers
        wanted = name if place == "query" else name.lower()
        if not any(each == wanted or each.startswith(f"{wanted}[") for each in sent):
            raise AssertionError(f"the required {place} parameter {name!r} was not sent")
