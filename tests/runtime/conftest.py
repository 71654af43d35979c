"""Makes ``templates/runtime`` importable as the package ``runtime``, as it is in every generated package under another name."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

TEMPLATES = Path(__file__).parents[2] / "templates"
if str(TEMPLATES) not in sys.path:
    sys.path.append(str(TEMPLATES))

from .faults import FaultServer  # noqa: E402
from .sample import Async, Driver, Sync  # noqa: E402


@pytest.fixture
def server() -> Iterator[FaultServer]:
    """A server that answers 200 until it is told otherwise."""
    server = FaultServer()
    yield server
    server.close()


@pytest.fixture(params=[Sync, Async], ids=["sync", "async"])
def connect(
    request: pytest.FixtureRequest, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Driver]]:
    """Makes clients of the server, of either kind, without jitter, and closes them."""
    monkeypatch.setenv("NO_PROXY", "*")
    made: list[Driver] = []

    def build(**more: Any) -> Driver:
        driver: Driver = request.param(**{"base_url": server.url, **more})
        made.append(driver)
        return driver

    yield build
    for driver in made:
        driver.close()


@pytest.fixture
def driver(connect: Callable[..., Driver]) -> Driver:
    """A client of the server."""
    return connect()
