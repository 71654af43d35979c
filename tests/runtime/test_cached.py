"""The cache of what is worked out once for a key."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from runtime.cached import PerObject

from runtime import cached


def test_once_per_object() -> None:
    """A result is built once for an object, hashable or not; equal objects are not the same."""
    built: list[list[int]] = []

    def build(key: list[int]) -> int:
        built.append(key)
        return len(built)

    find = PerObject(build)
    first, second = [1], [1]
    assert (find(first), find(second), find(first)) == (1, 2, 1)
    assert built == [[1], [1]]


def test_objects_are_kept() -> None:
    """A key made up for one call cannot lend its id to another."""
    find: PerObject[list[int], int] = PerObject(lambda key: key[0])
    assert [find([number]) for number in range(1000)] == list(range(1000))


@pytest.mark.parametrize("make", [lambda number: (number,), lambda number: [number]])
def test_room(monkeypatch: pytest.MonkeyPatch, make: Callable[[int], Any]) -> None:
    """What is made up for single calls does not gather for ever, and results stay right."""
    monkeypatch.setattr(cached, "LIMIT", 10)
    monkeypatch.setattr(cached, "ODD_LIMIT", 10)
    find: PerObject[Any, int] = PerObject(lambda key: key[0])
    keys = [make(number) for number in range(25)]
    assert [find(key) for key in keys] == [find(key) for key in keys] == list(range(25))
    assert len(find) <= 10


def test_equal_keys_are_one() -> None:
    """A type is made anew wherever it is written."""
    built = count()
    find: PerObject[object, int] = PerObject(lambda key: next(built))
    kinds = [list[int], dict[str, list[int]], int | None, tuple[int, ...]]
    first = [find(kind) for kind in kinds]
    assert first == [
        find(k) for k in (list[int], dict[str, list[int]], int | None, tuple[int, ...])
    ]
    assert len(find) == len(kinds)


def test_nested() -> None:
    """A result may be built out of others."""

    def build(key: tuple[int, ...]) -> int:
        return 0 if not key else 1 + find(key[1:])

    find: PerObject[tuple[int, ...], int] = PerObject(build)
    assert find((1, 2, 3)) == 3


def test_built_once_by_many_threads() -> None:
    """Threads that want the same result wait for the one that builds it."""
    built: list[int] = []

    def build(key: object) -> object:
        built.append(1)
        time.sleep(0.01)
        return key

    find = PerObject(build)
    key = object()
    threads = [threading.Thread(target=find, args=(key,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert built == [1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_fork_while_building() -> None:
    """A child that was forked while another thread was building does not wait for that thread."""
    started, go_on = threading.Event(), threading.Event()

    def build(key: list[int]) -> int:
        if key == [0]:
            started.set()
            go_on.wait(10)
        return 1

    find = PerObject(build)
    thread = threading.Thread(target=find, args=([0],))
    thread.start()
    started.wait(10)
    child = os.fork()
    if child == 0:
        os._exit(0 if find([1]) == 1 else 1)
    deadline = time.monotonic() + 10
    status = None
    while status is None and time.monotonic() < deadline:
        done, code = os.waitpid(child, os.WNOHANG)
        status = code if done else None
        time.sleep(0.01)
    go_on.set()
    thread.join()
    if status is None:
        os.kill(child, 9)
        os.waitpid(child, 0)
    assert status == 0
