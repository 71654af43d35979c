"""Tapes of a real server: kept without secrets, played again, and exact about what is not on them; and the plugin of pytest."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from bitbadges import NotFoundError
from bitbadges.testing import NotRecordedError, record, replay
from bitbadges.testing.recording import TapeError
from bitbadges.testing.serving import build_server

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A server on a real socket."""
    server = build_server(0, is_quiet=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_what_was_recorded_is_played(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By both clients, once for each time; without the key."""
    monkeypatch.setenv("NO_PROXY", "*")
    tape = tmp_path / "tape.json"
    with record(tape, base_url=url, api_key="very-secret-key") as client:
        first = client.tokens.get_collection("1")
        with pytest.raises(NotFoundError):
            client.request("GET", "/nothing")
    text = tape.read_text()
    assert "very-secret-key" not in text
    with replay(tape) as fake:
        assert fake.tokens.get_collection("1") == first
        with pytest.raises(NotRecordedError, match="has this request once, and it comes once more"):
            fake.tokens.get_collection("1")
        with pytest.raises(
            NotRecordedError, match="the nearest that it has is: GET .*collection/1"
        ):
            fake.tokens.get_collection("2")

    async def play() -> object:
        async with replay(tape) as other:
            return await other.tokens.get_collection("1")

    assert asyncio.run(play()) == first


def test_the_client_that_awaits_records_too(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a block that ends with an error writes nothing."""
    monkeypatch.setenv("NO_PROXY", "*")
    tape = tmp_path / "tape.json"

    async def keep() -> object:
        async with record(tape, base_url=url, api_key="k") as client:
            return await client.tokens.get_collection("1")

    kept = asyncio.run(keep())
    with replay(tape) as fake:
        assert fake.tokens.get_collection("1") == kept
    other = tmp_path / "other.json"
    with pytest.raises(KeyError), record(other, base_url=url, api_key="k"):
        raise KeyError
    assert not other.exists()


def test_what_is_no_tape_is_told(tmp_path: Path) -> None:
    """With its name."""
    path = tmp_path / "no.json"
    for text in ("{", "{}"):
        path.write_text(text)
        with pytest.raises(TapeError, match="no.json is no tape"), replay(path):
            pass


def test_pytest_has_fixtures(tmp_path: Path) -> None:
    """Where the plugin is named, or the distribution is installed."""
    module = tmp_path / "test_mine.py"
    module.write_text(
        "from bitbadges.testing import make\n"
        "def test_one(bitbadges, async_bitbadges):\n"
        "    bitbadges.tokens.get_collection.returns(make.get_collection_success_response())\n"
        "    assert bitbadges.tokens.get_collection('1')\n"
        "    bitbadges.tokens.get_collection.assert_called_once_with('1')\n"
        "    async_bitbadges.tokens.get_collection.assert_not_called()\n"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "bitbadges.testing.plugin", str(module)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated")}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout
