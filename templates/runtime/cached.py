"""A cache by identity, for keys that may not be hashable: operations, and the types of bodies and responses."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Final, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

# Generated keys live as long as their modules; only types made up for single calls ever reach this.
LIMIT: Final = 65_536


class PerObject(Generic[K, V]):
    """A function of one object whose result is kept as long as there is room; the object is kept with it, so that its id
    stays its own. Results are built once, under a lock: pydantic's schemas are not safe to build from several threads.
    """

    __slots__ = ("_build", "_entries", "_lock")

    def __init__(self, build: Callable[[K], V]) -> None:
        self._build = build
        self._entries: dict[int, tuple[K, V]] = {}
        self._lock = RLock()

    def __call__(self, key: K) -> V:
        entry = self._entries.get(id(key))
        return entry[1] if entry is not None else self._add(key)

    def _add(self, key: K) -> V:
        with self._lock:
            entry = self._entries.get(id(key))
            if entry is None:
                if len(self._entries) >= LIMIT:
                    self._entries.clear()
                entry = self._entries[id(key)] = (key, self._build(key))
            return entry[1]
