"""``./run``: what it installs, and what it says."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from itertools import product
from pathlib import Path
from types import ModuleType

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
SYSTEMS = ("linux", "darwin", "win32")
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
LINE = re.compile(r"[a-z0-9-]+==[0-9a-z.]+( ; [a-z_]+ [=!<>]=? '[0-9A-Za-z.]+'( (and|or) .*)?)?")
NOISE = "some noise of pip's own"

Run = Callable[..., subprocess.CompletedProcess[str]]


def load_run() -> ModuleType:
    """The command as a module."""
    loader = importlib.machinery.SourceFileLoader("run", str(ROOT / "run"))
    spec = importlib.util.spec_from_loader("run", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = before
    return module


def read_locked(path: Path = ROOT / "constraints.txt") -> list[Requirement]:
    """What is locked, with markers."""
    lines = path.read_text("utf-8").splitlines()
    return [Requirement(line) for line in lines if not line.startswith("#")]


def read_asked() -> list[Requirement]:
    """Everything that pyproject.toml asks for, to build, to run and to test."""
    content = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = content["project"]["optional-dependencies"].values()
    asked = content["build-system"]["requires"] + content["project"]["dependencies"]
    return [Requirement(text) for text in (*asked, *(text for extra in extras for text in extra))]


def test_the_lock_names_versions_and_no_places() -> None:
    """Names, versions and markers: no address, no index, no hash, no option of pip's."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#") and not LINE.fullmatch(line)] == []
    assert not [line for line in lines if "://" in line or "@" in line or "--" in line]


@pytest.mark.parametrize(("system", "version"), list(product(SYSTEMS, VERSIONS)))
def test_the_lock_is_one_for_every_system_and_version(system: str, version: str) -> None:
    """On each there is one version of a library at most, and one of each that is asked for, within what is asked for."""
    there = {**default_environment(), "sys_platform": system, "python_version": version}
    there["python_full_version"] = f"{version}.0"
    locked: dict[str, str] = {}
    for each in read_locked():
        if each.marker is None or each.marker.evaluate({k: str(v) for k, v in there.items()}):
            name = canonicalize_name(each.name)
            assert name not in locked
            locked[name] = str(each.specifier).removeprefix("==")
    for each in read_asked():
        assert each.specifier.contains(locked[canonicalize_name(each.name)]), each


def test_the_lock_is_of_what_is_asked_for() -> None:
    """A library that nothing needs any more is not locked, and one that something needs is: followed through what is installed."""
    if not (Path(sys.prefix) / "installed").is_file():
        pytest.skip("the environment is not one that ./run made")
    if not (Path(sys.prefix) / "installed").read_text().startswith("locked"):
        pytest.skip("the environment is not a locked one")
    from importlib.metadata import version

    locked: dict[str, str]
    locked = {canonicalize_name(e.name): str(e.specifier).removeprefix("==") for e in read_locked()}
    needed = find_needed(read_asked())
    assert {name: version(name) for name in needed} == {n: locked.get(n) for n in needed}
    elsewhere: set[str] = {canonicalize_name(e.name) for e in read_locked() if e.marker is not None}
    assert locked.keys() - needed - elsewhere == set()


def find_needed(asked: list[Requirement]) -> set[str]:
    """The names of everything that is asked for, and of what that needs in turn, here."""
    from importlib.metadata import requires

    needed: set[str] = set()
    waiting = [(each.name, extra) for each in asked for extra in ("", *each.extras)]
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        needed.add(canonicalize_name(name))
        for text in requires(name) or ():
            each = Requirement(text)
            if each.marker is None or each.marker.evaluate({"extra": extra}):
                waiting += [(each.name, more) for more in ("", *each.extras)]
    return needed


def test_what_the_client_needs_is_tested_from_the_lowest_version_on() -> None:
    """The ranges of the generated package begin where those of the tests begin: ``--oldest`` is about them as well."""
    content = tomllib.loads((ROOT / "generated" / "pyproject.toml").read_text("utf-8"))
    asked = {each.name: each.specifier for each in read_asked()}
    for text in (*content["project"]["dependencies"], *content["build-system"]["requires"]):
        each = Requirement(text)
        lowest = {str(one) for one in each.specifier if one.operator == ">="}
        assert lowest and lowest <= {str(one) for one in asked[each.name]}, each.name


def test_the_lowest_versions_are_read_of_the_project() -> None:
    """Each thing that is asked for has a lowest version, which the constraints of ``--oldest`` name."""
    lowest = {Requirement(line).name: Requirement(line) for line in load_run().find_lowest()}
    asked = read_asked()
    assert lowest.keys() == {each.name for each in asked}
    for each in asked:
        assert each.specifier.contains(str(lowest[each.name].specifier).removeprefix("=="))


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ([], ("locked", None, [])),
        (["-k", "x", "--newest"], ("newest", None, ["-k", "x"])),
        (["--oldest", "--python", "3.13", "tests"], ("oldest", "3.13", ["tests"])),
        (["--python=/opt/python", "-q"], ("locked", "/opt/python", ["-q"])),
        (["--newest", "--newest"], ("newest", None, [])),
    ],
)
def test_options_are_told_from_those_of_pytest(given: list[str], found: tuple[object, ...]) -> None:
    """What is not meant for ``./run`` is passed on, in its order."""
    assert load_run().read_options(given) == found


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The command and the files that it reads, with an environment whose interpreter only tells how it was called."""
    for name in ("run", "pyproject.toml", "constraints.txt"):
        shutil.copy2(ROOT / name, tmp_path / name)
    place_interpreter(tmp_path / ".venv")
    return tmp_path


def place_interpreter(venv: Path, status: int = 0) -> None:
    """Puts the stand-in for an interpreter into an environment."""
    python = venv / "bin" / "python"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(
        '#!/bin/sh\necho "$@" >> "$0.calls"\n'
        f'case "$2" in pip) echo "{NOISE}"; echo "{NOISE}" >&2; exit {status};; esac\n'
        'echo "ran $@"\n'
    )
    python.chmod(0o755)


@pytest.fixture
def run(project: Path) -> Run:
    """Calls the command in the copy."""
    environment = {name: text for name, text in os.environ.items() if name != "VENV"}
    return lambda *arguments: subprocess.run(
        [sys.executable, str(project / "run"), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
    )


def read_calls(project: Path, venv: str = ".venv") -> list[str]:
    """How pip was called, and not again."""
    place = project / venv / "bin" / "python.calls"
    calls = place.read_text().splitlines() if place.exists() else []
    place.unlink(missing_ok=True)
    return [call for call in calls if call.startswith("-m pip")]


posix = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script of a shell")


@posix
def test_pip_is_not_heard(run: Run, project: Path) -> None:
    """One line says that something is installed, under the lock; the rest is of what was asked for."""
    done = run("test", "-k", "x y")
    assert done.stderr == "installing what constraints.txt names\n"
    assert done.stdout == "ran -m pytest -n auto -k x y\n"
    calls = read_calls(project)
    assert len(calls) == 2
    assert all(f"-c {project / 'constraints.txt'}" in call for call in calls)
    assert "hatchling" in calls[0]
    assert calls[1].endswith("--no-build-isolation -e .[test]")


@posix
def test_installs_again_when_project_or_lock_change(run: Run, project: Path) -> None:
    """And only then."""
    for name, count in [("", 2), ("", 0), ("pyproject.toml", 2), ("constraints.txt", 2), ("", 0)]:
        if name:
            with (project / name).open("a") as file:
                file.write("# changed\n")
        done = run("check")
        assert (done.returncode, done.stdout) == (0, "ran -m goldsmith check\n")
        assert len(read_calls(project)) == count


@posix
def test_what_pip_says_is_shown_when_it_fails(run: Run, project: Path) -> None:
    """All of it, and what was called; nothing goes on, and the next run tries again."""
    place_interpreter(project / ".venv", status=3)
    done = run("test")
    assert done.returncode == 1
    assert done.stderr.count(NOISE) == 2
    assert "failed: " in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    place_interpreter(project / ".venv")
    assert run("test").returncode == 0


@posix
def test_other_versions_have_environments_of_their_own(run: Run, project: Path) -> None:
    """The newest are asked for each time, the oldest once; neither is bound by the lock, and `.venv` is left alone."""
    for kind in ("newest", "oldest"):
        place_interpreter(project / f".venv-{kind}")
    for _ in range(2):
        assert run("test", "--newest").returncode == 0
        calls = read_calls(project, ".venv-newest")
        assert len(calls) == 2
        assert all("--upgrade" in call and " -c " not in call for call in calls)
    assert run("test", "--oldest").stdout == "ran -m pytest -n auto\n"
    lowest = project / ".venv-oldest" / "lowest.txt"
    assert all(f"-c {lowest}" in call for call in read_calls(project, ".venv-oldest"))
    assert "pyyaml==6.0.2" in lowest.read_text().splitlines()
    assert run("test", "--oldest").returncode == 0
    assert read_calls(project, ".venv-oldest") == []
    assert not (project / ".venv" / "installed").exists()


@posix
def test_another_interpreter_has_one_too(run: Run, project: Path) -> None:
    """By version or by path; one that is not there, or too old, is told in a line."""
    version = "{}.{}".format(*sys.version_info)
    place_interpreter(project / f".venv-{version}")
    place_interpreter(project / f".venv-oldest-{version}")
    assert run("test", "--python", version).returncode == 0
    assert len(read_calls(project, f".venv-{version}")) == 2
    assert run("test", f"--python={sys.executable}", "--oldest").returncode == 0
    assert len(read_calls(project, f".venv-oldest-{version}")) == 2
    for wanted in ("3.99", "/no/such/python", "", "--version"):
        done = run("test", "--python", wanted)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"there is no Python {wanted} here")
    old = project / "old"
    old.write_text("#!/bin/sh\necho 3.10.13\n")
    old.chmod(0o755)
    done = run("test", "--python", str(old))
    assert done.returncode == 2
    assert "3.11 or later" in done.stderr


@pytest.mark.parametrize("given", [[], ["tests"], ["--newest"]])
def test_a_command_that_is_none_is_told_what_there_is(run: Run, given: list[str]) -> None:
    """With the status of misuse."""
    done = run(*given)
    assert done.returncode == 2
    assert "./run lock" in done.stdout


def test_newest_and_oldest_are_not_both(run: Run) -> None:
    """Two answers to one question."""
    done = run("test", "--newest", "--oldest")
    assert (done.returncode, done.stderr) == (2, "--newest or --oldest, not both\n")
