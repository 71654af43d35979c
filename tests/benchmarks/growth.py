"""``goldsmith generate`` of made-up documents of 50 to 8,000 operations: what one operation costs as documents grow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from .measure import Command, Contender, Row, alternate, compare, spawn
from .project import GOLDSMITH, write_document
from .report import Options, run

SIZES = (50, 200, 800, 8000)
TINY = (1, 2, 3, 4)
ROUNDS = 3  # the largest takes half a minute


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure: an operation's share of the whole, and what each further operation adds."""
    sizes = TINY if options.quick else SIZES
    with TemporaryDirectory(prefix="goldsmith-benchmark-") as folder:
        contenders = {str(size): _build_contender(Path(folder), size) for size in sizes}
        rounds = min(options.rounds, ROUNDS)
        whole = alternate(contenders, rounds, warm=not options.quick)
    shares = {_name(size): [taken / size for taken in whole[str(size)]] for size in sizes}
    for size in sizes[1:]:
        yield compare(
            f"growth: an operation's share at {size}",
            shares,
            _name(size),
            _name(sizes[0]),
            target=1.3,
        )
    added = {
        f"from {lower} to {upper}": [
            max(more - less, 1e-6) / (upper - lower)
            for more, less in zip(whole[str(upper)], whole[str(lower)], strict=True)
        ]
        for lower, upper in pairwise(sizes)
    }
    figure = "growth: what one more operation costs"
    for before, after in pairwise(added):
        yield compare(f"{figure}, {after}", added, after, before, target=1.3)


def _name(size: int) -> str:
    return f"an operation's share at {size}"


def _build_contender(folder: Path, size: int) -> Contender:
    document = folder / f"{size}.json"
    output = folder / f"client{size}"
    write_document(document, size)
    command: Command = [*GOLDSMITH, "generate", document, "--output", output, "--package", "client"]

    def sample() -> float:
        shutil.rmtree(output, ignore_errors=True)
        return spawn(command, cwd=folder)[0]

    return sample


if __name__ == "__main__":
    run(measure, __doc__)
