"""What comes back for an attempt: an answer, or the way in which none comes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from .._runtime.effects import Failure
from .._runtime.message import Headers

BROKEN = Failure("connection", "the connection broke: it was reset by the fake")
REFUSED = Failure("connect", "no connection: it was refused by the fake", reached=False)
NEVER = float("inf")
JSON = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer as it is on the wire, its body in pieces; or a failure in its place.

    ``takes`` is how many seconds pass before it is there. One that ``breaks_off`` ends in the midst of its body.
    """

    status: int = 200
    headers: Headers = field(default_factory=Headers)
    pieces: tuple[bytes, ...] = ()
    takes: float = 0.0
    failure: Failure | None = None
    breaks_off: bool = False


def build_reply(
    status: int = 200,
    *,
    json_body: object = None,
    content: bytes | None = None,
    content_type: str | None = None,
    headers: Mapping[str, str] | None = None,
    takes: float = 0.0,
) -> Reply:
    """A reply with a body of JSON, or one of bytes."""
    pairs = list((headers or {}).items())
    if content is None:
        content = json.dumps(json_body, ensure_ascii=False).encode()
        content_type = content_type or JSON
    known = {name.lower() for name, _ in pairs}
    if content_type is not None and "content-type" not in known:
        pairs.append(("Content-Type", content_type))
    return Reply(
        status=status, headers=Headers(pairs), pieces=(content,) if content else (), takes=takes
    )
