"""Reads the pages of a generated package, in a process of its own: ``python -m tests.corpus.paging_probe FOLDER PACKAGE PLAN``.

Every planned operation is read to its end, and resumed after its first page, by the client that waits and by the one that awaits.
Prints the faults as JSON.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import logging
import sys
import traceback
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any, cast, get_type_hints

import httpx2

from .page_server import PAGES, SIZE, PageServer
from .values import Sampler

Node = dict[str, Any]
BASE = "http://127.0.0.1:9/base"


class Loopback(httpx2.BaseTransport):
    """Sends every request to a port of this machine, wherever it was meant to go."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.inner = httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self.port)
        return self.inner.handle_request(request)


class AsyncLoopback(httpx2.AsyncBaseTransport):
    """The same, awaited."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.inner = httpx2.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self.port)
        return await self.inner.handle_async_request(request)


class Warnings(logging.Handler):
    """Keeps what was warned of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())


class Reader:
    """Reads the pages of one package."""

    def __init__(self, package: str, plan: list[Node], server: PageServer) -> None:
        root = importlib.import_module(f"{package}.client")
        self.package = importlib.import_module(package)
        self.models = importlib.import_module(f"{package}.models")
        self.plan = {(each["method"], each["path"]): each for each in plan}
        self.server = server
        given: Node = {each.argument: "name:secret" for each in root.INTERFACE.schemes.values()}
        given |= {"base_url": BASE, "max_retries": 0}
        sync, asynchronous = (find_own(root, base) for base in ("BaseClient", "BaseAsyncClient"))
        self.sync = sync(**given, transport=Loopback(server.port))
        self.asynchronous = asynchronous(**given, transport=AsyncLoopback(server.port))
        self.warnings = Warnings()
        logging.getLogger().addHandler(self.warnings)
        logging.getLogger(package).addHandler(self.warnings)
        self.read: set[tuple[str, str]] = set()

    def methods(self) -> Iterator[tuple[str, str, Any]]:
        """Resources and methods by name, and what builds the call."""
        for name, attribute in vars(type(self.sync)).items():
            if not isinstance(attribute, cached_property):
                continue
            resource = getattr(self.sync, name)
            for method in [m for m in vars(type(resource)) if m[0] != "_" and m != "calls"]:
                yield name, method, getattr(resource.calls, method)

    async def read_all(self) -> list[str]:
        """The faults of all planned operations."""
        faults: list[str] = []
        for resource, method, build in self.methods():
            path, arguments, operation = self.sample(build)
            planned = self.plan.get((operation.method, operation.path))
            if planned is None or operation.paging is None:
                continue
            self.read.add((operation.method, operation.path))
            base = BASE.removesuffix("/base")
            self.server.plan({**planned, "base": base})
            for client in (self.sync, self.asynchronous):
                try:
                    await self.try_one(
                        getattr(getattr(client, resource), method), path, arguments, operation
                    )
                except Exception as error:
                    kind = "async" if client is self.asynchronous else "sync"
                    faults.append(f"{kind} {resource}.{method}: {describe(error)}")
        return faults

    def sample(self, build: Any) -> tuple[list[Any], Node, Any]:
        """The least arguments of a method, and its operation."""
        whole, least = Sampler(self.models, whole=True), Sampler(self.models, whole=False)
        hints = get_type_hints(build, localns={"params": self.models})
        parameters = inspect.signature(build).parameters.values()
        needed = [p for p in parameters if p.default is p.empty]
        path = [whole.of(hints[p.name]) for p in needed if p.kind is p.POSITIONAL_OR_KEYWORD]
        rest = {p.name: least.of(hints[p.name]) for p in needed if p.kind is p.KEYWORD_ONLY}
        return path, rest, build(*path, **rest).operation

    async def try_one(self, method: Any, path: list[Any], arguments: Node, operation: Any) -> None:
        """Reads all pages; stops; resumes after the first."""
        asked = operation.paging.request
        if asked in arguments:  # where it has to be given, the first page has to be asked for
            arguments[asked] = self.server.first
        self.server.forget()
        self.warnings.found.clear()
        items = await _collect(method(*path, **arguments))
        assert len(items) == PAGES * SIZE, f"{len(items)} items; pages {self.server.served}"
        expected = [*range(PAGES)]
        assert self.server.served[:PAGES] == expected, f"pages {self.server.served}"
        assert self.server.served[PAGES:] in ([], [PAGES]), f"goes on: {self.server.served}"
        assert len({each.get("authorization") for each in self.server.seen}) == 1, "credentials"
        first = method(*path, **arguments)
        first = await first if inspect.isawaitable(first) else first
        assert (len(first.items), first.has_more) == (SIZE, True), "the first page"
        assert first.response is not None and first.cursor is not None, "its answer and cursor"
        self.server.forget()
        options = self.package.Options(cursor=first.cursor)
        rest = await _collect(method(*path, **arguments, options=options))
        assert len(rest) == (PAGES - 1) * SIZE, f"resumed: {self.server.served}"
        assert self.server.served[: PAGES - 1] == expected[1:], f"resumed: {self.server.served}"
        assert not self.warnings.found, self.warnings.found[0]


async def _collect(pages: Any) -> list[Any]:
    """The items of all pages, at most a few more than there are."""
    found: list[Any] = []
    if hasattr(pages, "__aiter__"):
        async for item in pages:
            found.append(item)
            if len(found) > PAGES * SIZE * 2:
                break
        return found
    for item in pages:
        found.append(item)
        if len(found) > PAGES * SIZE * 2:
            break
    return found


def find_own(module: ModuleType, base: str) -> Any:
    """The class of a module that inherits from a base."""
    parent = getattr(module, base)
    values = [value for value in vars(module).values() if isinstance(value, type)]
    return next(value for value in values if issubclass(value, parent) and value is not parent)


def describe(error: BaseException) -> str:
    """An error in a line, and where it was raised."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    text = " ".join(str(error).split())[:300]
    return f"{type(error).__name__}: {text} ({place.filename.rpartition('/')[2]}:{place.lineno})"


def main() -> int:
    """Prints what was read, and the faults."""
    folder, package, plan = sys.argv[1:]
    sys.path.insert(0, folder)
    planned = cast("list[Node]", json.loads(Path(plan).read_text(encoding="utf-8")))
    server = PageServer()
    try:
        reader = Reader(package, planned, server)
        faults = asyncio.run(reader.read_all())
    finally:
        server.close()
    missing = [f"no pages of {m} {p}" for m, p in reader.plan if (m, p) not in reader.read]
    sys.stdout.write(json.dumps({"read": len(reader.read), "faults": missing + faults}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
