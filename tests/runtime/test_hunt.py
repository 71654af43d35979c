"""The hunt for secrets: in logs, errors, tracebacks, whatever is shown."""

from __future__ import annotations

import asyncio
import copy
import io
import logging
import pickle
import signal
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.errors import APIStatusError, ClientError
from runtime.options import Options, Timeout
from runtime.secrets import Secret, conceal

from .faults import (
    FaultServer,
    answer,
    bad_gzip,
    find_closed_port,
    half_body,
    redirect,
    reset,
    respond,
    stall,
)
from .hunting import LOGIN, NEW_SESSION, QUERY_KEY, find_leaks, render
from .sample import DATA, GET, KEY, SESSION, TOKEN, Async, Call, Connect, Driver, attempt


def echo(status: int) -> Any:
    """A server that says everything that it was told, in its body and in a header."""

    def build(request: Any) -> Any:
        told = {"errorMessage": f"you sent {request.target} {request.headers}"}
        heard = request.headers.get("x-api-key", "") + request.headers.get("authorization", "")
        fields = {"Set-Cookie": f"things={NEW_SESSION}; HttpOnly", "X-Echo": heard}
        return answer(status, told, fields)

    return respond(build)


WAYS: dict[str, dict[str, Any]] = {
    "key and token": {"access_token": TOKEN},
    "key and session": {"session": SESSION},
    "key": {},
    "callable": {"api_key": lambda: KEY},
    "wrapped": {"api_key": Secret(KEY)},
    "query": {"api_key": None, "held": {"query": QUERY_KEY}},
    "basic": {"api_key": None, "held": {"basic": LOGIN}},
}


FAILURES: dict[str, Any] = {
    "200": echo(200),
    "400": echo(400),
    "401": echo(401),
    "500": echo(500),
    "html": respond(
        lambda request: answer(
            200, f"<p>{request.headers}{request.target}".encode(), {"Content-Type": "text/html"}
        )
    ),
    "reset": reset,
    "stall": stall,
    "half": half_body,
    "gzip": bad_gzip,
    "loop": redirect("/things?again"),
}


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that any logger says at DEBUG."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("way", WAYS)
def test_hunt(
    connect: Connect, server: FaultServer, log: io.StringIO, way: str, failure: str
) -> None:
    """Any credential, any failure: no log, no error, no traceback with locals, no pickle shows a sentinel."""
    patience = (
        0.1 if failure == "stall" else 10.0
    )  # what answers may take its time on a busy machine
    driver = connect(**WAYS[way], timeout=Timeout(read=patience), max_retries=1)
    server.play(FAILURES[failure])
    call = Call(GET, {"filter": "plain", "data_secret": DATA})
    outcome = attempt(driver, call)
    sent = repr(server.received)
    assert find_leaks(sent), "the server got no credential at all"
    shown = [log.getvalue(), repr(driver.client), repr(driver.client._runner.settings), repr(call)]
    if isinstance(outcome, ClientError):
        shown += [render(outcome), pickle.dumps(outcome).decode("latin-1")]
        shown.append(repr(vars(pickle.loads(pickle.dumps(outcome)))))
        shown.append(repr(copy.copy(outcome)))
    if isinstance(outcome, APIStatusError):
        body = outcome.body.to_json() if outcome.body is not None else ""
        shown += [str(outcome.response.content), str(outcome.headers.pairs), body]
    assert failure == "200" or isinstance(outcome, ClientError)
    assert "plain" in log.getvalue()
    for text in shown:
        assert find_leaks(text) == []


def test_nothing_listens(connect: Connect, log: io.StringIO) -> None:
    """A refused connection shows nothing either."""
    driver = connect(base_url=f"http://127.0.0.1:{find_closed_port()}", session=SESSION)
    error = attempt(driver, Call(GET, {"data_secret": DATA}))
    assert isinstance(error, ClientError)
    assert find_leaks(render(error) + log.getvalue()) == []


def test_arguments_that_cannot_be_sent(driver: Driver) -> None:
    """A refused argument shows neither itself nor the others, nor do the frames that refused it."""
    from .sample import ONE, POST

    for call in (
        Call(POST, {"name": [DATA], "data_secret": DATA}),
        Call(ONE, {"id": [], "data_secret": DATA}),
    ):
        error = attempt(driver, call)
        assert isinstance(error, ClientError)
        assert find_leaks(render(error)) == []


def test_secrets_in_headers_of_the_caller(
    connect: Connect, server: FaultServer, log: io.StringIO
) -> None:
    """A credential that the caller puts into a header or query himself is masked like our own, echoed or not."""
    server.play(echo(400))
    driver = connect(headers={"X-Auth-Token": TOKEN}, api_key=None)
    options = Options(extra_headers={"Authorization": SESSION}, extra_query={"api_key": DATA})
    error = attempt(driver, Call(GET, {"filter": "plain"}), options)
    assert isinstance(error, APIStatusError)
    assert find_leaks(render(error) + log.getvalue() + str(error.response.content)) == []


def test_concealed_arguments(connect: Connect, server: FaultServer, log: io.StringIO) -> None:
    """A method that wraps its secret arguments first shows them in no frame; in query and body they are sent plain."""
    from .sample import POST

    driver = connect()
    for called, name in ((GET, "data_secret"), (GET, "filter"), (POST, "name")):
        server.play(echo(400))
        error = attempt(driver, Call(called, {name: conceal(DATA)}))
        assert isinstance(error, APIStatusError)
        assert error.status == 400
        assert find_leaks(f"{server.received[0].target} {server.received[0].body!r}")
        assert find_leaks(render(error) + log.getvalue() + str(error.response.content)) == []
    bad = attempt(driver, Call(POST, {"name": [conceal(DATA)], "other": conceal(DATA)}))
    assert isinstance(bad, ClientError)
    assert find_leaks(render(bad)) == []
    assert conceal(None) is None
    assert conceal(7) == 7


class Interrupt(BaseException):
    """What a signal raises."""


def interrupt(*_: object) -> None:
    """Handles a signal like ``Ctrl-C``."""
    raise Interrupt


def test_an_interrupted_call_shows_nothing(connect: Connect, server: FaultServer) -> None:
    """Cancellation and interrupts go through, without the library's frames, which hold it all."""
    server.play(stall)
    driver = connect(access_token=TOKEN)
    call = Call(GET, {"data_secret": DATA})
    if isinstance(driver, Async):

        async def main() -> None:
            async with asyncio.timeout(0.1):
                await driver.client._execute(call)

        with pytest.raises(TimeoutError) as caught:
            driver.loop.run(main())
        assert isinstance(caught.value.__cause__, asyncio.CancelledError)
        assert find_leaks(render(caught.value)) == []
        return
    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        with pytest.raises(Interrupt) as stopped:
            driver.execute(call)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert find_leaks(render(stopped.value)) == []


def test_the_sentinels_would_be_found(server: FaultServer, log: io.StringIO) -> None:
    """The hunt is able to find something: the library alone logs what our client does not."""
    import httpx2

    with httpx2.Client(trust_env=False) as plain:
        plain.get(f"{server.url}/x", params={"k": KEY})
    assert find_leaks(log.getvalue()) == [KEY]
    assert sys.exc_info() == (None, None, None)
