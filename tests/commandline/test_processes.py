"""The command line as a process: what a shell sees of it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ..wire.recording import RecordingServer, Reply, json_reply
from .trickling import END, open_trickle

pytest.importorskip("pty", reason="there are no terminals of this kind on this system")

from .processes import SECONDS, Shell

COLLECTION = ("tokens", "get-collection", "1")
MANY = {"owners": [{"owner": f"bb{n}", "amount": "1" * 50} for n in range(1200)]}
OWNERS = ("tokens", "get-owners", "1", "1")


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Starts processes in a folder of their own."""
    return Shell(tmp_path)


@pytest.mark.parametrize(
    ("reply", "status", "said"),
    [
        (Reply(body=b'{"a": 1}'), 0, ""),
        (json_reply({"errorMessage": "no such thing"}, 404), 4, "no such thing"),
        (json_reply({}, 429), 4, "429"),
        (json_reply({"errorMessage": "not today"}, 500), 5, "not today"),
        (Reply(body=b"<html>", content_type="text/html"), 1, "text/html"),
        (Reply(body=b"{", length=99), 1, ""),
    ],
    ids=["200", "404", "429", "500", "no JSON", "cut"],
)
def test_exit_statuses(
    reply: Reply, status: int, said: str, shell: Shell, server: RecordingServer
) -> None:
    """By the family of the answer's status; ours is 1. The reason is on standard error, without a traceback."""
    server.answer(reply)
    done = shell.run(*COLLECTION, "--base-url", server.url, "--max-retries", "0")
    assert done.status == status, done
    assert said in done.err
    assert "Traceback" not in done.err
    assert bool(done.out) == (status == 0)


def test_nobody_listens(shell: Shell) -> None:
    """That is ours as well."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
    done = shell.run(*COLLECTION, "--base-url", url, "--max-retries", "0")
    assert (done.status, done.out) == (1, b"")
    assert "Traceback" not in done.err


def test_interrupted(shell: Shell) -> None:
    """130, and nothing more is said."""
    with open_trickle("application/json") as server:
        process = shell.start(*COLLECTION, "--base-url", server.url)
        assert server.asked.wait(SECONDS)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=SECONDS)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


@pytest.mark.parametrize(
    "line",
    [
        "tokens get-owners 1 1 --all -o jsonl",
        "tokens get-owners 1 1 -o yaml",
        "tokens get-owners 1 1 -o csv",
        "tokens get-owners 1 1 --all",
        "tokens get-owners 1 1",
    ],
)
def test_a_reader_that_has_had_enough(line: str, shell: Shell, server: RecordingServer) -> None:
    """``| head -1`` is no failure, and there is no word of it."""
    server.decide = lambda request: json_reply({**MANY, "pagination": {"hasMore": False}})
    done = shell.bash(
        f"bitbadges {line} --base-url {server.url} | head -1 >/dev/null; exit ${{PIPESTATUS[0]}}"
    )
    assert done.status == 0
    assert "Error" not in done.err
    assert "Traceback" not in done.err
    assert "Exception" not in done.err


def test_output_that_is_closed_from_the_beginning(shell: Shell, server: RecordingServer) -> None:
    """Nowhere to write to is no reason for a traceback."""
    for line in ("--help", "tokens --help", f"tokens get-collection 1 --base-url {server.url}"):
        done = shell.bash(f"bitbadges {line} >&-")
        assert "Traceback" not in done.err, line
        full = shell.bash(f"bitbadges {line} >/dev/full")
        assert "Traceback" not in full.err, line


@pytest.mark.parametrize("form", ["jsonl", "json", "yaml"])
def test_a_stream_comes_line_by_line(form: str, shell: Shell) -> None:
    """Each piece is there before the server sends the next."""
    with open_trickle("text/event-stream") as server:
        process = shell.start("events", "watch", "--base-url", server.url, "-o", form, of="odd")
        assert process.stdout is not None
        for number in range(3):
            server.put(b'data: {"number": %d}\n\n' % number)
            line = process.stdout.readline().decode()
            if form == "yaml":
                assert line == "---\n"
                assert process.stdout.readline().decode() == f"number: {number}\n"
            else:
                assert json.loads(line) == {"number": number}
        server.put(END)
        out, err = process.communicate(timeout=SECONDS)
    assert (process.returncode, out, err) == (0, b"", b"")


def test_a_stream_is_interrupted(shell: Shell) -> None:
    """What came is printed."""
    with open_trickle("text/event-stream") as server:
        process = shell.start("events", "watch", "--base-url", server.url, of="odd")
        assert process.stdout is not None
        server.put(b'data: {"number": 1}\n\n')
        assert json.loads(process.stdout.readline()) == {"number": 1}
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=SECONDS)
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_a_stream_that_breaks_off(shell: Shell) -> None:
    """What came is printed, and the rest is a failure."""
    with open_trickle("text/event-stream", 1000) as server:
        server.put(b'data: {"number": 1}\n\n', END)
        done = shell.run("events", "watch", "--base-url", server.url, of="odd")
    assert done.status == 1
    assert json.loads(done.out) == {"number": 1}
    assert done.err.startswith("Error: ")
    assert "Traceback" not in done.err


def test_missing_libraries(shell: Shell, server: RecordingServer) -> None:
    """It is told how to get what is missing, and nothing is sent."""
    server.decide = lambda request: json_reply(MANY)
    advice = "pip install 'bitbadges[cli]'"
    url = ("--base-url", server.url)
    file = shell.folder / "key"
    file.write_text("k")
    for library, line in {
        "yaml": [*OWNERS, *url, "-o", "yaml"],
        "jmespath": [*OWNERS, *url, "--query", "owners"],
        "keyring": ["login", "--api-key-file", str(file)],
        "click": ["--help"],
    }.items():
        shell.hide(library)
        done = shell.run(*line)
        assert (done.status, done.out) == (1, b""), library
        assert advice in done.err, library
        assert "Traceback" not in done.err
        (shell.folder / "first" / f"{library}.py").unlink()
    assert not server.requests


def test_uploads_from_a_pipe(shell: Shell, server: RecordingServer) -> None:
    """Standard input is sent as it is read, whatever its length."""
    content = os.urandom(1_000_000)
    line = ["files", "replace", "--data", "-", "--base-url", server.url]
    done = shell.run(*line, stdin=content, of="odd")
    assert done.status == 0, done.err
    assert server.last.body == content


def test_the_module_is_the_command(shell: Shell) -> None:
    """Each speaks of itself by the name that it was called by."""
    assert shell.bash("bitbadges --version").text.startswith("bitbadges ")
    assert "Usage: bitbadges tokens" in shell.bash("bitbadges tokens --help").text
    assert "Usage: python -m bitbadges.cli tokens" in shell.run("tokens", "--help").text


def test_help_imports_click_alone(shell: Shell) -> None:
    """Neither the client's libraries nor those of other commands."""
    code = (
        "import sys; from bitbadges.cli.__main__ import main; main(['tokens', 'get-owners', '--help']);"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=shell.environment, capture_output=True, text=True
    )
    loaded = set(done.stderr.split())
    assert "click" in loaded
    assert not loaded & {"httpx2", "pydantic", "keyring", "jmespath", "yaml", "bitbadges.models"}
