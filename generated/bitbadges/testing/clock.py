"""Time that passes only when something waits for it."""

from __future__ import annotations

import time

from .._runtime.clock import Clock


class FakeTime:
    """Seconds that were waited for, on top of real time: a pause of an hour takes none, and an hour has passed all the same."""

    def __init__(self) -> None:
        self.waited: list[float] = []
        self._passed = 0.0

    def sleep(self, seconds: float) -> None:
        """Let the time pass that a client pauses; it is remembered in ``waited``."""
        self.waited.append(seconds)
        self._passed += seconds

    def advance(self, seconds: float) -> None:
        """Let time pass while nobody waits."""
        self._passed += seconds

    def monotonic(self) -> float:
        """Seconds of the monotonic clock."""
        return time.monotonic() + self._passed

    def wall(self) -> float:
        """Seconds of the epoch."""
        return time.time() + self._passed

    def build_clock(self) -> Clock:
        """The clock of a client, without chance: the middle of what may be."""
        return Clock(monotonic=self.monotonic, wall=self.wall, random=lambda: 0.5)
