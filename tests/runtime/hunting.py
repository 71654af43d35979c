"""The sentinels, and where they are looked for."""

from __future__ import annotations

import traceback
from base64 import b64encode
from typing import Any
from urllib.parse import quote, quote_plus

from .sample import DATA, KEY, SESSION, TOKEN

LOGIN = ("sentinel-user", "sentinel-8b21-password")

QUERY_KEY = "sentinel-ee42 query&key"

NEW_SESSION = "sentinel-19d0-renewed"

PAIR = b64encode(":".join(LOGIN).encode()).decode()

SENTINELS = [
    KEY,
    TOKEN,
    SESSION,
    DATA,
    quote(DATA, safe=""),
    quote_plus(DATA),
    LOGIN[1],
    PAIR,
    quote_plus(QUERY_KEY),
    quote(QUERY_KEY),
    QUERY_KEY,
    NEW_SESSION,
]


def find_leaks(text: str) -> list[str]:
    """The sentinels in a text."""
    return [sentinel for sentinel in SENTINELS if sentinel in text]


def is_ours(frame: Any) -> bool:
    """Whether a frame belongs to the runtime or to a library, and not to this test, which holds the sentinels."""
    return str(frame.f_globals.get("__name__", "")).partition(".")[0] != "tests"


def render(error: BaseException) -> str:
    """A traceback with the locals of all frames but those of the tests, and what it can be followed to."""
    lines: list[str] = [repr(error), str(error), repr(error.args), repr(vars(error))]
    seen: set[int] = set()
    pending: list[BaseException | None] = [error]
    while pending:
        current = pending.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        pending += [current.__cause__, current.__context__]
        lines += traceback.format_exception(current)
        for frame, _ in traceback.walk_tb(current.__traceback__):
            if is_ours(frame):
                lines += [f"{name}={value!r}" for name, value in frame.f_locals.items()]
    return "\n".join(lines)
