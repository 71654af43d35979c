"""The server as hosts meet it: started as a command, asked by the official client, over standard input and HTTP, in both eras of the protocol."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import anyio
import pytest

from ..wire.recording import RecordingServer
from .setting import KEY
from .world import World

mcp = pytest.importorskip(
    "mcp", reason="the library mcp is not to be had for this Python or this system"
)
pytest.importorskip(
    "pydantic_monty", reason="pydantic_monty is not to be had for this Python or this system"
)

GENERATED = Path(__file__).parents[2] / "generated"
COMMAND = [sys.executable, "-m", "bitbadges.mcp"]
ERAS = {"legacy": "2025-11-25", "auto": "2026-07-28"}
"""How the client begins, and the version that comes of it."""

Opening = Callable[[str], AbstractAsyncContextManager[Any]]


def build_environment(url: str) -> dict[str, str]:
    """What the server is told of the API."""
    return {
        "PYTHONPATH": str(GENERATED),
        "BITBADGES_API_KEY": KEY,
        "BITBADGES_BASE_URL": url,
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@contextmanager
def start_http(url: str, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server on a port that is free, and its address."""
    command = [*COMMAND, "--http", "0", *options]
    environment = build_environment(url)
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            yield process.stderr.readline().strip(), process
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def address(server: RecordingServer) -> Iterator[str]:
    """A server by HTTP for all tests of this module."""
    with start_http(server.url) as (address, _):
        yield address


def open_standard(url: str, *options: str) -> Opening:
    """A server of its own, by standard input and output."""

    @asynccontextmanager
    async def open_client(era: str) -> AsyncIterator[Any]:
        parameters = mcp.StdioServerParameters(
            command=COMMAND[0], args=[*COMMAND[1:], *options], env=build_environment(url)
        )
        async with mcp.Client(parameters, mode=era) as client:
            yield client

    return open_client


def open_http(address: str) -> Opening:
    """A client of the server that is there."""

    @asynccontextmanager
    async def open_client(era: str) -> AsyncIterator[Any]:
        async with mcp.Client(address, mode=era) as client:
            yield client

    return open_client


async def ask(client: Any, tool: str, **arguments: Any) -> tuple[str, bool]:
    """What a tool says, and whether it is an error."""
    result = await client.call_tool(tool, arguments)
    return result.content[0].text, result.is_error


async def look_around(opening: Opening, era: str) -> None:
    """All that a host does, and what it does by mistake."""
    async with opening(era) as client:
        assert client.protocol_version == ERAS[era]
        tools = (await client.list_tools()).tools
        assert [tool.name for tool in tools] == ["search", "describe", "run"]
        assert all(tool.annotations.read_only_hint for tool in tools)
        assert "tokens.get_owners(" in (await ask(client, "search", query="owners"))[0]
        assert "class BalanceDoc" in (await ask(client, "describe", symbol="tokens.get_owners"))[0]
        assert await ask(client, "run", code="len(client.tokens.get_owners('1', '1'))") == (
            "60",
            False,
        )
        for tool, arguments in MISTAKES:
            text, is_error = await ask(client, tool, **arguments)
            assert is_error
            assert "Traceback" not in text
        assert await ask(client, "run", code="1 + 1") == ("2", False)


MISTAKES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("nothing", {}),
    ("run", {}),
    ("run", {"code": 1}),
    ("run", {"code": None}),
    ("run", {"code": "1", "more": "2"}),
    ("run", {"code": "client.tokens.get_owners("}),
    ("run", {"code": "\0"}),
    ("search", {}),
    ("search", {"query": ["x"]}),
    ("search", {"query": "x", "limit": "many"}),
    ("search", {"query": "x", "limit": True}),
    ("describe", {"symbol": "no.such"}),
    ("describe", {"symbol": ""}),
    ("describe", {"symbol": "x" * 100_000}),
)


@pytest.mark.parametrize("era", ERAS)
def test_the_official_client_by_standard_input(
    era: str, server: RecordingServer, world: World
) -> None:
    """In either version."""
    anyio.run(look_around, open_standard(server.url), era)


@pytest.mark.parametrize("era", ERAS)
def test_the_official_client_by_http(era: str, address: str, world: World) -> None:
    """In either version."""
    anyio.run(look_around, open_http(address), era)


def test_many_ask_at_once(address: str, world: World) -> None:
    """Each gets its own answer."""

    async def ask_all() -> None:
        async with mcp.Client(address, mode="auto") as client, anyio.create_task_group() as group:

            async def ask_one(number: int) -> None:
                code = f"len(client.tokens.get_owners('1', '1', max_items={number}))"
                assert await ask(client, "run", code=code) == (str(number), False)

            for number in range(8):
                group.start_soon(ask_one, number)

    anyio.run(ask_all)


LINES = (
    b"",
    b"nothing",
    b"{",
    b"[]",
    b"null",
    b'"x"',
    b"\xff\xfe",
    b"{}",
    b'{"jsonrpc": "2.0"}',
    b'{"jsonrpc": "1.0", "id": 1, "method": "ping"}',
    b'{"jsonrpc": "2.0", "id": 1, "method": "no/such"}',
    b'{"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": 5}',
    b'{"jsonrpc": "2.0", "id": 3, "method": "tools/call", "params": {"name": 7}}',
    b'{"jsonrpc": "2.0", "id": {}, "method": "tools/list"}',
    b'{"jsonrpc": "2.0", "id": 4, "result": {}}',
    b'{"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 99}}',
    b"[" * 10_000,
)
HELLO = {
    "jsonrpc": "2.0",
    "id": 100,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-11-25",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}


def test_bad_lines_do_not_end_the_server(server: RecordingServer) -> None:
    """Before the client has said hello, and after; the server ends when its input does."""
    ready = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    call = {"name": "search", "arguments": {"query": "owners"}}
    last = {"jsonrpc": "2.0", "id": 101, "method": "tools/call", "params": call}
    lines = [*LINES, *(json.dumps(each).encode() for each in (HELLO, ready)), *LINES]
    with subprocess.Popen(
        COMMAND,
        env=build_environment(server.url),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"\n".join(lines) + b"\n" + json.dumps(last).encode() + b"\n")
        process.stdin.flush()
        answers = iter(process.stdout.readline, b"")
        found = next(each for each in map(json.loads, answers) if each.get("id") == 101)
        assert "tokens.get_owners(" in found["result"]["content"][0]["text"]
        process.stdin.close()
        assert process.wait(10) == 0
        assert process.stderr is not None
        assert KEY.encode() not in process.stderr.read()


def post(address: str, body: bytes, **headers: str) -> int:
    """The status of an answer."""
    usual = {"content-type": "application/json", "accept": "application/json, text/event-stream"}
    request = Request(address, data=body, headers={**usual, **headers})
    try:
        with urlopen(request, timeout=10) as answer:
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


def test_bad_requests_do_not_end_the_server(address: str, world: World) -> None:
    """Whatever is in them they are refused."""
    for line in LINES:
        assert 400 <= post(address, line) < 500
    assert post(address.replace("/mcp", "/"), b"{}") == 404
    anyio.run(look_around, open_http(address), "auto")


def test_other_sites_are_kept_out(address: str) -> None:
    """A page that a browser of this machine shows cannot talk to the server, by whatever name."""
    hello = json.dumps(HELLO).encode()
    assert post(address, hello) == 200
    assert post(address, hello, origin="https://example.com") == 403
    assert post(address, hello, host="example.com") == 421


def test_what_the_command_says(server: RecordingServer, address: str) -> None:
    """Misuse has its own status, and what can be mended is told in a line."""
    environment = build_environment(server.url)
    port = address.rpartition(":")[2].partition("/")[0]
    cases = {
        ("--help",): (0, "--allow-write"),
        ("--no-such",): (2, "--no-such"),
        ("--http", "x"): (2, "'x' is no port"),
        ("--http", "70000"): (2, "no port"),
        ("--http", port): (1, f"port {port} cannot be listened at"),
    }
    for options, (status, said) in cases.items():
        done = subprocess.run(
            [*COMMAND, *options],
            env=environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert (done.returncode, "Traceback" in done.stderr) == (status, False)
        assert said in done.stdout + done.stderr


def test_one_tool_for_each_operation(server: RecordingServer, world: World) -> None:
    """For hosts that run no code, with what is allowed and no more."""

    async def look() -> None:
        async with open_standard(server.url, "--tools", "--allow-write")("auto") as client:
            tools = {tool.name: tool for tool in (await client.list_tools()).tools}
            assert "address_lists_delete" not in tools
            assert tools["address_lists_get"].annotations.read_only_hint
            changing = tools["address_lists_update_addresses"].annotations
            assert not changing.read_only_hint
            assert not changing.destructive_hint
            assert changing.idempotent_hint
            text, _ = await ask(client, "address_lists_get", address_list_id="staff")
            assert json.loads(text)["addressList"]["addresses"] == ["bb1b"]
            text, is_error = await ask(client, "address_lists_get", list="staff")
            assert is_error
            assert "takes no argument 'list'" in text
            text, is_error = await ask(client, "address_lists_delete", list_ids=["staff"])
            assert is_error
            assert "staff" in world.lists

    anyio.run(look)
