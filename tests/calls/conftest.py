"""The clients of cases, generated and imported, and a server that records what they send."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ..cases.golden import HERE, Case
from ..wire.recording import RecordingServer
from .client import CaseClient, import_case


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the packages of cases are put."""
    return tmp_path_factory.mktemp("packages")


@pytest.fixture
def server() -> Iterator[RecordingServer]:
    """A server that answers ``{}`` until it is told otherwise."""
    server = RecordingServer()
    yield server
    server.close()


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def open_case(
    request: pytest.FixtureRequest,
    packages: Path,
    server: RecordingServer,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[str], CaseClient]:
    """The client of a case by its name, of either kind."""
    monkeypatch.setenv("NO_PROXY", "*")

    def build(name: str) -> CaseClient:
        case = Case(HERE / name)
        monkeypatch.chdir(case.folder)
        return CaseClient(import_case(case, packages), server.url, is_async=request.param)

    return build
