"""A server that records, and the clients of a case that talk to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ..wire.recording import RecordingServer, open_recording
from .packages import Both, import_case


@pytest.fixture
def server() -> Iterator[RecordingServer]:
    """Answers ``{}`` until it is told otherwise."""
    with open_recording() as server:
        yield server


@pytest.fixture
def clients(server: RecordingServer, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Both]:
    """Both clients of a case, by its name."""
    monkeypatch.setenv("NO_PROXY", "*")

    def build(case: str, **options: Any) -> Both:
        return Both(import_case(case), server, **options)

    return build
