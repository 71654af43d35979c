"""The fake as a server in a process of its own: the real client, over real sockets, gets what the document says."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bitbadges import AsyncBitBadges, BadRequestError, BitBadges, NotFoundError, Options
from bitbadges.testing import make
from bitbadges.testing.making import FACTS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Where the server is."""
    command = [sys.executable, "-m", "bitbadges.testing", "--port", "0", "--quiet"]
    process = subprocess.Popen(command, cwd=ROOT / "generated", stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[-1]
    finally:
        process.terminate()
        process.wait(10)
        assert process.stdout is not None
        process.stdout.close()


@pytest.mark.parametrize("prefix", ["/api/v0"])
def test_every_operation_is_served(url: str, prefix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below any base, twice the same, strictly as its type says."""
    monkeypatch.setenv("NO_PROXY", "*")
    with BitBadges(api_key="k", base_url=url + prefix, strict=True) as client:
        for symbol in FACTS.methods:
            resource, _, name = symbol.partition(".")
            call = getattr(getattr(make.calls, resource), name)()
            assert client.send(call).content == client.send(call).content
            assert client.send(call).parse() is not None


def test_what_is_wrong_is_said(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the place and what was meant, as an answer that the client turns into its errors."""
    monkeypatch.setenv("NO_PROXY", "*")
    with BitBadges(api_key="k", base_url=url) as client:
        with pytest.raises(BadRequestError, match="/listIds is missing|listIds") as caught:
            client.request("DELETE", "/addressLists", json={})
        assert caught.value.status == 400
        with pytest.raises(BadRequestError, match="did you mean sortBy"):
            client.request("GET", "/collection/1/1/owners", query={"sortBy_": "amount"})
        with pytest.raises(BadRequestError, match="no JSON"):
            client.request("DELETE", "/addressLists", content=b"{", options=_json_options())
        with pytest.raises(NotFoundError, match="the nearest is "):
            client.request("GET", "/addresslist/1")
        assert client.tokens.get_collection("1")  # none of it ended the server


def _json_options() -> Options:
    return Options(extra_headers={"Content-Type": "application/json"})


def test_the_asynchronous_client_is_served_too(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the same answers."""
    monkeypatch.setenv("NO_PROXY", "*")

    async def call() -> object:
        async with AsyncBitBadges(api_key="k", base_url=url) as client:
            return await client.tokens.get_collection("1")

    with BitBadges(api_key="k", base_url=url) as client:
        assert asyncio.run(call()) == client.tokens.get_collection("1")


def test_misuse_is_told() -> None:
    """With the status of misuse, and without a traceback."""
    command = [sys.executable, "-m", "bitbadges.testing", "--port", "99999"]
    done = subprocess.run(command, cwd=ROOT / "generated", capture_output=True, text=True)
    assert done.returncode == 2
    assert "is no port" in done.stderr
    assert "Traceback" not in done.stderr
