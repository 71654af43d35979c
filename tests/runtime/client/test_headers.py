"""Headers of a client, of a copy and of a call: each goes out once, the later one wins, and there is a way to send none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from runtime.errors import ArgumentError
from runtime.omit import OMIT
from runtime.operation import Body
from runtime.options import Options

from ..faults import FaultServer, Talk, answer, head
from ..sample import (
    GET,
    KEY,
    KEYED,
    POST,
    SESSION,
    TOKEN,
    Async,
    Call,
    Connect,
    Driver,
    attempt,
    operation,
)


class Lines:
    """Remembers the header lines of requests as they came, and answers them."""

    def __init__(self) -> None:
        self.seen: list[list[tuple[str, str]]] = []

    def __call__(self, talk: Talk) -> bool:
        self.seen.append(list(talk.request.lines))
        return answer()(talk)

    def values(self, name: str) -> list[str]:
        """The values of all lines of a name in the last request."""
        return [value for other, value in self.seen[-1] if other.lower() == name.lower()]


@pytest.fixture
def lines(server: FaultServer) -> Lines:
    """What the server was sent, line by line."""
    lines = Lines()
    server.play(lines)
    return lines


@pytest.fixture
def connect_by(connect: Connect) -> Iterator[Connect]:
    """Makes clients, and such as have an HTTP client of the caller's."""
    made: list[tuple[Driver, Any]] = []

    def build(way: str, **more: Any) -> Driver:
        if way != "http_client":
            return connect(**more)
        kind = httpx2.AsyncClient if connect().is_async else httpx2.Client
        http = kind(trust_env=False)
        made.append((connect(http_client=http, **more), http))
        return made[-1][0]

    yield build
    for driver, http in made:
        if isinstance(driver, Async):
            driver.loop.run(http.aclose())
        else:
            http.close()


OWN = [
    ("User-Agent", "my-app/1"),
    ("user-agent", "my-app/1"),
    ("ACCEPT", "application/vnd.things+json"),
    ("Accept-Encoding", "identity"),
    ("X-API-KEY", "other"),
    ("authorization", "Bearer other"),
    ("Content-Type", "application/vnd.things+json"),
    ("idempotency-key", "mine"),
    ("Host", "other.example"),
    ("Connection", "close"),
]


@pytest.mark.parametrize(("name", "value"), OWN)
@pytest.mark.parametrize("way", ["client", "copy", "call", "http_client"])
def test_one_line_of_each(
    connect_by: Connect, lines: Lines, name: str, value: str, way: str
) -> None:
    """What the client sets itself is sent once, as the caller has it, in whatever case he writes it."""
    headers = {name: value}
    there = {} if way in ("call", "copy") else headers
    driver = connect_by(way, access_token=TOKEN, headers=there)
    if way == "copy":
        driver.client = driver.client.with_options(headers={name.swapcase(): "earlier"})
        driver.client = driver.client.with_options(headers=headers)
    options = Options(extra_headers=headers) if way == "call" else None
    driver.execute(Call(KEYED, {"name": "x"}), options)
    assert lines.values(name) == [value]
    names = [other.lower() for other, _ in lines.seen[-1]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("nothing", [None, OMIT])
@pytest.mark.parametrize("way", ["client", "copy", "call", "http_client"])
@pytest.mark.parametrize("name", ["User-Agent", "accept-encoding", "Accept", "X-Api-Key"])
def test_none_at_all(connect_by: Connect, lines: Lines, name: str, way: str, nothing: Any) -> None:
    """``None`` as a value, or ``OMIT``, sends no header of that name, not even the library's."""
    there = {name: nothing} if way in ("client", "http_client") else {name.upper(): "before"}
    driver = connect_by(way, headers=there)
    if way == "copy":
        driver.client = driver.client.with_options(headers={name: nothing})
    driver.execute(Call(GET), Options(extra_headers={name: nothing}) if way == "call" else None)
    assert lines.values(name) == []


def test_the_later_one_wins(connect: Connect, lines: Lines) -> None:
    """Client, copy, call: in that order; what was taken away may come again."""
    driver = connect(headers={"X-A": "1", "x-b": "1", "X-C": "1", "X-D": None})
    driver.client = driver.client.with_options(headers={"x-a": "2", "X-B": None, "x-d": "2"})
    driver.execute(Call(GET), Options(extra_headers={"X-a": "3", "X-B": "3"}))
    found = [lines.values(name) for name in ("x-a", "x-b", "x-c", "x-d")]
    assert found == [["3"], ["3"], ["1"], ["2"]]


def test_cookies_go_together(connect: Connect, lines: Lines) -> None:
    """One line: the credential, and the caller's own, which wins under the same name."""
    driver = connect(session=SESSION, headers={"cookie": "theme=dark; lang=en"})
    driver.execute(Call(GET))
    assert lines.values("cookie") == [f"things={SESSION}; theme=dark; lang=en"]
    driver.client = driver.client.with_options(headers={"Cookie": "things=mine"})
    driver.execute(Call(GET))
    assert lines.values("cookie") == ["things=mine"]


def test_a_form_keeps_its_boundary(connect: Connect, lines: Lines) -> None:
    """A content type for all requests does not take the boundary from a form."""
    form = operation("POST", bodies=(Body("multipart/form-data", argument="body"),))
    connect(headers={"content-type": "application/json"}).execute(Call(form, {"body": {"a": b"x"}}))
    [found] = lines.values("content-type")
    assert found.startswith("multipart/form-data; boundary=")


def test_the_key_of_a_call(connect: Connect, lines: Lines) -> None:
    """A key that a call gives goes before that of the client; without any, the call may not be repeated."""
    driver = connect(headers={"idempotency-key": "all"})
    driver.execute(Call(KEYED), Options(idempotency_key="one"))
    assert lines.values("idempotency-key") == ["one"]
    without = connect(headers={"Idempotency-Key": None}, max_retries=1)
    without.execute(Call(KEYED))
    assert lines.values("idempotency-key") == []


def test_no_key_no_repetition(connect: Connect, server: FaultServer) -> None:
    """Taking the key away takes away what makes a repetition safe."""
    server.play(answer(502), answer())
    attempt(connect(headers={"Idempotency-Key": None}), Call(KEYED, {"name": "x"}))
    assert len(server.received) == 1


def test_secrets_stay_at_home(connect: Connect, server: FaultServer) -> None:
    """Headers of the client that look like secrets go to the API alone."""
    there = FaultServer()
    try:
        driver = connect(headers={"X-Auth": KEY, "X-Plain": "1"})
        driver.request("GET", f"{there.url}/elsewhere")
        driver.request("GET", f"{server.url}/here")
        assert "x-auth" not in there.received[0].headers
        assert there.received[0].headers["x-plain"] == "1"
        assert server.received[0].headers["x-auth"] == KEY
    finally:
        there.close()


@pytest.mark.parametrize(
    ("headers", "said"),
    [
        ({"X": 1}, "'X' in headers has to be text, not int"),
        ({"X": b"1"}, "'X' in headers has to be text, not bytes"),
        ({"X": ["1"]}, "'X' in headers has to be text, not list"),
        ({1: "x"}, "headers has 1, which is no name"),
        ({"": "x"}, "headers has '', which is no name"),
        ({"X Y": "x"}, "'X Y', which is no name"),
        ({"X": "a\r\nY: b"}, "'X' in headers holds what a header cannot carry"),
        ([("X", "1")], "headers has to be a mapping of names to values, not list"),
        ("X: 1", "headers has to be a mapping of names to values, not str"),
    ],
)
def test_what_is_no_header(connect: Connect, server: FaultServer, headers: Any, said: str) -> None:
    """Refused by name at the door: of the client, of a copy, and of a call."""
    driver = connect()
    with pytest.raises(ArgumentError, match="headers") as caught:
        connect(headers=headers)
    assert said in str(caught.value)
    with pytest.raises(ArgumentError, match="headers"):
        driver.client.with_options(headers=headers)
    error = attempt(driver, Call(POST), Options(extra_headers=headers))
    assert isinstance(error, ArgumentError)
    assert said.replace("headers", "extra_headers") in str(error)
    assert not server.received


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("caf\u00e9".encode(), "caf\u00e9"),
        ("caf\u00e9".encode("latin-1"), "caf\u00e9"),
        ("\u6771\u4eac \u2014".encode(), "\u6771\u4eac \u2014"),
        (b"plain", "plain"),
    ],
)
def test_text_of_answers(driver: Driver, server: FaultServer, raw: bytes, read: str) -> None:
    """Headers of an answer are UTF-8 where they are, and Latin-1 where they are not."""

    def act(talk: Talk) -> bool:
        talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Text: " + raw + b"\r\n\r\n{}")
        return True

    server.play(act)
    assert driver.send(Call(GET)).headers["x-text"] == read


@pytest.mark.parametrize(
    ("to", "path"),
    [
        ("/caf\u00e9".encode(), "/caf%C3%A9"),
        (b"/caf%C3%A9", "/caf%C3%A9"),
        ("/\u6771\u4eac?q=\u00fc".encode(), "/%E6%9D%B1%E4%BA%AC"),
        ("/caf\u00e9".encode("latin-1"), "/caf%C3%A9"),
    ],
)
def test_redirects_to_text(driver: Driver, server: FaultServer, to: bytes, path: str) -> None:
    """A redirect leads to where its text says."""

    def act(talk: Talk) -> bool:
        talk.send(head(302, {"Content-Length": "0"})[:-2] + b"Location: " + to + b"\r\n\r\n")
        return True

    server.play(act, answer())
    driver.execute(Call(GET))
    assert server.received[1].path == path
