"""Streams that are asked for: an operation that answers whole or piece by piece, as a flag of the request says.

A document may say it (``x-goldsmith-stream``, ``x-fern-streaming``), may declare both answers and leave the flag to the reader, or
may have no more than a flag called ``stream``. What is left in normal form: a media type for the pieces, and ``x-goldsmith-flag``
of the operation, which has the place, the name, and what the answer as a whole takes. Wrong is worse than none: a flag that no
document declares a stream for counts only where what is said of it, or a schema of that name, speaks of pieces of the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from goldsmith.diagnostics import Report, counted
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.flags import find_flag, find_name, is_echoed, speaks_of_pieces
from goldsmith.normalize.media import essence, is_json, is_sequential
from goldsmith.normalize.nodes import (
    OperationNode,
    as_text,
    behind_references,
    component_name,
    component_schemas,
    is_true,
    operations,
    reference_to,
    section,
)
from goldsmith.normalize.pieces import find_piece

EXTENSION: Final = "x-goldsmith-stream"
FERN: Final = "x-fern-streaming"
_SHOWN = 4
FIELDS: Final = ("field", "event", "done", "format")
FLAG: Final = "x-goldsmith-flag"
"""Keeps, in normal form, the flag by which a stream is asked for: ``in``, ``name``, ``plain``, and whether it was inferred."""
DOUBTED: Final = "x-goldsmith-flag-doubted"
"""Marks, in normal form, an operation with a flag of which nothing says that it asks for a stream."""
DONE: Final = "x-goldsmith-done"
"""Keeps, in normal form, what ends a stream, at the media type of the pieces."""
RAW: Final = "x-goldsmith-raw"
"""Marks, in normal form, pieces of which nothing is known: they are given as they come."""
END: Final = "[DONE]"
"""What the servers that are asked by such a flag send last, where the document does not say otherwise."""
EVENTS: Final = "text/event-stream"
LINES: Final = "application/x-ndjson"


@dataclass(frozen=True, slots=True)
class _Said:
    """What a document says of a stream: its flag, the schema of a piece, what ends it, and as what it comes."""

    field: str | None = None
    event: Json = None
    done: str = ""
    media_type: str = EVENTS
    whole: Json = None
    always: bool = False


def declare_streams(document: Document, report: Report) -> None:
    """Declares the streams that a document says in its own words, and names the flags of those that it declares."""
    schemas = component_schemas(document.root)
    for node in operations(document.root):
        said = _read(document, node, report)
        if said is not None:
            _declare(document, node, said, schemas)
        elif node.operation.get(EXTENSION) is not False and find_media(node.operation):
            _note_flag(node, "stream", schemas, inferred=False)


def infer_streams(document: Document, report: Report) -> None:
    """Declares the streams that only a flag tells of, and types those that the document has no schema for."""
    schemas = component_schemas(document.root)
    for node in operations(document.root):
        operation = node.operation
        if EXTENSION in operation or FERN in operation:
            continue
        media = find_media(operation)
        if media is not None:
            if FLAG in operation and not as_object(media).keys() & {"schema", "itemSchema"}:
                piece = find_piece(node, schemas)
                media |= {"itemSchema": reference_to(piece)} if piece else {}
            continue
        flag = find_flag(operation, "stream", schemas)
        whole = _find_whole(operation)
        if flag is None or whole is None or is_echoed(whole, "stream", schemas):
            continue
        piece = find_piece(node, schemas)
        if piece is None and not speaks_of_pieces(flag.said):
            operation[DOUBTED] = True
            continue
        # What has a type ends so anyway; plain events would be handed on, this one too.
        said = _Said("stream", reference_to(piece)) if piece else _Said("stream", done=END)
        _declare(document, node, said, schemas, inferred=True)


def _read(document: Document, node: OperationNode, report: Report) -> _Said | None:
    """What the extensions of an operation say."""
    own, fern = node.operation.get(EXTENSION), node.operation.get(FERN)
    schemas = component_schemas(document.root)
    if isinstance(own, dict):
        _check(document, node, own, report)
        event = _find_event(own.get("event"), schemas)
        if own.get("event") is not None and event is None:
            place = document.locate(own, "event")
            report.error("no-such-event", f"there is no schema {own['event']!r}", place)
        field = as_text(own.get("field")) or None
        media_type = LINES if own.get("format") == "lines" else EVENTS
        return _Said(field, event, as_text(own.get("done")), media_type, always=field is None)
    if own is False or fern in (None, False):
        return None
    told = as_object(fern)
    condition = as_text(told.get("stream-condition"))
    return _Said(
        field=find_name(condition),
        event=_find_event(told.get("response-stream"), schemas),
        done=as_text(told.get("terminator")),
        media_type=(
            EVENTS if told.get("format") == "sse" else LINES
        ),  # which Fern has as its default
        whole=_find_event(told.get("response"), schemas),
        always=not condition,
    )


def _check(document: Document, node: OperationNode, said: Object, report: Report) -> None:
    for key in said:
        if key not in FIELDS:
            message = f"`{EXTENSION}` has no field `{key}`"
            hint = f"it has {', '.join(FIELDS)}"
            report.error("unknown-stream-field", message, document.locate(said, key), hint)
    field = as_text(said.get("field"))
    if field and find_flag(node.operation, field, component_schemas(document.root)) is None:
        message = f"there is no boolean {field!r} in the body or the query of the operation"
        report.error("no-such-flag", message, document.locate(said, "field"))


def _find_event(value: Json, schemas: Object) -> Json:
    """A schema that is given as such, by its reference, or by its name; ``None`` for one that there is not."""
    if isinstance(value, str) and "/" not in value:
        return reference_to(value) if value in schemas else None
    node: Object = {"$ref": value} if isinstance(value, str) else as_object(value)
    if "$ref" in node:
        name = component_name(node)
        return reference_to(name) if name is not None and name in schemas else None
    return node or None


def _declare(
    document: Document, node: OperationNode, said: _Said, schemas: Object, *, inferred: bool = False
) -> None:
    response = _find_success(node.operation)
    content = section(response, "content")
    media = find_media(node.operation)
    if media is None:
        pieces: Object = {}
        if said.always:  # what is declared as the whole answer is that of a piece
            whole = _find_whole(node.operation)
            pieces = {"itemSchema": whole} if whole is not None else {}
            for kind in [kind for kind in content if is_json(kind)]:
                del content[kind]
        media = content[said.media_type] = pieces
        document.adopt(media, node.operation)
    if said.event is not None:
        media.pop("schema", None)
        media["itemSchema"] = said.event
    _declare_whole(content, said, schemas)
    if said.done:
        media[DONE] = said.done
    if not media.keys() & {"schema", "itemSchema"}:
        media[RAW] = True
    if said.field is not None:
        _note_flag(node, said.field, schemas, inferred=inferred)


def _declare_whole(content: Object, said: _Said, schemas: Object) -> None:
    """Declares what is answered as a whole: of a union of that and of the pieces, the member that it is."""
    kinds = [kind for kind in content if is_json(kind) and not is_sequential(kind)]
    for kind in kinds:
        media = as_object(content[kind])
        declared = as_object(media.get("schema"))
        members = [*as_list(declared.get("oneOf")), *as_list(declared.get("anyOf"))]
        found = [each for each in members if _is_whole(as_object(each), said, schemas)]
        if len(found) == 1:
            media["schema"] = found[0]
    if said.whole is not None and not kinds:
        content["application/json"] = {"schema": said.whole}


def _is_whole(member: Object, said: _Said, schemas: Object) -> bool:
    """Whether a member of a union has the properties of what is said to be the whole, or else is no piece."""
    if said.whole is None:
        return said.event is not None and member != said.event
    wanted = as_object(behind_references(as_object(said.whole), schemas).get("properties")).keys()
    found = as_object(behind_references(member, schemas).get("properties")).keys()
    return bool(wanted) and found == wanted


def _note_flag(node: OperationNode, name: str, schemas: Object, *, inferred: bool) -> None:
    flag = find_flag(node.operation, name, schemas)
    if flag is not None:
        node.operation[FLAG] = {
            "in": flag.place,
            "name": name,
            "plain": flag.plain,
            "inferred": inferred,
        }


def find_media(operation: Object) -> Object | None:
    """The media type of the pieces that a success may come in; ``None`` where it does not."""
    for status, response in as_object(operation.get("responses")).items():
        if status[:1] not in ("2", "d"):
            continue
        for media_type, media in as_object(as_object(response).get("content")).items():
            kind = essence(media_type)
            if kind == EVENTS or is_sequential(media_type) or "itemSchema" in as_object(media):
                return as_object(media)
    return None


def _find_success(operation: Object) -> Object:
    responses = section(operation, "responses")
    wins = sorted(status for status in responses if status[:1] == "2") or ["default"]
    return section(responses, wins[0])


def _find_whole(operation: Object) -> Json:
    """The schema of the JSON that a success answers with."""
    content = as_object(_find_success(operation).get("content"))
    found = [as_object(media).get("schema") for kind, media in content.items() if is_json(kind)]
    return found[0] if found else None


def summarize_streams(normal: Document) -> list[str]:
    """What of the streams was inferred, in a line."""
    found, _ = list_inferred(normal)
    if not found:
        return []
    shown = ", ".join(found[:_SHOWN]) + (", …" if len(found) > _SHOWN else "")
    return [f"streams by the flag `stream`: {counted(len(found), 'operation')}, inferred ({shown})"]


def list_inferred(document: Document) -> tuple[list[str], list[str]]:
    """The operations of which it was inferred that they answer piece by piece when they are asked to; and those that may do so."""
    found: list[str] = []
    doubted: list[str] = []
    for node in operations(document.root):
        identity = as_text(node.operation.get("operationId"))
        if as_object(node.operation.get(FLAG)).get("inferred") is True:
            found.append(identity)
        elif is_true(node.operation.get(DOUBTED)):
            doubted.append(identity)
    return found, doubted
