"""Names that the command line has too, a document of nothing, and bodies that are forms as a whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..wire.recording import RecordingServer
from .conftest import Run

ASSIGN = ("admin-users-roles", "assign", "a", "b", "c")


def test_a_document_of_nothing(run: Run) -> None:
    """It has a command line, which says so of every word."""
    done = run("--help", of="nothing")
    assert done.status == 0
    assert "Nothing at all" in done.text
    assert "Groups" not in done.text
    assert run("things", of="nothing").status == 2
    assert run("completion", "bash", of="nothing").status == 0


def test_groups_and_commands(run: Run, server: RecordingServer) -> None:
    """A resource that is called as a command of ours has another word; commands may have the names of options."""
    text = run("--help", of="clash").text
    assert "api-logout" in text
    for word in ("help", "list", "output"):
        done = run("api-logout", word, "--base-url", server.url, of="clash")
        assert done.status == 0, done.err
        assert server.requests.pop().path.endswith(f"/{word}".replace("list", "all"))


def test_options(run: Run, server: RecordingServer) -> None:
    """Arguments that are called as options of ours are; places have no options."""
    line = ["--base-url", server.url, *ASSIGN]
    more = ["--param-dry-run", "--param-base-url", "u", "--param-field", "f", "--v", "1"]
    done = run(*line, *more, "--param-all", "--param-output-file", "o", of="clash")
    assert done.status == 0, done.err
    assert server.last.path.endswith("/deep/a/b/c")
    assert server.last.query == ("base_url=u", "dry-run=true", "field=f", "v=1")
    assert json.loads(server.last.body) == {"all": True, "output_file": "o"}


def test_a_secret_and_a_credential_of_one_name(
    run: Run, server: RecordingServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each has its file and its variable: that of the client is never sent as an argument."""
    for name in ("credential", "argument", "key"):
        (tmp_path / name).write_text(f"the-{name}")
    line = ["--base-url", server.url, "--api-key-file", str(tmp_path / "credential"), *ASSIGN]
    files = [
        "--param-api-key-file",
        str(tmp_path / "argument"),
        "--key-file",
        str(tmp_path / "key"),
    ]
    done = run(*line, *files, "--key-file-2", "x", of="clash")
    assert done.status == 2
    done = run(*line, *files, "--param-key-file", "x", of="clash")
    assert done.status == 0, done.err
    sent = server.requests.pop()
    assert sent.header("x-key") == "the-credential"
    expected = {"api_key": "the-argument", "key": "the-key", "key_file": "x"}
    assert json.loads(sent.body) == expected
    monkeypatch.setenv("SHELL_CLASH_API_KEY", "of-the-environment")
    assert run("--base-url", server.url, *ASSIGN, "--v", "1", of="clash").status == 0
    sent = server.requests.pop()
    assert sent.header("x-key") == "of-the-environment"
    assert b"of-the-environment" not in sent.body
    monkeypatch.setenv("SHELL_CLASH_PARAM_API_KEY", "asked-for")
    assert run("--base-url", server.url, *ASSIGN, of="clash").status == 0
    assert json.loads(server.last.body) == {"api_key": "asked-for"}


def test_bytes_of_json(run: Run, server: RecordingServer, tmp_path: Path) -> None:
    """A file within JSON is its content, not something to be uploaded."""
    path = tmp_path / "picture"
    path.write_bytes("ä".encode())
    for option in (["--picture", f"@{path}"], ["--field", f"picture=@{path}"]):
        done = run("--base-url", server.url, *ASSIGN, *option, of="clash")
        assert done.status == 0, done.err
        assert json.loads(server.requests.pop().body) == {"picture": "ä"}


def test_a_form_as_a_whole(run: Run, server: RecordingServer, tmp_path: Path) -> None:
    """Its files are uploads by their paths, and are not read where nothing is sent."""
    path = tmp_path / "cover.png"
    path.write_bytes(b"\x89PNG\xff")
    line = ["admin", "import", "--base-url", server.url, "--field", "link=7", "--field"]
    done = run(*line, f"cover=@{path}", of="clash")
    assert done.status == 0, done.err
    body = server.requests.pop().body
    assert b'name="cover"; filename="cover.png"' in body
    assert b"\x89PNG\xff" in body
    dry = run(*line, f"cover=@{path}", "--dry-run", of="clash")
    assert f"-F 'cover=@{path}" in dry.text.replace('"', "") or f"cover=@{path}" in dry.text
    missing = run(*line, "cover=@nowhere.png", of="clash")
    assert missing.status == 2
    assert "--field cover: there is no file 'nowhere.png'" in missing.err
    assert not server.requests
