"""A wheel of the package carries its surface, so that later ones can be compared with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from goldsmith.cli import main

ROOT = Path(__file__).parents[2]


def test_a_wheel_is_a_side_of_a_comparison(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the tree that it was built of: no change."""
    build = "from hatchling.build import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", build, str(tmp_path)],
        cwd=ROOT / "generated",
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    monkeypatch.chdir(ROOT)
    wheel = tmp_path / done.stdout.split()[-1]
    assert main(["changes", str(wheel), "--fail-on", "types"]) == 0
    assert capsys.readouterr().out == "no change: the same version will do\n"
