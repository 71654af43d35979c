"""The root of all errors, and what is known of the call that failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .effects import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of the call that failed; ``url`` is already redacted."""

    operation: str | None = None
    method: str | None = None
    url: str | None = None
    request_id: str | None = None
    attempts: int = 0


def rebuild_error(
    kind: type[ClientError], args: tuple[object, ...], state: dict[str, Any]
) -> ClientError:
    """An error out of its pickle."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ClientError(Exception):
    """The root of the tree. ``str()`` says what happened, where, and, in ``hint``, what to do next."""

    message: str
    hint: str | None = None
    facts: Facts = Facts()
    failure: Failure | None = None

    def __init__(
        self, message: str, *, hint: str | None = None, facts: Facts | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        if hint is not None:
            self.hint = hint
        if facts is not None:
            self.facts = facts

    @property
    def operation(self) -> str | None:
        """The id of the operation in the API's document."""
        return self.facts.operation

    @property
    def method(self) -> str | None:
        """The HTTP method."""
        return self.facts.method

    @property
    def url(self) -> str | None:
        """The address that was called, its secrets redacted."""
        return self.facts.url

    @property
    def request_id(self) -> str | None:
        """What the server calls the request, where it says so."""
        return self.facts.request_id

    @property
    def attempts(self) -> int:
        """How many times the request was sent."""
        return self.facts.attempts

    def _head(self) -> str:
        return self.message

    def __str__(self) -> str:
        facts = self.facts
        where = [facts.operation] if facts.operation else []
        if facts.method and facts.url:
            where.append(f"{facts.method} {facts.url}")
        if facts.request_id:
            where.append(f"request id {facts.request_id}")
        if facts.attempts > 1:
            where.append(f"{facts.attempts} attempts")
        text = self._head()
        if where:
            text = f"{text} ({', '.join(where)})"
        return f"{text}. {self.hint}" if self.hint else text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return rebuild_error, (type(self), self.args, self.__dict__)
