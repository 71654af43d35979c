"""The command lines of a folder of documents: ``python -m tests.corpus.commands FOLDER``.

For each: generates a package with its command line; asks every group and every command for its help; makes every call by its method and
by its command, and holds the two requests to each other and to what ``--dry-run`` prints.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from .__main__ import find_documents, say
from .check import PACKAGE, ROOT
from .generating import generate_client


@dataclass(slots=True)
class CommandsRow:
    """What was found of the command line of a document."""

    name: str
    commands: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list[str])

    def line(self) -> str:
        """The row of the table."""
        state = f"{len(self.faults)} faults" if self.faults else "ok"
        return f"{self.name:32} {self.commands:5} commands {self.seconds:6.1f} s  {state}"


def check_commands(document: Path, folder: Path) -> CommandsRow:
    """Everything of one document."""
    row = CommandsRow(document.stem)
    started = time.monotonic()
    output, said = generate_client(document, folder, ["cli"])
    if said:
        row.faults.append(said)
        return row
    paths = [str(ROOT), str(ROOT / "generator")]
    probe = [sys.executable, "-m", "tests.corpus.commands_probe", str(output), PACKAGE]
    done = subprocess.run(
        probe,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONHASHSEED": "0"},
    )
    row.seconds = time.monotonic() - started
    if done.returncode:
        row.faults.append(done.stderr[-2000:])
        return row
    found = json.loads(done.stdout)
    row.commands, row.faults = found["commands"], found["faults"]
    return row


def main() -> int:
    """Prints a row a document; exit status 1 where anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.commands", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the documents are")
    parser.add_argument("--only", default="*", help="names of documents, with wildcards: slack,ad*")
    parser.add_argument("--show", type=int, default=5, help="how many faults to print")
    parser.add_argument("--keep", type=Path, help="a folder that keeps what was generated")
    given = parser.parse_args()
    documents = find_documents(given.folder, given.only)
    if not documents:
        parser.error(f"no documents in {given.folder}")
    rows: list[CommandsRow] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = (given.keep or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        for document in documents:
            row = check_commands(document.resolve(), folder)
            rows.append(row)
            say(row.line())
            for fault in row.faults[: given.show]:
                say(f"    {fault}")
    good = sum(not row.faults for row in rows)
    say(f"{good} of {len(rows)} documents, {sum(row.commands for row in rows)} commands")
    return 0 if good == len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
