"""How a method was called, and what is to be said where it was called otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .._runtime.call import Call
from .calls import MadeCall
from .sent import SentRequest


class Asserts:
    """The calls of one method, as its stub holds them to what a test expects."""

    def __init__(
        self, symbol: str, build: Callable[..., Call[Any]], find: Callable[[], list[SentRequest]]
    ) -> None:
        self._symbol = symbol
        self._build = build
        self._find = find
        self.calls: list[MadeCall] = []

    @property
    def requests(self) -> list[SentRequest]:
        """What the method sent."""
        return self._find()

    def clear(self) -> None:
        """Forget the calls."""
        self.calls.clear()

    def expect(self, args: tuple[object, ...], kwargs: dict[str, object]) -> MadeCall:
        """The call with these arguments; ``options`` are none of it."""
        given = {name: value for name, value in kwargs.items() if name != "options"}
        return MadeCall(self._build(*args, **given))

    def require_some(self) -> None:
        """Raises ``AssertionError`` where there was no call."""
        if not self.calls:
            raise AssertionError(f"{self._symbol} was not called")

    def require_count(self, count: int) -> None:
        """Raises ``AssertionError`` where there were more calls, or fewer."""
        if len(self.calls) != count:
            times = {0: "not", 1: "once"}.get(len(self.calls), f"{len(self.calls)} times")
            wanted = {0: "not at all", 1: "once"}.get(count, f"{count} times")
            shown = f": {', '.join(map(str, self.calls[:5]))}" if self.calls else ""
            raise AssertionError(
                f"{self._symbol} was called {times}, and is to be called {wanted}{shown}"
            )

    def require_last(self, *args: object, **kwargs: object) -> None:
        """Raises ``AssertionError`` where the last call was another."""
        self.require_some()
        expected = self.expect(args, kwargs)
        if not self.calls[-1].is_like(expected):
            raise AssertionError(
                f"{self._symbol} was called with {self.calls[-1]}, and is to be called with {expected}"
            )

    def require_any(self, *args: object, **kwargs: object) -> None:
        """Raises ``AssertionError`` where no call was such a one."""
        expected = self.expect(args, kwargs)
        if not any(call.is_like(expected) for call in self.calls):
            shown = ", ".join(map(str, self.calls[:5])) or "never"
            raise AssertionError(
                f"{self._symbol} was called with {shown}, and is to be called with {expected}"
            )
