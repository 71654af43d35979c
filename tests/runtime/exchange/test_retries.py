"""Which failures are repeated: the table of methods and failures on real sockets, attempts counted by the server."""

from __future__ import annotations

import asyncio
import random
import time
from itertools import product
from typing import Any

import pytest
from runtime.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ClientError,
    RateLimitError,
    ResponseDecodingError,
    ServerError,
)
from runtime.exchange.retry import find_safety
from runtime.operation import Operation
from runtime.options import Options, Timeout

from ..faults import (
    Fault,
    FaultServer,
    answer,
    bad_gzip,
    find_closed_port,
    half_body,
    hang_up,
    reset,
    stall,
    stall_in_body,
    stall_in_headers,
)
from ..sample import (
    DELETE,
    GET,
    HEAD,
    KEYED,
    OPTIONS,
    PATCH,
    POST,
    PUT,
    READ,
    AsyncThingsClient,
    Call,
    Connect,
    Driver,
    attempt,
    hasten,
)

OPERATIONS: dict[str, tuple[Operation, ...]] = {
    "read": (GET, HEAD, OPTIONS, READ),
    "idempotent": (PUT, DELETE, KEYED),
    "unsafe": (POST, PATCH),
}
SOON = {"Retry-After-Ms": "5"}
FAILURES: dict[str, Fault] = {
    "reset": reset,
    "hang up": hang_up,
    "stall": stall,
    "stall in headers": stall_in_headers,
    "stall in body": stall_in_body,
    "half a body": half_body,
    "bad gzip": bad_gzip,
    "400": answer(400),
    "401": answer(401),
    "402": answer(402),
    "403": answer(403),
    "404": answer(404),
    "408": answer(408),
    "409": answer(409),
    "422": answer(422),
    "429": answer(429),
    "429 soon": answer(429, headers=SOON),
    "500": answer(500),
    "501": answer(501),
    "502": answer(502),
    "503": answer(503),
    "503 soon": answer(503, headers=SOON),
    "504": answer(504),
    "504 soon": answer(504, headers=SOON),
}
BROKEN = ("reset", "hang up", "stall", "stall in headers", "stall in body", "half a body")
REPEATED = {
    "read": {*BROKEN, "408", "429", "429 soon", "502", "503", "503 soon", "504", "504 soon"},
    "idempotent": {*BROKEN, "408", "429", "429 soon", "502", "503", "503 soon", "504", "504 soon"},
    "unsafe": {"429", "429 soon", "503 soon"},
}
WITHOUT_BODY = ("stall in body", "half a body", "bad gzip")
"""What cannot happen to an answer to HEAD."""


def list_rows() -> list[Any]:
    """The table: an operation, a failure, how many attempts are due with two repetitions allowed."""
    rows: list[Any] = []
    for (safety, operations), failure in product(OPERATIONS.items(), FAILURES):
        for operation in operations:
            if operation is HEAD and failure in WITHOUT_BODY:
                continue
            due = 3 if failure in REPEATED[safety] else 1
            if failure == "500" and safety == "read":
                due = 2
            name = f"{operation.method}{'-' + safety if operation.method == 'POST' else ''}"
            rows.append(pytest.param(operation, failure, due, id=f"{name}-{failure}"))
    return rows


def call_of(operation: Operation) -> Call:
    """A call of an operation of the table."""
    return Call(operation, {"name": "x"} if operation.bodies else {})


def patience_for(failure: str) -> float:
    """Seconds to wait for an answer: few where none comes, many where a busy machine may be what is slow."""
    return 0.2 if "stall" in failure else 10.0


def count_received(server: FaultServer, due: int) -> int:
    """How many requests the server has read; it may still be about to read one that the client gave up."""
    for _ in range(100):
        if len(server.received) >= due:
            break
        time.sleep(0.02)
    return len(server.received)


@pytest.mark.parametrize(("operation", "failure", "due"), list_rows())
def test_a_failure_that_lasts(
    driver: Driver, server: FaultServer, operation: Operation, failure: str, due: int
) -> None:
    """The server counts as many attempts as the table allows, and the call fails with an error of the tree."""
    server.play(FAILURES[failure])
    options = Options(timeout=Timeout(read=patience_for(failure)))
    error = attempt(driver, call_of(operation), options)
    assert isinstance(error, ClientError)
    assert count_received(server, due) == due
    assert error.attempts == due
    bodies = {request.body for request in server.received}
    assert len(bodies) == 1
    keys = {request.headers.get("idempotency-key") for request in server.received}
    assert len(keys) == 1
    assert (keys == {None}) is (operation is not KEYED)


@pytest.mark.parametrize("operation", [GET, PUT, POST], ids=lambda each: each.method)
@pytest.mark.parametrize(
    "failure", ["reset", "stall", "half a body", "429 soon", "500", "503 soon"]
)
def test_no_repetition_where_it_is_off(
    driver: Driver, server: FaultServer, operation: Operation, failure: str
) -> None:
    """``max_retries=0`` sends once, whatever happens."""
    server.play(FAILURES[failure])
    options = Options(timeout=Timeout(read=patience_for(failure)), max_retries=0)
    assert isinstance(attempt(driver, call_of(operation), options), ClientError)
    assert count_received(server, 1) == 1


@pytest.mark.parametrize(
    "operation", [*OPERATIONS["read"], *OPERATIONS["idempotent"]], ids=lambda each: each.id
)
@pytest.mark.parametrize("failure", ["reset", "429", "502"])
def test_a_failure_that_passes(
    driver: Driver, server: FaultServer, operation: Operation, failure: str
) -> None:
    """What fails once and then works is no error."""
    server.play(FAILURES[failure], answer(200, {"name": "x"}))
    driver.execute(call_of(operation))
    assert len(server.received) == 2


@pytest.mark.parametrize("operation", [GET, PUT, POST, PATCH], ids=lambda each: each.method)
def test_nobody_listens(connect: Connect, operation: Operation) -> None:
    """Where no connection comes about, anything may be repeated: nothing reached the server."""
    driver = connect(base_url=f"http://127.0.0.1:{find_closed_port()}")
    error = attempt(driver, call_of(operation))
    assert isinstance(error, APIConnectionError)
    assert not error.reached
    assert error.attempts == 3


@pytest.mark.parametrize(("operation", "due"), [(GET, 3), (PUT, 3), (POST, 1)])
def test_reset_before_the_request_is_read(
    driver: Driver, server: FaultServer, operation: Operation, due: int
) -> None:
    """A connection that breaks before the request was read: whether it was read, a client cannot know."""
    server.reset_on_accept = 10
    error = attempt(driver, call_of(operation))
    assert isinstance(error, APIConnectionError)
    assert server.connections == error.attempts == due


def test_two_server_errors_end_a_read(driver: Driver, server: FaultServer) -> None:
    """A 500 is repeated once; a second one ends the call even where other repetitions are left."""
    server.play(answer(500), answer(500), answer(200))
    assert isinstance(attempt(driver, Call(GET), Options(max_retries=5)), ServerError)
    assert len(server.received) == 2


def test_other_failures_do_not_use_up_the_server_error(driver: Driver, server: FaultServer) -> None:
    """A 500 after a 503 is repeated all the same."""
    server.play(answer(503), answer(500), answer(200, {"name": "x"}))
    assert driver.execute(Call(GET)).name == "x"


def test_the_number_of_retries_is_that_of_client_or_call(
    connect: Connect, server: FaultServer
) -> None:
    """A call may have more or fewer repetitions than its client."""
    server.play(answer(503))
    driver = connect(max_retries=1)
    attempt(driver, Call(GET))
    assert len(server.received) == 2
    attempt(driver, Call(GET), Options(max_retries=4))
    assert len(server.received) == 7


def test_a_key_of_the_caller_is_sent(driver: Driver, server: FaultServer) -> None:
    """The caller's idempotency key goes out instead of one that is made up, and is the same in all attempts."""
    server.play(answer(503), answer(200))
    driver.execute(Call(KEYED, {"name": "x"}), Options(idempotency_key="mine"))
    assert [each.headers["idempotency-key"] for each in server.received] == ["mine", "mine"]


def test_what_the_errors_are(driver: Driver, server: FaultServer) -> None:
    """Each failure ends in the class that the tree has for it."""
    expected: dict[str, type[ClientError]] = {
        "reset": APIConnectionError,
        "stall": APITimeoutError,
        "half a body": APIConnectionError,
        "bad gzip": ResponseDecodingError,
        "429": RateLimitError,
        "502": ServerError,
        "408": APIStatusError,
    }
    for failure, kind in expected.items():
        server.play(FAILURES[failure])
        assert (
            type(attempt(driver, Call(GET), Options(timeout=Timeout(read=patience_for(failure)))))
            is kind
        )


def test_a_body_that_can_be_read_once_is_sent_once(driver: Driver, server: FaultServer) -> None:
    """A stream that cannot be rewound is not sent again, even where the method could be."""
    from runtime.operation import Body

    from ..sample import operation

    upload = operation("PUT", bodies=(Body("application/octet-stream", None, "data"),))
    server.play(answer(503))
    attempt(driver, Call(upload, {"data": iter([b"once"])}))
    assert len(server.received) == 1
    assert server.received[0].body == b"once"
    server.play(answer(503))
    attempt(driver, Call(upload, {"data": b"again"}))
    assert len(server.received) == 3


def test_safety_of_methods() -> None:
    """Reads by method or by mark, idempotent by method or by key."""
    for safety, operations in OPERATIONS.items():
        for each in operations:
            assert find_safety(each, each.idempotency_key is not None) == safety


def test_none_of_200_calls_is_lost(server: FaultServer, transport: Any) -> None:
    """200 calls at once through a server that fails one time in five all give their own answer."""
    chance = random.Random(7)

    def unreliable(talk: Any) -> bool:
        if chance.random() < 0.2:
            return chance.choice([reset, hang_up, answer(503), answer(429, headers=SOON)])(talk)
        return answer(200, {"name": talk.request.query.partition("=")[2]})(talk)

    server.play(unreliable)

    async def main() -> list[str]:
        async with AsyncThingsClient(
            transport=transport, base_url=server.url, max_retries=9
        ) as client:
            hasten(client)
            calls = [client._execute(Call(GET, {"filter": str(n)})) for n in range(200)]
            return [thing.name for thing in await asyncio.gather(*calls)]

    assert asyncio.run(main()) == [str(n) for n in range(200)]
    assert len(server.received) > 200
