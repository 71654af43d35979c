"""Addresses that nothing can be sent to: of callers, of the environment, of answers."""

from __future__ import annotations

import pytest
from runtime.address import find_address_problem, find_origin, hide_user, is_absolute
from runtime.errors import APIConnectionError, APIStatusError, ArgumentError

from ..faults import FaultServer, answer, find_closed_port, redirect
from ..sample import BY_LINK, GET, Call, Connect, Driver, attempt

HOST = [
    *("http://[::1/x", "http://[::g]/x", "http://[v1.x]/x", "http://user:a[b@127.0.0.1/x"),
    *(
        "http://a..b/x",
        "http://.example.com/x",
        f"http://{'a' * 64}.example.com/x",
        "http://256.1.1.1/x",
    ),
    *(
        "http://1.2.3.4.5/x",
        "http://ho st/x",
        "http://host\\x/y",
        "http://exa%mple/x",
        "http://<host>/x",
    ),
]
PORT = [
    "http://host:99999/x",
    "http://host:port/x",
    "http://host:-1/x",
    "http://host:0/x",
    "http://host:１/x",
]
NONE = ["http://", "http:///x", "http://:80/x", "https://?x"]
SCHEME = [
    "ftp://host/x",
    "://x",
    "HTTPX://host/x",
    " http://host/x",
    "file:///etc/hosts",
    "a:b://c",
]
CONTROL = [
    "http://host/a\nb",
    "http://host\r\n/x",
    "http://\x00host/x",
    "http://host/\ud800",
    "http://h\tost/x",
]
WRONG = {
    **dict.fromkeys(HOST, "has a host that can be none"),
    **dict.fromkeys(PORT, "has a port that is no number"),
    **dict.fromkeys(NONE, "has no host"),
    **dict.fromkeys(SCHEME, "is no http or https address"),
    **dict.fromkeys(CONTROL, "holds a line end"),
}
SENTINEL = "s3ntinel-password"


@pytest.mark.parametrize("url", WRONG, ids=ascii)
def test_it_is_refused(connect: Connect, server: FaultServer, url: str) -> None:
    """Where a call is sent, and where a client is made: by the name of the argument, before anything is sent."""
    with pytest.raises(ArgumentError, match=f"^path {WRONG[url]}"):
        connect().request("GET", url)
    with pytest.raises(ArgumentError, match="base URL|base_url holds a blank"):
        connect(base_url=url)
    with pytest.raises(ArgumentError, match=r"servers\["):
        connect(servers={"https://example.com": url})
    assert not server.received


@pytest.mark.parametrize(
    "url",
    [
        *("http://localhost", "HTTP://Example.COM:8080/a b?c=d#e", "https://[::1]:8443/x"),
        *(
            "http://[fe80::1%25eth0]/x",
            "http://münchen.example/ü",
            "http://a_b.example./x",
            "http://127.1/x",
        ),
        *(
            "http://host:/x",
            "http://user:pass@host/x",
            "http://host/a:99999/[x",
            f"http://{'a' * 63}.b/",
        ),
    ],
)
def test_it_is_one(url: str) -> None:
    """What servers are called by is taken, whatever is in the path."""
    assert find_address_problem(url) is None
    assert find_origin(url).startswith(("http://", "https://"))


def test_origins() -> None:
    """One spelling for one place."""
    assert (
        find_origin("HTTP://Example.com/x")
        == find_origin("http://example.com:80")
        == "http://example.com:80"
    )
    with pytest.raises(ValueError):
        find_origin("http://a..b")


@pytest.mark.parametrize(
    "path", ["/go?to=http://[::1", "go?to=ftp://a", "/a://b", "x#y://z", "http:/x"]
)
def test_a_path_is_no_address(driver: Driver, server: FaultServer, path: str) -> None:
    """One that holds an address in its query, or in a later part, is a path all the same."""
    assert not is_absolute(path)
    driver.request("GET", path)
    assert server.received[0].path.startswith("/")


@pytest.mark.parametrize("method", ["", "G ET", "GET\r\nX: y", "GÉT", "GET/"])
def test_methods(driver: Driver, server: FaultServer, method: str) -> None:
    """What HTTP takes for no method is refused, and never written between two lines."""
    with pytest.raises(ArgumentError, match="method is no method of HTTP"):
        driver.request(method, "/x")
    assert not server.received


def test_paths_without_a_form_in_utf8(driver: Driver, server: FaultServer) -> None:
    """Half of a pair of surrogates cannot be sent."""
    with pytest.raises(ArgumentError, match="lone surrogate"):
        driver.request("GET", "/a\ud800b")
    assert not server.received


def test_a_password_in_an_address(connect: Connect, server: FaultServer) -> None:
    """It is sent as a header, and shown nowhere."""
    place = server.url.partition("://")[2]
    driver = connect(base_url="http://127.0.0.1:9")
    driver.request("GET", f"http://user:{SENTINEL}@{place}/x")
    assert server.received[0].headers["authorization"].startswith("Basic ")
    with pytest.raises(APIConnectionError) as caught:
        driver.request("GET", f"http://user:{SENTINEL}@127.0.0.1:{find_closed_port()}/x")
    assert SENTINEL not in f"{caught.value!r} {caught.value}"
    assert hide_user("http://a:b@c/d@e?f=http://g@h") == "http://c/d@e?f=http://h"


@pytest.mark.parametrize(
    "url", ["http://a..b/x", "http://host:99999/x", "http://[::1/x", "ftp://host/x"]
)
def test_addresses_of_answers(driver: Driver, server: FaultServer, url: str) -> None:
    """A redirect to what is no address is an answer, and not followed; a next page there is no next page."""
    server.play(redirect(url))
    error = attempt(driver, Call(GET))
    assert isinstance(error, APIStatusError)
    server.play(answer(200, {"items": [{"name": "x"}]}, {"Link": f'<{url}>; rel="next"'}))
    assert len(driver.items(Call(BY_LINK))) == 1
