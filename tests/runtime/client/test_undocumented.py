"""Calls that the document does not know."""

from __future__ import annotations

import pytest
from runtime.errors import (
    ArgumentError,
)
from runtime.options import Options

from ..faults import FaultServer, answer
from ..sample import (
    KEY,
    TOKEN,
    Connect,
    Driver,
    Thing,
    Things,
)


def test_undocumented_calls(driver: Driver, server: FaultServer) -> None:
    """Any method and path, with the client's credentials and retries, and an answer of any type."""
    server.play(answer(503), answer(200, {"items": [{"name": "x"}]}))
    value = driver.request(
        "get", "v2/th ings/%2Fx", returns=Things, query={"a": True, "b": [1, 2], "c": None}
    )
    assert value.items[0].name == "x"
    assert server.received[-1].target == "/v2/th%20ings/%2Fx?a=true&b=1&b=2"
    assert server.received[-1].headers["x-api-key"] == KEY
    assert driver.request("GET", "/plain") == {"items": [{"name": "x"}]}
    assert driver.request("GET", "/n", returns=dict[str, list[Thing]])["items"][0].name == "x"
    assert driver.request("GET", "/b", returns=bytes).startswith(b"{")
    assert driver.request("GET", "/s", returns=str).startswith("{")
    driver.request("POST", "/j", json={"a": Thing(name="x"), "b": None})
    assert server.received[-1].body == b'{"a":{"name":"x"},"b":null}'
    assert server.received[-1].headers["content-type"] == "application/json"
    driver.request(
        "PUT", "/c", content=b"raw", options=Options(extra_headers={"Content-Type": "a/b"})
    )
    assert server.received[-1].body == b"raw"


def test_undocumented_calls_elsewhere(connect: Connect, server: FaultServer) -> None:
    """A whole address is called as it is; another origin than the API's gets no credentials."""
    driver = connect(base_url="http://127.0.0.1:9/api", access_token=TOKEN)
    driver.request("GET", f"{server.url}/x?y=1", query={"z": 2})
    [request] = server.received
    assert request.target == "/x?y=1&z=2"
    assert "sentinel" not in repr(request)


@pytest.mark.parametrize("path", ["/a/../b", "a/%2e%2E", "./a"])
def test_undocumented_paths_are_checked(driver: Driver, server: FaultServer, path: str) -> None:
    """A path that means another path is refused."""
    with pytest.raises(ArgumentError, match="another path"):
        driver.request("GET", path)
    with pytest.raises(ArgumentError, match="not both"):
        driver.request("POST", "/x", json=1, content=b"")
    assert not server.received
