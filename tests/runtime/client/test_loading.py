"""What a first async call loads, it loads beside the event loop."""

from __future__ import annotations

import asyncio
import threading
import time
from functools import cached_property
from typing import Any

import httpx2
import pytest
from runtime.client.adhoc import find_responses
from runtime.client.asynchronous import AsyncClient
from runtime.models.adapters import find_adapter
from runtime.operation import Operation

from runtime.exchange import types
from runtime.transport import http

from ..faults import FaultServer, answer
from ..sample import API_OF_THINGS, GET, AsyncThingsClient, Call, Connect, Thing, credentials


def test_types_are_built_in_another_thread(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch, transport: Any
) -> None:
    """Once for an operation, and certificates once for a client, however many calls come at a time."""
    built: list[tuple[str, threading.Thread]] = []
    build_types = types.build_types

    def note(operation: Operation) -> None:
        built.append((operation.id, threading.current_thread()))
        build_types(operation)

    def share() -> object:
        built.append(("certificates", threading.current_thread()))
        return httpx2.create_ssl_context()

    monkeypatch.setattr(types, "build_types", note)
    monkeypatch.setattr(http, "share_certificates", share)

    async def main() -> None:
        async with AsyncThingsClient(transport=transport, base_url=server.url) as client:
            await client._execute(Call(GET))
            await client._execute(Call(GET))
            await client._execute(Call(GET))

    asyncio.run(main())
    assert [name for name, thread in built if thread is not threading.main_thread()] == [
        "certificates",
        GET.id,
    ]


def test_what_is_wrong_with_a_type_is_told_by_the_call(
    connect: Connect, server: FaultServer
) -> None:
    """Loading ahead of the call hides nothing of it."""
    server.play(answer(200, {"name": "x"}))
    assert connect().request("GET", "/things", returns=dict[str, str]) == {"name": "x"}


class Generated(AsyncClient):
    """As a generated client is: a property for each resource."""

    def __init__(self, base_url: str) -> None:
        super().__init__(API_OF_THINGS, credentials(), base_url=base_url)
        self.loaded: list[tuple[str, bool]] = []

    @cached_property
    def tokens(self) -> str:
        """Done in a moment."""
        self.loaded.append(("tokens", threading.current_thread() is threading.main_thread()))
        return "tokens"

    @cached_property
    def slow(self) -> str:
        """Takes as long as there is for all of them."""
        time.sleep(0.4)
        return "slow"

    @cached_property
    def late(self) -> str:
        """Left to whoever asks for it."""
        return "late"


def test_attributes_of_a_client_are_loaded_when_its_block_is_entered(server: FaultServer) -> None:
    """An attribute cannot be awaited: what it imports is there already, unless it takes too long."""

    async def main() -> None:
        async with Generated(server.url) as client:
            assert client.loaded == [("tokens", False)]
            assert "slow" in vars(client)
            assert "late" not in vars(client)
            assert client.late == "late"

    asyncio.run(main())


@pytest.mark.parametrize("call", [1, 300])
def test_calls_made_up_leave_nothing_behind(
    connect: Connect, server: FaultServer, call: int
) -> None:
    """A type that is written anew for each call is one type; no call of a path of its own is kept."""
    server.play(answer(200, [{"name": "x"}]))
    driver = connect()
    driver.request("GET", "/things/0", returns=list[Thing])
    before = (len(find_adapter), len(find_responses))
    for number in range(call):
        driver.request("GET", f"/things/{number}", returns=list[Thing], query={"a": number})
    assert (len(find_adapter), len(find_responses)) == before


def test_a_frozen_clock_stops_no_call(
    connect: Connect, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tests that freeze the time replace the functions of the module: what was taken of them before goes on."""
    monkeypatch.setattr(time, "time", lambda: 0.0)
    monkeypatch.setattr(time, "monotonic", lambda: 1e9)
    monkeypatch.setattr(time, "perf_counter", lambda: 0.0)
    driver = connect(deadline=5)
    server.play(answer(503), answer(200, {"name": "x"}))
    if not driver.is_async:  # An event loop has no time of its own.
        assert driver.execute(Call(GET)).name == "x"
