"""Time: the deadline of a call, how long to wait before a repetition, what a server says about waiting."""

from __future__ import annotations

from collections.abc import Mapping

from ..options import Timeout

BASE_DELAY = 0.5
MAX_DELAY = 8.0
MAX_RETRY_AFTER = 60.0
"""A server that asks for a longer pause is not waited for: the error comes at once and says how long."""

MILLISECOND_EPOCH = 1e11
SECOND_EPOCH = 1e8


def min_defined(left: float | None, right: float | None) -> float | None:
    """The smaller of two limits, of which ``None`` is no limit."""
    if left is None or right is None:
        return right if left is None else left
    return min(left, right)


def clamp_timeout(timeout: Timeout, remaining: float | None) -> Timeout:
    """The same timeouts, none longer than what remains of the deadline."""
    limits = (timeout.connect, timeout.read, timeout.write, timeout.pool)
    if remaining is None or all(each is not None and each <= remaining for each in limits):
        return timeout
    return Timeout(
        connect=min_defined(timeout.connect, remaining),
        read=min_defined(timeout.read, remaining),
        write=min_defined(timeout.write, remaining),
        pool=min_defined(timeout.pool, remaining),
    )


def compute_backoff(retries: int, chance: float) -> float:
    """Seconds before repetition number ``retries`` (from 0): exponential, capped, with full jitter."""
    return chance * min(MAX_DELAY, BASE_DELAY * 2.0 ** min(retries, 16))


def parse_seconds(text: str) -> float | None:
    """A number of seconds that is finite and not negative."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def parse_date(text: str, now: float) -> float | None:
    """Seconds until an HTTP date, or until an ISO one; 0 where it has passed."""
    from email.utils import parsedate_to_datetime  # rarely needed

    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError, IndexError):
        from datetime import datetime

        try:
            moment = datetime.fromisoformat(text.strip())
        except ValueError:
            return None
    if moment.tzinfo is None:
        from datetime import UTC

        moment = moment.replace(tzinfo=UTC)
    try:
        return max(0.0, moment.timestamp() - now)
    except (ValueError, OverflowError):  # an offset that leads beyond the years that there are
        return None


def parse_reset(text: str, now: float) -> float | None:
    """Seconds until a rate limit resets.

    Servers write seconds to go, or a moment as UNIX seconds, UNIX milliseconds or a date; the size tells them apart.
    """
    value = parse_seconds(text)
    if value is None:
        return parse_date(text, now)
    if value >= MILLISECOND_EPOCH:
        return max(0.0, value / 1000 - now)
    if value >= SECOND_EPOCH:
        return max(0.0, value - now)
    return value


def parse_retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """How many seconds the server asks to wait by ``Retry-After-Ms`` or ``Retry-After``, where it does."""
    milliseconds = headers.get("retry-after-ms")
    if milliseconds is not None and (value := parse_seconds(milliseconds)) is not None:
        return value / 1000
    text = headers.get("retry-after")
    if text is None:
        return None
    value = parse_seconds(text)
    return value if value is not None else parse_date(text, now)


def parse_wait(headers: Mapping[str, str], now: float) -> float | None:
    """How many seconds to wait after a 429: as the server asks, else until its rate limit resets."""
    wait = parse_retry_after(headers, now)
    for name in ("ratelimit-reset", "x-ratelimit-reset"):
        if wait is None and name in headers:
            wait = parse_reset(headers[name], now)
    return wait
