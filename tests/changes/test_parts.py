"""The command, where a part of the package comes or goes: it is in the surface, and so in what changes between two revisions."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from goldsmith.cli import main

from .test_history import PETS, SCHEMAS, git

Captured = pytest.CaptureFixture[str]
CONFIG = 'document = "api.yaml"\noutput = "out"\npackage = "petstore"\nparts = {}\n'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a client that has a test kit."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "schemas.yaml").write_text(SCHEMAS)
    (tmp_path / "goldsmith.toml").write_text(CONFIG.format('["testing"]'))
    monkeypatch.chdir(tmp_path)
    assert main(["generate"]) == 0
    git(tmp_path, "init")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-m", "one")
    return tmp_path


def imports_kit(folder: Path) -> bool:
    """Whether the users' code runs."""
    code = "from petstore.testing import FakePetstore; FakePetstore()"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder / "out", capture_output=True)
    return done.returncode == 0


def test_one_that_goes_breaks(home: Path, capsys: Captured) -> None:
    """Who imports it; the next version is a major one, or what is one before 1.0."""
    assert imports_kit(home)
    (home / "goldsmith.toml").write_text(CONFIG.format("[]"))
    capsys.readouterr()
    assert main(["changes", "--fail-on", "breaking"]) == 1
    said = capsys.readouterr().out
    assert "petstore.testing" in said
    assert "a part beside the client is gone" in said
    assert main(["generate"]) == 0
    assert not imports_kit(home)
    assert main(["changes", "--fail-on", "breaking"]) == 1


def test_one_that_comes_is_new(home: Path, capsys: Captured) -> None:
    """And breaks nothing; nor does a document by itself, which says nothing of parts."""
    (home / "goldsmith.toml").write_text(CONFIG.format('["testing", "reference"]'))
    capsys.readouterr()
    assert main(["changes", "--fail-on", "types"]) == 0
    said = capsys.readouterr().out
    assert "petstore.reference" in said
    assert "petstore.testing" not in said
    (home / "goldsmith.toml").unlink()
    for sides in (["out", "api.yaml"], ["api.yaml", "out"], ["HEAD:api.yaml", "out"]):
        assert main(["changes", *sides]) == 0
        said = capsys.readouterr().out
        assert "petstore.testing" not in said
        assert "part beside the client" not in said
