"""One way to use the client with and without ``await``, so that a test is written once for both."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from itertools import islice
from typing import Any, Literal

from bitbadges import AsyncBitBadges, BitBadges

Flavour = Literal["sync", "async"]
FLAVOURS: tuple[Flavour, ...] = ("sync", "async")
SurfaceFactory = Callable[..., "Surface"]


class Surface(ABC):
    """A client, and what tests do with it."""

    client: Any

    @abstractmethod
    def call(self, name: str, *arguments: object, **keywords: object) -> Any:
        """What the method ``resource.method`` gives; of pages, the first."""

    @abstractmethod
    def send(self, name: str, *arguments: object, **keywords: object) -> Any:
        """The raw answer to the call that ``resource.calls.method`` builds."""

    @abstractmethod
    def run(self, function: Callable[[Any], Any]) -> Any:
        """What a function of the client gives, awaited where it is to be."""

    @abstractmethod
    def next_page(self, page: Any) -> Any:
        """The page after a page."""

    @abstractmethod
    def collect(self, iterate: Callable[[], Any], limit: int) -> list[Any]:
        """At most ``limit`` of what iterating over ``iterate()`` gives."""

    @abstractmethod
    def close(self) -> None:
        """Close the client."""

    def find(self, name: str) -> Callable[..., Any]:
        """The method called ``resource.method``."""
        resource, _, method = name.partition(".")
        found: Callable[..., Any] = getattr(getattr(self.client, resource), method)
        return found

    def build(self, name: str, arguments: tuple[object, ...], keywords: dict[str, object]) -> Any:
        """The call that a method would send."""
        resource, _, method = name.partition(".")
        return getattr(getattr(self.client, resource).calls, method)(*arguments, **keywords)


class SyncSurface(Surface):
    """The client that waits."""

    def __init__(self, **settings: Any) -> None:
        self.client = BitBadges(**settings)

    def call(self, name: str, *arguments: object, **keywords: object) -> Any:
        return self.find(name)(*arguments, **keywords)

    def send(self, name: str, *arguments: object, **keywords: object) -> Any:
        return self.client.send(self.build(name, arguments, keywords))

    def run(self, function: Callable[[Any], Any]) -> Any:
        return function(self.client)

    def next_page(self, page: Any) -> Any:
        return page.next_page()

    def collect(self, iterate: Callable[[], Any], limit: int) -> list[Any]:
        return list(islice(iterate(), limit))

    def close(self) -> None:
        self.client.close()


class AsyncSurface(Surface):
    """The client that awaits, in an event loop of its own."""

    def __init__(self, **settings: Any) -> None:
        self._runner = asyncio.Runner()
        self.client = AsyncBitBadges(**settings)

    def _wait(self, awaitable: Awaitable[Any]) -> Any:
        async def wait() -> Any:
            return await awaitable

        return self._runner.run(wait())

    def call(self, name: str, *arguments: object, **keywords: object) -> Any:
        return self._wait(self.find(name)(*arguments, **keywords))

    def send(self, name: str, *arguments: object, **keywords: object) -> Any:
        return self._wait(self.client.send(self.build(name, arguments, keywords)))

    def run(self, function: Callable[[Any], Any]) -> Any:
        return self._wait(function(self.client))

    def next_page(self, page: Any) -> Any:
        return self._wait(page.next_page())

    def collect(self, iterate: Callable[[], Any], limit: int) -> list[Any]:
        async def gather() -> list[Any]:
            found: list[Any] = []
            async for item in iterate():
                found.append(item)
                if len(found) == limit:
                    break
            return found

        return list(self._runner.run(gather()))

    def close(self) -> None:
        try:
            self._wait(self.client.close())
        finally:
            self._runner.close()


def open_surface(flavour: Flavour, **settings: Any) -> Surface:
    """A client of one flavour."""
    return SyncSurface(**settings) if flavour == "sync" else AsyncSurface(**settings)
