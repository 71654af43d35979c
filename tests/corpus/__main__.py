"""Holds the generator to a folder of OpenAPI documents.

For each: generates, twice, with other hash seeds; imports every module; builds every model; calls every operation against a
server on this machine and holds requests and answers against the document; runs mypy (and pyright) in strict mode.

With ``--names``: says instead how many methods repeat their resource, and which names are long.
"""

from __future__ import annotations

import argparse
import fnmatch
import sys
import tempfile
from pathlib import Path

from .check import Options, Row, check_document
from .names import NamesRow, measure_names


def say(text: str) -> None:
    """Prints a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def find_documents(folder: Path, only: str = "*") -> list[Path]:
    """The documents of a folder, smallest first."""
    found = [p for p in folder.iterdir() if p.suffix in (".json", ".yaml", ".yml")]
    chosen = [p for p in found if any(fnmatch.fnmatch(p.stem, o) for o in only.split(","))]
    return sorted(chosen, key=lambda path: (path.stat().st_size, path.name))


def main() -> int:
    """Prints a row a document and a summary; exit status 1 where anything failed, 2 where there is nothing to do."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the documents are")
    parser.add_argument("--only", default="*", help="names of documents, with wildcards: slack,ad*")
    parser.add_argument("--pyright", action="store_true", help="run pyright too")
    parser.add_argument("--black", action="store_true", help="see whether black would change it")
    parser.add_argument("--models", default="pydantic", choices=["pydantic", "msgspec"])
    parser.add_argument("--no-mypy", action="store_true")
    parser.add_argument("--names", action="store_true", help="only measure names; write nothing")
    parser.add_argument("--once", action="store_true", help="do not generate a second time")
    parser.add_argument("--keep", type=Path, help="a folder that keeps what was generated")
    parser.add_argument(
        "--show", type=int, default=5, help="how many faults of a document to print"
    )
    given = parser.parse_args()
    documents = find_documents(given.folder, given.only)
    if not documents:
        parser.error(f"no documents in {given.folder}")
    if given.names:
        return _measure([document.resolve() for document in documents], given.show)
    with tempfile.TemporaryDirectory() as temporary:
        folder = (given.keep or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        options = Options(
            cache=folder / "cache",
            mypy=not given.no_mypy,
            pyright=given.pyright,
            black=given.black,
            twice=not given.once,
            models=given.models,
        )
        rows = [_check(document.resolve(), folder, options, given.show) for document in documents]
    good = sum(not row.faults for row in rows)
    say(
        f"{good} of {len(rows)} documents, {sum(r.operations for r in rows)} of {sum(r.declared for r in rows)} operations"
    )
    return 0 if good == len(rows) else 1


def _measure(documents: list[Path], show: int) -> int:
    """Prints a row a document, and the share of methods that repeat their resource; 1 where too many do, or a name is too long."""
    rows: list[NamesRow] = []
    for document in documents:
        row = measure_names(document)
        rows.append(row)
        say(row.line())
        for name in [*row.repeating[:show], *row.unexcused[:show]]:
            say(f"    {name}")
    methods, repeating = sum(row.methods for row in rows), sum(len(row.repeating) for row in rows)
    long = sum(len(row.unexcused) for row in rows)
    share = 100 * repeating / methods if methods else 0.0
    say(
        f"{repeating} of {methods} methods repeat their resource ({share:.2f} %), {long} long names without a reason"
    )
    return 0 if share <= 2 and not long else 1


def _check(document: Path, folder: Path, options: Options, show: int) -> Row:
    row = check_document(document, folder, options)
    say(row.line())
    for fault in row.faults[:show]:
        say(f"    {fault}")
    return row


if __name__ == "__main__":
    sys.exit(main())
