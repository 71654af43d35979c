"""The scripts of the benchmarks run. What they measure is looked at, never tested."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .__main__ import SCRIPTS
from .measure import ROOT
from .project import GOLDSMITH, copy_project
from .report import read_row, show_row

# These start the generator several times, or need what is not installed with the tests: a test run has no time for them.
LEFT_OUT = {"check", "corpus", "growth", "memory", "shell_help", "structs_start", "touch"}


@pytest.mark.parametrize("name", [name for name in SCRIPTS if name not in LEFT_OUT])
def test_script_runs(name: str) -> None:
    """On little, once, it gives rows that can be shown."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{name}", "--quick", "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    rows = [read_row(line) for line in done.stdout.splitlines()]
    assert rows
    assert all(show_row(row).count("|") == 8 for row in rows)


def test_the_copied_project_is_whole() -> None:
    """What the scripts generate from, where they do not only look whether they run: nothing that the configuration names is missing."""
    with copy_project() as home:
        done = subprocess.run(
            [*GOLDSMITH, "inspect", "ir"], cwd=home, capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stderr
