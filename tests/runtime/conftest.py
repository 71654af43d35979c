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
from .sample import Driver  # noqa: E402
from .transports import BEYOND_THE_WIRE, DRIVERS, TRANSPORTS  # noqa: E402


@pytest.fixture
def server() -> Iterator[FaultServer]:
    """A server that answers 200 until it is told otherwise."""
    server = FaultServer()
    yield server
    server.close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs what has clients with each kind of them: the one that waits, and the one that awaits over each transport."""
    if "connect" in metafunc.fixturenames:
        subject = metafunc.module.__name__.rpartition(".test_")[2]
        names = [name for name in DRIVERS if name != "aiohttp" or subject not in BEYOND_THE_WIRE]
        metafunc.parametrize("connect", names, indirect=True)
    if "transport" in metafunc.fixturenames:
        metafunc.parametrize("transport", TRANSPORTS, indirect=True)


@pytest.fixture
def transport(request: pytest.FixtureRequest) -> str | None:
    """What a client that awaits is given as its transport, each in its turn."""
    if TRANSPORTS[request.param] is not None:
        pytest.importorskip("aiohttp")
    return TRANSPORTS[request.param]


@pytest.fixture
def connect(
    request: pytest.FixtureRequest, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Driver]]:
    """Makes clients of the server, of either kind, without jitter, and closes them."""
    monkeypatch.setenv("NO_PROXY", "*")
    made: list[Driver] = []

    def build(**more: Any) -> Driver:
        driver: Driver = DRIVERS[request.param](**{"base_url": server.url, **more})
        made.append(driver)
        return driver

    yield build
    for driver in made:
        driver.close()


@pytest.fixture
def driver(connect: Callable[..., Driver]) -> Driver:
    """A client of the server."""
    return connect()
