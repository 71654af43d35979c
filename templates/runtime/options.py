"""What one call may have different from its client: :class:`Options`, and the time that it may take: :class:`Timeout`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .omit import OMIT, Omit


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeout:
    """Seconds to wait for each step of one attempt; ``None`` waits for ever.

    ``connect`` is for the connection, ``read`` and ``write`` for the next piece of the answer and of the request, ``pool`` for
    a free connection.
    """

    connect: float | None = 5.0
    read: float | None = 30.0
    write: float | None = 30.0
    pool: float | None = 30.0

    @classmethod
    def of(cls, value: float | Timeout | None) -> Timeout:
        """A number of seconds for every step, or the value itself."""
        if isinstance(value, Timeout):
            return value
        return cls(connect=value, read=value, write=value, pool=value)


DEFAULT_TIMEOUT = Timeout()
DEFAULT_DEADLINE = 120.0
DEFAULT_RETRIES = 2
DEFAULT_CONNECTIONS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Settings of one call; what is left out is the client's.

    Args:
        extra_headers: Headers on top of those of the operation; they win, and ``None`` sends none of that name.
        extra_query: Query parameters on top of those of the operation, written by the same rules.
        extra_body: Properties merged into the JSON body.
        timeout: Seconds for each step of one attempt; ``None`` waits for ever.
        deadline: Seconds for the whole call, retries and sleeps included; ``None`` sets no limit.
        max_retries: How many times the request may be repeated; 0 never repeats it.
        strict: Raise where the answer does not fit its type, instead of reading what is there.
        idempotency_key: The key that makes a repetition safe, where the operation has one; made up where it is left out.
        cursor: Start from this page: the ``cursor`` of a page that was read before.
    """

    extra_headers: Mapping[str, str | Omit | None] = field(
        default_factory=dict[str, str | Omit | None], repr=False
    )
    extra_query: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    extra_body: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    timeout: float | Timeout | Omit | None = OMIT
    deadline: float | Omit | None = OMIT
    max_retries: int | Omit = OMIT
    strict: bool | Omit = OMIT
    idempotency_key: str | None = field(default=None, repr=False)
    cursor: str | int | None = field(default=None, repr=False)


NO_OPTIONS = Options()
