"""Code that was written for the older package fails against the newer exactly where the table says so.

All cases stand in one package, so that a type checker runs once for each side.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from goldsmith.changes.rules import RULES
from goldsmith.pipeline import generate

from .cases import CASES
from .documents import Case, build_config, build_document

HEADER = """\
from __future__ import annotations

from typing import Literal

from sample import (
    APIStatusError,
    BadRequestError,
    ForbiddenError,
    PaymentRequiredError,
    Sample,
    UnauthorizedError,
)
from sample import models as m

"""
UNSEEN = {"model-removed"}
"""What goes along with a change, and is of something that the code of the case does not name."""


def check(folder: Path, code: Path) -> dict[str, list[str]]:
    """What mypy says of each case's function, in strict mode."""
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--cache-dir",
        str(folder / "cache"),
        str(code),
    ]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(folder), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    lines = code.read_text(encoding="utf-8").splitlines()
    said: dict[str, list[str]] = {}
    for found in re.finditer(
        rf"^.*{re.escape(code.name)}:(\d+): error: (.*)$", done.stdout, re.MULTILINE
    ):
        above = reversed(lines[: int(found[1])])
        name = next(line for line in above if line.startswith("def ")).partition("(")[0]
        said.setdefault(name.removeprefix("def "), []).append(found[2])
    assert done.returncode == (1 if said else 0), done.stdout + done.stderr
    return said


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, list[str]], ...]:
    """What mypy says of the code of all cases: against the older package, and against the newer."""
    folder = tmp_path_factory.mktemp("types")
    code = folder / "user.py"
    code.write_text(HEADER + "\n\n\n".join(case.code() for case in CASES) + "\n", encoding="utf-8")
    documents = (
        build_document(CASES, lambda case: case.old),
        build_document(CASES, lambda case: case.new),
    )
    said = []
    for document in documents:  # into one folder, as a maintainer does
        generate(build_config(folder, document, "client"))
        said.append(check(folder / "client", code))
    return tuple(said)


def test_it_fits_the_package_that_it_was_written_for(
    verdicts: tuple[dict[str, list[str]], ...],
) -> None:
    """Not a word of the older package."""
    assert verdicts[0] == {}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_it_fails_where_the_table_says(
    case: Case, verdicts: tuple[dict[str, list[str]], ...]
) -> None:
    """Against the newer package: where a rule of the case breaks types, and nowhere else."""
    rules = {case.rule, *case.also} - (UNSEEN - {case.rule})
    breaks = any("types" in RULES[rule].levels for rule in rules)
    assert bool(verdicts[1].get(case.name)) == breaks, verdicts[1].get(case.name)
