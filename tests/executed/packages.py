"""Packages generated from the cases, imported, and called by both of their clients against a server that records."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import sys
import tempfile
from collections.abc import Awaitable
from functools import cache
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any

from goldsmith.config import build_config
from goldsmith.pipeline import build_tree, understand

from ..backends import MODELS
from ..wire.recording import Recorded, RecordingServer

CASES = Path(__file__).parents[1] / "cases"


@cache
def make_folder() -> Path:
    """Where the packages are, for as long as the tests run."""
    folder = Path(tempfile.mkdtemp(prefix="goldsmith-executed-"))
    sys.path.append(str(folder))
    return folder


@cache
def import_case(case: str) -> ModuleType:
    """The package of a case, under a name of its own."""
    name = f"executed_{case.replace('-', '_')}"
    document = next((CASES / case).glob("spec.*"))
    config = build_config(
        document.parent,
        {
            "document": document.name,
            "output": "out",
            "package": name,
            "include-package": False,
            "models": MODELS,
        },
    )
    tree = build_tree(config, understand(config))
    folder = make_folder() / name
    for path, text in tree.items():
        place = folder / path.removeprefix(f"{name}/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    importlib.invalidate_caches()
    return importlib.import_module(name)


class Both:
    """The two clients of a package: what one does, the other has to do as well."""

    def __init__(self, package: ModuleType, server: RecordingServer, **options: Any) -> None:
        self.package = package
        self.models: Any = importlib.import_module(f"{package.__name__}.models")
        self.server = server
        names = [name for name in package.__all__ if f"Async{name}" in package.__all__]
        (self.name,) = [name for name in names if hasattr(getattr(package, name), "with_options")]
        self.options: dict[str, Any] = {"base_url": server.url, "max_retries": 0, **options}

    def call(self, method: str, *arguments: Any, **keywords: Any) -> tuple[Any, Recorded]:
        """What a method gives, such as ``things.create``, and what it sent: the same from both clients.

        What the server is to answer is taken from its script once for each client.
        """
        script = list(self.server.script)
        waiting, first = self._gather(lambda: self._call(method, arguments, keywords))
        self.server.script.clear()
        self.server.script.extend(script)
        awaiting, second = self._gather(
            lambda: asyncio.run(self._call_async(method, arguments, keywords))
        )
        assert repr(waiting) == repr(awaiting)
        assert _without_boundary(first) == _without_boundary(second)
        return waiting, first

    def _gather(self, act: Any) -> tuple[Any, Recorded]:
        self.server.requests.clear()
        value = act()
        return value, self.server.requests[-1]

    def _call(self, method: str, arguments: Any, keywords: Any) -> Any:
        with getattr(self.package, self.name)(**self.options) as client:
            value = attrgetter(method)(client)(*arguments, **keywords)
            return list(value) if inspect.isgenerator(value) or _is_stream(value) else value

    async def _call_async(self, method: str, arguments: Any, keywords: Any) -> Any:
        async with getattr(self.package, f"Async{self.name}")(**self.options) as client:
            value = attrgetter(method)(client)(*arguments, **keywords)
            if _is_stream(value):
                return [item async for item in value]
            return await value if isinstance(value, Awaitable) else value


def _is_stream(value: object) -> bool:
    return type(value).__name__ in ("Stream", "AsyncStream")


def _without_boundary(request: Recorded) -> tuple[object, ...]:
    headers = {name.lower(): value for name, value in request.headers}
    body = request.body
    _, mark, boundary = headers.get("content-type", "").partition("boundary=")
    if mark:
        body = body.replace(boundary.encode(), b"---")
        headers["content-type"] = headers["content-type"].replace(boundary, "---")
    return request.method, request.target, sorted(headers.items()), body
