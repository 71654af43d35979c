"""A fresh virtual environment with the generated distribution in it, and nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement

SECONDS = 240
NO_INDEX = re.compile(
    r"No matching distribution|no versions of|dns error|error sending request|[Ff]ailed to fetch"
    r"|Connection|[Nn]etwork|timed out|offline"
)


def find_uv() -> str | None:
    """uv, which is faster than pip, where it is installed."""
    beside = Path(sys.executable).with_name("uv")
    return str(beside) if beside.exists() else shutil.which("uv")


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """A command's end, whatever it was."""
    return subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)


def build_environment(source: Path, folder: Path) -> Path:
    """The interpreter of a new environment in which the distribution at ``source`` is installed.

    Where no package index can be reached, its dependencies are those of the running environment.
    """
    uv = find_uv()
    create = [uv, "venv", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
    require(run([*create, str(folder)]))
    python = folder / Path(sysconfig.get_path("scripts", vars={"base": ""})).name / "python"
    install = (
        [uv, "pip", "install", "--python", str(python)]
        if uv
        else [str(python), "-m", "pip", "install"]
    )
    done = run([*install, str(source)])
    if done.returncode and NO_INDEX.search(done.stderr + done.stdout):
        install_offline(source, folder)
    else:
        require(done)
    return python


def require(done: subprocess.CompletedProcess[str]) -> None:
    """Fail with what the command said."""
    assert done.returncode == 0, f"{done.args} failed:\n{done.stdout}\n{done.stderr}"


def install_offline(source: Path, folder: Path) -> None:
    """Unpack a wheel built here, and link what it depends on out of the running environment."""
    built = folder / "wheels"
    script = (
        "import os, sys, hatchling.build as b; os.makedirs(sys.argv[1]); b.build_wheel(sys.argv[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(built)], cwd=source, capture_output=True, text=True
    )
    require(done)
    (packages,) = {*folder.glob("lib/python*/site-packages"), *folder.glob("Lib/site-packages")}
    (wheel,) = built.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(packages)
    for name in ("httpx2", "pydantic"):
        link_distribution(name, packages)


def link_distribution(name: str, packages: Path) -> None:
    """Link the files of an installed distribution, and of all that it needs."""
    found = distribution(name)
    tops = {path.parts[0] for path in found.files or () if path.parts[0] != ".."}
    if all((packages / top).exists() for top in tops):
        return
    for top in tops:
        target = packages / top
        if not target.exists() and top != "__pycache__":
            target.symlink_to(Path(str(found.locate_file(top))))
    for text in found.requires or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            link_distribution(requirement.name, packages)
