"""Keeps the secrets of requests under way out of the HTTP library's own log records."""

from __future__ import annotations

import logging
import re
from contextvars import ContextVar

from ..secrets import MASK, Redactor, is_telling

LOGGERS = (
    "httpx2",
    "httpcore2.connection",
    "httpcore2.http11",
    "httpcore2.http2",
    "httpcore2.proxy",
    "httpcore2.socks",
    "aiohttp.client",
    "aiohttp.internal",
)
HEADER_PAIR = re.compile(r"\((b(['\"])([\w-]+)\2), b(['\"])(?:[^\\]|\\.)*?\4\)")

REDACTOR: ContextVar[Redactor | None] = ContextVar("redactor", default=None)


class Scrubber(logging.Filter):
    """Takes the secrets of the request under way out of the library's own log records."""

    def filter(self, record: logging.LogRecord) -> bool:
        redactor = REDACTOR.get()
        if redactor is not None:
            text = HEADER_PAIR.sub(_mask_pair, record.getMessage())
            record.msg, record.args = redactor.text(text), None
        return True


def _mask_pair(match: re.Match[str]) -> str:
    return f"({match[1]}, b'{MASK}')" if is_telling(match[3]) else match[0]


def install() -> None:
    """Put the scrubber on the library's loggers, where it stays. Records of other users of the library pass as they are."""
    for name in LOGGERS:
        logging.getLogger(name).addFilter(Scrubber())
