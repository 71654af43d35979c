"""``goldsmith generate`` after one path file was touched, against a full one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from .measure import Row, alternate, compare, spawn
from .project import GOLDSMITH, copy_project
from .report import Options, run

OURS = "goldsmith generate, one path file touched"
FULL = "goldsmith generate, full"


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure."""
    with copy_project(quick=options.quick) as home:
        place = home / "spec" / ("openapi.yaml" if options.quick else "paths/dynamic-stores.yaml")
        text = place.read_text(encoding="utf-8")
        numbers = count(1)

        def full() -> float:
            shutil.rmtree(home / "generated", ignore_errors=True)
            return spawn([*GOLDSMITH, "generate"], cwd=home)[0]

        def touched() -> float:
            if not (home / "generated").exists():
                full()
            _touch(place, text, next(numbers))
            return spawn([*GOLDSMITH, "generate"], cwd=home)[0]

        contenders = {FULL: full, OURS: touched}
        samples = alternate(contenders, options.rounds, warm=not options.quick)
    yield compare("generate, one path file touched", samples, OURS, FULL, target=0.35)


def _touch(place: Path, text: str, number: int) -> None:
    """Changes the first sentence of the file that is shown to users: one docstring of the package is another then."""
    key = "summary: " if "summary: " in text else '"summary": "'
    place.write_text(text.replace(key, f"{key}Changed {number} ", 1), encoding="utf-8")


if __name__ == "__main__":
    run(measure, __doc__)
