"""Connections: reused, closed by the server, shared by threads, event loops and forks."""

from __future__ import annotations

import asyncio
import gc
import threading
import warnings
from typing import Any

from ..faults import FaultServer, answer, respond
from ..sample import GET, AsyncThingsClient, Call, Driver, ThingsClient


def test_connections_are_reused(driver: Driver, server: FaultServer) -> None:
    """Calls one after the other take one connection."""
    for _ in range(5):
        driver.execute(Call(GET))
    assert server.connections == 1


def test_a_connection_that_the_server_closed(driver: Driver, server: FaultServer) -> None:
    """Between calls the server may close: the next call takes another connection, even one that is never repeated."""
    from ..sample import POST

    server.play(answer(200, {}, {"Connection": "close"}))
    for _ in range(3):
        driver.execute(Call(POST, {"name": "x"}))
    assert len(server.received) == 3


def test_threads_share_a_client(server: FaultServer) -> None:
    """Many threads, one client, from its first call on: each gets its own answer."""
    server.play(respond(lambda request: answer(200, {"name": request.query[7:]})))
    results: dict[int, str] = {}
    with ThingsClient(base_url=server.url) as client:

        def work(number: int) -> None:
            for _ in range(5):
                results[number] = client._execute(Call(GET, {"filter": str(number)})).name

        threads = [threading.Thread(target=work, args=(n,)) for n in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == {n: str(n) for n in range(16)}
    assert server.connections <= 16


def test_event_loops_one_after_the_other(server: FaultServer, transport: Any) -> None:
    """One async client serves several ``asyncio.run``, each with connections of its own, none left behind."""
    client = AsyncThingsClient(transport=transport, base_url=server.url)

    async def main() -> None:
        await asyncio.gather(*[client._execute(Call(GET)) for _ in range(3)])

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(4):
            asyncio.run(main())
            gc.collect()
        asyncio.run(client.close())
    assert len(server.received) == 12


def test_event_loops_at_the_same_time(server: FaultServer, transport: Any) -> None:
    """One async client serves loops in several threads."""
    client = AsyncThingsClient(transport=transport, base_url=server.url)
    errors: list[BaseException] = []

    async def main() -> None:
        for _ in range(5):
            await client._execute(Call(GET))

    def work() -> None:
        try:
            asyncio.run(main())
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    asyncio.run(client.close())


def test_a_fork_takes_no_connection_along(server: FaultServer) -> None:
    """Parent and child do not talk on one connection."""
    with ThingsClient(base_url=server.url) as client:
        client._execute(Call(GET))
        pid = client._runner.connections.pool._pid  # type: ignore[union-attr]
        client._runner.connections.pool._pid = -1  # type: ignore[union-attr]
        client._execute(Call(GET))
        assert client._runner.connections.pool._pid == pid  # type: ignore[union-attr]
    assert [each.connection for each in server.received] == [1, 2]
