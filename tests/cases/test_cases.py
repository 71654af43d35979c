"""Each case gives what it must, byte for byte. ``pytest tests/cases --update-golden`` writes ``expected/`` anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .golden import DIAGNOSTICS, DOCUMENT_LINES, Case, find_cases

CASES = [pytest.param(case, id=case.name) for case in find_cases()]

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200": {description: fine}
"""


@pytest.mark.parametrize("case", CASES)
def test_gives_what_is_expected(
    case: Case, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """The files, the representation and the diagnostics that the case names are what came of its document."""
    monkeypatch.chdir(case.folder)
    if request.config.getoption("--update-golden"):
        case.update()
    assert case.expected, "the case expects nothing: put an empty file there, and update"
    assert case.actual() == case.expected


@pytest.mark.parametrize("case", CASES)
def test_is_small_and_well_named(case: Case) -> None:
    """A case is about one behaviour: its document has at most 40 lines, its name an area and a behaviour."""
    assert len(case.document.read_text(encoding="utf-8").splitlines()) <= DOCUMENT_LINES
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", case.name)


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    """A case made for a test of the harness itself; the current folder is its own."""
    (tmp_path / "spec.yaml").write_text(PETS)
    (tmp_path / "expected").mkdir()
    monkeypatch.chdir(tmp_path)
    return Case(tmp_path)


def test_update_fills_in_the_files_that_are_named(case: Case) -> None:
    """An empty file asks for what belongs there; one that nothing came of goes; then the case passes."""
    for name in ("ir.json", "sample/client.py", "no-such-file.py"):
        place = case.folder / "expected" / name
        place.parent.mkdir(exist_ok=True)
        place.touch()
    case.update()
    assert set(case.expected) == {"ir.json", "sample/client.py"}
    assert all(case.expected.values())
    assert case.actual() == case.expected


def test_a_document_that_fails_has_its_diagnostics(case: Case) -> None:
    """A faulty document gives its diagnostics alone, with places as seen from the case's folder."""
    case.document.write_text("openapi: 3.1.0\n- no\n")
    (case.folder / "expected" / "ir.json").touch()
    case.update()
    assert set(case.expected) == {DIAGNOSTICS}
    assert re.match(r"spec\.yaml:\d+:\d+: error\[", case.expected[DIAGNOSTICS])


def test_updating_is_refused_on_ci() -> None:
    """A golden that updates itself where nobody looks proves nothing."""
    command = [sys.executable, "-m", "pytest", "--update-golden", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, "--collect-only", __file__],
        env={**os.environ, "CI": "true"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 4
    assert "--update-golden is refused" in done.stdout + done.stderr
