"""Reads the streams of a generated package, in a process of its own: ``python -m tests.corpus.streams_probe FOLDER PACKAGE PLAN``.

Every planned operation is called by its method that streams and by the plain one, waited for and awaited. Prints the faults as JSON.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, cast, get_overloads, get_type_hints

from pydantic_core import to_jsonable_python

from .paging_probe import BASE, AsyncLoopback, Loopback, describe, find_own
from .stream_server import PIECES, StreamServer
from .values import Sampler

Node = dict[str, Any]
Place = tuple[str, str]
_STREAMED = ("events", "lines")


class Last(Sampler):
    """Samples of the last alternatives."""

    def first(self, members: tuple[Any, ...]) -> Any:
        """The last member of a union that says something."""
        return super().first(members[::-1])


class Caller:
    """Calls what streams, and what could."""

    def __init__(self, package: str, plan: list[Node], server: StreamServer) -> None:
        root = importlib.import_module(f"{package}.client")
        self.models = importlib.import_module(f"{package}.models")
        self.plan: dict[Place, Node] = {(each["method"], each["path"]): each for each in plan}
        self.server = server
        given: Node = {each.argument: "name:secret" for each in root.INTERFACE.schemes.values()}
        given |= {"base_url": BASE, "max_retries": 0, "strict": True}
        sync, asynchronous = (find_own(root, base) for base in ("BaseClient", "BaseAsyncClient"))
        self.sync = sync(**given, transport=Loopback(server.port))
        self.asynchronous = asynchronous(**given, transport=AsyncLoopback(server.port))
        streams = importlib.import_module(f"{package}._runtime.answers.stream")
        self.kinds: tuple[type, ...] = (streams.Stream, streams.AsyncStream)
        self.streaming: dict[Place, tuple[str, str]] = {}
        self.plain: dict[Place, tuple[str, str]] = {}

    def find_methods(self) -> None:
        """Which methods are of a planned operation: the one that streams, and the one that does not."""
        for resource, attribute in vars(type(self.sync)).items():
            if not isinstance(attribute, cached_property):
                continue
            calls = getattr(self.sync, resource).calls
            for method in [name for name in vars(type(calls)) if name[0] != "_"]:
                operation = self.sample(getattr(calls, method))[2]
                place = operation.method, operation.path.partition("?stream=")[0]
                if place in self.plan:
                    found = self.streaming if _is_streamed(operation) else self.plain
                    found[place] = resource, method

    def sample(self, build: Any, kind: type[Sampler] = Sampler) -> tuple[list[Any], Node, Any]:
        """The least arguments of a method, the body where there is one, and its operation."""
        whole, least = kind(self.models, whole=True), kind(self.models, whole=False)
        # Of ways to call it, the one that asks for most: the others leave out the body.
        ways = [build, *get_overloads(build.__func__)]
        way = max(ways, key=lambda each: len(list_required(each)))
        hints = get_type_hints(way, localns={"params": self.models, "_params": self.models})
        parameters = [p for p in inspect.signature(way).parameters.values() if p.name != "self"]
        path = [whole.of(hints[p.name]) for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
        given = [p for p in parameters if p.kind is p.KEYWORD_ONLY]
        needed = [p for p in given if p.default is p.empty or p.name == "body"]
        rest = {p.name: least.of(hints[p.name]) for p in needed}
        return path, rest, build(*path, **rest).operation

    async def check_all(self) -> list[str]:
        """The faults of all that streams."""
        faults: list[str] = []
        for place, (resource, method) in self.streaming.items():
            self.server.plan(self.plan[place])
            for client in (self.sync, self.asynchronous):
                try:
                    await self.check_stream(client, resource, method)
                    if place in self.plain:
                        await self.check_plain(client, *self.plain[place])
                except Exception as error:
                    kind = "async" if client is self.asynchronous else "sync"
                    faults.append(f"{kind} {resource}.{method}: {describe(error)}")
        return faults

    async def check_stream(self, client: Any, resource: str, method: str) -> None:
        """It asks, gets every piece as it comes, and nothing after the end."""
        self.check_arguments(resource, method)
        build = getattr(getattr(self.sync, resource).calls, method)
        # Of a body that is one of several, the last is the one that a stream is asked for with; where they differ by media type, none.
        kind = Sampler if "content_type" in inspect.signature(build).parameters else Last
        path, arguments, operation = self.sample(build, kind)
        self.server.forget()
        if self.server.planned["piece"] is None:  # the document does not say: as the client has it
            self.server.planned["piece"] = self.sample_piece(operation)
        stream = getattr(getattr(client, resource), method)(*path, **arguments)
        items = await asyncio.wait_for(_read(stream, self.server.is_read.set), 60)
        assert self.server.asked == [True], f"asked {self.server.asked}"
        assert len(items) == PIECES, f"{len(items)} pieces"
        assert not self.server.held, "the first piece waited for the second"

    async def check_plain(self, client: Any, resource: str, method: str) -> None:
        """It does not ask, and gets all at once."""
        self.check_arguments(resource, method)
        path, arguments, _ = self.sample(getattr(getattr(self.sync, resource).calls, method))
        self.server.forget()
        result = getattr(getattr(client, resource), method)(*path, **arguments)
        result = await result if inspect.isawaitable(result) else result
        assert self.server.asked == [False], f"the plain method asked {self.server.asked}"
        assert not isinstance(result, self.kinds), "a stream of the plain method"

    def sample_piece(self, operation: Any) -> Any:
        """A piece of the type that a stream was given."""
        kind = operation.responses[0].type
        value = {} if kind is None else Sampler(self.models, whole=True).of(kind)
        return to_jsonable_python(value, fallback=str)

    def check_arguments(self, resource: str, method: str) -> None:
        """Nobody can set the flag."""
        flag = self.server.planned["flag"]
        build = getattr(getattr(self.sync, resource).calls, method)
        taken = inspect.signature(build).parameters
        assert flag is None or flag["name"] not in taken, f"an argument {flag!r}"

    def list_missing(self) -> tuple[list[str], list[str]]:
        """What should stream and does not; and what has a flag of which the document says too little."""
        missing, left = list[str](), list[str]()
        for place, planned in self.plan.items():
            text = " ".join(place)
            if place not in self.streaming:
                name = ".".join(self.plain.get(place, ("?", "?")))
                (left if planned["why"] == "flag" else missing).append(
                    f"no stream: {text} ({name})"
                )
            elif planned["flag"] and planned["whole"] and place not in self.plain:
                missing.append(f"no plain method: {text}")
        return missing, left


def list_required(build: Any) -> list[str]:
    """The arguments without which a method cannot be called."""
    given = inspect.signature(build).parameters.values()
    return [each.name for each in given if each.default is each.empty and each.name != "self"]


def _is_streamed(operation: Any) -> bool:
    wins = [each for each in operation.responses if each.status[0] == "2"]
    return bool(wins) and all(each.decoding in _STREAMED for each in wins)


async def _read(stream: Any, tell: Callable[[], None]) -> list[Any]:
    """The pieces; the server is told of each."""
    found: list[Any] = []
    if hasattr(stream, "__aiter__"):
        async for item in stream:
            found.append(item)
            tell()
        return found
    for item in stream:
        found.append(item)
        tell()
    return found


def main() -> int:
    """Prints what was read, what is left, and the faults."""
    folder, package, plan = sys.argv[1:]
    sys.path.insert(0, folder)
    planned = cast("list[Node]", json.loads(Path(plan).read_text(encoding="utf-8")))
    server = StreamServer()
    try:
        caller = Caller(package, planned, server)
        caller.find_methods()
        faults = asyncio.run(caller.check_all())
    finally:
        server.close()
    missing, left = caller.list_missing()
    found = {"read": len(caller.streaming), "left": left, "faults": missing + faults}
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
