"""From typed values to answers as they are on the wire, each held to what the operation declares."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import cast

from .._runtime.message import Headers
from .._runtime.models.adapters import dump_text, find_adapter, validate_json
from .._runtime.models.fields import MODEL, describe_model
from .._runtime.models.nodes import ObjectOf
from .._runtime.models.objects import is_model
from .._runtime.models.problems import Problem, Unfit, Unwritable
from .._runtime.models.writing import write_json
from .._runtime.operation import Operation, Response
from .._runtime.response.parts import BodyPart
from .reply import JSON, Reply

BOUNDARY = "part-of-the-fake"
STREAMED = ("events", "lines")


class WrongAnswerError(TypeError, ValueError):
    """An answer that the operation cannot give: what is wrong with it, and where."""


def list_successes(operation: Operation, *, stream: bool | None = None) -> list[Response]:
    """The answers that are a success: whole ones, streams, or either."""
    declared = [each for each in operation.responses if each.status.startswith("2")]
    found = declared or [each for each in operation.responses if each.status == "default"]
    if stream is not None:
        found = [each for each in found if (each.decoding in STREAMED) is stream] or found
    return found or [Response("200", decoding="empty", content_type=None)]


def find_status(rule: Response) -> int:
    """A status of an answer that may be declared for many."""
    return (
        int(rule.status)
        if rule.status.isdecimal()
        else int(rule.status[0] + "00") if rule.status[0].isdecimal() else 200
    )


def find_content_type(rule: Response) -> str | None:
    """A content type of an answer that may be declared for a range of them."""
    usual = {"json": JSON, "text": "text/plain", "bytes": "application/octet-stream"}.get(
        rule.decoding
    )
    given = rule.content_type
    if given is None or "*" in given:
        return usual
    return given


def build_answer(operation: Operation, symbol: str, value: object, *, takes: float = 0.0) -> Reply:
    """The answer that is read as ``value``; raises :class:`WrongAnswerError` where the operation has none."""
    faults: list[str] = []
    rules = list_successes(operation, stream=False)
    for rule in sorted(rules, key=lambda each: each.decoding == "empty" and value is not None):
        try:
            content = write_value(rule, value)
        except WrongAnswerError as error:
            faults.append(str(error))
            continue
        return build_whole(rule, content, takes=takes)
    raise WrongAnswerError(f"{symbol} cannot answer {describe(value)}: {faults[0]}")


def build_whole(
    rule: Response, content: bytes, *, takes: float = 0.0, status: int | None = None
) -> Reply:
    """An answer with a body."""
    kind = find_content_type(rule)
    if rule.decoding == "parts":
        kind = f"{kind or 'multipart/mixed'}; boundary={BOUNDARY}"
    headers = Headers([("Content-Type", kind)] if kind is not None and content else [])
    pieces = (content,) if content else ()
    return Reply(status=status or find_status(rule), headers=headers, pieces=pieces, takes=takes)


def write_value(rule: Response, value: object) -> bytes:
    """The body that is read as ``value``; raises :class:`WrongAnswerError` where there is none."""
    if rule.decoding == "empty":
        if value is not None:
            raise WrongAnswerError("the answer has no body: it is None")
        return b""
    if rule.decoding == "bytes":
        if not isinstance(value, bytes):
            raise WrongAnswerError("the answer is bytes")
        return value
    if rule.decoding == "parts":
        return write_parts(value)
    if rule.decoding == "text" and rule.type in (None, str):
        if not isinstance(value, str):
            raise WrongAnswerError("the answer is text")
        return value.encode()
    content = write_json_value(rule, value)
    if rule.decoding == "text":
        plain = json.loads(content)
        return plain.encode() if isinstance(plain, str) else content
    return content


def write_parts(value: object) -> bytes:
    """A body of parts; raises :class:`WrongAnswerError` where they are none."""
    parts = cast("list[object]", value) if isinstance(value, list | tuple) else [value]
    pieces: list[bytes] = []
    for part in parts:
        if not isinstance(part, BodyPart):
            raise WrongAnswerError("the answer is a list of BodyPart")
        lines = "".join(f"{name}: {text}\r\n" for name, text in part.headers.pairs)
        head = f"--{BOUNDARY}\r\n{lines}\r\n".encode("utf-8", "surrogateescape")
        pieces.append(head + part.content + b"\r\n")
    return b"".join([*pieces, f"--{BOUNDARY}--\r\n".encode()])


def write_json_value(rule: Response, value: object) -> bytes:
    """The JSON that is read as ``value``; raises :class:`WrongAnswerError` where there is none."""
    if rule.type is not None and value is None and rule.decoding == "json":
        problem = find_fault(rule.type, b"null")
        if problem is not None:
            raise WrongAnswerError(problem)
    content = dump(rule.type, value)
    first = find_fault(rule.type, content)
    if first is None:
        return content
    envelope = _find_envelope(rule.type)
    if envelope is not None and is_model(value):
        wrapped = b'{"' + envelope.encode() + b'": ' + content + b"}"
        if find_fault(rule.type, wrapped) is None:
            return wrapped
    raise WrongAnswerError(first)


def dump(kind: object, value: object) -> bytes:
    """A typed value as JSON: objects as their own classes write them, all else as the type has it, where there is one."""
    try:
        if kind is not None and not _holds_model(value):
            return dump_text(find_adapter(kind), value)
    except (Unwritable, TypeError, AttributeError, ValueError):
        pass  # a value of another type: what is wrong with it is said by who reads it
    try:
        return write_json(value)
    except Unwritable:
        raise WrongAnswerError(f"{describe(value)} cannot be written as JSON") from None


def _holds_model(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(map(_holds_model, cast("Mapping[str, object]", value).values()))
    if isinstance(value, list | tuple):
        return any(map(_holds_model, cast("list[object]", value)))
    return is_model(value)


def list_faults(kind: object, content: bytes) -> list[Problem]:
    """Where JSON does not fit a type."""
    if kind is None:
        return []
    try:
        validate_json(find_adapter(kind), content)
    except Unfit as error:
        return error.list_problems()
    return []


def find_fault(kind: object, content: bytes) -> str | None:
    """The first place where JSON does not fit a type; ``None`` where it fits."""
    faults = list_faults(kind, content)
    if not faults:
        return None
    place = "".join(f"/{step}" for step in faults[0].steps)
    return f"{faults[0].message}{' at ' + place if place else ''}"


def find_model(kind: object) -> ObjectOf | None:
    """What is known of a type that is a model with fields."""
    if not (isinstance(kind, type) and issubclass(kind, MODEL)):
        return None
    found = describe_model(kind)
    return found if isinstance(found, ObjectOf) else None


def _find_envelope(kind: object) -> str | None:
    """The name on the wire of the one thing that an answer holds, where it holds no more."""
    model = find_model(kind)
    needed = [] if model is None else [field.wire for field in model.fields if field.required]
    return needed[0] if len(needed) == 1 else None


def describe(value: object) -> str:
    """What a value is, without what it holds."""
    if isinstance(value, list):
        items = cast("list[object]", value)
        return f"a list of {len(items)}"
    name = type(value).__name__
    return "None" if value is None else f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"
