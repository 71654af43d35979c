"""Ways to be told less, or by the exit status; and misuses that are told before anything is done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldsmith.cli import main

from .commanding import CONFIG, PETS


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "goldsmith.toml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_check_says_as_much_as_is_wanted(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing, or names without diffs; the status is the same."""
    assert main(["generate"]) == 0
    capsys.readouterr()
    assert main(["check", "--quiet"]) == 0
    (home / "out/pets/client.py").write_text("x = 1\n")
    assert main(["check", "--quiet"]) == 1
    assert capsys.readouterr() == ("", "")
    assert main(["check", "--stat"]) == 1
    said = capsys.readouterr().out
    assert "changed pets/client.py" in said and "+++" not in said
    assert main(["diff"]) == 0
    assert main(["diff", "--exit-code"]) == 1


def test_strict_for_one_run(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning is an error then, and the package is no other for it."""
    assert main(["validate", "--strict"]) == 0
    assert "all is well" in capsys.readouterr().out
    (home / "api.yaml").write_text(PETS + "    Broken: null\n")
    assert main(["generate"]) == 0
    assert main(["check"]) == main(["check", "--full"]) == 0
    assert main(["check", "--strict"]) == main(["validate", "--strict"]) == 1
    assert "error[" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            "--output api.yaml --package pets",
            "'output' is a file, and is to be a folder: name a folder",
        ),
        (
            "--output api.yaml/new/er --package pets",
            "'output' lies below api.yaml, which is a file",
        ),
        ("--output new --package json", "'json' is the name of a module"),
        ("--output new --package email", "client itself imports: call it email_client"),
        ("--output new --package httpx2", "'httpx2' is the name of a module"),
    ],
)
def test_misuses_are_told_at_once(
    home: Path, capsys: pytest.CaptureFixture[str], given: str, said: str
) -> None:
    """Before the document is read: with exit status 2, and nothing written."""
    (home / "broken.yaml").write_text("{")
    assert main(["generate", "broken.yaml", *given.split()]) == 2
    assert said in capsys.readouterr().err
    assert not (home / "new").exists()


def test_diagnostics_for_other_programs(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same findings in each form: JSON and SARIF that can be read, and lines that GitHub knows."""
    (home / "api.yaml").write_text(PETS + "    Broken: null\n    Lost: {$ref: '#/none'}\n")
    assert main(["validate"]) == 0
    found = [line for line in capsys.readouterr().err.splitlines() if "warning[" in line]
    assert main(["validate", "--diagnostics", "json"]) == 0
    listed = json.loads(capsys.readouterr().err)
    assert [
        f"{d['file']}:{d['line']}:{d['column']}: {d['severity']}[{d['slug']}]" for d in listed
    ] == [line.split("]: ")[0] + "]" for line in found]
    assert main(["validate", "--diagnostics", "sarif", "--strict"]) == 1
    (run,) = json.loads(capsys.readouterr().err)["runs"]
    assert [r["ruleId"] for r in run["results"]] == [d["slug"] for d in listed]
    assert {r["level"] for r in run["results"]} == {"error"}
    assert main(["validate", "--diagnostics", "github"]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == len(found) and all(
        x.startswith("::warning file=api.yaml,line=") for x in lines
    )
