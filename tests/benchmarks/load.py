"""Importing the client and making one, against importing its two libraries with one small model: new interpreters."""

from __future__ import annotations

from collections.abc import Iterator

from .measure import Row, alternate, compare, told
from .report import Options, run

OURS = "import bitbadges, make a client"
FLOOR = "import httpx2, pydantic, one model"
BEGIN = "from time import perf_counter; begun = perf_counter()\n"
END = "\nprint(perf_counter() - begun)"
CLIENT = "import bitbadges; bitbadges.BitBadges(api_key='x')"
LIBRARIES = "import httpx2, pydantic\nclass Small(pydantic.BaseModel):\n    name: str"


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure; the interpreter's own start is not counted."""
    contenders = {
        OURS: told(BEGIN + CLIENT + END),
        FLOOR: told(BEGIN + LIBRARIES + END),
    }
    samples = alternate(contenders, options.rounds, warm=not options.quick)
    loaded = int(told(f"{CLIENT}\nimport sys; print(int('bitbadges.models' in sys.modules))")())
    note = f"{'loads' if loaded else 'loads no'} models"
    yield compare("import and client", samples, OURS, FLOOR, target=1.2, note=note)


if __name__ == "__main__":
    run(measure, __doc__)
