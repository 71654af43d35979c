"""The linters, formatters and type checkers have nothing to say."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .sources import ROOT

TYPED = ("generator", "templates/runtime", "generated", "tests/typing")


def _run(*command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]


def _typed() -> list[str]:
    return [folder for folder in TYPED if any((ROOT / folder).rglob("*.py"))]


def test_ruff_finds_nothing() -> None:
    """All Python of the project, the generated included."""
    _run("ruff", "check", "--no-cache", ".")


def test_black_would_change_nothing() -> None:
    """All Python written by hand."""
    _run("black", "--check", "--quiet", "generator", "templates", "tests")


@pytest.mark.parametrize("folder", _typed())
def test_mypy_finds_nothing(folder: str) -> None:
    """In strict mode, by the configuration in pyproject.toml."""
    _run("mypy", folder)


@pytest.mark.parametrize("folder", _typed())
def test_pyright_finds_nothing(folder: str) -> None:
    """In strict mode, by the configuration in pyproject.toml."""
    _run("pyright", "--pythonpath", sys.executable, folder)
