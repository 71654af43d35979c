"""Streams as they are on the wire: events, lines, or a sequence, from typed pieces."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from .._runtime.message import Headers
from .._runtime.operation import Operation, Response
from .._runtime.response.events import is_raw
from .._runtime.response.media import ServerSentEvent
from .answers import WrongAnswerError, describe, find_status, list_successes, write_json_value
from .reply import Reply

_SEQUENCE = "application/json-seq"


def build_stream(
    operation: Operation,
    symbol: str,
    pieces: Iterable[object],
    *,
    breaks_off: bool = False,
    takes: float = 0.0,
) -> Reply:
    """A stream of pieces, each held to their type; raises :class:`WrongAnswerError` for one of another."""
    rule = list_successes(operation, stream=True)[0]
    written: list[bytes] = []
    for piece in pieces:
        try:
            written.append(write_piece(rule, piece))
        except WrongAnswerError as error:
            raise WrongAnswerError(f"{symbol} cannot answer {describe(piece)}: {error}") from None
    return build_streamed(rule, written, breaks_off=breaks_off, takes=takes)


def build_streamed(
    rule: Response, written: list[bytes], *, breaks_off: bool = False, takes: float = 0.0
) -> Reply:
    """A stream of what is written already, with its end, unless it breaks off."""
    end = [_write_event(rule.done)] if rule.done and rule.decoding == "events" else []
    return Reply(
        status=find_status(rule),
        headers=Headers([("Content-Type", _find_kind(rule))]),
        pieces=(*written, *(() if breaks_off else end)),
        breaks_off=breaks_off,
        takes=takes,
    )


def _find_kind(rule: Response) -> str:
    usual = "application/jsonl" if rule.decoding == "lines" else "text/event-stream"
    return rule.content_type if rule.content_type and "*" not in rule.content_type else usual


def write_piece(rule: Response, piece: object) -> bytes:
    """One piece: an event as it is, text where text is due, and else JSON."""
    if rule.decoding == "lines":
        return frame(rule, write_json_value(rule, piece))
    if isinstance(piece, ServerSentEvent):
        if not is_raw(rule):
            raise WrongAnswerError("its pieces are the data of events")
        event = cast("ServerSentEvent[str]", piece)
        return _write_event(event.data, event.event, event.id, event.retry)
    if rule.type is str or (is_raw(rule) and isinstance(piece, str)):
        if not isinstance(piece, str):
            raise WrongAnswerError("its pieces are text")
        return _write_event(piece)
    return frame(rule, write_json_value(rule, piece))


def frame(rule: Response, content: bytes) -> bytes:
    """JSON as a piece of a stream."""
    if rule.decoding == "events":
        return b"data: " + content + b"\n\n"
    return (b"\x1e" if _find_kind(rule).startswith(_SEQUENCE) else b"") + content + b"\n"


def _write_event(
    data: str, event: str = "message", id: str = "", retry: int | None = None
) -> bytes:
    lines = [f"event: {event}"] if event != "message" else []
    lines += [f"id: {id}"] if id else []
    lines += [f"retry: {retry}"] if retry is not None else []
    lines += [f"data: {line}" for line in data.split("\n")]
    return ("\n".join(lines) + "\n\n").encode()
