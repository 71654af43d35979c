"""Everyday jobs, by generated clients and by the vendors' own packages: ``python -m tests.corpus.jobs FOLDER``.

``tests/jobs`` has a folder for each vendor: ``ours.py`` uses the client that is generated from the vendor's document, which is looked
for in FOLDER by the name of the vendor (``qdrant.json``), and has to pass the type checker in strict mode; ``theirs.py`` does the same
by the package of the vendor, and is checked, not strictly, where ``--python`` names an interpreter that has the package and mypy.
``--write`` writes the page that shows both side by side.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from .__main__ import say
from .check import ROOT

JOBS = ROOT / "tests" / "jobs"
PAGE = ROOT / "docs" / "comparison.md"
_SUFFIXES = (".json", ".yaml", ".yml")


@dataclass(slots=True)
class Row:
    """What was found of a vendor."""

    name: str
    jobs: int
    ours: str = "no document"
    theirs: str = "not asked"
    faults: list[str] = field(default_factory=list[str])

    def line(self) -> str:
        """The row of the table."""
        return f"{self.name:16} {self.jobs:4} {self.ours:12} {self.theirs:12}"


def list_vendors(folder: Path = JOBS) -> list[Path]:
    """The folders of the vendors, in the order of their names."""
    return sorted(path.parent for path in folder.glob("*/ours.py"))


def read_jobs(path: Path) -> dict[str, str]:
    """The jobs of a file: what each function does, without its signature's types where they say nothing."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    found: dict[str, str] = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            begin, end = node.body[0].lineno - 1, node.end_lineno
            found[node.name] = "\n".join(line[4:] for line in lines[begin:end])
    return found


def check_vendor(vendor: Path, documents: Path, folder: Path, python: str | None) -> Row:
    """Generates the client, and has both files checked."""
    row = Row(vendor.name, len(read_jobs(vendor / "ours.py")))
    found = [documents / f"{vendor.name}{suffix}" for suffix in _SUFFIXES]
    document = next((path for path in found if path.exists()), None)
    if document is not None:
        output, package = folder / vendor.name, f"{vendor.name}_api"
        generate = ["-m", "goldsmith", "generate", str(document.resolve())]
        where = ["--output", str(output), "--package", package]
        fault = _run([sys.executable, *generate, *where], ROOT)
        fault = fault or _check(sys.executable, vendor / "ours.py", output, folder, "--strict")
        row.ours = "fails" if fault else "ok"
        row.faults += fault
    if python is not None:
        lenient = ("--check-untyped-defs", "--ignore-missing-imports")
        fault = _check(python, vendor / "theirs.py", folder, folder, *lenient)
        row.theirs = "fails" if fault else "ok"
        row.faults += fault
    return row


def _check(python: str, path: Path, output: Path, cache: Path, *flags: str) -> list[str]:
    where = [f"--cache-dir={cache / 'cache'}", "--config-file=", "--python-version=3.11"]
    return _run([python, "-m", "mypy", *flags, *where, str(path)], output)


def _run(command: list[str], folder: Path) -> list[str]:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip().splitlines()[-8:] if done.returncode else []


def build_page(folder: Path = JOBS) -> str:
    """Both sides of all jobs, and what is said of each vendor."""
    parts = [(folder / "README.md").read_text(encoding="utf-8").rstrip()]
    for vendor in list_vendors(folder):
        notes = (vendor / "notes.md").read_text(encoding="utf-8").rstrip()
        parts.append(notes)
        ours, theirs = read_jobs(vendor / "ours.py"), read_jobs(vendor / "theirs.py")
        parts.append("| job | the generated client | the vendor's package |\n| --- | --- | --- |")
        for job, text in ours.items():
            other = _cell(theirs[job]) if job in theirs else "–"
            parts[-1] += f"\n| {job.replace('_', ' ')} | {_cell(text)} | {other} |"
    return "\n\n".join(parts) + "\n"


def _cell(text: str) -> str:
    """Code in a cell of a table, whose lines a reader may copy."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;")
    return f"<pre>{escaped.replace(chr(10), '<br>')}</pre>"


def main() -> int:
    """Prints the table; exit status 1 where a file does not pass."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.jobs", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the vendors' documents are")
    parser.add_argument("--python", help="an interpreter with the vendors' packages and mypy")
    parser.add_argument("--write", action="store_true", help="write the page, and check nothing")
    given = parser.parse_args()
    if given.write:
        PAGE.write_text(build_page(), encoding="utf-8")
        return 0
    if given.folder is None:
        parser.error("FOLDER is needed: where the vendors' documents are")
    rows: list[Row] = []
    say(f"{'vendor':16} {'jobs':>4} {'ours':12} {'theirs':12}")
    with tempfile.TemporaryDirectory() as folder:
        for vendor in list_vendors():
            rows.append(check_vendor(vendor, given.folder, Path(folder), given.python))
            say(rows[-1].line())
            for fault in rows[-1].faults:
                say(f"    {fault}")
    return 1 if any(row.faults for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
