"""A test kit: the client without a network, for tests of what uses it.

It is imported piece by piece, as it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import make as make
    from .answers import WrongAnswerError as WrongAnswerError
    from .fakes import AsyncFakeBitBadges as AsyncFakeBitBadges
    from .fakes import FakeBitBadges as FakeBitBadges
    from .fakes import record as record
    from .fakes import replay as replay
    from .fakes import serve as serve
    from .recording import NotRecordedError as NotRecordedError
    from .reply import Reply as Reply
    from .reply import build_reply as build_reply
    from .sent import SentRequest as SentRequest
    from .switchboard import NotStubbedError as NotStubbedError
else:
    _PLACES = {
        "AsyncFakeBitBadges": "fakes",
        "FakeBitBadges": "fakes",
        "NotRecordedError": "recording",
        "NotStubbedError": "switchboard",
        "Reply": "reply",
        "SentRequest": "sent",
        "WrongAnswerError": "answers",
        "build_reply": "reply",
        "record": "fakes",
        "replay": "fakes",
        "serve": "fakes",
    }

    def __getattr__(name):
        if name == "make":
            return import_module(".make", __name__)
        if name not in _PLACES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f".{_PLACES[name]}", __name__), name)


__all__ = [
    "AsyncFakeBitBadges",
    "FakeBitBadges",
    "NotRecordedError",
    "NotStubbedError",
    "Reply",
    "SentRequest",
    "WrongAnswerError",
    "build_reply",
    "make",
    "record",
    "replay",
    "serve",
]
