"""What the fakes of all packages have: the real client, whose network is a switchboard, and whose methods are stubs."""

# The clients keep the ways to send for themselves.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Self, cast

from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Resource
from .._runtime.client.sync import AsyncClient, Client
from .arguments import complete
from .script import Step
from .sent import SentRequest
from .switchboard import Switchboard
from .world import connect, connect_async

PACKAGE = __name__.rpartition(".testing.")[0]


class OnBoth:
    """A function that a class makes a fake by, and that a fake of its own has, too, to be changed itself."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __get__(self, fake: object, owner: type[Any]) -> Callable[..., Any]:
        if fake is None:
            return lambda *args, **arguments: self._function(owner(**arguments), *args)
        return lambda *args: self._function(fake, *args)


class Controls:
    """What a test has a fake do beside what its methods do."""

    _board: Switchboard

    @property
    def requests(self) -> list[SentRequest]:
        """What was sent, attempt by attempt."""
        return self._board.requests

    @property
    def time(self) -> Any:
        """The time of the fake, which passes only where something waits for it."""
        return self._board.time

    def otherwise(self, answer: Step) -> Self:
        """Have a function answer what no method was told to answer: it takes a request and gives a reply."""
        self._board.otherwise(answer)
        return self

    def reset(self) -> None:
        """Forget the requests, the calls and all answers."""
        self._board.reset()

    @OnBoth
    def from_examples(self) -> Any:
        """Have everything answered with the examples of the document, and else with values made of its schemas."""
        from .examples import Examples

        board = cast("Switchboard", cast("Any", self)._board)
        board.otherwise(Examples(board.facts).answer)
        return self

    @OnBoth
    def replay(self, path: str | Path) -> Any:
        """Have everything answered as it was when the file was recorded, and nothing else."""
        from .recording import Recording, read_tape

        board = cast("Switchboard", cast("Any", self)._board)
        board.otherwise(Recording(read_tape(path), str(path)).answer)
        return self


class Resources:
    """Makes the resources of a client such that hold stubs in the place of methods."""

    @staticmethod
    def wrap(fake: type, client: type) -> None:
        """Has a fake's class give the resources of the client's so."""
        for kind in reversed(client.__mro__):
            for name, found in vars(kind).items():
                if isinstance(found, cached_property):
                    kind = cast("type[cached_property[Any]]", type(cast("object", found)))
                    wrapped = kind(_build_reader(cast("Any", found), name))
                    wrapped.__set_name__(fake, name)
                    setattr(fake, name, wrapped)


def _build_reader(inner: cached_property[Any], name: str) -> Callable[[Any], Any]:
    def read(self: Any) -> Any:
        resource: Any = inner.func(self)
        kind: type[Any] = getattr(resource, "__class__")  # noqa: B009
        if issubclass(kind, _RESOURCES):
            resource.__class__ = build_fake_class(kind, name)
        return resource

    read.__doc__ = inner.__doc__
    return read


_RESOURCES: tuple[type[Any], ...] = (Resource, AsyncResource)
_classes: dict[type[Any], type[Any]] = {}


def build_fake_class(kind: type[Any], name: str) -> type[Any]:
    """The class of a resource with stubs in the place of what has a call."""
    found = _classes.get(kind)
    if found is None:
        known: list[str] = dir(cast("object", kind.calls))
        methods = [each for each in known if not each.startswith("_") and hasattr(kind, each)]
        stubs: dict[str, Any] = {each: StubbedMethod(name, each, kind) for each in methods}
        found = _classes[kind] = type(
            f"Fake{kind.__name__}", (kind,), {"__doc__": kind.__doc__, **stubs}
        )
    return found


class StubbedMethod:
    """A method of a resource as the stub of the fake that it belongs to."""

    def __init__(self, resource: str, name: str, kind: type) -> None:
        self._resource = resource
        self._name = name
        self._function = getattr(kind, name)
        self._calls = cast("Any", kind).calls

    def __get__(self, resource: Any, owner: type) -> Any:
        if resource is None:
            return self._function
        board = cast("Switchboard", resource._client._board)
        method = self._function.__get__(resource, owner)
        return board.build_stub(
            f"{self._resource}.{self._name}", method, getattr(self._calls, self._name)
        )


class SyncFake(Controls, Client):
    """A client that waits, without a network."""

    held: ClassVar[tuple[str, ...]] = ()
    document_url: ClassVar[str] = ""

    def __init__(self, *, middleware: Sequence[Any] = (), **arguments: Any) -> None:
        given = complete(arguments, self.held, self.document_url)
        self._board = Switchboard(PACKAGE)
        cast("Any", super()).__init__(middleware=middleware, **given)
        is_moved = bool(arguments.get("base_url"))
        connect(self, self._board.answer, self._board.time, is_moved=is_moved)

    def _execute(self, call: Call[Any], options: Any = None) -> Any:
        self._board.note(call)
        return super()._execute(call, options)

    def _paginate(self, call: Call[Any], options: Any = None) -> Any:
        self._board.note(call)
        return super()._paginate(call, options)

    def _stream(self, call: Call[Any], options: Any = None) -> Any:
        self._board.note(call)
        return super()._stream(call, options)

    def send(self, call: Call[Any], options: Any = None, *, stream: bool = False) -> Any:
        """Send a call, as the client does."""
        self._board.note(call)
        return super().send(call, options, stream=stream)


class AsyncFake(Controls, AsyncClient):
    """A client that awaits, without a network."""

    held: ClassVar[tuple[str, ...]] = ()
    document_url: ClassVar[str] = ""

    def __init__(self, *, middleware: Sequence[Any] = (), **arguments: Any) -> None:
        given = complete(arguments, self.held, self.document_url)
        self._board = Switchboard(PACKAGE)
        cast("Any", super()).__init__(middleware=middleware, **given)
        is_moved = bool(arguments.get("base_url"))
        connect_async(self, self._board.answer, self._board.time, is_moved=is_moved)

    async def _execute(self, call: Call[Any], options: Any = None) -> Any:
        self._board.note(call)
        return await super()._execute(call, options)

    def _paginate(self, call: Call[Any], options: Any = None) -> Any:
        self._board.note(call)
        return super()._paginate(call, options)

    def _stream(self, call: Call[Any], options: Any = None) -> Any:
        self._board.note(call)
        return super()._stream(call, options)

    async def send(self, call: Call[Any], options: Any = None, *, stream: bool = False) -> Any:
        """Send a call, as the client does."""
        self._board.note(call)
        return await super().send(call, options, stream=stream)


class Player:
    """Makes a fake when a block begins: ``with`` for one that waits, ``async with`` for one that awaits."""

    def __init__(self, build: Callable[[], Any], build_async: Callable[[], Any]) -> None:
        self._build = build
        self._build_async = build_async
        self._fake: Any = None

    def __enter__(self) -> Any:
        self._fake = self._build()
        return self._fake

    def __exit__(self, *_: object) -> None:
        self._fake.close()

    async def __aenter__(self) -> Any:
        self._fake = self._build_async()
        return self._fake

    async def __aexit__(self, *_: object) -> None:
        await self._fake.close()
