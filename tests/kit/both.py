"""A fake of each kind, which have to do the same."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest

from bitbadges.testing import AsyncFakeBitBadges, FakeBitBadges


class Both:
    """A fake of each kind: what is said of one is said of the other, and both have to do the same."""

    def __init__(self, **arguments: Any) -> None:
        self.fakes: tuple[Any, Any] = (
            FakeBitBadges(**arguments),
            AsyncFakeBitBadges(**arguments),
        )

    def say(self, symbol: str, way: str, *args: Any, **kwargs: Any) -> None:
        """Tells a method of both."""
        for stub in self.find(symbol):
            getattr(stub, way)(*args, **kwargs)

    def find(self, symbol: str) -> list[Any]:
        """The stubs of a method."""
        resource, _, name = symbol.partition(".")
        return [getattr(getattr(fake, resource), name) for fake in self.fakes]

    def call(self, symbol: str, *args: Any, **kwargs: Any) -> Any:
        """What both give."""
        waits, awaits = self.find(symbol)
        one, other = waits(*args, **kwargs), asyncio.run(settle(awaits(*args, **kwargs)))
        one, other = (
            list(v) if type(v).__name__ in ("Page", "AsyncPage") else v for v in (one, other)
        )
        assert one == other
        return one

    def fail(self, symbol: str, kind: type[Exception], *args: Any, **kwargs: Any) -> Any:
        """The error of both."""
        waits, awaits = self.find(symbol)
        with pytest.raises(kind) as first:
            waits(*args, **kwargs)
        with pytest.raises(kind) as second:
            asyncio.run(settle(awaits(*args, **kwargs)))
        assert str(first.value) == str(second.value)
        return first.value


async def settle(given: Any) -> Any:
    """What is awaited; of pages all items."""
    if hasattr(given, "iter_items"):
        return [item async for item in given]
    return await given if isinstance(given, Awaitable) else given
