"""``goldsmith check`` with nothing changed, a cold process, against ``python -c "import yaml"``."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from .measure import Row, alternate, cold, compare, spawn
from .project import GOLDSMITH, copy_project
from .report import Options, run

OURS = "goldsmith check"
FULL = "goldsmith check --full"
FLOOR = 'python -c "import yaml"'


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure."""
    with copy_project(quick=options.quick) as home:
        spawn([*GOLDSMITH, "generate"], cwd=home)
        contenders = {
            OURS: cold([*GOLDSMITH, "check"], cwd=home),
            FLOOR: cold([sys.executable, "-c", "import yaml"], cwd=home),
        }
        has_full = not options.quick and "--full" in spawn([*GOLDSMITH, "check", "--help"])[1]
        if has_full:
            contenders[FULL] = cold([*GOLDSMITH, "check", "--full"], cwd=home)
        samples = alternate(contenders, options.rounds, warm=not options.quick)
    yield compare("check, nothing changed", samples, OURS, FLOOR, target=6)
    if has_full:
        yield compare("check --full, nothing changed", samples, FULL, FLOOR)


if __name__ == "__main__":
    run(measure, __doc__)
