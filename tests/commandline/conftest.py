"""What the tests of the command line share: a server, and the command line in this process, far from whoever runs the tests."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bitbadges.cli.main import main as bitbadges_main

from ..wire.recording import RecordingServer, open_recording
from .packages import import_main

Input = bytes | str


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a command: its exit status, and what it wrote."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.out.decode()


Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def _nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No variable, no profile and no keyring of whoever runs the tests."""
    for name in [name for name in os.environ if name.startswith("BITBADGES_")]:
        monkeypatch.delenv(name)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def server() -> Iterator[RecordingServer]:
    """Answers ``{}`` until it is told otherwise."""
    with open_recording() as recording:
        yield recording


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line in this process, its output into a pipe, or as if onto a terminal.

    It is that of ``bitbadges``, or ``of`` a document beside this module.
    """

    def act(*words: str, stdin: Input = b"", terminal: bool = False, of: str = "") -> Done:
        main = import_main(of).main if of else bitbadges_main
        out = _Stream(terminal)
        err = _Stream(terminal)
        given = stdin.encode() if isinstance(stdin, str) else stdin
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            status = main(words)
        return Done(status, out.written, err.written.decode())

    return act


class _Stream(io.TextIOWrapper):
    def __init__(self, terminal: bool) -> None:
        self.terminal = terminal
        super().__init__(io.BytesIO(), "utf-8", newline="", write_through=True)

    def isatty(self) -> bool:
        return self.terminal

    @property
    def written(self) -> bytes:
        """What was written so far."""
        self.flush()
        kept = self.buffer
        assert isinstance(kept, io.BytesIO)
        return kept.getvalue()
