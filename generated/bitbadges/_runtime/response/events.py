"""Events as the values that they carry: what ends a stream, what reports a failure, and what is no event at all."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeAlias

from ..operation import Response
from .findings import ReportedFailure, Undecodable
from .media import EventParser, ServerSentEvent

END = "[DONE]"
"""What many servers send as the last event, where the document has another type for the data."""

FAILURE = "error"

Decode: TypeAlias = Callable[[bytes], object]


def is_raw(rule: Response) -> bool:
    """Whether the events themselves are asked for: the document has no type for their data."""
    return rule.type is None or rule.type is ServerSentEvent


def is_end(rule: Response, event: ServerSentEvent[str]) -> bool:
    """Whether an event only says that the stream is over: as the document has it, or as most servers do."""
    said = event.data.strip()
    if rule.done is not None and rule.done in (said, event.event):
        return True
    return not is_raw(rule) and said == END


def read_event(rule: Response, event: ServerSentEvent[str], decode: Decode) -> ServerSentEvent[Any]:
    """The event with its data as the type of the declared answer.

    :param decode: makes JSON a value of that type.
    :raises ReportedFailure: for an event with which the server tells of a failure.
    :raises Undecodable: where the data is not JSON.
    :raises Mismatch: with ``strict``, where it does not fit the type.
    """
    if is_raw(rule):
        return event
    if event.event == FAILURE:
        raise ReportedFailure(event.data)
    data: Any = event.data
    if rule.type is not str:
        # Where anything may come, text that is no JSON is text.
        kind: object = rule.type
        with suppress(*([Undecodable] if kind is Any or kind is object else [])):
            data = decode(event.data.encode())
    return ServerSentEvent(event.event, data, event.id, event.retry)


def check_events(parser: EventParser, content_type: str | None, *, at_end: bool) -> None:
    """Refuse what is no stream of events. Raises :class:`Undecodable`.

    What else than ``text/event-stream`` says that it is has to begin like one; of one that says so, some line has to be one.
    """
    if parser.is_known or not parser.is_strange:
        return
    essence = (content_type or "").partition(";")[0].strip().lower()
    if at_end or essence not in ("", "text/event-stream"):
        raise Undecodable("no events", "the body is not the stream of events that was due")


def read_events(
    rule: Response, content: bytes, content_type: str | None, decode: Decode
) -> list[Any]:
    """The data of all events of a stream that was read as a whole; raises like :func:`read_event`."""
    parser = EventParser()
    found: list[Any] = []
    for event in parser.feed(content + b"\n\n"):
        if is_end(rule, event):
            return found
        read = read_event(rule, event, decode)
        found.append(read if is_raw(rule) else read.data)
    check_events(parser, content_type, at_end=True)
    return found
