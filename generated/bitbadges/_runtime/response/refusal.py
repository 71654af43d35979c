"""From an answer that is no success to the error that says what happened and what to do next."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import cast

from ..errors import APIStatusError, APIStreamError, Facts, find_error_type
from ..message import HTTPResponse, Request
from ..operation import API, Operation
from .decode import Undecodable, decode_response, find_response
from .reason import find_message, find_text

HINTS: Mapping[int, str] = {
    304: "What you have is current; leave out If-None-Match or If-Modified-Since to get it anyway",
    402: "The account's credits are used up; top them up, then repeat the call",
    403: "The credential is valid, but does not allow this; look at its scopes",
    404: "Look at the ids; what was made a moment ago may not be there yet",
    429: "Wait as long as retry_after says, or set rate_limit= to stay below the limit",
}


def parse_body(operation: Operation, response: HTTPResponse) -> object:
    """The body of an error answer: its documented type, else plain JSON, else text; ``None`` where it is empty."""
    content = response.content
    if not content.strip():
        return None
    content_type = response.headers.get("content-type")
    rule = find_response(operation, response.status, content_type)
    if rule is not None and rule.decoding != "empty":
        try:
            return decode_response(operation, rule, content, content_type, strict=False)
        except Undecodable:
            pass  # The body is what it is; the status is the error.
    try:
        return cast(object, json.loads(content))
    except (ValueError, RecursionError):
        return content.decode("utf-8", "replace")


def build_stream_error(text: str, facts: Facts) -> APIStreamError:
    """The error for an event with which the server says that it failed; its text is redacted already."""
    data: object = text
    with suppress(ValueError, RecursionError):
        data = json.loads(text)
    message = find_text(data) or "the stream reports a failure"
    return APIStreamError(message, data=data, facts=facts)


def build_status_error(
    api: API,
    operation: Operation,
    response: HTTPResponse,
    facts: Facts,
    *,
    request: Request | None = None,
    retry_after: float | None = None,
    message: str | None = None,
    hint: str | None = None,
) -> APIStatusError:
    """The error for an answer that is no success; answer and request are redacted already.

    :param message: what to say in the place of what the answer says.
    :param hint: what to do next, where the caller knows more than the status tells.
    """
    status = response.status
    if hint is None:
        hint = HINTS.get(status)
    if status == 429 and retry_after is not None:
        hint = f"Wait {retry_after:g} s, or set rate_limit= to stay below the limit"
    elif 300 <= status < 400 and status != 304 and hint is None:
        hint = "The server redirects the call to where it is not followed"
    kind = find_error_type(status)
    return api.errors.get(kind.__name__, kind)(
        find_message(response) if message is None else message,
        response=response,
        request=request,
        body=parse_body(operation, response),
        retry_after=retry_after,
        hint=hint,
        facts=facts,
    )
