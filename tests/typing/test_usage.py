"""Mappings, named values and tuples as arguments: what a user may write is accepted, and what not is refused in its line, by both type checkers."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from goldsmith.config import build_config
from goldsmith.pipeline import build_tree, understand

from .test_typing import ROOT, check, run_mypy, run_pyright

FOLDER = Path(__file__).parent
USAGES = {
    "params_usage.txt": {"chats": "params-of-objects"},
    "optional_usage.txt": {"things": "body-optional-with-required"},
    "kinds_usage.txt": {"jobs": "enums-with-names", "shapes": "schemas-tuples"},
}
"""What a user writes, and the packages that it uses, each made of a case."""


@pytest.fixture(scope="module", params=USAGES)
def usage(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's module beside the packages that it uses."""
    folder = tmp_path_factory.mktemp("usage")
    for package, case in USAGES[request.param].items():
        given = {"document": "spec.yaml", "output": "out", "package": package}
        config = build_config(ROOT / "tests/cases" / case, {**given, "include-package": False})
        for path, text in build_tree(config, understand(config)).items():
            place = folder / package / path.removeprefix(f"{package}/")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
    module = folder / "user.py"
    module.write_text((FOLDER / request.param).read_text(encoding="utf-8"), encoding="utf-8")
    return module


def list_wrong(usage: Path) -> set[int]:
    """The lines that are to be refused."""
    lines = usage.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("  # wrong")}


def list_refused(output: str) -> set[int]:
    """The lines that a type checker names."""
    return {int(number) for number in re.findall(r"user\.py:(\d+)\D.*error", output)}


def find_packages(usage: Path) -> list[str]:
    """The packages beside the user's module."""
    return sorted(place.parent.name for place in usage.parent.glob("*/client.py"))


def test_mypy(usage: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """mypy refuses those lines, and the packages have no fault of their own."""
    monkeypatch.setenv("MYPYPATH", str(usage.parent))
    assert list_refused(run_mypy(usage).stdout) == list_wrong(usage) != set()
    packages = run_mypy(*(usage.parent / name for name in find_packages(usage)))
    assert packages.returncode == 0, packages.stdout


def test_pyright(usage: Path) -> None:
    """pyright refuses the same lines, and nothing in the packages."""
    names = find_packages(usage)
    whole = [f"{name}/{part}" for name in names for part in ("*.py", "resources")]
    configuration = {"typeCheckingMode": "strict", "include": ["user.py", *whole]}
    place = usage.parent / "pyrightconfig.json"
    place.write_text(json.dumps(configuration), encoding="utf-8")
    done = run_pyright(project=usage.parent)
    assert list_refused(done.stdout) == list_wrong(usage)
    assert not re.findall(rf"(?:{'|'.join(names)})/.*error", done.stdout)


def test_no_run_time(usage: Path) -> None:
    """Importing a client does not import the mappings; who wants to may import them."""
    for name in find_packages(usage):
        has_params = (usage.parent / name / "params.py").exists()
        code = (
            f"import sys; import {name}; assert '{name}.params' not in sys.modules; "
            f"assert '{name}.constants' not in sys.modules; "
            f"{f'from {name} import params' if has_params else ''}"
        )
        done = check([sys.executable, "-c", code], PYTHONPATH=str(usage.parent))
        assert done.returncode == 0, done.stderr
