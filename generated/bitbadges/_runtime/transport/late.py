"""Work that takes no timeout of its own, given up when the call has no time left."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextvars import copy_context
from typing import Generic, TypeVar, cast

from ..clock import CLOCK

T = TypeVar("T")


class DeadlineError(Exception):
    """The call that this was done for has no time left."""


class _Late(Generic[T]):
    """Work in a thread of its own, which nobody may be waiting for any more when it is done."""

    def __init__(self, work: Callable[[], T], undo: Callable[[T], None] | None) -> None:
        self._work = work
        self._undo = undo
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._given_up = False
        self._value: T | None = None
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do the work."""
        try:
            self._value = self._work()
        except BaseException as error:
            self._error = error
        with self._lock:
            self._done.set()
            late = self._given_up
        if late and self._error is None and self._undo is not None:
            self._undo(cast(T, self._value))

    def wait(self, seconds: float) -> T:
        """What the work gives; raises what it raises, or :class:`DeadlineError`."""
        self._done.wait(seconds)
        with self._lock:
            if not self._done.is_set():
                self._given_up = True
                raise DeadlineError
        if self._error is not None:
            raise self._error
        return cast(T, self._value)


def run_within(
    work: Callable[[], T], deadline: float | None, undo: Callable[[T], None] | None = None
) -> T:
    """Work that takes no timeout, given up at the deadline; ``undo`` gets what comes of it later.

    It runs in a thread of its own, which ends with the process if not before; without a deadline it runs here.
    """
    if deadline is None:
        return work()
    left = deadline - CLOCK.monotonic()
    if left <= 0:
        raise DeadlineError
    late = _Late(work, undo)
    threading.Thread(target=copy_context().run, args=(late.run,), daemon=True).start()
    return late.wait(left)
