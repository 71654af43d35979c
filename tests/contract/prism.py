"""Prism, a mock server that holds every request to the document."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from .npm import Tool, UnavailableError

PRISM = Tool("@stoplight/prism-cli", "5.16.0", "prism")
START_SECONDS = 60

__all__ = ["PRISM", "UnavailableError", "open_prism"]


@contextmanager
def open_prism(document: Path, log: Path) -> Generator[str]:
    """The URL of a mock server of the document, for as long as the block runs."""
    options = ["mock", "--errors", "--host", "127.0.0.1", "--port", "0", str(document)]
    with log.open("w") as output:
        process = subprocess.Popen(
            [str(PRISM.require()), *options], stdout=output, stderr=subprocess.STDOUT
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
