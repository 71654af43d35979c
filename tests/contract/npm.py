"""Command-line tools from the npm registry, pinned; installed once, outside of the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

INSTALL_SECONDS = 240


class UnavailableError(Exception):
    """Why a tool is not here."""


@dataclass(frozen=True)
class Tool:
    """A command of a package at a version."""

    package: str
    version: str
    command: str

    @property
    def cache(self) -> Path:
        """Where it is kept between runs."""
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        return Path(base) / "goldsmith-tests" / f"{self.command}-{self.version}"

    def require(self) -> Path:
        """The command; installed from the npm registry where it is missing. Raises :class:`UnavailableError`."""
        for name in ("node", "npm"):
            if shutil.which(name) is None:
                raise UnavailableError(f"{name} is not installed")
        name = f"{self.command}.cmd" if os.name == "nt" else self.command
        command = self.cache / "node_modules" / ".bin" / name
        if not command.exists():
            self.install()
        return command

    def install(self) -> None:
        """Install it beside its place, then move it there, so that a run that breaks off leaves nothing half done."""
        self.cache.parent.mkdir(parents=True, exist_ok=True)
        wanted = f"{self.package}@{self.version}"
        with tempfile.TemporaryDirectory(dir=self.cache.parent) as scratch:
            options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
            command = [
                shutil.which("npm") or "npm",
                "install",
                "--prefix",
                scratch,
                *options,
                wanted,
            ]
            try:
                done = subprocess.run(
                    command, capture_output=True, text=True, timeout=INSTALL_SECONDS
                )
            except subprocess.TimeoutExpired:
                raise UnavailableError(
                    f"npm did not install {wanted} in {INSTALL_SECONDS} s"
                ) from None
            if done.returncode:
                said = " ".join(done.stderr.split())[:200]
                raise UnavailableError(f"npm could not install {wanted}: {said}")
            place = Path(scratch) / "complete"
            place.mkdir()
            (Path(scratch) / "node_modules").rename(place / "node_modules")
            if not self.cache.exists():  # another run may have been faster
                place.rename(self.cache)
