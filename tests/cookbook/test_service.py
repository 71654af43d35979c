"""The service of the cookbook: the real app, behind a real server, over the fake."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import httpx2
import pytest
import uvicorn

from bitbadges import ClosedError
from bitbadges.testing import AsyncFakeBitBadges, make

from .recipes import import_recipe


@pytest.fixture
def fake() -> AsyncFakeBitBadges:
    """What the API answers."""
    return AsyncFakeBitBadges()


@pytest.fixture
def client(fake: AsyncFakeBitBadges) -> Iterator[httpx2.Client]:
    """A caller of the service, which runs on a port of its own."""
    recipe = import_recipe("service")
    recipe.app.dependency_overrides[recipe.find_client] = lambda: fake
    server = uvicorn.Server(uvicorn.Config(recipe.app, port=0, log_level="error"))
    thread = threading.Thread(target=asyncio.run, args=(server.serve(),))
    thread.start()
    try:
        while not server.started and thread.is_alive():
            thread.join(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as caller:
            yield caller
    finally:
        server.should_exit = True
        thread.join()
        recipe.app.dependency_overrides.clear()


def test_it_answers(fake: AsyncFakeBitBadges, client: httpx2.Client) -> None:
    """Over one client, for all requests."""
    found = make.bit_badges_address_list(addresses=["bb1a"], whitelist=True)
    fake.address_lists.get.returns(make.get_address_list_success_response(address_list=found))
    assert client.get("/lists/friends/members/bb1a").json() is True
    assert client.get("/lists/friends/members/bb1b").json() is False
    owners = [make.balance_doc(bitbadges_address=f"bb1{name}") for name in "abc"]
    fake.tokens.get_owners.pages([owners[:2], owners[2:]])
    assert client.get("/collections/1/tokens/1/owners").json() == ["bb1a", "bb1b", "bb1c"]
    assert client.get("/collections/1/tokens/1/owners?limit=1").json() == ["bb1a"]
    assert client.get("/collections/1/tokens/x/owners").status_code == 422


def test_it_tells_errors_apart(fake: AsyncFakeBitBadges, client: httpx2.Client) -> None:
    """And keeps to itself what the API said."""
    stub = fake.address_lists.get
    for failure, status in ((404, 404), (401, 502), (500, 502), ("timeout", 504), ("refused", 504)):
        stub.fails(failure)
        answer = client.get("/lists/friends/members/bb1a")
        assert answer.status_code == status
        assert "friends" not in answer.text
    stub.fails(429, retry_after=3600)
    answer = client.get("/lists/friends/members/bb1a")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "3600")


def test_it_opens_a_client_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the service, and closes it with the service."""
    recipe = import_recipe("service")
    made: list[AsyncFakeBitBadges] = []

    def make_client(**arguments: float) -> AsyncFakeBitBadges:
        made.append(AsyncFakeBitBadges.from_examples(**arguments))
        return made[-1]

    async def open_and_close() -> None:
        async with recipe.lifespan(recipe.app) as state:
            assert state["client"] is made[0]
            assert await made[0].tokens.get_collection("1")
        with pytest.raises(ClosedError):
            await made[0].tokens.get_collection("1")

    monkeypatch.setattr(recipe, "AsyncBitBadges", make_client)
    asyncio.run(open_and_close())
