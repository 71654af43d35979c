"""A deadline holds in every phase of an attempt: looking up, connecting, headers, bodies, and asking for credentials."""

from __future__ import annotations

import asyncio
import socket
import time
from typing import Any

import pytest
from runtime.errors import APITimeoutError, ClientError
from runtime.options import Options

from ..faults import Fault, FaultServer, Talk, answer, drip, head, stall
from ..sample import GET, POST, Call, Connect, Driver, operation

DEADLINE = 0.4
PATIENCE = 1.5
"""So much later than the deadline nothing here ends, even where the machine is busy."""


def drip_head(pieces: bytes, pause: float = 0.02) -> Fault:
    """Sends the head of an answer byte by byte."""

    def act(talk: Talk) -> bool:
        for byte in pieces:
            talk.send(bytes([byte]))
            if talk.stop.wait(pause):
                return False
        return False

    return act


def read_slowly(talk: Talk) -> bool:
    """Answers with a body in chunks that come just before each read would time out."""
    talk.send(head(200, {"Content-Type": "application/json", "Transfer-Encoding": "chunked"}))
    while not talk.stop.wait(0.05):
        talk.send(b"1\r\n \r\n")
    return False


LONG_HEAD = head(200, {f"X-Header-{number}": "x" * 40 for number in range(50)})

SLOW: dict[str, Fault] = {
    "status line": drip_head(b"HTTP/1.1 200 " + b"x" * 2000),
    "headers": drip_head(LONG_HEAD),
    "headers of an error": drip_head(LONG_HEAD.replace(b"200", b"503")),
    "interim answers": drip_head(b"HTTP/1.1 100 Continue\r\n\r\n" * 50, 0.01),
    "body": drip(b" " * 2000, 0.02),
    "body in chunks": read_slowly,
    "nothing": stall,
}


@pytest.mark.parametrize("fault", SLOW.values(), ids=SLOW)
def test_a_server_that_drips(driver: Driver, server: FaultServer, fault: Fault) -> None:
    """Each byte comes in time, and all of them never do."""
    server.play(fault)
    started = time.monotonic()
    with pytest.raises(APITimeoutError):
        driver.execute(Call(GET), Options(deadline=DEADLINE, max_retries=0))
    assert time.monotonic() - started < PATIENCE


def test_a_connection_that_was_kept(driver: Driver, server: FaultServer) -> None:
    """The deadline is the call's, not the connection's."""
    server.play(answer(200, {"name": "x"}), drip_head(LONG_HEAD), answer(200, {"name": "y"}))
    assert driver.execute(Call(GET)).name == "x"
    with pytest.raises(APITimeoutError):
        driver.execute(Call(GET), Options(deadline=DEADLINE, max_retries=0))
    assert driver.execute(Call(GET)).name == "y"


def test_repetitions_share_one_deadline(driver: Driver, server: FaultServer) -> None:
    """Two attempts that each take long are not given twice the time."""
    server.play(drip_head(LONG_HEAD))
    started = time.monotonic()
    with pytest.raises(APITimeoutError):
        driver.execute(Call(GET), Options(deadline=DEADLINE, max_retries=5))
    assert time.monotonic() - started < PATIENCE


def test_a_request_that_is_read_slowly(driver: Driver, server: FaultServer) -> None:
    """A large body that the server does not take."""
    listener = socket.create_server(("127.0.0.1", 0))
    try:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        started = time.monotonic()
        with pytest.raises(APITimeoutError):
            driver.request(
                "POST",
                url,
                content=b"x" * 30_000_000,
                options=Options(deadline=DEADLINE, max_retries=0),
            )
        assert time.monotonic() - started < PATIENCE
    finally:
        listener.close()


def test_a_name_that_is_looked_up_for_long(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking up a name takes no timeout of its own."""
    found = socket.getaddrinfo

    def look_up(*args: Any, **more: Any) -> Any:
        time.sleep(2)
        return found("127.0.0.1", *args[1:], **more)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    driver = connect(base_url="http://slow.test:9")
    started = time.monotonic()
    with pytest.raises(APITimeoutError):
        driver.execute(Call(GET), Options(deadline=DEADLINE, max_retries=0))
    assert time.monotonic() - started < PATIENCE


async def slowly() -> str:
    """An async function that takes too long."""
    await asyncio.sleep(5)
    return "never"


def block() -> str:
    """A plain function that takes too long."""
    time.sleep(3)
    return "never"


def test_a_function_that_takes_too_long(connect: Connect, server: FaultServer) -> None:
    """Asking for a credential is part of the call."""
    driver = connect(api_key=block)
    if driver.is_async:
        driver = connect(api_key=slowly)
    started = time.monotonic()
    with pytest.raises(APITimeoutError, match="function of a credential") as caught:
        driver.execute(Call(GET), Options(deadline=DEADLINE))
    assert time.monotonic() - started < PATIENCE
    assert caught.value.facts.operation == GET.id
    assert not server.received


def test_a_function_is_called_with_the_context_of_the_call(
    connect: Connect, server: FaultServer
) -> None:
    """What a function finds in its surroundings is what its caller has."""
    from contextvars import ContextVar

    tenant: ContextVar[str] = ContextVar("tenant", default="nobody")
    tenant.set("ann")
    driver = connect(api_key=lambda: f"key-of-{tenant.get()}")
    driver.execute(Call(GET))
    assert server.received[0].headers["x-api-key"] == "key-of-ann"


def test_what_a_function_raises_is_raised(connect: Connect) -> None:
    """Also from the thread in which it runs."""

    def fail() -> str:
        raise LookupError("no vault")

    with pytest.raises(LookupError, match="no vault"):
        connect(api_key=fail).execute(Call(GET))


def test_a_token_that_is_fetched_slowly(connect: Connect, server: FaultServer) -> None:
    """The request for a token is bound by the call that needs it."""
    server.play(drip_head(LONG_HEAD))
    tokens = operation(security=(("token",),))
    driver = connect(api_key=None, access_token=("id", "secret"))
    started = time.monotonic()
    with pytest.raises(ClientError):
        driver.execute(Call(tokens), Options(deadline=DEADLINE, max_retries=0))
    assert time.monotonic() - started < PATIENCE


def test_no_deadline(connect: Connect, server: FaultServer) -> None:
    """Without one, a server may take its time."""
    server.play(drip(b'{"name": "slow"}', 0.02))
    driver = connect(deadline=None, api_key=lambda: "key")
    assert driver.execute(Call(POST, {"name": "x"})).name == "slow"
