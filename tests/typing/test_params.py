"""Mappings as arguments: what a user may write is accepted, and what not is refused in its line, by both type checkers."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from goldsmith.config import build_config
from goldsmith.pipeline import build_tree, understand

from .test_typing import ROOT, check, run_mypy, run_pyright

CASE = ROOT / "tests/cases/params-of-objects"
USAGE = Path(__file__).parent / "params_usage.txt"


@pytest.fixture(scope="module")
def usage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's module beside the package that it uses."""
    folder = tmp_path_factory.mktemp("params")
    config = build_config(
        CASE,
        {"document": "spec.yaml", "output": "out", "package": "chats", "include-package": False},
    )
    for path, text in build_tree(config, understand(config)).items():
        place = folder / "chats" / path.removeprefix("chats/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    module = folder / "user.py"
    module.write_text(USAGE.read_text(encoding="utf-8"), encoding="utf-8")
    return module


def list_wrong() -> set[int]:
    """The lines that are to be refused."""
    lines = USAGE.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("  # wrong")}


def list_refused(output: str) -> set[int]:
    """The lines that a type checker names."""
    return {int(number) for number in re.findall(r"user\.py:(\d+)\D.*error", output)}


def test_mypy(usage: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """mypy refuses those lines, and the package has no fault of its own."""
    monkeypatch.setenv("MYPYPATH", str(usage.parent))
    assert list_refused(run_mypy(usage).stdout) == list_wrong() != set()
    package = run_mypy(usage.parent / "chats")
    assert package.returncode == 0, package.stdout


def test_pyright(usage: Path) -> None:
    """pyright refuses the same lines, and nothing in the package."""
    configuration = {
        "typeCheckingMode": "strict",
        "include": ["user.py", "chats/params.py", "chats/resources"],
    }
    place = usage.parent / "pyrightconfig.json"
    place.write_text(json.dumps(configuration), encoding="utf-8")
    done = run_pyright(project=usage.parent)
    assert list_refused(done.stdout) == list_wrong()
    assert not re.findall(r"chats/.*error", done.stdout)


def test_no_run_time(usage: Path) -> None:
    """Importing the client, and calling it, does not import the mappings; who wants to may import them."""
    code = (
        "import sys; import chats; from chats.resources import chats as all; "
        "assert 'chats.params' not in sys.modules; "
        "from chats import params; assert params.Message.__total__"
    )
    done = check([sys.executable, "-c", code], PYTHONPATH=str(usage.parent))
    assert done.returncode == 0, done.stderr
