"""Runs calls for a client: the settings, and the connections, opened with the first call and shared by all copies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from ..effects import Steps
from ..errors import ClientError, ClosedError
from ..exchange.settings import Settings
from ..operation import Operation
from .loops import AsyncWorld, World, drive, drive_async
from .middleware import AsyncMiddleware, AsyncWrapped, Middleware, Wrapped

if TYPE_CHECKING:
    from .async_pools import AsyncPool
    from .pools import Pool

T = TypeVar("T")
P = TypeVar("P")


class Connections(Generic[P]):
    """A pool that is built when it is first needed: building a client loads no HTTP library."""

    def __init__(self, build: Callable[[], P], load: Callable[[], None] | None = None) -> None:
        self._build = build
        self._load = load
        self.prepared: set[int] = set()
        self._lock = Lock()
        self.pool: P | None = None
        self.closed = False

    def require(self) -> P:
        """The pool. Raises :class:`ClosedError` after the end."""
        if self.closed:
            raise ClosedError("the client is closed", hint="Make a new one")
        with self._lock:
            if self.pool is None:
                self.pool = self._build()
            return self.pool

    def load(self, operation: Operation | None) -> None:
        """Import, read and build what the first call, and the first of an operation, would have to."""
        if not self.prepared and self._load is not None:
            self._load()
        if operation is not None:
            from ..exchange.types import build_types

            build_types(operation)


class Runner:
    """Runs calls, waiting."""

    def __init__(
        self,
        settings: Settings,
        connections: Connections[Pool],
        middleware: Sequence[Middleware] = (),
    ) -> None:
        self.settings = settings
        self.connections = connections
        self.middleware = tuple(middleware)
        self.closed = False
        self._world: World | None = None

    @property
    def world(self) -> World:
        """Who performs the effects. Raises :class:`ClosedError` after the end."""
        if self.closed or self.connections.closed:
            raise ClosedError("the client is closed", hint="Make a new one")
        if self._world is None:
            pool = self.connections.require()
            self._world = Wrapped(pool, self.middleware) if self.middleware else pool
        return self._world

    def run(self, steps: Steps[T]) -> T:
        """Run a call to its end."""
        return drive(steps, self.world)


def require_asyncio() -> None:
    """Refuse to go on where no event loop of ``asyncio`` runs: what comes then would name something far below."""
    from asyncio import get_running_loop

    try:
        get_running_loop()
    except RuntimeError:
        missing = True
    else:
        missing = False
    if missing:
        raise ClientError(
            "the async client runs on asyncio, and none of its event loops runs here",
            hint="trio is not supported; call the client that waits from a thread of its own instead",
        )


class AsyncRunner:
    """Runs calls, awaiting."""

    def __init__(
        self,
        settings: Settings,
        connections: Connections[AsyncPool],
        middleware: Sequence[AsyncMiddleware] = (),
    ) -> None:
        self.settings = settings
        self.connections = connections
        self.middleware = tuple(middleware)
        self.closed = False
        self._world: AsyncWorld | None = None

    @property
    def world(self) -> AsyncWorld:
        """Who performs the effects. Raises :class:`ClosedError` after the end."""
        if self.closed or self.connections.closed:
            raise ClosedError("the client is closed", hint="Make a new one")
        if self._world is None:
            pool = self.connections.require()
            self._world = AsyncWrapped(pool, self.middleware) if self.middleware else pool
        return self._world

    async def prepare(self, operation: Operation | None = None) -> None:
        """Load what a call needs, in a thread: imports, certificates and types would hold up the event loop."""
        key = 0 if operation is None else id(operation)
        if key in self.connections.prepared:
            return
        from asyncio import to_thread

        require_asyncio()
        await to_thread(self.connections.load, operation)
        self.connections.prepared.add(key)

    async def run(self, steps: Steps[T]) -> T:
        """Run a call to its end."""
        return await drive_async(steps, self.world)
