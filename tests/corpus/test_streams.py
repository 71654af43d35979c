"""The whole way of streams: a document of every way to ask for one, its client, and a server that streams only when it is asked to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .streams import check_streams, plan_streams

Node = dict[str, Any]
TEXT: Node = {"type": "string"}
SAID: Node = {"type": "boolean", "description": "Send the answer in chunks, as it is written."}
ANSWER: Node = {"type": "object", "properties": {"text": TEXT}}
PIECE: Node = {"type": "object", "required": ["delta"], "properties": {"delta": TEXT}}


def ask(name: str, *kinds: str, body: Node | None = None, **more: Any) -> Node:
    """A path with an operation that answers as ``kinds``, JSON aside, and takes such a body as JSON."""
    content: Node = {kind: {"schema": {"$ref": "#/components/schemas/Piece"}} for kind in kinds}
    content["application/json"] = {"schema": {"$ref": "#/components/schemas/Answer"}}
    operation: Node = {"operationId": name, "tags": ["ai"], **more}
    operation["responses"] = {"200": {"description": "Fine.", "content": content}}
    if body is not None:
        schema = {"type": "object", "required": ["text"], "properties": {"text": TEXT, **body}}
        media = more.get("x-body", "application/json")
        operation["requestBody"] = {"required": True, "content": {media: {"schema": schema}}}
    return {f"/{name}": {"post": operation}}


QUERY: Node = {"name": "stream", "in": "query", "schema": {"type": "boolean", "default": False}}
PATHS: Node = {
    **ask("declared", "text/event-stream", body={"stream": {"type": "boolean"}}),
    **ask("nullable", body={"stream": {**SAID, "type": ["boolean", "null"]}}),
    **ask("usual", body={"stream": {**SAID, "default": True}}),
    **ask("named", body={"stream": {"type": "boolean"}}),
    **ask("form", body={"stream": SAID}, **{"x-body": "application/x-www-form-urlencoded"}),
    **ask("parts", body={"stream": SAID}, **{"x-body": "multipart/form-data"}),
    **ask("query", "application/x-ndjson", parameters=[QUERY]),
    **ask("accepted", "application/x-ndjson", body={}),
    **ask(
        "own", body={"live": SAID}, **{"x-goldsmith-stream": {"field": "live", "event": "Piece"}}
    ),
    **ask("fern", body={}, **{"x-fern-streaming": True}),
}
LEFT = ask("left", body={"stream": {"type": "boolean"}})


def write(folder: Path, paths: Node) -> Path:
    """A document of these paths."""
    schemas = {"Piece": PIECE, "Answer": ANSWER, "NamedStreamEvent": PIECE}
    whole = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": paths}
    path = folder / "api.json"
    path.write_text(json.dumps({**whole, "components": {"schemas": schemas}}), encoding="utf-8")
    return path


def test_every_way_to_ask(tmp_path: Path) -> None:
    """Each is read, sync and async, piece by piece; the plain method gets all at once. What is only called so is left."""
    path = write(tmp_path, {**PATHS, **LEFT})
    row = plan_streams(path)
    assert {why: row.count(why) for why in ("declared", "said", "flag")} == {
        "declared": 3,
        "said": 2,
        "flag": 6,
    }
    check_streams(path, row, tmp_path)
    assert (row.read, row.faults) == (len(PATHS), [])
    assert row.left == ["no stream: POST /left (ai.left)"]


def test_a_flag_that_is_not_set_is_a_fault(tmp_path: Path) -> None:
    """A server that waits for another flag is not asked; and a stream that should be there is missed."""
    path = write(tmp_path, {**ask("nullable", body={"stream": SAID}), **LEFT})
    row = plan_streams(path)
    by_path = {each["path"]: each for each in row.plan}
    by_path["/nullable"]["flag"] = {"in": "body", "name": "streamed"}
    by_path["/left"]["why"] = "declared"
    check_streams(path, row, tmp_path)
    assert [fault.split(":")[0] for fault in row.faults] == [
        "no stream",
        "sync ai.nullable_stream",
        "async ai.nullable_stream",
    ]
    assert row.left == []
