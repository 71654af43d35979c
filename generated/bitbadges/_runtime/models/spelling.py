"""Values that remember how they were spelled.

A date-time has room for microseconds, servers send nanoseconds; one moment, or one UUID, has many spellings. What was read is
what is sent: where Python's own value would be written otherwise, it is of a class of its own here, which keeps the text.
"""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any, cast
from uuid import UUID


class SpelledDatetime(datetime):
    """A moment, and the text that it was read from; what is computed from it has none."""

    __slots__ = ("spelled",)

    spelled: str

    def __repr__(self) -> str:
        return repr(datetime.combine(self.date(), self.timetz()))

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        plain = datetime.combine(self.date(), self.timetz())
        text = find_spelling(self)
        return (
            (datetime.fromisoformat, (plain.isoformat(),))
            if text is None
            else (spell, (plain, text))
        )


class SpelledTime(time):
    """A time of day, and the text that it was read from."""

    __slots__ = ("spelled",)

    spelled: str

    def __repr__(self) -> str:
        return repr(time.fromisoformat(self.isoformat()))

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return spell, (time.fromisoformat(self.isoformat()), self.spelled)


class SpelledTimedelta(timedelta):
    """A duration, and the text that it was read from; what is computed from it has none."""

    __slots__ = ("spelled",)

    spelled: str

    def __repr__(self) -> str:
        return repr(timedelta(self.days, self.seconds, self.microseconds))

    def __reduce__(self) -> tuple[Any, ...]:
        return spell, (timedelta(self.days, self.seconds, self.microseconds), self.spelled)


class SpelledUUID(UUID):
    """A UUID, and the text that it was read from."""

    __slots__ = ("spelled",)

    spelled: str

    def __repr__(self) -> str:
        return repr(UUID(int=self.int))

    def __reduce__(self) -> tuple[Any, ...]:
        return spell, (UUID(int=self.int), self.spelled)


def spell(value: Any, text: str) -> Any:
    """A value that remembers a text."""
    if isinstance(value, UUID):
        kept: Any = SpelledUUID(int=value.int)
    elif isinstance(value, timedelta):
        kept = SpelledTimedelta(value.days, value.seconds, value.microseconds)
    elif isinstance(value, time):
        clock = (value.hour, value.minute, value.second, value.microsecond, value.tzinfo)
        kept = SpelledTime(*clock, fold=value.fold)
    else:
        kept = SpelledDatetime.combine(value.date(), value.timetz())
    object.__setattr__(kept, "spelled", text)
    return kept


def find_spelling(value: object) -> str | None:
    """The text that a value was read from, where it remembers one."""
    if isinstance(value, (SpelledDatetime, SpelledTime, SpelledTimedelta, SpelledUUID)):
        found: str | None = getattr(value, "spelled", None)
        return found
    return None


def write_spelled(value: object) -> object:
    """A value as it was spelled, or as it is."""
    return find_spelling(value) or value


def respell(value: Any) -> Any:
    """A value in which those that remember a text are texts, however deep in lists and mappings; itself where none does."""
    try:
        return _respell(value)
    except RecursionError:  # whoever writes it says so
        return value


def _respell(value: Any) -> Any:
    if isinstance(value, dict):
        mapping = cast("dict[Any, Any]", value)
        written = {name: _respell(member) for name, member in mapping.items()}
        return written if any(written[name] is not mapping[name] for name in written) else mapping
    if isinstance(value, (list, tuple)):
        members = cast("list[Any]", value)
        found = [_respell(member) for member in members]
        return (
            members if all(new is old for new, old in zip(found, members, strict=True)) else found
        )
    return write_spelled(value)
