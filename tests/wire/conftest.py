"""What the wire tests share: a recording server, and clients of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from .recording import RecordingServer, open_recording
from .surface import FLAVOURS, Flavour, Surface, SurfaceFactory, open_surface

CREDENTIALS = {"api_key": "key-of-the-app"}


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of whoever runs the tests, and no proxy, reaches a client."""
    for name in ("API_KEY", "ACCESS_TOKEN", "SESSION", "BASE_URL", "LOG"):
        monkeypatch.delenv(f"BITBADGES_{name}", raising=False)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[RecordingServer]:
    """A recording server."""
    with open_recording() as recording:
        yield recording


@pytest.fixture(params=FLAVOURS)
def flavour(request: pytest.FixtureRequest) -> Flavour:
    """Each test runs with the client that waits and with the one that awaits."""
    chosen: Flavour = request.param
    return chosen


@pytest.fixture
def open_client(server: RecordingServer, flavour: Flavour) -> Iterator[SurfaceFactory]:
    """Makes clients of the server; they read strictly and repeat nothing unless a test says otherwise."""
    opened: list[Surface] = []

    def make(**settings: Any) -> Surface:
        defaults = {"base_url": server.url, "strict": True, "max_retries": 0, **CREDENTIALS}
        opened.append(open_surface(flavour, **{**defaults, **settings}))
        return opened[-1]

    yield make
    for surface in opened:
        surface.close()


@pytest.fixture
def client(open_client: SurfaceFactory) -> Surface:
    """A client of the server with an API key."""
    return open_client()
