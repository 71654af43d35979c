"""Prints and formats the models in a process of its own, while everything else is rendered; then it formats half of that."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from multiprocessing import Pipe, Process, parent_process
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Self

from goldsmith.collection import without_collection
from goldsmith.format import format_tree
from goldsmith.output.tree import Formatted, Tree
from goldsmith.printing.source import ModelSource
from goldsmith.stages import Tick, say_nothing


class ModelPrinter:
    """Prints the models beside whatever else is being done. The process is a help and no more: what it fails at is done here."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self._connection: Connection | None = None
        self._is_busy = False
        self._text: str | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()

    @property
    def pid(self) -> int | None:
        """Of the process, where there is one."""
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Starts the process, where there is a processor for it. A process with threads is not forked: it would be at risk."""
        if _count_processors() < 2 or _count_threads() > 1:
            return
        ours, theirs = Pipe()
        process = Process(target=_serve, args=(theirs,), daemon=True)
        with suppress(OSError):
            process.start()
            self._process, self._connection = process, ours
        theirs.close()

    def print(self, source: ModelSource) -> Callable[[], str]:
        """Begins to print; what is returned waits for the text. It raises what printing here raises."""
        connection = self._connection
        if connection is None:
            return lambda: _print(source)
        with suppress(OSError):
            connection.send(source)
            self._is_busy = True

        def finish() -> str:
            self._settle()
            return _print(source) if self._text is None else self._text

        return finish

    def format(self, tree: Tree, tick: Tick = say_nothing) -> dict[str, str]:
        """The tree formatted. Where it is large, and the process has nothing else to do, that does half of it."""
        connection = self._connection
        if self._is_busy and connection is not None and connection.poll():
            self._settle()
        half = _pick_half(tree)
        if connection is None or self._is_busy or not half:
            return dict(format_tree(tree, tick))
        with suppress(OSError):
            connection.send(half)
        rest = {path: text for path, text in tree.items() if path not in half}
        done = dict(format_tree(rest, tick))
        try:
            done |= connection.recv()
        except (EOFError, OSError):
            done |= format_tree(half)
        return {path: done[path] for path in tree}

    def _settle(self) -> None:
        """Takes the models from the process, where it has any."""
        if self._is_busy and self._connection is not None:
            with suppress(EOFError, OSError):
                self._text = self._connection.recv()
        self._is_busy = False


_LARGE = 200_000
"""Letters of code for which it pays to send half of them somewhere else."""


def _pick_half(tree: Tree) -> dict[str, str]:
    """About half of the code of a large tree, by length; nothing of a small one."""
    code = {path: text for path, text in tree.items() if path.endswith((".py", ".pyi"))}
    waiting = [path for path, text in code.items() if not isinstance(text, Formatted)]
    picked: dict[str, str] = {}
    ahead = 0
    for path in sorted(waiting, key=lambda path: (-len(code[path]), path)):
        if ahead > 0:
            picked[path] = code[path]
        ahead += -len(code[path]) if ahead > 0 else len(code[path])
    return picked if sum(len(code[path]) for path in waiting) > _LARGE else {}


def _print(source: ModelSource) -> str:
    from goldsmith.printing.text import print_models

    return format_tree({"models.py": print_models(source)})["models.py"]


def _serve(connection: Connection) -> None:
    """The process: prints a source, or formats a tree, until nobody asks any more. An end without an answer says that it failed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that started this process stops it
    parent = parent_process()
    with suppress(Exception), without_collection():
        import_module("goldsmith.printing.text").load_generator()
        while wait([connection, *([] if parent is None else [parent.sentinel])]):
            if not connection.poll():
                break
            asked: ModelSource | Tree = connection.recv()
            connection.send(_print(asked) if isinstance(asked, ModelSource) else format_tree(asked))
    connection.close()


def _count_processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _count_threads() -> int:
    return threading.active_count()
