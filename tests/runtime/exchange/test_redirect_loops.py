"""Redirects without an end: which way they went is said."""

from __future__ import annotations

import pytest
from runtime.errors import APIStatusError

from ..faults import FaultServer, redirect, respond
from ..sample import GET, POST, TOKEN, Call, Connect, Driver, attempt


@pytest.mark.parametrize(
    ("targets", "loop"),
    [
        ({"/things": "/things"}, ["/things", "/things"]),
        ({"/things": "/a", "/a": "/things"}, ["/things", "/a", "/things"]),
        ({"/things": "/a", "/a": "/b?c=d", "/b": "/a"}, ["/a", "/b?c=d", "/a"]),
    ],
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_loop(
    driver: Driver, server: FaultServer, targets: dict[str, str], loop: list[str], status: int
) -> None:
    """It says that it is one, and which."""
    server.play(*[respond(lambda request: redirect(targets[request.path], status))] * 6)
    error = attempt(driver, Call(GET))
    assert isinstance(error, APIStatusError)
    assert error.status == status
    way = " -> ".join(f"{server.url}{path}" for path in loop)
    assert f"the server redirects in a loop: {way}" in str(error)
    assert "base_url" in (error.hint or "")
    assert len(server.received) == 6


def test_a_loop_of_a_write(driver: Driver, server: FaultServer) -> None:
    """A body that goes to and fro."""
    server.play(*[redirect("/things", 308)] * 6)
    error = attempt(driver, Call(POST, {"name": "x"}))
    assert "redirects in a loop" in str(error)
    assert [request.method for request in server.received] == ["POST"] * 6


def test_no_loop(driver: Driver, server: FaultServer) -> None:
    """A way that is only long is not called one; nor is a redirect that is not followed."""
    server.play(*[redirect(f"/{at}") for at in range(6)])
    error = attempt(driver, Call(GET))
    assert f"redirected 5 times, and then to {server.url}/5 still" in str(error)
    server.play(redirect("http://elsewhere.invalid/", 307))
    error = attempt(driver, Call(POST, {"name": "x"}))
    assert "loop" not in str(error)
    assert "not followed" in (error.hint or "")


def test_a_loop_shows_no_secret(connect: Connect, server: FaultServer) -> None:
    """Not those of the address either."""
    server.play(*[redirect(f"/things?token={TOKEN}")] * 6)
    error = attempt(connect(access_token=TOKEN), Call(GET))
    assert "redirects in a loop" in str(error)
    assert TOKEN not in f"{error}{error.hint}"
