"""What is built once, by one thread at a time: a cache for keys that may have no hash, and the lock to build under."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Hashable
from threading import RLock, local
from typing import Final, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

# Generated keys live as long as their modules; only types made up for single calls ever reach these.
LIMIT: Final = 65_536
ODD_LIMIT: Final = 256


_lock = RLock()


class Lent(local):
    """Whether a thread builds for another one, which waits for it and holds the lock in its place."""

    lock: RLock | None = None


lent: Final = Lent()


def find_building_lock() -> RLock:
    """The lock to hold while something is built that threads share: pydantic's schemas are not safe to build from several.

    It is one for all, since what is built is built out of others; two that wait for each other's locks would wait for ever.
    """
    return lent.lock or _lock


def _renew_lock() -> None:
    # Another thread of the parent may have held it, and there is no such thread in the child.
    global _lock
    _lock = RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_lock)


class PerObject(Generic[K, V]):
    """A function of one object, whose results are kept as long as there is room.

    Found by identity, which costs nothing; what is not found so is looked for by equality, because a type like ``list[Thing]``
    is made anew wherever it is written. Of keys that have no hash the latest are kept. A key is kept with its result, so that its
    id stays its own. Results are built once, under the lock for that.
    """

    __slots__ = ("_build", "_entries", "_equal", "_odd")

    def __init__(self, build: Callable[[K], V]) -> None:
        self._build = build
        self._entries: dict[int, tuple[K, V]] = {}
        self._equal: dict[Hashable, V] = {}
        self._odd: deque[int] = deque()

    def __call__(self, key: K) -> V:
        entry = self._entries.get(id(key))
        return entry[1] if entry is not None else self._find(key)

    def __len__(self) -> int:
        return len(self._entries)

    def _find(self, key: K) -> V:
        with find_building_lock():
            entry = self._entries.get(id(key))
            if entry is not None:
                return entry[1]
            if not is_hashable(key):
                return self._add_odd(key)
            if key in self._equal:
                return self._equal[key]
            value = self._build(key)
            if len(self._entries) >= LIMIT:
                self._entries.clear()
                self._equal.clear()
                self._odd.clear()
            self._entries[id(key)] = key, value
            self._equal[key] = value
            return value

    def _add_odd(self, key: K) -> V:
        value = self._build(key)
        if len(self._odd) >= ODD_LIMIT:
            self._entries.pop(self._odd.popleft(), None)
        self._odd.append(id(key))
        self._entries[id(key)] = key, value
        return value


def is_hashable(key: object) -> bool:
    """Whether the whole of a key has a hash: a tuple has none where one of its members has none."""
    try:
        hash(key)
    except TypeError:
        return False
    return True
