"""A transport that is asked for by its name: what there is, and what is said where there is none."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from importlib import metadata, util
from typing import Any

import httpx2
import pytest
from runtime.errors import ArgumentError

from ..faults import FaultServer, answer
from ..sample import GET, AsyncThingsClient, Call, ThingsClient

needs_aiohttp = pytest.mark.skipif(
    util.find_spec("aiohttp") is None, reason="aiohttp is not installed"
)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("aihttp", "Did you mean transport='aiohttp'?"),
        ("AioHTTP", "Did you mean transport='aiohttp'?"),
        ("httpx2", "Leave transport out: httpx2 is what is used then"),
        ("requests", None),
        ("", None),
    ],
)
def test_names_that_are_none(name: Any, hint: str | None) -> None:
    """They are refused before anything is sent, with the one that may be meant."""
    with pytest.raises(ArgumentError, match="transport has to be 'aiohttp' or an httpx2") as caught:
        AsyncThingsClient(transport=name)
    assert caught.value.hint == hint
    with pytest.raises(ArgumentError, match="transport has to be an httpx2 transport"):
        ThingsClient(transport=name)


def test_the_client_that_waits_has_none() -> None:
    """It is told so, and which client has."""
    with pytest.raises(ArgumentError, match="for the client that awaits") as caught:
        ThingsClient(transport="aiohttp")
    assert "Use the async client" in (caught.value.hint or "")


@needs_aiohttp
def test_it_goes_with_no_http_client() -> None:
    """Connections are of one library."""
    with pytest.raises(ArgumentError, match="give http_client or transport, not both"):
        AsyncThingsClient(transport="aiohttp", http_client=httpx2.AsyncClient())


def test_a_library_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says how to install it, and comes where the client is made."""
    found = util.find_spec
    monkeypatch.setattr(util, "find_spec", lambda name: None if name == "aiohttp" else found(name))
    with pytest.raises(
        ArgumentError, match="aiohttp 3.14 or later, which is not installed"
    ) as caught:
        AsyncThingsClient(transport="aiohttp")
    assert "[aiohttp]" in str(caught.value)
    assert "pip install 'aiohttp>=3.14'" in str(caught.value)


@needs_aiohttp
@pytest.mark.parametrize(
    ("version", "is_enough"), [("3.9.5", False), ("3.14.0rc1", True), ("4.0", True)]
)
def test_a_library_that_is_too_old(
    monkeypatch: pytest.MonkeyPatch, version: str, is_enough: bool
) -> None:
    """It would fail in the middle of a call."""
    monkeypatch.setattr(metadata, "version", lambda _: version)
    if is_enough:
        AsyncThingsClient(transport="aiohttp")
        return
    with pytest.raises(ArgumentError, match="is installed in an older version"):
        AsyncThingsClient(transport="aiohttp")


@needs_aiohttp
def test_it_is_loaded_by_the_first_call_alone(server: FaultServer) -> None:
    """Neither a client of it, nor a call of another one, loads the library."""
    code = "import asyncio, sys\nsys.path[:0] = ['templates', '.']\n"
    code += "from tests.runtime.sample import *\n"
    code += f"other = AsyncThingsClient(base_url={server.url!r})\nasyncio.run(other._execute(Call(GET)))\n"
    code += f"client = AsyncThingsClient(base_url={server.url!r}, transport='aiohttp')\n"
    code += "assert 'aiohttp' not in sys.modules\nasyncio.run(client._execute(Call(GET)))\n"
    code += "assert 'aiohttp' in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@needs_aiohttp
def test_copies_share_its_connections(server: FaultServer) -> None:
    """A copy with other settings is one of the same transport."""
    server.play(answer(200, {"name": "x"}))

    async def main() -> None:
        async with AsyncThingsClient(base_url=server.url, transport="aiohttp") as client:
            await client._execute(Call(GET))
            await client.with_options(headers={"X-Trace": "1"})._execute(Call(GET))

    asyncio.run(main())
    assert server.connections == 1
    assert server.received[1].headers["x-trace"] == "1"
