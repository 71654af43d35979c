"""Which failures may be repeated: pure decisions, no waiting.

| operation                         | no answer        | 408, 502, 504 | 503        | 429 | 500  |
| --------------------------------- | ---------------- | ------------- | ---------- | --- | ---- |
| read: GET, HEAD, OPTIONS, marked  | yes              | yes           | yes        | yes | once |
| idempotent: PUT, DELETE, with key | yes              | yes           | yes        | yes | no   |
| other: POST, PATCH                | if never reached | no            | told when  | yes | no   |
"""

from __future__ import annotations

from typing import Literal

from ..effects import Failure
from ..operation import Operation

Safety = Literal["read", "idempotent", "unsafe"]

READS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"})
IDEMPOTENT = frozenset({"PUT", "DELETE"})
TEMPORARY = frozenset({408, 502, 503, 504})


def find_safety(operation: Operation, has_key: bool) -> Safety:
    """How dangerous it is to send the operation twice."""
    if operation.read or operation.method in READS:
        return "read"
    return "idempotent" if has_key or operation.method in IDEMPOTENT else "unsafe"


def may_repeat_failure(safety: Safety, failure: Failure) -> bool:
    """Whether to repeat after an attempt without an answer."""
    if failure.kind in ("local", "decoding", "closed", "certificate"):
        return False
    return safety != "unsafe" or not failure.reached


def may_repeat_status(
    safety: Safety, status: int, *, told_when: bool, server_errors: int = 1
) -> bool:
    """Whether to repeat after this status.

    ``told_when``: the server said when to come back; ``server_errors`` counts the answers of 500 so far, this one included.
    """
    if status == 429:
        return True
    if safety == "unsafe":
        return status == 503 and told_when
    if status == 500:
        return safety == "read" and server_errors <= 1
    return status in TEMPORARY
