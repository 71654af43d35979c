"""Runs the benchmarks, each in a process of its own, and prints one table: ``python -m tests.benchmarks [--only NAME,NAME]``."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator

from .measure import ROOT, Row
from .report import HEADING, add_options, read_row, remark, say, show_row

SCRIPTS = (
    "generate",
    "check",
    "touch",
    "load",
    "shell_help",
    "first_call",
    "first_calls",
    "event_loop",
    "memory",
    "decode",
    "structs",
    "structs_start",
    "call",
    "many",
    "pages",
    "corpus",
    "growth",
)


def main() -> int:
    """Runs all scripts, or those asked for; exit status 1 where one of them failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", default="", help=f"some of {','.join(SCRIPTS)}")
    add_options(parser)
    given, rest = parser.parse_known_args()
    names = tuple(filter(None, given.only.split(","))) or SCRIPTS
    unknown = [*rest, *(name for name in names if name not in SCRIPTS)]
    if unknown:
        parser.error(f"unknown: {' '.join(unknown)}")
    passed = _pass_on(sys.argv[1:])
    if not given.json:
        say(HEADING)
    failed = []
    for name in names:
        try:
            for row, line in _run(name, passed):
                say(line if given.json else show_row(row))
        except subprocess.CalledProcessError:
            failed.append(name)
    if failed:
        remark(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def _pass_on(arguments: list[str]) -> list[str]:
    """The arguments of the scripts: all but ``--only`` and ``--json``."""
    kept: list[str] = []
    skipping = False
    for argument in arguments:
        if skipping or argument == "--only":
            skipping = not skipping
        elif argument != "--json" and not argument.startswith("--only="):
            kept.append(argument)
    return kept


def _run(name: str, arguments: list[str]) -> Iterator[tuple[Row, str]]:
    remark(f"{name} ...")
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", "--json", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            yield read_row(line), line.rstrip("\n")
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)


if __name__ == "__main__":
    sys.exit(main())
