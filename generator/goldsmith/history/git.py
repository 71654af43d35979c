"""Reads files of git revisions, by git itself."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from pathlib import Path


class GitError(Exception):
    """What git said, or that there is none."""


def _run(folder: Path, *arguments: str) -> bytes:
    """What git gives; nothing of the document or the command line is ever taken for an option of it."""
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, env=environment, check=False)
    except FileNotFoundError as error:
        raise GitError(f"there is no git, or no folder {folder}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise GitError(_translate(said[0]) if said else "there is none of that name")
    return done.stdout


def _translate(said: str) -> str:
    """What git says most often, in words that do not change with its releases."""
    is_lonely = "not a git repository" in said
    return "this folder is in no repository" if is_lonely else said.removeprefix("fatal: ")


def find_top(folder: Path) -> Path:
    """The top folder of the repository that a folder is in; raises :class:`GitError`."""
    return Path(_run(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))


def require_commit(folder: Path, revision: str) -> str:
    """The commit of a revision; raises :class:`GitError` where there is none."""
    if revision.startswith("-"):
        raise GitError(f"{revision!r} is no revision")
    found = _run(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    return found.decode().strip()


def find_content(folder: Path, commit: str, path: str) -> bytes | None:
    """The content of a file of a commit, by its path below the top folder; ``None`` where there is none."""
    try:
        return _run(folder, "cat-file", "blob", f"{commit}:{path}")
    except GitError:
        return None


def write_commit(folder: Path, commit: str, target: Path) -> None:
    """Writes the files of a commit into a folder; links in it that lead out are refused."""
    packed = _run(find_top(folder), "archive", "--format=tar", commit)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(target, filter="data")
