"""Who answers what a fake is asked, and what it was asked."""

from __future__ import annotations

from threading import Lock

from .clock import FakeTime
from .reply import Reply
from .sent import SentRequest
from .world import Answering


class NotStubbedError(AssertionError):
    """A call that nobody has said an answer to."""


class Switchboard:
    """What a fake and all its copies share: the requests that came, in their order, and who answers them."""

    def __init__(self) -> None:
        self.time = FakeTime()
        self.requests: list[SentRequest] = []
        self._lock = Lock()
        self._otherwise: Answering = refuse

    def answer(self, request: SentRequest) -> Reply:
        """The reply to a request, which is kept."""
        with self._lock:
            self.requests.append(request)
        return self._otherwise(request)

    def otherwise(self, answer: Answering) -> None:
        """Have a function answer what nobody else does."""
        self._otherwise = answer

    def reset(self) -> None:
        """Forget the requests, and who answers them."""
        self.requests.clear()
        self._otherwise = refuse


def refuse(request: SentRequest) -> Reply:
    """The answer to what nobody has an answer for."""
    raise NotStubbedError(f"nobody answers {request}: say what does, with fake.otherwise(function)")
