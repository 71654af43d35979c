"""The streams of a folder of documents: ``python -m tests.corpus.streams FOLDER``.

Every operation that may answer piece by piece is called, sync and async, against a server that is made from its document, and that
streams only when it is asked to: by the flag of the request where there is one, by what it accepts otherwise. The table says how many
operations declare a stream, how many are said to have one by an extension, and how many only take a boolean ``stream``; how many were
read; and of how many with a flag nothing says that it asks for a stream, so that they have one method and an argument.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from .__main__ import find_documents, say
from .answers import Resolve, kind_of, sample
from .check import PACKAGE
from .declared import find_operations, read_document, resolver
from .pages import run

Node = dict[str, Any]
FLAG = "stream"
EVENTS, LINES = "text/event-stream", "application/x-ndjson"
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_DEEPEST = 8


@dataclass(slots=True)
class Row:
    """The streams of a document, and what was wrong with them."""

    name: str
    plan: list[Node] = field(default_factory=list[Node])
    read: int = 0
    left: list[str] = field(default_factory=list[str])
    faults: list[str] = field(default_factory=list[str])

    def count(self, why: str) -> int:
        """How many operations are planned for that reason."""
        return sum(each["why"] == why for each in self.plan)

    def line(self) -> str:
        """The row of the table."""
        counts = " ".join(f"{self.count(why):8}" for why in ("declared", "said", "flag"))
        state = f"{len(self.faults)} faults" if self.faults else "ok" if self.read else ""
        return f"{self.name:32} {counts} {self.read:6} {len(self.left):6} {state}"


def plan_streams(path: Path) -> Row:
    """What a document says of streams, read without the generator: how each is asked for, and what it answers."""
    document = read_document(path)
    resolve = resolver(document)
    row = Row(path.stem)
    for declared in find_operations(document):
        item = resolve(document["paths"][declared.path])
        operation = resolve(item[declared.method.lower()])
        said = _read(operation, document, resolve)
        name = said.get("field", FLAG)
        place = _find_place(item, operation, name, resolve) if name else None
        pieces = declared.plain()["pieces"]
        if operation.get("x-goldsmith-stream") is False or not (pieces or said or place):
            continue
        why = "said" if said else "declared" if pieces else "flag"
        kind = pieces["content_type"] if pieces else LINES if said.get("lines") else EVENTS
        whole = declared.plain()["answer"]
        piece: Any = None
        if said.get("event"):
            piece = sample(said["event"], resolve)
        elif pieces:
            piece = _read_piece(pieces["body"], kind)
        elif said and not name:  # what is declared as the answer is that of a piece
            piece = json.loads(whole["body"] or "null")
        row.plan.append(
            {
                "why": why,
                "method": declared.method,
                "path": declared.path,
                "flag": {"in": place, "name": name} if place else None,
                "kind": kind,
                "piece": piece,
                "done": said.get("done") or (None if said and not said["event"] else "[DONE]"),
                "whole": whole if name else None,
            }
        )
    return row


def _read_piece(body: str, kind: str) -> Any:
    """One of the pieces that a document's samples are made of."""
    first = body.splitlines()[0]
    return json.loads(first.removeprefix("data: ") if kind.startswith(EVENTS) else first)


def _read(operation: Node, document: Node, resolve: Resolve) -> Node:
    """What an extension says; ``field`` is ``None`` where the answer always is a stream."""
    own, fern = operation.get("x-goldsmith-stream"), operation.get("x-fern-streaming")
    if isinstance(own, dict):
        said = cast(Node, own)
        event = said.get("event")
        named = isinstance(event, str) and "/" not in event
        schema = {"$ref": f"#/components/schemas/{event}"} if named else event
        return {
            "field": said.get("field"),
            "event": {"$ref": schema} if isinstance(schema, str) else schema,
            "done": said.get("done"),
            "lines": said.get("format") == "lines",
        }
    if fern in (None, False):
        return {}
    told = cast(Node, fern) if isinstance(fern, dict) else {}
    condition = str(told.get("stream-condition") or "")
    return {
        "field": condition.rpartition(".")[2] or None,
        "event": told.get("response-stream"),
        "done": told.get("terminator"),
        "lines": told.get("format") != "sse",
    }


def _find_place(item: Node, operation: Node, name: str, resolve: Resolve) -> str | None:
    """Where a request has a boolean of that name."""
    for node in (operation, item):
        for each in map(resolve, node.get("parameters") or []):
            if each.get("in") == "body" and name in _list_booleans(each.get("schema"), resolve):
                return "body"
            schema = resolve(each.get("schema") or each)
            if (each.get("in"), each.get("name")) == ("query", name):
                return "query" if kind_of(schema) == "boolean" else None
    content = cast(Node, resolve(operation.get("requestBody")).get("content") or {})
    for media_type, media in content.items():
        found = _list_booleans(resolve(media).get("schema"), resolve)
        if ("json" in media_type or media_type in _FORMS) and name in found:
            return "body"
    return None


def _list_booleans(schema: object, resolve: Resolve, depth: int = 0) -> Iterator[str]:
    """The names of the booleans in a schema, and in all that it is made of."""
    node = resolve(schema)
    for name, inner in cast(Node, node.get("properties") or {}).items():
        found = resolve(inner)
        members = [resolve(each) for key in ("anyOf", "oneOf") for each in found.get(key) or []]
        values = found.get("enum") or [found.get("const")]
        if "boolean" in map(kind_of, (found, *members)) or isinstance(values[0], bool):
            yield name
    for key in ("allOf", "oneOf", "anyOf"):
        for member in node.get(key) or [] if depth < _DEEPEST else []:
            yield from _list_booleans(member, resolve, depth + 1)


def check_streams(path: Path, row: Row, folder: Path) -> None:
    """Generates the client, and has every planned operation answered whole and piece by piece."""
    output = folder / path.stem
    command = ["goldsmith", "generate", str(path), "--output", str(output), "--package", PACKAGE]
    if run(command, row.faults) is None:
        return
    plan = folder / f"{path.stem}.streams.json"
    plan.write_text(json.dumps(row.plan), encoding="utf-8")
    done = run(["tests.corpus.streams_probe", str(output), PACKAGE, str(plan)], row.faults)
    if done is not None:
        found = cast(Node, json.loads(done))
        row.read = found["read"]
        row.left = found["left"]
        row.faults += found["faults"]


def main() -> int:
    """Prints the table; exit status 1 where a stream was not what it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.streams", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the documents are")
    parser.add_argument("--only", default="*", help="names of documents, with wildcards")
    parser.add_argument("--show", type=int, default=5, help="how many faults, and flags, to print")
    given = parser.parse_args()
    rows: list[Row] = []
    say(f"{'document':32} {'declared':>8} {'said':>8} {'flag':>8} {'read':>6} {'left':>6}")
    with tempfile.TemporaryDirectory() as folder:
        for path in find_documents(given.folder, given.only):
            row = plan_streams(path.resolve())
            if row.plan:
                check_streams(path.resolve(), row, Path(folder))
            rows.append(row)
            say(row.line())
            for fault in [*row.faults[: given.show], *row.left[: given.show]]:
                say(f"    {fault}")
    counts = " ".join(f"{sum(r.count(w) for r in rows):8}" for w in ("declared", "said", "flag"))
    read, left = sum(row.read for row in rows), sum(len(row.left) for row in rows)
    say(f"{'all':32} {counts} {read:6} {left:6}")
    return 1 if any(row.faults for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
