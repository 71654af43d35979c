"""The command among pipes, terminals and closed streams."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200": {description: fine}
"""
COMMAND = [sys.executable, "-m", "goldsmith"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a document and its configuration."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "goldsmith.toml").write_text(
        'document = "api.yaml"\noutput = "out"\npackage = "pets"\n'
    )
    return tmp_path


def _on_terminal(home: Path, *arguments: str, **environment: str) -> tuple[int, str]:
    """Runs the command with a terminal for all three streams."""
    ours, theirs = pty.openpty()
    env = {"PATH": os.environ["PATH"], "TERM": "xterm", **environment}
    child = subprocess.Popen(
        [*COMMAND, *arguments], cwd=home, stdin=theirs, stdout=theirs, stderr=theirs, env=env
    )
    os.close(theirs)
    output = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        output += piece
    os.close(ours)
    return child.wait(timeout=60), output.decode()


def _visible(output: str) -> str:
    """What is left on the screen: a line that was erased is gone."""
    lines = [line.rpartition("\x1b[2K")[2] for line in output.replace("\r\n", "\n").split("\n")]
    return "\n".join(line.rpartition("\r")[2] for line in lines)


def test_shows_progress_on_a_terminal_and_takes_it_away(home: Path) -> None:
    """The stages are shown while they last, with how much of all is done; on the screen only the result is left."""
    status, output = _on_terminal(home, "generate")
    assert status == 0
    shown = re.findall(r"\r\x1b\[2K *(\d+) % ([a-zA-Z ]+) …", output)
    percentages = [int(percentage) for percentage, _ in shown]
    assert percentages == sorted(percentages)
    assert percentages[0] == 0 and 95 < percentages[-1] <= 100
    stages = list(dict.fromkeys(stage for _, stage in shown))
    assert stages[0] == "reading the document" and stages[-1] == "writing" and len(stages) == 8
    assert len(set(shown)) == len(shown) > 20
    assert "…" not in _visible(output)
    assert "1 of 1 operations, 0 nodes degraded" in _visible(output)


@pytest.mark.parametrize(
    ("given", "last"),
    [
        (["validate"], "building the API"),
        (["check", "--full", "--stat"], "comparing"),
        (["inspect", "tree"], "printing the models"),
        (["suggest"], "building the API"),
    ],
)
def test_each_command_counts_what_it_does(home: Path, given: list[str], last: str) -> None:
    """A command that does less is not said to have ended midway; colours or none, it is the same."""
    _, output = _on_terminal(home, *given, NO_COLOR="1")
    *_, (percentage, stage) = re.findall(r"\r\x1b\[2K *(\d+) % ([a-zA-Z ]+) …", output)
    assert stage == last and int(percentage) > 70
    assert f"{stage} …" not in _visible(output)


def test_whoever_wants_quiet_sees_no_progress(home: Path) -> None:
    """Nor a terminal that cannot take a line back."""
    assert _on_terminal(home, "check", "--full", "--quiet") == (1, "")
    assert "%" not in _on_terminal(home, "generate", TERM="dumb")[1]


def test_shows_no_progress_in_a_pipe(home: Path) -> None:
    """A log holds the result alone, without any mark of a terminal."""
    done = subprocess.run(
        [*COMMAND, "generate"], cwd=home, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_are_for_terminals_that_want_them(
    home: Path, environment: dict[str, str], coloured: bool
) -> None:
    """Errors have colour on a terminal, never with NO_COLOR, never on a dumb one."""
    (home / "api.yaml").write_text("openapi: 3.1.0\n- no\n")
    status, output = _on_terminal(home, "validate", **environment)
    assert status == 1
    assert bool(re.search(r"\x1b\[\d+m", output)) == coloured


def test_text_of_a_document_cannot_steer_the_terminal(home: Path) -> None:
    """Control characters of a document are shown as what they are."""
    hostile = PETS.replace("listPets", r'"a\x1b[2Jb\u202e"').replace(
        "description: fine", "descriptoin: 1, $ref: '#/\x07'"
    )
    (home / "api.yaml").write_text(hostile.replace("\x07", "nowhere"))
    _, output = _on_terminal(home, "generate", "--dry-run")
    assert "\x1b[2J" not in output
    assert "\u202e" not in output


def test_a_reader_that_goes_away_is_no_error(home: Path) -> None:
    """``goldsmith inspect ir | head -1`` says nothing on standard error."""
    done = subprocess.run(
        f"{sys.executable} -m goldsmith inspect ir | head -1; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        cwd=home,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[0] == "{"
    assert done.stdout.splitlines()[1] in {"0", "141"}


def test_a_reader_that_is_gone_from_the_start_is_no_error(home: Path) -> None:
    """A pipe without a reader ends the command at its first word, in silence."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*COMMAND, "inspect", "document"],
        cwd=home,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert done.returncode == 141
    assert done.stderr == b""


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_not_matter(home: Path, closed: str) -> None:
    """The package is written all the same, and nothing of the output lands in it."""
    done = subprocess.run(
        f"{sys.executable} -m goldsmith generate {closed}; {sys.executable} -m goldsmith check",
        shell=True,
        executable="/bin/bash",
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_an_output_that_cannot_hold_a_character_gets_its_number(home: Path, encoding: str) -> None:
    """A terminal of old does not make the command fail."""
    (home / "api.yaml").write_text(
        PETS.replace("title: Pets", "title: Žluťoučký 🐎"), encoding="utf-8"
    )
    env = {**os.environ, "PYTHONIOENCODING": encoding}
    done = subprocess.run(
        [*COMMAND, "inspect", "document"], cwd=home, env=env, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert b"\\u017d" in done.stdout


@pytest.mark.parametrize(
    ("line", "said"),
    [("goldsmith ge", "plain,generate\n"), ("goldsmith explain --fo", "plain,--format\n")],
)
def test_shells_complete(home: Path, line: str, said: str) -> None:
    """As the README says: the names of commands and of their options."""
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    environment = {**os.environ, **asked, "_GOLDSMITH_COMPLETE": "bash_complete"}
    done = subprocess.run(COMMAND, cwd=home, env=environment, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == (said, "")


def test_a_side_of_changes_by_standard_input(home: Path) -> None:
    """Either side may be, and not both."""
    text = (home / "api.yaml").read_text()
    added = text.replace(
        "listPets\n",
        "listPets\n      parameters: [{name: top, in: query, schema: {type: string}}]\n",
    )
    for sides, document, said in (
        (("api.yaml", "-"), added, "is: top: str = ...  (<stdin>:7)"),
        (("-", "api.yaml"), added, "was: top: str = ...  (<stdin>:7)"),
    ):
        command = [*COMMAND, "changes", *sides]
        done = subprocess.run(command, cwd=home, input=document, capture_output=True, text=True)
        assert (done.returncode, said in done.stdout + done.stderr) == (0, True), done
    done = subprocess.run(
        [*COMMAND, "changes", "-", "-"], cwd=home, input=text, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "standard input is one document" in done.stderr
