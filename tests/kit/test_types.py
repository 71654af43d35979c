"""A user's suite is clean under strict type checkers, without ``Any``, and what is wrong in it is refused in its line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ..typing.test_typing import ROOT, check, run_pyright
from ..typing.test_usage import list_refused, list_wrong


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's module, in a folder of its own."""
    module = tmp_path_factory.mktemp("suite") / "user.py"
    text = (Path(__file__).parent / "user_suite.txt").read_text(encoding="utf-8")
    module.write_text(text, encoding="utf-8")
    return module


def test_mypy(suite: Path) -> None:
    """Also where no expression may be ``Any``."""
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--disallow-any-expr",
        "--no-error-summary",
    ]
    done = check([*command, str(suite)], MYPYPATH=str(ROOT / "generated"))
    mine = "\n".join(line for line in done.stdout.splitlines() if "user.py" in line)
    assert list_refused(mine) == list_wrong(suite), done.stdout


def test_pyright(suite: Path) -> None:
    """The same lines."""
    settings = suite.parent / "pyrightconfig.json"
    settings.write_text(f'{{"typeCheckingMode": "strict", "extraPaths": ["{ROOT / "generated"}"]}}')
    done = run_pyright(project=settings)
    assert list_refused(done.stdout) == list_wrong(suite), done.stdout
