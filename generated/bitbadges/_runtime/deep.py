"""Building what is nested deeper than the interpreter follows: models that lead to each other in chains of hundreds."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Final, TypeVar

from .cached import find_building_lock, lent

T = TypeVar("T")

# A link of a chain takes pydantic a dozen calls; this is room for more models than there are in any document.
STACK: Final = 256 * 1024 * 1024
DEPTH: Final = 100_000
_starting: Final = threading.Lock()


def build_deep(build: Callable[[], T]) -> T:
    """What ``build`` gives, which is called again with room to spare where it runs out of it.

    :param build: does the same when it is called twice.
    """
    try:
        return build()
    except RecursionError:
        pass
    return build_apart(build)


def build_apart(build: Callable[[], T]) -> T:
    """What ``build`` gives in a thread of its own: only a new one can have a larger stack. This one holds the lock for it."""
    if lent.lock is not None:  # there is no more room than this
        return build()
    with find_building_lock():
        return _build_apart(build)


def _build_apart(build: Callable[[], T]) -> T:
    results: list[T] = []
    errors: list[BaseException] = []

    def work() -> None:
        lent.lock = threading.RLock()
        try:
            results.append(build())
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=work, name="goldsmith-build", daemon=True)
    depth = sys.getrecursionlimit()
    sys.setrecursionlimit(max(depth, DEPTH))
    try:
        _start(thread)
        while thread.is_alive():
            thread.join()
    finally:
        sys.setrecursionlimit(depth)
    if errors:
        raise errors[0]
    return results[0]


def _start(thread: threading.Thread) -> None:
    """Start a thread with a larger stack; where there is none to be had, with the usual one."""
    with _starting:
        try:
            usual = threading.stack_size(STACK)
        except (ValueError, RuntimeError):
            thread.start()
            return
        try:
            thread.start()
        finally:
            threading.stack_size(usual)
