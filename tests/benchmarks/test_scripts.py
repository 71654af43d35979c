"""The scripts of the benchmarks run. What they measure is looked at, never tested."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .__main__ import SCRIPTS
from .measure import ROOT
from .report import read_row, show_row

# These start the generator several times, or need what is not installed with the tests: a test run has no time for them.
LEFT_OUT = {"check", "corpus", "growth", "memory", "touch"}


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
