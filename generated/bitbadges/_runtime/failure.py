"""From an attempt without an answer to the error that says what happened and what to do next."""

from __future__ import annotations

from .effects import Failure
from .environment import build_trust_hint
from .errors import (
    APIConnectionError,
    APITimeoutError,
    ClientError,
    ClosedError,
    Facts,
    ResponseDecodingError,
)


def build_connection_error(failure: Failure, facts: Facts) -> ClientError:
    """The error for an attempt without an answer."""
    if failure.kind == "closed":
        return ClosedError(failure.message, facts=facts)
    if failure.kind == "decoding":
        error = ResponseDecodingError(failure.message, facts=facts)
        error.response = failure.response
        return error
    if failure.kind == "busy":
        way_out = "Close streams that nobody reads, send less at a time, or raise max_connections="
        return APITimeoutError(failure.message, reached=False, hint=way_out, facts=facts)
    if failure.kind == "timeout":
        way_out = "Look at the network, or raise timeout= or deadline="
        return APITimeoutError(failure.message, reached=failure.reached, hint=way_out, facts=facts)
    if failure.kind == "certificate":
        way_out = build_trust_hint()
        return APIConnectionError(failure.message, reached=False, hint=way_out, facts=facts)
    way_out = "Nothing was sent; look at base_url=, the network and its proxies"
    hint = way_out if failure.kind == "connect" else None
    return APIConnectionError(failure.message, reached=failure.reached, hint=hint, facts=facts)
