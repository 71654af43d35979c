"""The hooks for pre-commit: run by pre-commit itself, which installs goldsmith of a repository as it does for strangers."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml

from goldsmith.cli import main

from ..package.environment import NO_INDEX, require, run
from .projects import CHANGED, ROOT, commit, copy_goldsmith, git, write_client

HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
PACKAGES = sysconfig.get_path("purelib")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pre-commit and what it needs; skips where no package index can be reached."""
    folder = tmp_path_factory.mktemp("pre-commit")
    words = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = run([*words, "--target", str(folder), "pre-commit>=4,<5"])
    if done.returncode and NO_INDEX.search(done.stderr + done.stdout):
        pytest.skip("pre-commit cannot be had: no package index can be reached")
    require(done)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A stranger's project, with a client that is committed, and goldsmith's repository among its hooks."""
    revision = copy_goldsmith(tmp_path / "goldsmith")
    project = write_client(tmp_path / "project")
    hooks = [{"id": each["id"]} for each in HOOKS]
    config = {"repos": [{"repo": str(tmp_path / "goldsmith"), "rev": revision, "hooks": hooks}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    commit(project, "client")
    return project


def run_hook(project: Path, installed: Path, hook: str) -> subprocess.CompletedProcess[str]:
    """Runs a hook on all files.

    Goldsmith is installed alone, into the environment that pre-commit makes for it; what it needs is what runs this test, so that
    nothing has to be fetched.
    """
    env = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PRE_COMMIT_HOME": str(project.parent / "cache"),
        "PYTHONPATH": os.pathsep.join((str(installed), PACKAGES)),
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip's way to say that there is none
    }
    words = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never", hook]
    return subprocess.run(words, cwd=project, env=env, capture_output=True, text=True, timeout=120)


def test_hooks_hold_a_project_to_its_document(project: Path, installed: Path) -> None:
    """The one fails on drift and writes nothing, the other generates and fails the commit that lacks it; then both pass."""
    check, generate = "goldsmith-check", "goldsmith-generate"
    done = run_hook(project, installed, check)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "goldsmith check" in done.stdout
    assert "Passed" in done.stdout

    (project / "api.yaml").write_text(CHANGED)
    done = run_hook(project, installed, check)
    assert done.returncode == 1
    assert "changed pets/models.py" in done.stdout
    assert git(project, "status", "--porcelain") == "M api.yaml"

    done = run_hook(project, installed, generate)
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert "M out/pets/models.py" in git(project, "status", "--porcelain")
    for hook in (check, generate):
        assert run_hook(project, installed, hook).returncode == 0


@pytest.mark.parametrize("hook", HOOKS, ids=[each["id"] for each in HOOKS])
def test_an_entry_is_a_command(
    hook: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What pre-commit runs, without names of files and with a project's own arguments, is what goldsmith knows."""
    name, *words = shlex.split(str(hook["entry"]))
    assert name == "goldsmith"
    assert hook["pass_filenames"] is False
    monkeypatch.chdir(write_client(tmp_path))
    assert main([*words, "--strict"]) == 0
