"""Parameters that are headers which a client sets by itself: there is one of each, the caller's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .packages import Both

Clients = Callable[..., Both]
CASE = "parameters-that-the-client-sets"


@pytest.mark.parametrize(
    ("argument", "name", "value"),
    [
        ("user_agent", "user-agent", "mine/1"),
        ("accept_encoding", "accept-encoding", "identity"),
        ("host", "host", "example.com"),
        ("connection", "connection", "close"),
        ("content_length", "content-length", 9),
    ],
)
def test_the_callers_is_the_only_one(
    clients: Clients, argument: str, name: str, value: str | int
) -> None:
    """Whatever the client, or the HTTP library, would have sent."""
    _, sent = clients(CASE).call("things.send", a="1", **{argument: value})
    assert sent.header(name) == str(value)


def test_cookies_are_one_header(clients: Clients) -> None:
    """Those of the header and those that are parameters of their own."""
    _, sent = clients(CASE).call("things.send", a="1", cookie="a=1; b=2", flavour="x")
    assert sent.header("cookie") == "a=1; b=2; flavour=x"


@pytest.mark.parametrize("length", [0, 7, 10, "9 ", "x"])
def test_a_length_that_is_wrong_is_refused(clients: Clients, length: int | str) -> None:
    """By the client, which knows better, before anything is sent."""
    both = clients(CASE)
    if length == "9 ":
        assert both.call("things.send", a="1", content_length=length)[1].body == b'{"a":"1"}'
        return
    with pytest.raises(both.package.ArgumentError, match="the body has 9 bytes"):
        both.call("things.send", a="1", content_length=length)
    assert not both.server.requests
