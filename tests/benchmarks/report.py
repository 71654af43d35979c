"""The options that all scripts share, and their rows as a table."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from .measure import Row, Spread

ROUNDS = 11
HEADING = "| figure | measured | against | measured | ratio | to reach | |\n| --- | --- | --- | --- | --- | --- | --- |"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a script is told. ``quick`` is one round on little, to see that it runs; its numbers mean nothing."""

    rounds: int = ROUNDS
    quick: bool = False
    corpus: Path | None = None
    peer: Path | None = None
    only: tuple[str, ...] = ()

    def count(self, usual: int, quick: int = 1) -> int:
        """How often to do something that has its own measure."""
        return quick if self.quick else usual


Script = Callable[[Options], Iterable[Row]]


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of every script."""
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="samples of each contender")
    parser.add_argument("--quick", action="store_true", help="one round on little, to see it run")
    parser.add_argument(
        "--corpus",
        type=Path,
        default=_find_path("GOLDSMITH_CORPUS"),
        help="a folder of OpenAPI documents (or GOLDSMITH_CORPUS)",
    )
    parser.add_argument(
        "--peer",
        type=Path,
        default=_find_path("GOLDSMITH_PEER"),
        help="the command openapi-python-client (or GOLDSMITH_PEER); left out, it is installed for the time of the run",
    )
    parser.add_argument("--documents", default="", help="of the corpus, only these: slack,box")
    parser.add_argument("--json", action="store_true", help="the rows as JSON, one a line")


def _find_path(name: str) -> Path | None:
    value = os.environ.get(name)
    return Path(value) if value else None


def build_options(given: argparse.Namespace) -> Options:
    """The options out of a command line."""
    return Options(
        rounds=1 if given.quick else given.rounds,
        quick=given.quick,
        corpus=given.corpus.resolve() if given.corpus else None,
        peer=given.peer.absolute() if given.peer else None,
        only=tuple(filter(None, given.documents.split(","))),
    )


def run(script: Script, description: str | None, arguments: Sequence[str] | None = None) -> None:
    """Runs one script and prints its rows as they come."""
    parser = argparse.ArgumentParser(description=description)
    add_options(parser)
    given = parser.parse_args(arguments)
    if not given.json:
        say(HEADING)
    for row in script(build_options(given)):
        say(json.dumps(asdict(row)) if given.json else show_row(row))


def say(text: str) -> None:
    """A line, at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def remark(text: str) -> None:
    """A line beside the table."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def read_row(line: str) -> Row:
    """A row out of its JSON."""
    values = json.loads(line)
    for name in ("ours", "theirs", "ratio"):
        values[name] = Spread(**values[name])
    return Row(**values)


def show_row(row: Row) -> str:
    """A row of the table, in Markdown."""
    form = FORMS[row.unit]
    if row.target is None:
        verdict, target = "", ""
    else:
        verdict = "reached" if row.ratio.middle <= row.target else "**missed**"
        target = f"≤ {row.target:g} ×"
    note = f"{verdict}; {row.note}" if verdict and row.note else verdict or row.note
    cells = (
        row.figure,
        row.ours.show(form),
        row.against,
        row.theirs.show(form),
        row.ratio.show(_show_ratio),
        target,
        note,
    )
    return f"| {' | '.join(cells)} |"


def _show_ratio(value: float) -> str:
    return f"{value:.2f} ×"


def _show_seconds(value: float) -> str:
    if value >= 1:
        return f"{value:.2f} s"
    return f"{value * 1e3:.3g} ms" if value >= 1e-3 else f"{value * 1e6:.3g} µs"


def _show_megabytes(value: float) -> str:
    return f"{value:.1f} MB"


def _show_count(value: float) -> str:
    return f"{value:g}"


FORMS: dict[str, Callable[[float], str]] = {
    "s": _show_seconds,
    "MB": _show_megabytes,
    "count": _show_count,
}
