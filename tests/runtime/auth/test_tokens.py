"""Tokens that the client fetches itself."""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import pytest
from runtime.auth.grant import find_scopes
from runtime.client.sync import AsyncClient, Client
from runtime.errors import ArgumentError, ClientError, RateLimitError, UnauthorizedError

from ..faults import FaultServer, Received, answer, respond
from ..sample import API_OF_THINGS, GET, Call, Connect, attempt, operation


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
    source._held[()].expires = 0.0
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


SCOPED = operation(security=(("token",),), scopes=(("read:things", "write:things"),))


def forms(server: FaultServer) -> list[dict[str, list[str]]]:
    """What the token endpoint was sent."""
    return [parse_qs(each.body.decode()) for each in server.received if each.path == "/oauth/token"]


def test_the_scopes_of_the_operation_are_asked_for(connect: Connect, server: FaultServer) -> None:
    """Once for each set of scopes; without any, the server's own are left to it."""
    build = token_server()
    server.play(
        respond(
            lambda request: (
                answer(200, {"name": "x"}) if request.path == "/things" else build(request)
            )
        )
    )
    driver = connect(api_key=None, access_token=("id", "secret"))
    for _ in range(2):
        driver.execute(Call(SCOPED))
        driver.execute(Call(GET))
    assert forms(server) == [
        {"grant_type": ["client_credentials"], "scope": ["read:things write:things"]},
        {"grant_type": ["client_credentials"]},
    ]


def test_scopes_are_those_of_the_alternative_that_is_held() -> None:
    """What another alternative asks for is not asked for."""
    two = operation(security=(("key", "token"), ("token",)), scopes=(("both",), ("alone",)))
    assert find_scopes(two, ("token",)) == ("both",)
    assert find_scopes(
        operation(security=(("key",), ("token",)), scopes=((), ("a",))), ("token",)
    ) == ("a",)
    assert find_scopes(operation(security=(("token",),)), ("token",)) == ()


PASSWORD_API = replace(
    API_OF_THINGS,
    schemes={
        **API_OF_THINGS.schemes,
        "token": replace(API_OF_THINGS.schemes["token"], flow="password"),
    },
)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_the_password_flow(server: FaultServer, kind: type[Any]) -> None:
    """A name and password are exchanged for a token, as the flow says, and shown nowhere."""
    server.play(respond(token_server()))
    held = {"token": ("ann", "hunter2 &")}
    client = kind(PASSWORD_API, held, base_url=server.url)
    call: Call = Call(SCOPED)

    async def main() -> None:
        async with client:
            await client._execute(call)

    if kind is Client:
        with client:
            client._execute(call)
    else:
        asyncio.run(main())
    assert forms(server) == [
        {
            "grant_type": ["password"],
            "username": ["ann"],
            "password": ["hunter2 &"],
            "scope": ["read:things write:things"],
        }
    ]
    assert "authorization" not in server.received[0].headers
    assert server.received[1].headers["authorization"].startswith("Bearer ")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"api_key": ("a", "b")}, "api_key takes a key, not a pair"),
        ({"access_token": ("a", "b", "c")}, "access_token has to be a pair of texts"),
        ({"access_token": ("a", 1)}, "access_token has to be a pair of texts"),
    ],
)
def test_a_pair_where_none_is_taken(connect: Connect, given: dict[str, Any], said: str) -> None:
    """It is refused at the door, and not sent as if it were a token."""
    with pytest.raises(ArgumentError, match=said) as caught:
        connect(**given)
    assert "hunter2" not in str(caught.value)


def test_a_bearer_scheme_takes_no_pair() -> None:
    """Where no flow is declared that fetches a token for it."""
    scheme = replace(API_OF_THINGS.schemes["token"], token_url=None)
    api = replace(API_OF_THINGS, schemes={"token": scheme})
    with pytest.raises(ArgumentError, match="access_token takes a token, not a pair"):
        Client(api, {"token": ("ann", "hunter2")})
