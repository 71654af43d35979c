"""The fake as a server in a process of its own: the real client, over real sockets, gets what the document says."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from bitbadges import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AsyncBitBadges,
    BitBadges,
    NotFoundError,
    Options,
    ServerError,
    models,
)
from bitbadges.testing import AsyncFakeBitBadges, FakeBitBadges, make, serve
from bitbadges.testing.making import FACTS

from .test_service import exchange

ROOT = Path(__file__).parents[2]


@contextmanager
def start(*options: str) -> Iterator[str]:
    """A server in a process of its own."""
    command = [sys.executable, "-m", "bitbadges.testing", "--port", "0", "--quiet", *options]
    process = subprocess.Popen(command, cwd=ROOT / "generated", stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[-1]
    finally:
        process.terminate()
        process.wait(10)
        assert process.stdout is not None
        process.stdout.close()


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Where one is."""
    with start() as address:
        yield address


@pytest.fixture(autouse=True)
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy of the environment is asked for what is on this machine."""
    monkeypatch.setenv("NO_PROXY", "*")


def connect(url: str) -> BitBadges:
    """A client with all credentials."""
    return BitBadges(base_url=url, api_key="k", access_token="t", session="s", strict=True)


@pytest.mark.parametrize("prefix", ["/api/v0", "", "/any/other"])
def test_every_operation_is_served(url: str, prefix: str) -> None:
    """Below any base, twice the same, strictly as its type says."""
    with connect(url + prefix) as client:
        for symbol in FACTS.methods:
            resource, _, name = symbol.partition(".")
            call = getattr(getattr(make.calls, resource), name)()
            assert client.send(call).content == client.send(call).content
            assert client.send(call).parse() is not None


def test_the_asynchronous_client_is_served_too(url: str) -> None:
    """By the same answers."""

    async def call() -> object:
        async with AsyncBitBadges(api_key="k", base_url=url) as client:
            return await client.tokens.get_collection("1")

    with connect(url) as client:
        assert asyncio.run(call()) == client.tokens.get_collection("1")


def test_misuse_is_told() -> None:
    """With the status of misuse, and without a traceback."""
    command = [sys.executable, "-m", "bitbadges.testing", "--port", "99999"]
    done = subprocess.run(command, cwd=ROOT / "generated", capture_output=True, text=True)
    assert done.returncode == 2
    assert "is no port" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("headers", "faults"),
    [
        ({}, ["header x-api-key is missing", "Authorization is missing"]),
        ({"x-api-key": "k"}, ["Authorization is missing", "cookie bitbadges is missing"]),
        ({"x-api-key": "", "Authorization": "Bearer t"}, ["x-api-key is empty"]),
        ({"x-api-key": "k", "Authorization": "Basic YTpi"}, ["does not begin with 'Bearer'"]),
        ({"x-api-key": "k", "Authorization": "Bearer a b"}, ["more than a token"]),
        ({"x-api-key": "k", "Cookie": "other=1; bitbadges="}, ["cookie bitbadges is empty"]),
    ],
)
def test_credentials_are_asked_for(url: str, headers: dict[str, str], faults: list[str]) -> None:
    """Those of an alternative whole; what is missing or malformed is named, as the caller gives it, without its value."""
    call = make.calls.dynamic_stores.create()
    with (
        BitBadges(base_url=url, headers=headers) as client,
        pytest.raises(APIStatusError) as caught,
    ):
        client.send(call)
    error = caught.value
    assert error.status == 401
    assert error.headers["content-type"] == "application/problem+json"
    assert "www-authenticate" in error.headers
    assert "asks for access_token= (header Authorization: Bearer …)" in error.message
    for fault in faults:
        assert fault in error.message
    with BitBadges(base_url=url, api_key="k", session="s") as client:
        assert client.send(call)


def test_an_open_server_asks_for_none() -> None:
    """For those who only want to look."""
    with start("--open") as address, BitBadges(base_url=address) as client:
        assert client.send(make.calls.dynamic_stores.create())


@pytest.mark.parametrize(
    ("method", "path", "query", "content", "kind", "status", "fault"),
    [
        ("DELETE", "/addressLists", {}, b"{}", "application/json", 400, "/listIds is missing"),
        ("DELETE", "/addressLists", {}, b"{", "application/json", 400, "the body is no JSON"),
        ("DELETE", "/addressLists", {}, b'"\xff"', "application/json", 400, "it is not in UTF-8"),
        ("DELETE", "/addressLists", {}, b"[NaN]", "application/json", 400, "NaN is no number"),
        ("DELETE", "/addressLists", {}, b"[" * 99999, "application/json", 400, "nested too deep"),
        ("DELETE", "/addressLists", {}, b"a=1", "text/plain", 415, "is to be application/json"),
        ("DELETE", "/addressLists", {}, b"a", "", 415, "Content-Type is missing"),
        ("DELETE", "/addressLists", {}, b"", "", 400, "the body is missing"),
        ("GET", "/collection/1/1/owners", {"sortBy_": "a"}, b"", "", 400, "did you mean sortBy?"),
        ("GET", "/collection/1/1/owners", {"sortBy": "a"}, b"", "", 400, "query sortBy: "),
        ("GET", "/collection/1", {}, b"{}", "application/json", 400, "takes no body"),
        ("GET", "/addresslist/1", {}, b"", "", 404, "the nearest is GET /addressList/"),
        ("PATCH", "/collection/1", {}, b"", "", 405, "takes GET, and no PATCH"),
    ],
)
def test_what_is_wrong_is_said(
    url: str,
    method: str,
    path: str,
    query: dict[str, str],
    content: bytes,
    kind: str,
    status: int,
    fault: str,
) -> None:
    """With the place and what was meant, as an answer that the client turns into its errors."""
    headers = {"Content-Type": kind or None}
    with connect(url) as client:
        with pytest.raises(APIStatusError, match=re.escape(fault)) as caught:
            client.request(
                method, path, query=query, content=content, options=Options(extra_headers=headers)
            )
        assert caught.value.status == status
        assert caught.value.headers["content-type"] == "application/problem+json"
        assert client.tokens.get_collection("1")  # none of it ended the server


def test_an_answer_is_the_same_in_every_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the last byte, whatever the seed of hashes: status, headers and body."""
    found: list[list[bytes]] = []
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        with start("--open") as address:
            port = int(address.rpartition(":")[2])
            found.append([exchange(("127.0.0.1", port), build_request(s)) for s in FACTS.methods])
    assert found[0] == found[1]
    assert not [each for each in found[0] if not each.startswith(b"HTTP/1.1 2")]


def build_request(symbol: str) -> bytes:
    """What the client sends for a method, as bytes."""
    resource, _, name = symbol.partition(".")
    fake = FakeBitBadges.from_examples()
    fake.send(getattr(getattr(make.calls, resource), name)())
    (sent,) = fake.requests
    query = f"?{urlencode(sent.query_pairs)}" if sent.query_pairs else ""
    lines = [f"{sent.method} {quote(sent.path)}{query} HTTP/1.1", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in sent.headers.pairs]
    lines += [f"Content-Length: {len(sent.content)}"] if sent.content else []
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + sent.content


def test_an_asynchronous_function_answers() -> None:
    """Over a socket as in the fake; what it raises is told, and ends nothing."""

    async def answer(collection_id: str) -> models.GetCollectionSuccessResponse:
        await asyncio.sleep(0)
        if collection_id == "2":
            raise KeyError(collection_id)
        return make.get_collection_success_response()

    fake = AsyncFakeBitBadges()
    fake.tokens.get_collection.calls(answer)
    with serve(fake) as address, connect(address) as client:
        assert client.tokens.get_collection("1") == make.get_collection_success_response()
        with pytest.raises(ServerError, match="raised KeyError"):
            client.tokens.get_collection("2", options=Options(max_retries=0))
        assert client.tokens.get_collection("1")


FAKES = [FakeBitBadges, AsyncFakeBitBadges]


@pytest.mark.parametrize("kind", FAKES)
def test_a_fake_is_served_with_what_it_was_told(
    kind: type[FakeBitBadges] | type[AsyncFakeBitBadges],
) -> None:
    """Values, pages, failures and functions; a call that nobody stubbed is told the line to write."""
    a, b, c = (make.balance_doc(bitbadges_address=f"bb1{name}") for name in "abc")
    fake = kind()
    fake.tokens.get_owners.pages([[a], [b, c]])
    fake.tokens.get_collection.fails(429, retry_after=0).then.returns(
        make.get_collection_success_response()
    )
    asked: list[object] = []

    def answer(*path: object, **rest: object) -> models.GetAddressListSuccessResponse:
        asked.append((path, rest))
        return make.get_address_list_success_response()

    fake.address_lists.get.calls(answer)
    with serve(fake) as address, connect(address) as client:
        assert list(client.tokens.get_owners("1", "1")) == [a, b, c]
        assert client.tokens.get_collection("1") == make.get_collection_success_response()
        assert client.address_lists.get("1")
        with pytest.raises(APIStatusError, match=r"write fake\.tokens\.get_refresh_status") as none:
            client.tokens.get_refresh_status("1")
    assert none.value.status == 501
    assert asked == [(("1",), {})]
    assert [each.query.get("bookmark") for each in fake.requests[:2]] == [None, "page-2"]
    assert len(fake.tokens.get_collection.requests) == 2


def test_an_answer_may_never_come() -> None:
    """Connections break, and time passes: here it is real."""
    fake = FakeBitBadges()
    fake.tokens.get_collection.fails("reset").then.fails("timeout")
    with serve(fake) as address, connect(address) as client:
        options = Options(max_retries=0, timeout=0.2)
        with pytest.raises(APIConnectionError):
            client.tokens.get_collection("1", options=options)
        with pytest.raises(APITimeoutError):
            client.tokens.get_collection("1", options=options)
        fake.tokens.get_collection.fails(NotFoundError)
        with pytest.raises(NotFoundError):
            client.tokens.get_collection("1", options=options)
