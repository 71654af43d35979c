"""The build hook of hatchling: wheels and source distributions with a client that is never stale."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from goldsmith.hatch.request import HookRequest, build_request

from ..generator.commanding import PETS
from .projects import CHANGED, commit, write_client, write_project

PROJECT = """\
[build-system]
requires = ["hatchling", "goldsmith"]
build-backend = "hatchling.build"

[project]
name = "shop"
version = "1.0"

[tool.hatch.build.targets.wheel]
packages = ["out/pets"]

[tool.hatch.build.hooks.goldsmith]
"""


def build(folder: Path, target: str = "wheel") -> subprocess.CompletedProcess[str]:
    """Builds as a build frontend has it done, by the backend that the project names."""
    code = f"import hatchling.build as b; print(b.build_{target}('dist'))"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, timeout=120
    )


def write_hooked(folder: Path, lines: str = "") -> Path:
    """Makes a project use the hook."""
    (folder / "pyproject.toml").write_text(PROJECT + lines)
    return folder


def list_wheel(folder: Path, done: subprocess.CompletedProcess[str]) -> set[str]:
    """The names in the wheel that a build says it made."""
    assert done.returncode == 0, done.stderr
    with ZipFile(folder / "dist" / done.stdout.strip()) as archive:
        return set(archive.namelist())


def test_a_client_that_git_ignores_is_generated_and_built(tmp_path: Path) -> None:
    """From a checkout without it: the wheel has it; so has the source distribution, of which the same wheel is built without the document."""
    write_hooked(write_project(tmp_path))
    (tmp_path / ".gitignore").write_text("out/\n")
    commit(tmp_path, "without the client")
    names = list_wheel(tmp_path, build(tmp_path))
    assert {"pets/__init__.py", "pets/models.py", "pets/py.typed"} <= names

    done = build(tmp_path, "sdist")
    assert done.returncode == 0, done.stderr
    with tarfile.open(tmp_path / "dist" / done.stdout.strip()) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    unpacked = tmp_path / "unpacked" / "shop-1.0"
    (unpacked / "api.yaml").unlink()
    assert list_wheel(unpacked, build(unpacked)) == names


def test_a_stale_client_is_generated_anew(tmp_path: Path) -> None:
    """What is built is what the document says now, and the build says what it wrote, beside what others read."""
    write_hooked(write_client(tmp_path))
    (tmp_path / "api.yaml").write_text(CHANGED)
    done = build(tmp_path)
    assert "goldsmith: pets: " in done.stderr
    assert "files written" in done.stderr
    list_wheel(tmp_path, done)
    assert "name: int | None" in (tmp_path / "out/pets/models.py").read_text()


def test_a_build_may_fail_on_drift(tmp_path: Path) -> None:
    """In words, without a traceback and without a wheel; nothing is written. Without drift it is built."""
    write_hooked(write_client(tmp_path), 'mode = "check"\n')
    list_wheel(tmp_path, build(tmp_path))
    (tmp_path / "api.yaml").write_text(CHANGED)
    before = (tmp_path / "out/pets/models.py").read_text()
    shutil.rmtree(tmp_path / "dist")
    done = build(tmp_path)
    assert done.returncode == 1
    assert "changed pets/models.py" in done.stderr
    assert "error: pets is not what its document says: run `goldsmith generate`" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out/pets/models.py").read_text() == before
    assert not list(tmp_path.glob("dist/*"))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('mod = "check"\n', "unknown key `mod`: did you mean `mode`?"),
        ('client = "dogs"\n', "there is no client 'dogs'"),
        ('config = "other.toml"\n', "other.toml"),
    ],
)
def test_a_faulty_table_is_told_in_words(tmp_path: Path, lines: str, said: str) -> None:
    """Whatever is wrong with it, and nothing is built."""
    write_hooked(write_project(tmp_path), lines)
    done = build(tmp_path)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_document_that_is_faulty_stops_the_build(tmp_path: Path) -> None:
    """With its place."""
    write_hooked(write_project(tmp_path, PETS.replace("paths:", "paths: [")))
    done = build(tmp_path)
    assert done.returncode == 1
    assert "api.yaml:4:9: error[invalid-yaml]" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_table_is_read_whole(tmp_path: Path) -> None:
    """All that is wrong is said at once; what hatch itself reads there is left alone."""
    own = {"dependencies": ["a"], "enable-by-default": True, "client": "pets", "config": "a.toml"}
    assert build_request(tmp_path, own) == HookRequest(
        config=tmp_path / "a.toml", clients=("pets",)
    )
    with pytest.raises(ValueError, match=r"unknown key `x`.*`mode` is.*`config` is.*`client` is"):
        build_request(tmp_path, {"x": 1, "mode": "no", "config": 1, "client": [1]})
