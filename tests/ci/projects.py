"""Projects that hold a client to its document, as those of strangers do: in git, with a configuration and a package."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from goldsmith.config import read_config
from goldsmith.pipeline import generate

from ..generator.commanding import CONFIG, PETS

ROOT = Path(__file__).parents[2]
SOURCE = ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", ".pre-commit-hooks.yaml")
CHANGED = PETS.replace("petId, in: path", "petId, in: path, description: whose").replace(
    "name: {type: string}", "name: {type: integer}"
)
"""A later document: breaks what callers take from an answer."""


def git(folder: Path, *command: str) -> str:
    """What git says, whoever runs it, and whatever is configured for them."""
    words = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", *command]
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(folder: Path, message: str) -> str:
    """Commits all that is there, into a repository that is made for it if there is none; gives the revision."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD")


def write_project(folder: Path, document: str = PETS) -> Path:
    """A configuration and its document."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "api.yaml").write_text(document)
    (folder / "goldsmith.toml").write_text(CONFIG)
    return folder


def write_client(folder: Path, document: str = PETS) -> Path:
    """A project with its client."""
    write_project(folder, document)
    generate(read_config(folder / "goldsmith.toml"))
    return folder


def copy_goldsmith(folder: Path) -> str:
    """Goldsmith's own source as a repository of its own; gives the revision."""
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in SOURCE:
        shutil.copy(ROOT / name, folder / name)
    return commit(folder, "goldsmith")
