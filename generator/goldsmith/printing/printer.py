"""Prints and formats the models in a process of its own, while everything else is rendered."""

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
from goldsmith.printing.source import ModelSource


class ModelPrinter:
    """Prints the models beside whatever else is being done. The process is a help and no more: what it fails at is done here."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self._connection: Connection | None = None

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
        if _count_processors() < 2 or threading.active_count() > 1:
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

        def finish() -> str:
            try:
                text: str = connection.recv()
            except (EOFError, OSError):
                return _print(source)
            return text

        return finish


def _print(source: ModelSource) -> str:
    from goldsmith.format import format_tree
    from goldsmith.printing.text import print_models

    return format_tree({"models.py": print_models(source)})["models.py"]


def _serve(connection: Connection) -> None:
    """The process: prints one source. An end without an answer says that it failed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that started this process stops it
    parent = parent_process()
    with suppress(Exception), without_collection():
        for module in ("printing.text", "format"):
            import_module(f"goldsmith.{module}")
        wait([connection, *([] if parent is None else [parent.sentinel])])
        if connection.poll():
            connection.send(_print(connection.recv()))
    connection.close()


def _count_processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
