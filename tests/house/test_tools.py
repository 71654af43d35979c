"""The linter and the formatter have nothing to say; the type checkers are asked in ``tests/typing``."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .sources import ROOT


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "--no-cache", "."],
        ["black", "--check", "--quiet", "generator", "templates", "tests"],
    ],
    ids=["ruff", "black"],
)
def test_finds_nothing(command: list[str]) -> None:
    """All Python written by hand is as the configuration in pyproject.toml wants it."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
