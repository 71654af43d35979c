"""Runs every block of a reference on the fakes: ``python -m tests.corpus.reference_run FOLDER PACKAGE CLASS``.

``FOLDER`` has the package, with its test kit, and the pages. What goes wrong is printed as a list of JSON; the process is one of its
own, since the package's name is that of many.
"""

from __future__ import annotations

import ast
import asyncio
import importlib
import io
import json
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

from .reference import Block, find_blocks

_SECONDS = 20


class TooLongError(Exception):
    """A block that does not end."""


class Runner:
    """Runs blocks of one package: ``client`` is a fake that answers with examples, and so is whatever client a block makes itself."""

    def __init__(self, package: str, class_name: str) -> None:
        self.package: ModuleType = importlib.import_module(package)
        self.kit = importlib.import_module(f"{package}.testing")
        self.names = (class_name, f"Async{class_name}")

    def make(self, name: str) -> Callable[..., Any]:
        """What stands in for a class of the package."""
        fake = getattr(
            self.kit, f"{'Async' * name.startswith('Async')}Fake{name.removeprefix('Async')}"
        )
        return lambda **given: fake.from_examples(**given)

    def run(self, block: Block) -> str | None:
        """What goes wrong, in a line."""
        client = self.make(self.names[block.is_async])()
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        try:
            with redirect_stdout(io.StringIO()), _limit(_SECONDS):
                code = compile(block.code, block.place, "exec", flags=flags, dont_inherit=True)
                found = eval(code, {"client": client, "__name__": "block"})
                if found is not None:
                    asyncio.run(found)
        except Exception as error:
            text = str(error).strip().splitlines()
            return f"{block.place}: {type(error).__name__}: {' '.join(text[:6])}"
        return None

    def run_all(self, blocks: Iterator[Block]) -> list[str]:
        """What goes wrong with any of them; the package's own clients are fakes as long."""
        real = {name: getattr(self.package, name) for name in self.names}
        for name in self.names:
            setattr(self.package, name, self.make(name))
        try:
            return [fault for fault in map(self.run, blocks) if fault is not None]
        finally:
            for name, kind in real.items():
                setattr(self.package, name, kind)


@contextmanager
def _limit(seconds: int) -> Iterator[None]:
    """Raises where what is within takes longer. Where the system has no such signal, it takes as long as it takes."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLongError(f"it does not end within {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def main() -> int:
    """Prints what goes wrong."""
    folder, package, class_name = sys.argv[1:]
    sys.path.insert(0, folder)
    runner = Runner(package, class_name)
    sys.stdout.write(json.dumps(runner.run_all(find_blocks(Path(folder) / "reference"))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
