"""``generate --watch``, and documents that come by standard input."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer

import pytest

from goldsmith.cli import main
from goldsmith.cli.watching import settle

GENERATOR = Path(__file__).parents[2] / "generator"
COMMAND = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # who runs the tests may have it ignored
from goldsmith.cli import main
from goldsmith.cli.watching import settle
sys.exit(main())
"""
DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get: {operationId: listPets, tags: [pets], responses: {"200": {$ref: "part.yaml#/answer"}}}
"""
PART = "answer: {description: Fine., content: {application/json: {schema: {type: %s}}}}\n"
CONFIG = 'document = "api.yaml"\noutput = "out"\npackage = "pets"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document of two files, and a configuration."""
    (tmp_path / "api.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "part.yaml").write_text(PART % "string", encoding="utf-8")
    (tmp_path / "goldsmith.toml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def run(folder: Path, *given: str, stdin: int = subprocess.PIPE) -> subprocess.Popen[str]:
    """The command, in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-u", "-c", COMMAND, *given],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(GENERATOR)},
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.fixture
def watching(folder: Path) -> Iterator[Callable[[str], str]]:
    """A process that watches: what it says up to a text."""
    process = run(folder, "generate", "--watch", stdin=subprocess.DEVNULL)
    guard = Timer(240, process.kill)  # what is waited for may never be said
    guard.start()
    assert process.stdout is not None
    said = process.stdout

    def wait(text: str) -> str:
        read = ""
        for line in said:
            read += line
            if text in line:
                break
        return read

    yield wait
    process.send_signal(signal.SIGINT)
    try:
        rest, _ = process.communicate(timeout=60)
    finally:
        guard.cancel()
        process.kill()
    assert process.returncode == 0, rest
    assert rest.endswith("stopped\n")
    assert "Traceback" not in rest


def change(path: Path, text: str) -> None:
    """Puts another file in the place of one, at another time than that had."""
    new = path.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    now = time.time_ns() + 5_000_000_000
    os.utime(new, ns=(now, now))
    new.replace(path)


def test_a_file_that_is_being_written_is_waited_for(tmp_path: Path) -> None:
    """Until it has been the same twice."""
    path = tmp_path / "api.yaml"
    looks = iter([(1, 0), (2, 10), (3, 20), (3, 20)])
    settle(lambda: {path: next(looks)}, pause=0)
    assert list(looks) == []


def test_it_follows_every_file(folder: Path, watching: Callable[[str], str]) -> None:
    """A referenced file, the document, the configuration; what is wrong is said, and may be put right."""
    assert "added   pets/resources/pets.py" in watching("ctrl-c ends it")
    change(folder / "part.yaml", PART % "integer")
    assert "changed pets/resources/pets.py" in watching("ctrl-c ends it")
    change(folder / "api.yaml", "openapi: [")
    assert "error[" in watching("ctrl-c ends it")
    change(folder / "api.yaml", DOCUMENT.replace("listPets", "findPets"))
    assert "changed" in watching("ctrl-c ends it")
    change(folder / "goldsmith.toml", CONFIG + 'class-name = "Zoo"\n')
    assert "changed pets/client.py" in watching("ctrl-c ends it")
    assert "class Zoo(" in (folder / "out/pets/client.py").read_text(encoding="utf-8")


def test_one_client_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of several, one has to be named."""
    monkeypatch.chdir(tmp_path)
    client = '[[clients]]\nname = "{0}"\ndocument = "api.yaml"\noutput = "{0}"\npackage = "{0}"\n'
    text = client.format("a") + client.format("b")
    (tmp_path / "goldsmith.toml").write_text(text, encoding="utf-8")
    (tmp_path / "api.yaml").write_text(DOCUMENT, encoding="utf-8")
    assert main(["generate", "--watch"]) == 2
    assert "--client" in capsys.readouterr().err


def test_standard_input(folder: Path) -> None:
    """References start from the current folder; the same document passes the check, another does not."""
    given = ["-", "--output", "client", "--package", "pets"]
    changed = DOCUMENT.replace("/pets:", "/cats:")
    for command, text, status, said in (
        ("generate", DOCUMENT, 0, "1 of 1 operations"),
        ("check", DOCUMENT, 0, "1 of 1 operations"),
        ("check", changed, 1, "drift:"),
        ("generate", "openapi: [", 1, "<stdin>:"),
        ("generate", "", 1, "<stdin>:1:1: error[empty-document]"),
    ):
        process = run(folder, command, *given)
        out, _ = process.communicate(text, timeout=60)
        assert (process.returncode, said in out) == (status, True), out
    out, _ = run(folder, "validate", "-").communicate(DOCUMENT, timeout=60)
    assert "error" not in out
