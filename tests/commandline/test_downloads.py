"""Answers that are files: whole or not at all, with progress for who watches."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from ..wire.recording import RecordingServer, Reply
from .conftest import Run
from .trickling import open_trickle

pytest.importorskip("pty", reason="there are no terminals of this kind on this system")

from .processes import SECONDS, Ended, Shell

CONTENT = b"PK\x03\x04" + bytes(range(256)) * 2000
ZIP = Reply(body=CONTENT, content_type="application/zip")


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Starts processes in a folder of their own."""
    return Shell(tmp_path)


def load(shell: Shell, server: RecordingServer, *words: str, terminal: bool = False) -> Ended:
    """Downloads, with standard error on a terminal or in a pipe."""
    line = ["files", "download", "--base-url", server.url, "--max-retries", "0", *words]
    return shell.type(*line, of="odd", out=False) if terminal else shell.run(*line, of="odd")


def list_files(shell: Shell) -> list[str]:
    """What is in the folder of the process."""
    return sorted(path.name for path in shell.folder.iterdir())


def test_to_a_file(shell: Shell, server: RecordingServer) -> None:
    """Without a word in a pipe, and over what was there."""
    (shell.folder / "all.zip").write_text("what was there before")
    server.answer(ZIP)
    done = load(shell, server, "-O", "all.zip")
    assert (done.status, done.out, done.err) == (0, b"", "")
    assert (shell.folder / "all.zip").read_bytes() == CONTENT
    assert list_files(shell) == ["all.zip"]


def test_progress_on_a_terminal(shell: Shell, server: RecordingServer) -> None:
    """On standard error, so that standard output is empty all the same."""
    server.answer(ZIP)
    done = load(shell, server, "-O", "all.zip", terminal=True)
    assert (done.status, done.out) == (0, b"")
    assert "all.zip" in done.err
    assert "100%" in done.err


def test_into_a_pipe(shell: Shell, server: RecordingServer) -> None:
    """As it came, byte for byte; ``-O -`` says so on a terminal too."""
    server.answer(ZIP, ZIP)
    assert load(shell, server).out == CONTENT
    line = ["files", "download", "--base-url", server.url, "-O", "-"]
    shown = shell.type(*line, of="odd").out
    assert shown == CONTENT.replace(b"\n", b"\r\n")  # as terminals have it


def test_not_onto_a_terminal(shell: Shell, server: RecordingServer) -> None:
    """It is asked for a file before anything is sent."""
    done = shell.type("files", "download", "--base-url", server.url, of="odd")
    assert done.status == 2
    assert b"-O FILE" in done.out
    assert not server.requests


@pytest.mark.parametrize("there", [False, True], ids=["new", "there"])
def test_cut_off(there: bool, shell: Shell, server: RecordingServer) -> None:
    """Nothing half is left, and what was there stays."""
    if there:
        (shell.folder / "all.zip").write_text("what was there before")
    server.answer(Reply(body=CONTENT, content_type="application/zip", length=len(CONTENT) + 1))
    done = load(shell, server, "-O", "all.zip")
    assert done.status == 1
    assert "Traceback" not in done.err
    assert list_files(shell) == (["all.zip"] if there else [])
    if there:
        assert (shell.folder / "all.zip").read_text() == "what was there before"


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=["INT", "TERM"])
def test_interrupted(sent: signal.Signals, shell: Shell) -> None:
    """The part that was there is taken away; who is asked to end ends so."""
    with open_trickle("application/zip", 1000) as server:
        line = ["files", "download", "--base-url", server.url, "-O", "all.zip"]
        process = shell.start(*line, of="odd")
        server.put(b"x" * 500)
        end = time.monotonic() + SECONDS
        while not list_files(shell) and time.monotonic() < end:
            time.sleep(0.01)
        assert list_files(shell)
        process.send_signal(sent)
        _, err = process.communicate(timeout=SECONDS)
    assert process.returncode == 128 + sent
    assert b"Traceback" not in err
    assert list_files(shell) == []


@pytest.mark.parametrize("place", ["nowhere/all.zip", "."], ids=["no folder", "a folder"])
def test_where_nothing_can_be_written(place: str, shell: Shell, server: RecordingServer) -> None:
    """It is said which file, and why."""
    server.answer(ZIP)
    done = load(shell, server, "-O", place)
    assert done.status == 1
    assert repr(place) in done.err
    assert "Traceback" not in done.err
    assert list_files(shell) == []


def test_a_file_that_is_refused(shell: Shell, server: RecordingServer) -> None:
    """An answer that says no is no file."""
    server.answer(Reply(status=404, body=b'{"message": "no such file"}'))
    done = load(shell, server, "-O", "all.zip")
    assert done.status == 4
    assert list_files(shell) == []


def test_a_file_or_what_is_said_of_it(run: Run, shell: Shell, server: RecordingServer) -> None:
    """An operation that gives either: JSON is printed, an image is a file."""
    server.answer(Reply(body=b'{"a": 1}'), Reply(body=b"\x89PNG", content_type="image/png"))
    line = ["files", "any", "--base-url", server.url]
    assert run(*line, of="odd").text == '{\n  "a": 1\n}\n'
    assert run(*line, "-O", str(shell.folder / "x.png"), of="odd").status == 0
    assert (shell.folder / "x.png").read_bytes() == b"\x89PNG"


def test_what_there_is_stays_as_open_as_it_was(shell: Shell, server: RecordingServer) -> None:
    """A link is followed, the rights of a file stay, and what is no file is written into."""
    target = shell.folder / "target.zip"
    target.write_text("x")
    target.chmod(0o640)
    (shell.folder / "all.zip").symlink_to("target.zip")
    server.answer(ZIP, ZIP)
    assert load(shell, server, "-O", "all.zip").status == 0
    assert (shell.folder / "all.zip").is_symlink()
    assert target.read_bytes() == CONTENT
    assert target.stat().st_mode & 0o777 == 0o640
    assert load(shell, server, "-O", os.devnull).status == 0
    assert not Path(os.devnull).is_file()


def test_progress_without_a_length(shell: Shell) -> None:
    """It is told that something happens, and nothing of how much is left."""
    with open_trickle("application/zip") as server:
        server.put(*[b"x" * 5000] * 3, b"")
        line = ["files", "download", "--base-url", server.url, "-O", "all.zip"]
        done = shell.type(*line, of="odd", out=False)
    assert done.status == 0, done.err
    assert "all.zip" in done.err
    assert "%" not in done.err
    assert (shell.folder / "all.zip").read_bytes() == b"x" * 15000
