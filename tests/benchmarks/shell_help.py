"""``--help`` of a command line of 1,000 operations, against importing click and 60 ms of its own: new interpreters."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from .measure import Contender, Row, alternate, compare, spawn
from .project import GOLDSMITH, write_document
from .report import Options, run

SIZE = 1000
TINY = 4
CLICK = "python -c 'import click'"
FLOOR = "1.3 × import click + 60 ms"
SHARE = 1.3
OWN = 0.060


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure: the help of the whole, of a group, and of a command."""
    size = TINY if options.quick else SIZE
    with TemporaryDirectory(prefix="goldsmith-benchmark-") as temporary:
        folder = Path(temporary)
        _generate(folder, size)
        group, command = _find_command(folder)
        lines = {
            "--help": [],
            f"{group} --help": [group],
            f"{group} {command} --help": [group, command],
        }
        contenders: dict[str, Contender] = {
            CLICK: _build([sys.executable, "-c", "import click"], folder)
        }
        for name, words in lines.items():
            contenders[name] = _build(
                [sys.executable, "-m", "client.cli", *words, "--help"], folder
            )
        samples = dict(alternate(contenders, options.rounds, warm=not options.quick))
    samples[FLOOR] = [SHARE * taken + OWN for taken in samples[CLICK]]
    for name, what in zip(lines, ("of all", "of a group", "of a command"), strict=True):
        named = {f"{size} operations": samples[name], FLOOR: samples[FLOOR]}
        yield compare(f"help {what}", named, f"{size} operations", FLOOR, target=1.0)


def _generate(folder: Path, size: int) -> None:
    """The package of a made-up document, with a command line."""
    write_document(folder / "api.json", size)
    keys = ['document = "api.json"', 'output = "out"', 'package = "client"', 'parts = ["cli"]']
    (folder / "goldsmith.toml").write_text("\n".join(keys), encoding="utf-8")
    subprocess.run([*GOLDSMITH, "generate"], cwd=folder, check=True, capture_output=True)


def _find_command(folder: Path) -> tuple[str, str]:
    """A group in the midst of all, and one of its commands."""
    code = (
        "from client.cli.catalog import read_catalog as r; g = [*r().groups.values()];"
        "g = g[len(g) // 2]; print(g.word, g.rows[0][0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder / "out", check=True, capture_output=True, text=True
    )
    group, command = done.stdout.split()
    return group, command


def _build(command: list[str], folder: Path) -> Contender:
    def sample() -> float:
        return spawn(command, cwd=folder / "out")[0]

    return sample


if __name__ == "__main__":
    run(measure, __doc__)
