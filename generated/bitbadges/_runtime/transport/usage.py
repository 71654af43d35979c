"""What holds the connections of a pool: calls under way, and answers that are still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol

from ..effects import Failure


class Held(Protocol):
    """An answer that is still open."""

    operation: str


def explain_busy(
    failure: Failure, calls: Mapping[int, str], bodies: Iterable[Held], limit: int | None
) -> Failure:
    """The failure of a call that got no connection, with what has them.

    :param calls: the operations of the calls that wait for an answer or for a connection.
    :param limit: how many connections there may be, where that is ours to say.
    """
    open_now = [body.operation for body in bodies]
    said = "; ".join(
        text
        for text in (
            count_words("open answer", open_now),
            count_words("call", calls.values()),
        )
        if text
    )
    allowed = "" if limit is None else f" of {limit}"
    return Failure(
        failure.kind, f"{failure.message}: all{allowed} connections are in use ({said})", False
    )


def count_words(noun: str, operations: Iterable[str]) -> str:
    """How many there are, and of which operations, the most frequent first."""
    counts = Counter(operations)
    total = counts.total()
    if not total:
        return ""
    names = [f"{count} of {name}" for name, count in counts.most_common(3)]
    more = ["others"] if len(counts) > 3 else []
    return f"{total} {noun}{'' if total == 1 else 's'}: {', '.join([*names, *more])}"
