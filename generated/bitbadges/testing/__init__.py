"""A test kit: the client without a network, for tests of what uses it."""

from __future__ import annotations

from .fakes import AsyncFakeBitBadges, FakeBitBadges
from .reply import Reply, build_reply
from .sent import SentRequest
from .switchboard import NotStubbedError

__all__ = [
    "AsyncFakeBitBadges",
    "FakeBitBadges",
    "NotStubbedError",
    "Reply",
    "SentRequest",
    "build_reply",
]
