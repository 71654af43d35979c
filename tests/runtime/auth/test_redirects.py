"""Redirects: what is followed, and which credentials go along."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from runtime.errors import ClientError
from runtime.options import Options

from ..faults import FaultServer, answer, redirect
from ..sample import (
    DATA,
    GET,
    KEY,
    POST,
    PUT,
    TOKEN,
    Call,
    Connect,
    Driver,
    attempt,
    operation,
)
from .carrying import OK, carried


@pytest.fixture
def elsewhere() -> Iterator[FaultServer]:
    """Another host: the same address, another port, and so another origin."""
    server = FaultServer([OK])
    yield server
    server.close()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_to_another_host(
    connect: Connect, server: FaultServer, elsewhere: FaultServer, status: int
) -> None:
    """A read is followed to another host without anything of the caller's: no credential, cookie, header or query."""
    server.play(redirect(f"{elsewhere.url}/there?a=b", status))
    driver = connect(access_token=TOKEN, headers={"X-Mine": "mine"})
    options = Options(extra_headers={"X-Call": "call"})
    assert driver.execute(Call(GET, {"data_secret": DATA}), options).name == "x"
    [request] = elsewhere.received
    assert request.target == "/there?a=b"
    assert set(request.headers) <= {"host", "accept", "accept-encoding", "user-agent"}
    everything = repr(request)
    assert not any(secret in everything for secret in (KEY, TOKEN, "mine", "call", "sentinel"))


def test_redirect_away_and_back(
    driver: Driver, server: FaultServer, elsewhere: FaultServer
) -> None:
    """What comes back from another host is not trusted with credentials again."""
    server.play(redirect(f"{elsewhere.url}/there"), OK)
    elsewhere.play(redirect(f"{server.url}/back"))
    driver.execute(Call(GET))
    assert [carried(each) for each in server.received] == [{"x-api-key": KEY}, {}]


def test_redirect_at_home(connect: Connect, server: FaultServer) -> None:
    """At home credentials go along, those of the query too; relative addresses are relative to the request."""
    server.play(redirect("other?x=1"), OK)
    driver = connect(held={"query": "q"}, api_key=None)
    driver.execute(Call(operation(path="/deep/things")))
    assert [each.target for each in server.received] == [
        "/deep/things?appid=q",
        "/deep/other?x=1&appid=q",
    ]


@pytest.mark.parametrize(("status", "followed"), [(302, False), (307, True), (308, True)])
def test_redirect_of_a_write(
    driver: Driver, server: FaultServer, status: int, followed: bool
) -> None:
    """A write is followed at home, by the same method with the same body; it never turns into a read."""
    server.play(redirect("/new", status), OK)
    error = attempt(driver, Call(PUT, {"name": "x"}))
    assert isinstance(error, ClientError) is not followed
    assert [each.method for each in server.received] == ["PUT", "PUT"][: 1 + followed]
    assert {each.body for each in server.received} == {b'{"name":"x"}'}


@pytest.mark.parametrize("status", [302, 307, 308])
def test_redirect_of_a_write_elsewhere(
    driver: Driver, server: FaultServer, elsewhere: FaultServer, status: int
) -> None:
    """A body is sent to no other host."""
    server.play(redirect(f"{elsewhere.url}/there", status))
    error = attempt(driver, Call(POST, {"name": "x"}))
    assert isinstance(error, ClientError)
    assert "not followed" in str(error.hint)
    assert not elsewhere.received


@pytest.mark.parametrize(
    "location", ["ftp://x/y", "http://[::1", "http://:0:0/", "javascript:1", ""]
)
def test_redirect_to_nowhere(driver: Driver, server: FaultServer, location: str) -> None:
    """An address that is none ends in the error of the status."""
    server.play(redirect(location))
    assert isinstance(attempt(driver, Call(GET)), ClientError)
    assert len(server.received) == 1


def test_redirects_have_an_end(driver: Driver, server: FaultServer) -> None:
    """Round in a circle, but not for ever."""
    server.play(redirect("/things"))
    assert isinstance(attempt(driver, Call(GET)), ClientError)
    assert len(server.received) == 6


def test_see_other(driver: Driver, server: FaultServer) -> None:
    """303 after a POST is followed with GET, without the body and what described it."""
    server.play(redirect("/made", 303), answer(200, {"name": "x"}))
    assert driver.execute(Call(POST, {"name": "x"})).name == "x"
    second = server.received[1]
    assert (second.method, second.path, second.body) == ("GET", "/made", b"")
    assert "content-type" not in second.headers
