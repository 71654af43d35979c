"""Holding the whole client back: a token bucket, and the pause that a 429 asks for."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from threading import Lock
from typing import cast

from ..arguments import describe, is_number
from ..errors import ArgumentError
from .timing import MAX_RETRY_AFTER


@dataclass(frozen=True, slots=True)
class RateLimit:
    """At most ``requests`` in ``per`` seconds, evenly spread; up to ``burst`` at once after a rest."""

    requests: float
    per: float = 1.0
    burst: int = 1

    def __post_init__(self) -> None:
        for name in ("requests", "per", "burst"):
            value: object = getattr(self, name)
            if not is_number(value) or (name == "burst" and not isinstance(value, int)):
                raise ArgumentError(f"{name} of a RateLimit is a number, not {describe(value)}")
            if not 0 < cast("float", value) < inf:
                raise ArgumentError(f"a rate limit needs positive numbers: {name} is none")

    @classmethod
    def of(cls, value: RateLimit | float | None) -> RateLimit | None:
        """A number of requests in a second, or the value itself."""
        return value if value is None or isinstance(value, RateLimit) else cls(float(value))


class Gate:
    """What all attempts of a client, and of its copies, pass. Safe in threads; it computes waits, it does not sleep."""

    def __init__(self, limit: RateLimit | None = None) -> None:
        self._lock = Lock()
        self._closed_until = 0.0
        self._interval = limit.per / limit.requests if limit else 0.0
        self._slack = self._interval * (limit.burst - 1) if limit else 0.0
        self._next = 0.0

    def hold(self, now: float, seconds: float) -> None:
        """Let nobody pass for so many seconds; a pause that is already longer stays."""
        with self._lock:
            until = now + min(seconds, MAX_RETRY_AFTER)
            self._closed_until = max(self._closed_until, until)

    def reserve(self, now: float, chance: float = 0.0, patience: float | None = None) -> float:
        """Seconds to wait before the next request; its place in the queue is taken.

        No place is taken where the wait is longer than ``patience``: the caller will not wait
        for it. ``chance`` spreads the requests that wait for the end of a pause.
        """
        if not self._interval and now >= self._closed_until:
            return 0.0  # The way of most clients, without the lock.
        with self._lock:
            wait = self.pause(now, chance)
            if not self._interval:
                return wait
            # The bucket as one number: the moment at which it would be full again.
            full = max(self._next, now + wait)
            wait = max(wait, full - self._slack - now)
            if patience is None or wait <= patience:
                self._next = full + self._interval
            return wait

    def pause(self, now: float, chance: float = 0.0) -> float:
        """Seconds that are left of a pause."""
        left = max(0.0, self._closed_until - now)
        return left + chance * min(1.0, left / 10)
