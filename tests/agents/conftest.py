"""A client, a server that answers it, and the tools of agents over both: made once for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from bitbadges import BitBadges
from bitbadges.mcp.calls import Caller
from bitbadges.mcp.interface import Interface, read_interface
from bitbadges.mcp.permission import Permission

from ..wire.recording import RecordingServer, open_recording
from .setting import KEY, NEEDS, Setting
from .world import World


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a sandbox is left out where there is none for this Python or this system."""
    missing = [name for name in ("mcp", "pydantic_monty") if find_spec(name) is None]
    if missing:
        reason = f"{' and '.join(missing)} is not to be had for this Python or this system"
        for item in items:
            if NEEDS & set(getattr(item, "fixturenames", ())):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def interface() -> Interface:
    """What bitbadges offers."""
    return read_interface()


@pytest.fixture(scope="session")
def server() -> Iterator[RecordingServer]:
    """The server, by HTTP on a socket of this machine."""
    with open_recording() as server:
        yield server


@pytest.fixture(scope="session")
def client(server: RecordingServer) -> Iterator[BitBadges]:
    """The client, with a key that nobody may see."""
    with BitBadges(api_key=KEY, base_url=server.url, max_retries=0) as client:
        yield client


@pytest.fixture
def world(server: RecordingServer) -> World:
    """What the server knows, as it was in the beginning; no request has come in."""
    world = World()
    server.decide = world.decide
    server.requests.clear()
    return world


@pytest.fixture(scope="session")
def settings(client: BitBadges, interface: Interface) -> Iterator[dict[str, Setting]]:
    """The tools with what each may do: ``read``, or ``all``."""
    from bitbadges.mcp.sandbox import Sandbox
    from bitbadges.mcp.tools import Tools

    sandbox = Sandbox(seconds=1.0)
    granted = {"read": Permission(), "write": Permission(write=True), "all": Permission(True, True)}
    yield {
        name: Setting(Tools(Caller(client, interface, permission), sandbox))
        for name, permission in granted.items()
    }
    sandbox.close()
