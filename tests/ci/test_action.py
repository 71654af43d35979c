"""The GitHub Action: its scripts, run by the shell that they name, on checkouts as shallow as a runner makes them."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from ..generator.commanding import PETS
from .projects import CHANGED, commit, git, write_client
from .workflow import Runner, read_action


@pytest.fixture
def python(tmp_path: Path) -> str:
    """An interpreter whose virtual environments have the goldsmith of this tree; it notes what was to be installed.

    The distribution itself is installed by the test of the hooks.
    """
    command = Path(sys.executable).with_name("goldsmith")
    script = tmp_path / "python"
    script.write_text(
        "#!/usr/bin/env bash\n"
        "for folder; do :; done\n"
        'if [ "$2" = pip ]; then echo "$folder" > "${0%/*}/installed"; exit; fi\n'
        'mkdir -p "$folder/bin"\n'
        'cp "$0" "$folder/bin/python"\n'
        f'ln -sf {shlex.quote(str(command))} "$folder/bin/goldsmith"\n'
    )
    script.chmod(0o755)
    return str(script)


def check_out(origin: Path, folder: Path) -> Path:
    """The newest commit alone, as a runner has it."""
    git(folder.parent, "clone", "--quiet", "--depth=1", f"file://{origin}", folder.name)
    return folder


def build_runner(tmp_path: Path, base: str = "") -> Runner:
    """A runner with what is committed in ``origin``."""
    (tmp_path / "temp").mkdir()
    workspace = check_out(tmp_path / "origin", tmp_path / "work tree")
    return Runner(workspace=workspace, temporary=tmp_path / "temp", source=tmp_path, base=base)


def test_a_clean_client_passes(tmp_path: Path, python: str) -> None:
    """On a push: what is installed is the action's own source, and nothing is compared."""
    commit(write_client(tmp_path / "origin"), "client")
    runner = build_runner(tmp_path).run(python=python)
    assert not runner.failed
    assert "no drift" in runner.said
    assert "title=goldsmith" not in runner.said
    assert (tmp_path / "temp/goldsmith/bin/installed").read_text() == f"{tmp_path}\n"


def test_drift_fails_and_a_pull_request_is_explained(tmp_path: Path, python: str) -> None:
    """A document that was changed without its client: it fails, and the change is said at its line all the same, the base fetched."""
    origin = write_client(tmp_path / "origin" / "api").parent
    base = commit(origin, "client")
    (origin / "api/api.yaml").write_text(CHANGED)
    commit(origin, "changed")
    given = {"python": python, "working-directory": "api", "config": "goldsmith.toml"}
    runner = build_runner(tmp_path, base).run(**given)
    assert runner.failed
    assert "changed pets/models.py" in runner.said
    assert "::warning file=api/api.yaml,line=" in runner.said or "::error" in runner.said


@pytest.mark.parametrize(("fail_on", "fails"), [("never", False), ("types", True)])
def test_a_break_fails_where_that_is_asked(
    tmp_path: Path, python: str, fail_on: str, fails: bool
) -> None:
    """Document and client changed together are no drift; whether a break may be merged is the input's to say."""
    origin = write_client(tmp_path / "origin")
    base = commit(origin, "client")
    commit(write_client(origin, CHANGED), "changed")
    runner = build_runner(tmp_path, base).run(**{"python": python, "fail-on": fail_on})
    assert "no drift" in runner.said
    assert "title=goldsmith::" in runner.said
    assert runner.failed is fails


def test_the_first_client_has_nothing_to_be_compared_with(tmp_path: Path, python: str) -> None:
    """The pull request that brings it passes, and says so."""
    origin = tmp_path / "origin"
    origin.mkdir()
    (origin / "pyproject.toml").write_text('[project]\nname = "shop"\n')
    base = commit(origin, "nothing yet")
    commit(write_client(origin), "client")
    runner = build_runner(tmp_path, base).run(python=python)
    assert not runner.failed
    assert "the base has no client yet" in runner.said


@pytest.mark.parametrize("strict", ["false", "true"])
def test_strict_is_passed_on(tmp_path: Path, python: str, strict: str) -> None:
    """What goldsmith warns of is an error where that is asked, and an annotation."""
    document = PETS.replace('title: Pets, version: "1"', "title: Pets")
    commit(write_client(tmp_path / "origin", document), "client")
    runner = build_runner(tmp_path).run(python=python, strict=strict)
    assert runner.failed is (strict == "true")
    assert ("::error file=api.yaml,line=2," in runner.said) is runner.failed


def test_every_input_is_described_and_used() -> None:
    """And has a default: one line is all that it costs."""
    action = read_action()
    text = str(action["runs"])
    for name, entry in action["inputs"].items():
        assert entry["description"]
        assert isinstance(entry["default"], str)
        assert f"inputs.{name} " in text
