"""The package is held to its document: ``goldsmith check`` on copies of this project."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
IGNORED = shutil.ignore_patterns("__pycache__", "*.egg-info")
CLIENT = "bitbadges/client.py"
ERRORS = "bitbadges/errors.py"
STRAY = "bitbadges/extra.py"

Stamps = dict[str, tuple[int, int]]


def goldsmith(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a folder."""
    places = [str(ROOT / "generator"), os.environ.get("PYTHONPATH", "")]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, places)),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "goldsmith", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )


def read_stamps(folder: Path) -> Stamps:
    """When each file and folder was changed, and which inode it is: any write shows in one of them."""
    places = [folder, *sorted(folder.rglob("*"))]
    return {str(place): (place.stat().st_mtime_ns, place.stat().st_ino) for place in places}


def copy_project(target: Path, *parts: str) -> Path:
    """A copy of what generation needs."""
    target.mkdir(parents=True)
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy2(ROOT / name, target)
    for part in ("spec", *parts):
        shutil.copytree(ROOT / part, target / part, ignore=IGNORED)
    return target


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy whose package has just been generated, with the names that its lock has: recipes are written in those."""
    project = copy_project(tmp_path_factory.mktemp("drift") / "pristine")
    (project / "generated").mkdir()
    for name in ("goldsmith.lock", "goldsmith.surface.json"):
        shutil.copy2(ROOT / "generated" / name, project / "generated")
    done = goldsmith(project, "generate")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture
def project(pristine: Path, tmp_path: Path) -> Path:
    """A copy to spoil."""
    return shutil.copytree(pristine, tmp_path / "project")


def edit(package: Path) -> None:
    """Change a file."""
    path = package / CLIENT
    path.write_text(path.read_text() + "EDITED = True\n")


def delete(package: Path) -> None:
    """Remove a file."""
    (package / ERRORS).unlink()


def add(package: Path) -> None:
    """Put a file beside the others."""
    (package / STRAY).write_text("ADDED = True\n")


def test_this_repository_is_clean(tmp_path: Path) -> None:
    """The package that is committed here is what the document says: generated anew, whatever the lock says of it."""
    project = copy_project(tmp_path / "project", "generated")
    done = goldsmith(project, "check", "--full")
    assert done.returncode == 0, done.stdout + done.stderr


def test_clean(project: Path) -> None:
    """Where nothing differs, ``check`` exits 0 and touches nothing; neither does another ``generate``."""
    before = read_stamps(project)
    for command in ("check", "generate", "check"):
        done = goldsmith(project, command)
        assert done.returncode == 0, done.stdout + done.stderr
        assert read_stamps(project) == before


@pytest.mark.parametrize(
    ("spoil", "kind", "path", "line"),
    [
        (edit, "changed", CLIENT, "-EDITED = True"),
        (delete, "missing", ERRORS, "+from __future__ import annotations"),
        (add, "stray", STRAY, "-ADDED = True"),
    ],
    ids=["changed", "missing", "stray"],
)
def test_drift(
    spoil: Callable[[Path], None], kind: str, path: str, line: str, project: Path
) -> None:
    """A changed, missing or stray file is named and shown as a difference; exit 1, and nothing is written."""
    spoil(project / "generated")
    before = read_stamps(project)
    done = goldsmith(project, "check")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert [text.split() for text in lines if text.startswith(kind)] == [[kind, path]]
    assert line in lines
    assert any(text.startswith("--- ") for text in lines)
    assert read_stamps(project) == before


def test_only_the_full_check_sees_a_file_changed_together_with_its_lock(project: Path) -> None:
    """A hash that was changed with its file, and the seal with both, is believed by the quick check: so CI asks for the full one."""
    edit(project / "generated")
    place = project / "generated" / "goldsmith.lock"
    lock = json.loads(place.read_bytes())
    lock.pop("seal")
    changed = (project / "generated" / CLIENT).read_bytes()
    lock["files"][CLIENT] = sha256(changed).hexdigest()
    lock["seal"] = sha256(json.dumps(lock, sort_keys=True).encode()).hexdigest()
    place.write_text(json.dumps(lock, indent=1, ensure_ascii=False) + "\n")
    assert goldsmith(project, "check").returncode == 0
    done = goldsmith(project, "check", "--full")
    assert done.returncode == 1
    assert ["changed", CLIENT] in [text.split() for text in done.stdout.splitlines()]


def test_no_link_is_followed(project: Path, tmp_path: Path) -> None:
    """What links in the package lead to is never shown: ``check`` names the links, quick or full, and ``generate`` mends its own."""
    secret = tmp_path / "secret.py"
    package = project / "generated" / "bitbadges"
    secret.write_text("PASSWORD = 1\n")
    (package / "errors.py").unlink()
    (package / "errors.py").symlink_to(secret)
    (package / "extra.py").symlink_to(secret)
    (package / "folder").symlink_to(tmp_path)
    for command in (["check"], ["check", "--full"], ["diff"]):
        done = goldsmith(project, *command)
        assert done.returncode == (command != ["diff"])
        assert "PASSWORD" not in done.stdout + done.stderr
        for name in ("errors.py", "extra.py", "folder"):
            line = f"bitbadges/{name}: a symbolic link, not followed"
            assert line in done.stdout.splitlines()
    assert goldsmith(project, "generate").returncode == 0
    assert not (package / "errors.py").is_symlink()
    assert (package / "folder").is_symlink()
    assert secret.read_text() == "PASSWORD = 1\n"


def test_all_drift_at_once(project: Path) -> None:
    """Three kinds of drift at once are three names."""
    for spoil in (edit, delete, add):
        spoil(project / "generated")
    done = goldsmith(project, "check")
    assert done.returncode == 1
    for kind, path in (("changed", CLIENT), ("missing", ERRORS), ("stray", STRAY)):
        assert [kind, path] in [text.split() for text in done.stdout.splitlines()]


def test_generate_mends(project: Path, pristine: Path) -> None:
    """``generate`` brings back what is the package's own, and leaves alone what is not."""
    for spoil in (edit, delete, add):
        spoil(project / "generated")
    assert goldsmith(project, "generate").returncode == 0
    for path in (CLIENT, ERRORS):
        fresh = (pristine / "generated" / path).read_bytes()
        assert (project / "generated" / path).read_bytes() == fresh
    assert (project / "generated" / STRAY).read_text() == "ADDED = True\n"


def test_one_line_of_the_document(project: Path) -> None:
    """Another summary of an operation changes the files that show it, and only the lines that show it."""
    path = project / "spec" / "paths" / "dynamic-stores.yaml"
    text = path.read_text()
    old = "summary: Create a dynamic store\n"
    assert text.count(old) == 1
    path.write_text(text.replace(old, "summary: Found a dynamic store\n"))
    done = goldsmith(project, "check")
    assert done.returncode == 1
    lines = [
        text
        for text in done.stdout.splitlines()
        if text[:1] in "+-" and text[:3] not in ("+++", "---")
    ]
    named = {text.split()[1] for text in done.stdout.splitlines() if text.startswith("changed")}
    assert "bitbadges/resources/dynamic_stores.py" in named
    assert not [name for name in named if name.endswith(".py") and "dynamic_stores" not in name]
    added = [line for line in lines if line.startswith("+") and "Found a dynamic store" in line]
    removed = [line for line in lines if line.startswith("-") and "Create a dynamic store" in line]
    assert len(added) == len(removed) >= 2
