"""The references of a folder of documents: ``python -m tests.corpus.reference FOLDER``.

For each: generates a package with its reference and its test kit; holds every link to what it leads to; type-checks every block of
Python as the code of a caller, and runs it on a fake that answers with the document's examples.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .__main__ import find_documents, say
from .check import PACKAGE
from .generating import generate_client, run_mypy

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"(?<!\\)\[(?:\\.|[^\]\\])*\]\(([^()\s]+)\)")
_ANCHOR = re.compile(r'<a id="([^"]+)"></a>')
_SPAN = re.compile(r"`[^`\n]*`")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of Python: where it stands, and what it is."""

    place: str
    code: str

    @property
    def is_async(self) -> bool:
        """Whether it has to stand in a coroutine."""
        return re.search(r"^\s*(?:async |await )|\bawait ", self.code, re.MULTILINE) is not None


@dataclass(slots=True)
class Row:
    """What was found in the reference of a document."""

    name: str
    pages: int = 0
    links: int = 0
    blocks: int = 0
    faults: list[str] = field(default_factory=list[str])

    def line(self) -> str:
        """The row of the table."""
        state = f"{len(self.faults)} faults" if self.faults else "ok"
        return f"{self.name:32} {self.pages:5} pages {self.links:7} links {self.blocks:6} blocks  {state}"


def list_pages(folder: Path) -> list[Path]:
    """The pages of a reference."""
    return sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".txt"))


def find_dead_links(folder: Path) -> tuple[int, list[str]]:
    """How many links the pages have, and those that lead to no page or no anchor."""
    anchors = {
        path.resolve(): set(_ANCHOR.findall(path.read_text(encoding="utf-8")))
        for path in list_pages(folder)
    }
    count, dead = 0, list[str]()
    for page in list_pages(folder):
        text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.M)
        for target in _LINK.findall(text):
            count += 1
            path, _, anchor = target.partition("#")
            file = (page.parent / path).resolve() if path else page.resolve()
            known = anchors.get(file, set() if file.is_file() else None)
            if known is None or (anchor and anchor not in known):
                dead.append(f"{page.relative_to(folder)}: {target} leads nowhere")
    return count, dead


def find_blocks(folder: Path) -> Iterator[Block]:
    """Every block of Python in the pages, but for the recipes: those are programs of their own."""
    for page in list_pages(folder):
        if page.parent.name == "cookbook":
            continue
        text = page.read_text(encoding="utf-8")
        for found in _BLOCK.finditer(text):
            line = text.count("\n", 0, found.start()) + 2
            yield Block(f"{page.relative_to(folder)}:{line}", found[1])


def build_module(blocks: list[Block], package: str, class_name: str) -> str:
    """A module with a function for each block, whose ``client`` is the client that it speaks of."""
    pieces = [f"from {package} import Async{class_name}, {class_name}\n"]
    for number, block in enumerate(blocks):
        kind = f"Async{class_name}" if block.is_async else class_name
        word = "async def" if block.is_async else "def"
        body = textwrap.indent(block.code, "    ")
        pieces.append(f"{word} block_{number}(client: {kind}) -> None:  # {block.place}\n{body}")
    return "\n\n".join(pieces)


def check_types(folder: Path, module: str, package: str, cache: Path) -> list[str]:
    """What mypy has to say of the blocks, each as the code of a caller."""
    (folder / "blocks.py").write_text(module, encoding="utf-8")
    # Blocks of one function each do not see each other's names, and what a call gives may be nothing.
    errors, trouble = run_mypy(
        ["--disable-error-code=func-returns-value", "blocks.py"], folder, cache
    )
    lines = module.split("\n")
    found = [f"{_find_place(lines, line)}: {line}" for line in errors]
    return found + ([trouble] if trouble else [])


def _find_place(lines: list[str], said: str) -> str:
    """The block that a line of mypy's is about."""
    found = re.match(r"blocks\.py:(\d+)", said)
    number = int(found[1]) if found else 0
    heads = [line for line in lines[:number] if re.match(r"(?:async )?def block_\d+", line)]
    return heads[-1].partition("# ")[2] if heads else "?"


def run_blocks(folder: Path, package: str, class_name: str) -> list[str]:
    """What goes wrong where each block is run on the fakes, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.corpus.reference_run", str(folder), package, class_name],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )
    if done.returncode:
        return [done.stderr[-2000:]]
    faults: list[str] = json.loads(done.stdout)
    return faults


def check_reference(document: Path, folder: Path, *, runs: bool = True) -> Row:
    """Everything of one document."""
    row = Row(document.stem)
    output, said = generate_client(document, folder, ["reference", "testing"])
    if said:
        row.faults.append(said)
        return row
    pages = output / "reference"
    row.pages = len(list_pages(pages))
    row.links, dead = find_dead_links(pages)
    blocks = list(find_blocks(pages))
    row.blocks = len(blocks)
    row.faults += dead
    module = build_module(blocks, PACKAGE, "Client")
    row.faults += check_types(output, module, PACKAGE, folder / "cache")
    if runs:
        row.faults += run_blocks(output, PACKAGE, "Client")
    return row


def main() -> int:
    """Prints a row a document; exit status 1 where anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.reference", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the documents are")
    parser.add_argument("--only", default="*", help="names of documents, with wildcards: slack,ad*")
    parser.add_argument("--no-run", action="store_true", help="only types and links")
    parser.add_argument("--show", type=int, default=5, help="how many faults to print")
    parser.add_argument("--keep", type=Path, help="a folder that keeps what was generated")
    given = parser.parse_args()
    documents = find_documents(given.folder, given.only)
    if not documents:
        parser.error(f"no documents in {given.folder}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = (given.keep or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        good = 0
        for document in documents:
            row = check_reference(document.resolve(), folder, runs=not given.no_run)
            say(row.line())
            for fault in row.faults[: given.show]:
                say(f"    {fault}")
            good += not row.faults
    say(f"{good} of {len(documents)} documents")
    return 0 if good == len(documents) else 1


if __name__ == "__main__":
    sys.exit(main())
