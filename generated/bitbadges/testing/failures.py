"""The ways in which a call may fail: by a status, by an error class, by an answer that does not come."""

from __future__ import annotations

import json
from collections.abc import Mapping

from .._runtime.effects import Failure
from .._runtime.errors import (
    BY_STATUS,
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ClientError,
    ResponseDecodingError,
    ResponseValidationError,
    ServerError,
)
from .._runtime.message import Headers
from .facts import Facts, as_node
from .reply import BROKEN, JSON, NEVER, REFUSED, Reply
from .samples import Sampler

WORDS: Mapping[str, Failure | None] = {"timeout": None, "reset": BROKEN, "refused": REFUSED}
FailureCause = type[Exception] | Exception | int | str


def build_failure(
    cause: FailureCause,
    symbol: str,
    facts: Facts,
    *,
    body: object = None,
    headers: Mapping[str, str] | None = None,
    retry_after: float | None = None,
    after: float = 0.0,
) -> Reply:
    """The reply with which a call fails in that way. Raises ``TypeError`` for what is none."""
    kind = type(cause) if isinstance(cause, Exception) else cause
    if isinstance(kind, type):
        special = _find_special(kind, after)
        if special is not None:
            return special
    if isinstance(kind, str):
        if kind not in WORDS:
            raise TypeError(
                f"{symbol} fails in no way {kind!r}: {', '.join(WORDS)}, a status or an error class"
            )
        failure = WORDS[kind]
        return Reply(takes=NEVER) if failure is None else Reply(failure=failure, takes=after)
    status = _find_status(kind, symbol)
    pairs = list((headers or {}).items())
    if retry_after is not None:
        pairs.append(("Retry-After", f"{retry_after:g}"))
    content = _write_body(symbol, facts, status, body)
    if content and "content-type" not in {name.lower() for name, _ in pairs}:
        pairs.append(("Content-Type", "text/plain" if isinstance(body, str) else JSON))
    pieces = (content,) if content else ()
    return Reply(status=status, headers=Headers(pairs), pieces=pieces, takes=after)


def _find_special(kind: type[Exception], after: float) -> Reply | None:
    """What an error class means that is of no status."""
    json_type = Headers([("Content-Type", JSON)])
    if issubclass(kind, APITimeoutError | TimeoutError):
        return Reply(takes=NEVER)
    if issubclass(kind, ConnectionRefusedError):
        return Reply(failure=REFUSED, takes=after)
    if issubclass(kind, APIConnectionError | ConnectionError):
        return Reply(failure=BROKEN, takes=after)
    if issubclass(kind, ResponseDecodingError):
        return Reply(headers=json_type, pieces=(b'{"cut off',), takes=after)
    if issubclass(kind, ResponseValidationError):
        return Reply(headers=json_type, pieces=(b'"not what it is to be"',), takes=after)
    return None


def _find_status(kind: type[Exception] | int, symbol: str) -> int:
    if isinstance(kind, int):
        if not 300 <= kind <= 599:
            raise TypeError(f"{symbol} does not fail with {kind}: a status from 300 to 599 does")
        return kind
    if issubclass(kind, ServerError):
        return 500
    for status, known in BY_STATUS.items():
        if issubclass(kind, known):
            return status
    if issubclass(kind, APIStatusError):
        return 418
    what = "is of no answer" if issubclass(kind, ClientError) else "is no error of the client"
    raise TypeError(f"{symbol} cannot fail with {kind.__name__}, which {what}: give a status")


def _write_body(symbol: str, facts: Facts, status: int, body: object) -> bytes:
    if isinstance(body, bytes):
        return body
    if isinstance(body, str):
        return body.encode()
    if body is None:
        body = find_error_body(symbol, facts, status)
        return b"" if body is None else json.dumps(body).encode()
    from .answers import dump

    return dump(None, body)


def find_error_body(symbol: str, facts: Facts, status: int) -> object:
    """The body that the document gives for a status: its example, else one that is made of its schema; ``None`` where it says nothing."""
    if symbol not in facts.methods:
        return None
    responses = as_node(facts.find_operation(symbol).get("responses"))
    for key in (str(status), f"{status // 100}XX", f"{status // 100}xx", "default"):
        for kind, media in as_node(responses.get(key)).items():
            if "json" not in kind:
                continue
            examples = media.get("examples")
            return examples[0] if examples else Sampler(facts, "response").make(media.get("schema"))
    return None
