"""``goldsmith generate`` of this repository, a cold process, against ``datamodel-codegen`` that writes only its models."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from .measure import Row, alternate, compare, spawn
from .project import GOLDSMITH, copy_project
from .report import Options, run

OURS = "goldsmith generate"
PARTS = "goldsmith generate, with all parts"
FLOOR = "datamodel-codegen, the models alone"
AGAIN = "goldsmith generate, nothing changed"
CODEGEN = (
    "--input-file-type=openapi",
    "--output-model-type=pydantic_v2.BaseModel",
    "--formatters=builtin",
    "--disable-warnings",
)


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure."""
    quick = options.quick
    with copy_project(quick=quick) as home, copy_project(quick=quick, parts=True) as whole:
        contenders = {
            OURS: lambda: _generate(home, fresh=True),
            PARTS: lambda: _generate(whole, fresh=True),
            AGAIN: lambda: _generate(home, fresh=False),
            FLOOR: lambda: spawn(_build_codegen(home), cwd=home)[0],
        }
        samples = alternate(contenders, options.rounds, warm=not quick)
    yield compare("generate, cold", samples, OURS, FLOOR, target=1.5)
    yield compare("generate, cold, with all four parts", samples, PARTS, FLOOR)
    yield compare("generate again, nothing changed", samples, AGAIN, FLOOR)


def _build_codegen(home: Path) -> list[str | Path]:
    program = Path(sys.executable).with_name("datamodel-codegen")
    command: list[str | Path] = [program, "--input", home / "spec" / "openapi.yaml", *CODEGEN]
    # The schemas lie in files of their own: they are found from the paths on.
    return [*command, "--openapi-scopes", "schemas", "paths", "--output", home / "models.py"]


def _generate(home: Path, *, fresh: bool) -> float:
    output = home / "generated"
    if fresh:
        shutil.rmtree(output, ignore_errors=True)
    elif not output.exists():
        spawn([*GOLDSMITH, "generate"], cwd=home)
    return spawn([*GOLDSMITH, "generate"], cwd=home)[0]


if __name__ == "__main__":
    run(measure, __doc__)
