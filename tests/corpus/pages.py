"""The paging that goldsmith infers, over a folder of documents: ``python -m tests.corpus.pages FOLDER``.

For each document: what is found, likely and left over; and every operation that was found is read to its end, and resumed, sync and
async, against a server of three pages that is made from the document.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from goldsmith.config import Config
from goldsmith.diagnostics import Report
from goldsmith.infer import Findings, infer_paging
from goldsmith.infer.numbers import find_start
from goldsmith.infer.shapes import Notes, build_shape
from goldsmith.ir.messages import find_answer
from goldsmith.ir.types import find_at
from goldsmith.load import load_document
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object
from goldsmith.normalize import normalize_document
from goldsmith.normalize.nodes import component_schemas, is_true, operations
from goldsmith.paging import POINTERS

from .__main__ import find_documents, say
from .answers import Resolve, sample
from .check import PACKAGE, ROOT
from .declared import resolver
from .page_server import put

Node = dict[str, Any]


@dataclass(slots=True)
class Row:
    """What was found in a document, and how many of it were read."""

    name: str
    findings: Findings
    plan: list[Node] = field(default_factory=list[Node])
    read: int = 0
    faults: list[str] = field(default_factory=list[str])

    def line(self) -> str:
        """The row of the table."""
        found, likely = len(self.findings.proved), len(self.findings.likely)
        left = len(self.findings.left_over)
        state = f"{len(self.faults)} faults" if self.faults else "ok" if found else ""
        return f"{self.name:32} {found:5} {likely:6} {left:9} {self.read:5} {state}"


def plan_document(path: Path) -> Row:
    """What is found in a document, and for each found operation what a server answers."""
    report = Report()
    root = path.parent
    document = load_document(str(path), root=root, overlays=(), allow_remote=(), report=report)
    normal = normalize_document(document, report)
    config = Config(root=root, document=str(path), output=root / "client", package=PACKAGE)
    row = Row(path.stem, infer_paging(document, normal, config, report))
    row.plan = _plan(normal)
    return row


def _plan(normal: Document) -> list[Node]:
    schemas = component_schemas(normal.root)
    resolve = resolver(cast(Node, normal.root))
    planned: list[Node] = []
    for node in operations(normal.root):
        paging = cast(Node, node.operation.get("x-goldsmith-paging") or {})
        if not is_true(node.operation.get("x-goldsmith-paging-inferred")):
            continue
        answer = find_answer(node.operation, schemas)
        items = cast(Node, find_at(paging["items"], answer, schemas) or {})
        shape = build_shape(node, schemas, Notes())
        asked = [each for each in shape.arguments if each.name == paging.get("request")]
        status, content_type = _find_status(cast(Node, node.operation["responses"]))
        planned.append(
            {
                "method": node.method.upper(),
                "path": node.path,
                "paging": paging,
                "answer": _sample(answer, paging, schemas, resolve),
                "nullable": _find_nullable(answer, paging, schemas, resolve),
                "item": sample(items.get("items"), resolve),
                "numeric": bool(asked) and asked[0].kind in ("integer", "number"),
                "first": (find_start(asked[0]) or 0) if asked else 0,
                "status": status,
                "content_type": content_type,
            }
        )
    return planned


def _sample(answer: object, paging: Node, schemas: Node, resolve: Resolve) -> Any:
    """An answer that has the objects in which its paging is told, each with what it requires."""
    whole = sample(answer, resolve)
    ways = {paging[key].rpartition("/")[0] for key in (*POINTERS,) if paging.get(key)}
    for way in sorted(ways, key=len):
        steps = way.split("/")[1:]
        for depth in range(1, len(steps) + 1):
            pointer = "/" + "/".join(steps[:depth])
            if find(whole, pointer) is None:
                inner = find_at(pointer, cast(Json, answer), cast(Object, schemas))
                whole = put(whole, pointer, sample(inner, resolve))
    return whole


def _find_nullable(answer: object, paging: Node, schemas: Node, resolve: Resolve) -> list[str]:
    """The fields whose places may hold null."""
    found: list[str] = []
    for key in ("cursor", "next"):
        way, _, name = str(paging.get(key, "")).rpartition("/")
        holder = cast(Node, find_at(way, cast(Json, answer), cast(Object, schemas)) or {})
        properties = cast(Node, holder.get("properties") or {})
        node = resolve(properties.get(name.replace("~1", "/").replace("~0", "~")))
        members = [resolve(member).get("type") for member in node.get("anyOf", [])]
        if "null" in members or not node:
            found.append(key)
    return found


def find(root: Any, pointer: str) -> Any:
    """The value at a JSON pointer of plain objects."""
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        root = cast(Node, root).get(name) if isinstance(root, dict) else None
    return root


def _find_status(responses: Node) -> tuple[int, str]:
    for status in sorted(responses):
        for media_type in responses[status].get("content", {}):
            if status[0] in "2d" and ("json" in media_type or "*" in media_type):
                plain = media_type.replace("*/*", "application/json").replace("/*", "/json")
                return int(status) if status.isdigit() else 200, plain
    raise AssertionError("nothing to answer with")


def check_pages(path: Path, row: Row, folder: Path) -> None:
    """Generates the client and reads the pages of what was found."""
    output = folder / path.stem
    command = ["goldsmith", "generate", str(path), "--output", str(output), "--package", PACKAGE]
    if run(command, row.faults) is None:
        return
    plan = folder / f"{path.stem}.pages.json"
    plan.write_text(json.dumps(row.plan), encoding="utf-8")
    done = run(["tests.corpus.paging_probe", str(output), PACKAGE, str(plan)], row.faults)
    if done is not None:
        found = cast(Node, json.loads(done))
        row.read = found["read"]
        row.faults += found["faults"]


def run(command: list[str], faults: list[str]) -> str | None:
    """What a module of this interpreter prints; ``None`` where it fails, which is a fault."""
    whole = [sys.executable, "-m", *command]
    done = subprocess.run(whole, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        faults.append(" / ".join(done.stderr.strip().splitlines()[-4:])[-600:])
        return None
    return done.stdout


def main() -> int:
    """Prints the table; exit status 1 where pages could not be read as found."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.pages", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the documents are")
    parser.add_argument("--only", default="*", help="names of documents, with wildcards")
    parser.add_argument("--count", action="store_true", help="only count, read no pages")
    parser.add_argument("--show", type=int, default=5, help="how many faults to print")
    given = parser.parse_args()
    rows: list[Row] = []
    say(f"{'document':32} {'found':>5} {'likely':>6} {'left over':>9} {'read':>5}")
    with tempfile.TemporaryDirectory() as folder:
        for path in find_documents(given.folder, given.only):
            row = plan_document(path.resolve())
            if row.plan and not given.count:
                check_pages(path.resolve(), row, Path(folder))
            rows.append(row)
            say(row.line())
            for fault in row.faults[: given.show]:
                say(f"    {fault}")
    found = sum(len(row.findings.proved) for row in rows)
    likely = sum(len(row.findings.likely) for row in rows)
    left = sum(len(row.findings.left_over) for row in rows)
    say(f"{'all':32} {found:5} {likely:6} {left:9} {sum(row.read for row in rows):5}")
    return 1 if any(row.faults for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
