"""The test kits of a folder of documents: ``python -m tests.corpus.kit FOLDER``.

For each: generates a package with its test kit; has the fakes answer every method with examples, sync and async, strictly; puts what
was sent to the fake's server; makes every model, writes it and reads it again; and runs mypy (and pyright) in strict mode.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from .__main__ import find_documents, say
from .check import PACKAGE
from .generating import generate_client, run_mypy

PROBE = Path(__file__).with_name("kit_probe.py")


@dataclass(frozen=True, slots=True)
class Options:
    """What is looked at beside the kit itself."""

    cache: Path
    mypy: bool = True
    pyright: bool = False
    models: str = "pydantic"
    timeout: float = 900


@dataclass(slots=True)
class Row:
    """What was found for a document."""

    name: str
    methods: int = 0
    answered: int = 0
    served: int = 0
    factories: int = 0
    made: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list[str])

    def line(self) -> str:
        """The row of the table."""
        state = f"{len(self.faults)} faults" if self.faults else "ok"
        return (
            f"{self.name:32} {self.answered:4} of {self.methods:4} methods answered, {self.served:4} served,"
            f" {self.made:5} of {self.factories:5} models made {self.seconds:6.1f} s  {state}"
        )


def check_kit(document: Path, folder: Path, options: Options) -> Row:
    """Everything of one document."""
    row = Row(document.stem)
    started = time.monotonic()
    output, said = generate_client(document, folder, ["testing"], options.models)
    if said:
        row.faults.append(said)
        return row
    _probe(row, output, options.timeout)
    if options.mypy:
        errors, trouble = run_mypy(["-p", PACKAGE], output, options.cache)
        row.faults += [*errors, *([trouble] if trouble else [])]
    if options.pyright:
        row.faults += _run_pyright(output)
    row.seconds = time.monotonic() - started
    return row


def _probe(row: Row, output: Path, timeout: float) -> None:
    command = [sys.executable, str(PROBE), str(output), PACKAGE]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=timeout)
    except subprocess.TimeoutExpired:
        row.faults.append(f"the kit was not done in {timeout:g} s")
        return
    if done.returncode:
        row.faults.append(done.stderr[-1000:])
        return
    found = json.loads(done.stdout)
    row.methods, row.answered, row.served = found["methods"], found["answered"], found["served"]
    row.factories, row.made = found["factories"], found["made"]
    row.faults += found["faults"]


def _run_pyright(output: Path) -> list[str]:
    settings = {"typeCheckingMode": "strict", "include": [PACKAGE], "pythonVersion": "3.11"}
    (output / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", str(output)]
    done = subprocess.run(command, cwd=output, capture_output=True, text=True, check=False)
    return [line for line in done.stdout.splitlines() if " error: " in line]


def main() -> int:
    """Prints a row a document; exit status 1 where anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.kit", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the documents are")
    parser.add_argument("--only", default="*", help="names of documents, with wildcards: slack,ad*")
    parser.add_argument("--pyright", action="store_true", help="run pyright too")
    parser.add_argument("--no-mypy", action="store_true")
    parser.add_argument("--models", default="pydantic", choices=["pydantic", "msgspec"])
    parser.add_argument("--show", type=int, default=5, help="how many faults to print")
    parser.add_argument("--keep", type=Path, help="a folder that keeps what was generated")
    given = parser.parse_args()
    documents = find_documents(given.folder, given.only)
    if not documents:
        parser.error(f"no documents in {given.folder}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = (given.keep or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        options = Options(
            cache=folder / "cache",
            mypy=not given.no_mypy,
            pyright=given.pyright,
            models=given.models,
        )
        rows: list[Row] = []
        for document in documents:
            row = check_kit(document.resolve(), folder, options)
            rows.append(row)
            say(row.line())
            for fault in row.faults[: given.show]:
                say(f"    {fault}")
    good = sum(not row.faults for row in rows)
    answered, methods = sum(r.answered for r in rows), sum(r.methods for r in rows)
    made, factories = sum(r.made for r in rows), sum(r.factories for r in rows)
    say(
        f"{good} of {len(rows)} documents, {answered} of {methods} methods answered,"
        f" {made} of {factories} models made"
    )
    return 0 if good == len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
