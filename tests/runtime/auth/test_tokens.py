"""Tokens that the client fetches itself."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any

import pytest
from runtime.errors import ClientError, RateLimitError, UnauthorizedError

from ..faults import FaultServer, Received, answer, respond
from ..sample import (
    GET,
    Call,
    Connect,
    attempt,
)


def token_server(lifetime: int = 3600) -> Any:
    """Gives a new token for each request at ``/oauth/token``, and takes only the last one elsewhere."""
    given: list[str] = []

    def build(request: Received) -> Any:
        if request.path == "/oauth/token":
            given.append(f"token-{len(given) + 1}")
            return answer(200, {"access_token": given[-1], "expires_in": lifetime})
        known = request.headers.get("authorization") == f"Bearer {given[-1] if given else ''}"
        return answer(200, {"name": "x"}) if known else answer(401)

    build.given = given  # type: ignore[attr-defined]
    return build


def test_client_credentials(connect: Connect, server: FaultServer) -> None:
    """An id and a secret are exchanged for a token at the document's address, once for all calls."""
    server.play(respond(token_server()))
    driver = connect(api_key=None, access_token=("id", "s e"))
    driver.map([Call(GET)] * 6)
    first, *others = server.received
    assert first.method == "POST"
    assert first.body == b"grant_type=client_credentials"
    assert first.headers["authorization"] == "Basic " + b64encode(b"id:s%20e").decode()
    assert [each.path for each in others] == ["/things"] * 6
    assert {each.headers["authorization"] for each in others} == {"Bearer token-1"}


def test_tokens_are_refreshed(connect: Connect, server: FaultServer) -> None:
    """A token that was withdrawn is exchanged for a new one, and the call goes on."""
    build = token_server()
    server.play(respond(build))
    driver = connect(api_key=None, access_token=("id", "secret"))
    driver.execute(Call(GET))
    build.given.append("withdrawn")
    assert driver.execute(Call(GET)).name == "x"
    assert [each.path for each in server.received].count("/oauth/token") == 2


def test_tokens_expire(connect: Connect, server: FaultServer) -> None:
    """A token at the end of its life is not used any more."""
    server.play(respond(token_server(lifetime=0)))
    driver = connect(api_key=None, access_token=("id", "secret"))
    source = driver.client._runner.settings.held["token"]
    driver.execute(Call(GET))
    source._expires = 0.0
    driver.execute(Call(GET))
    assert [each.path for each in server.received].count("/oauth/token") == 2


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(401, {"error": "invalid_client"}), UnauthorizedError),
        (answer(429), RateLimitError),
        (answer(200, {"nothing": 1}), ClientError),
        (answer(200, b"<html>"), ClientError),
    ],
)
def test_a_refused_exchange(
    connect: Connect, server: FaultServer, reply: Any, kind: type[ClientError]
) -> None:
    """Where there is no token, the error tells of the exchange, not of the call, and shows no secret."""
    server.play(reply)
    driver = connect(api_key=None, access_token=("id", "sentinel-secret"))
    error = attempt(driver, Call(GET))
    assert isinstance(error, kind)
    assert "token" in str(error)
    assert "sentinel" not in str(error) + json.dumps(vars(error), default=repr)
    assert {each.path for each in server.received} == {"/oauth/token"}
