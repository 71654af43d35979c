"""What is built once, by one thread at a time: a cache by identity, for keys that may have no hash, and the lock to build under."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import RLock
from typing import Final, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

# Generated keys live as long as their modules; only types made up for single calls ever reach this.
LIMIT: Final = 65_536


_lock = RLock()


def find_building_lock() -> RLock:
    """The lock to hold while something is built that threads share: pydantic's schemas are not safe to build from several.

    It is one for all, since what is built is built out of others; two that wait for each other's locks would wait for ever.
    """
    return _lock


def _renew_lock() -> None:
    # Another thread of the parent may have held it, and there is no such thread in the child.
    global _lock
    _lock = RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_lock)


class PerObject(Generic[K, V]):
    """A function of one object, whose results are kept as long as there is room.

    The object is kept with its result, so that its id stays its own. Results are built once, under the lock for that.
    """

    __slots__ = ("_build", "_entries")

    def __init__(self, build: Callable[[K], V]) -> None:
        self._build = build
        self._entries: dict[int, tuple[K, V]] = {}

    def __call__(self, key: K) -> V:
        entry = self._entries.get(id(key))
        return entry[1] if entry is not None else self._add(key)

    def _add(self, key: K) -> V:
        with find_building_lock():
            entry = self._entries.get(id(key))
            if entry is None:
                if len(self._entries) >= LIMIT:
                    self._entries.clear()
                entry = self._entries[id(key)] = (key, self._build(key))
            return entry[1]
