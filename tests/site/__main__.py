"""The sites of documents: ``python -m tests.site FOLDER``.

Each is built with every form of a call, and held to it that no link is dead; the table says how large it is and how long it took.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from goldsmith.site.links import find_dead_links

from ..corpus.__main__ import find_documents, say


def main() -> int:
    """A row for each document; the exit status is 1 where one of them has a fault, 2 where there is none."""
    parser = argparse.ArgumentParser(prog="python -m tests.site", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the documents are")
    parser.add_argument("--only", default="*", help="names of documents, with wildcards: slack,ad*")
    given = parser.parse_args()
    documents = find_documents(given.folder, given.only)
    faults = 0
    with tempfile.TemporaryDirectory() as name:
        for document in documents:
            row, said = check_site(document.resolve(), Path(name))
            say("\n  ".join([row, *said[:5]]))
            faults += bool(said)
    return 2 if not documents else int(faults > 0)


def check_site(document: Path, folder: Path) -> tuple[str, list[str]]:
    """The row of a document, and what is wrong with its site."""
    home = folder / re.sub(r"\W", "-", document.name)
    home.mkdir()
    values = {"document": str(document), "output": "out", "package": "client"}
    lines = [f"{key} = {json.dumps(value)}" for key, value in values.items()]
    lines.append('class-name = "Client"\nparts = ["reference", "cli", "testing"]\n')
    (home / "goldsmith.toml").write_text("\n".join(lines), encoding="utf-8")
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "goldsmith", "docs", "--debug"],
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    took = time.monotonic() - begin
    if done.returncode:
        return f"{document.name}: failed", [done.stderr[-2000:]]
    site = home / "site"
    files = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    count, dead = find_dead_links(files)
    pages = sum(path.endswith(".html") for path in files)
    size = sum(map(len, files.values())) / 1e6
    said = [*dead, *done.stderr.splitlines()]
    state = f"{len(said)} faults" if said else "ok"
    return (
        f"{document.name:36} {pages:5} pages {count:7} links {size:7.1f} MB {took:6.1f} s  {state}",
        said,
    )


if __name__ == "__main__":
    sys.exit(main())
