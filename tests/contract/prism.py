"""Prism, a mock server that holds every request to the document; installed once, outside of the repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

PACKAGE = "@stoplight/prism-cli"
VERSION = "5.16.0"
INSTALL_SECONDS = 240
START_SECONDS = 60


class UnavailableError(Exception):
    """Why there is no Prism here."""


def find_cache() -> Path:
    """Where this version of Prism is kept between runs."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "goldsmith-tests" / f"prism-{VERSION}"


def require_prism() -> Path:
    """The command; installed from the npm registry where it is missing. Raises :class:`UnavailableError`."""
    for tool in ("node", "npm"):
        if shutil.which(tool) is None:
            raise UnavailableError(f"{tool} is not installed")
    command = find_cache() / "node_modules" / ".bin" / "prism"
    if not command.exists():
        install(find_cache())
    return command


def install(target: Path) -> None:
    """Install Prism beside its place, then move it there, so that a run that breaks off leaves nothing half done."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
        options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        command = ["npm", "install", "--prefix", scratch, *options, f"{PACKAGE}@{VERSION}"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=INSTALL_SECONDS)
        except subprocess.TimeoutExpired:
            raise UnavailableError(
                f"npm did not install {PACKAGE} in {INSTALL_SECONDS} s"
            ) from None
        if done.returncode:
            said = " ".join(done.stderr.split())[:200]
            raise UnavailableError(f"npm could not install {PACKAGE}@{VERSION}: {said}")
        place = Path(scratch) / "complete"
        place.mkdir()
        (Path(scratch) / "node_modules").rename(place / "node_modules")
        if not target.exists():  # another run may have been faster
            place.rename(target)


@contextmanager
def open_prism(document: Path, log: Path) -> Generator[str]:
    """The URL of a mock server of the document, for as long as the block runs."""
    options = ["mock", "--errors", "--host", "127.0.0.1", "--port", "0", str(document)]
    with log.open("w") as output:
        process = subprocess.Popen(
            [str(require_prism()), *options], stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield wait_for_url(process, log)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for_url(process: subprocess.Popen[bytes], log: Path) -> str:
    """Where the server listens, as soon as it says so."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        text = log.read_text(errors="replace")
        if found := re.search(r"Prism is listening on (http://\S+?:\d+)", text):
            return found[1]
        if process.poll() is not None:
            raise RuntimeError(f"Prism ended with status {process.returncode}:\n{text}")
        time.sleep(0.05)
    raise RuntimeError(f"Prism does not listen after {START_SECONDS} s:\n{log.read_text()}")
