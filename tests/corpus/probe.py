"""Uses a generated package, in a process of its own: ``python -m tests.corpus.probe FOLDER PACKAGE PLAN``.

Imports every module, builds every model, calls every operation, and prints what it found as JSON.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import sys
import traceback
import warnings
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any, cast, get_type_hints
from urllib.parse import urlsplit

import httpx2
from typing_extensions import TypeAliasType

from ..wire.recording import RecordingServer, Reply
from .holding import hold
from .values import Sampler

Node = dict[str, Any]


class Loopback(httpx2.BaseTransport):
    """Sends every request to the recording server, wherever it was meant to go."""

    def __init__(self, url: str) -> None:
        self.port = urlsplit(url).port
        self.inner = httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self.port)
        return self.inner.handle_request(request)


def import_all(package: str) -> tuple[list[ModuleType], list[str]]:
    """Every module of the package, and what went wrong with those that fail."""
    root = importlib.import_module(package)
    modules, faults = [root], list[str]()
    for found in pkgutil.walk_packages(root.__path__, f"{package}."):
        try:
            modules.append(importlib.import_module(found.name))
        except Exception as error:
            faults.append(f"{found.name}: {_line(error)}")
    return modules, faults


def build_all(models: ModuleType) -> tuple[int, list[str]]:
    """How many models and aliases there are, and which of them cannot be built."""
    runtime = f"{models.__name__.rpartition('.')[0]}._runtime"
    build = importlib.import_module(f"{runtime}.models.adapters").find_adapter
    count, faults = 0, list[str]()
    for name, value in vars(models).items():
        try:
            if getattr(value, "__module__", "") != models.__name__:
                continue
            if isinstance(value, (type, TypeAliasType)):
                build(value)
                count += 1
        except Exception as error:
            faults.append(f"models.{name}: {_line(error)}")
    return count, faults


class Caller:
    """Calls what a package declares, and holds what comes over the wire against the document."""

    def __init__(self, package: str, plan: list[Node], server: RecordingServer) -> None:
        root = importlib.import_module(f"{package}.client")
        self.models = importlib.import_module(f"{package}.models")
        self.plan = {(each["method"], each["path"]): each for each in plan}
        self.server = server
        (client,) = [each for each in vars(root).values() if _is_own(each, root)]
        schemes = root.INTERFACE.schemes.values()
        self.client = client(
            **{scheme.argument: "name:secret" for scheme in schemes},
            base_url="http://127.0.0.1:9/base",
            transport=Loopback(server.url),
            max_retries=0,
            strict=True,
        )
        self.called: set[tuple[str, str]] = set()

    def resources(self) -> Iterator[tuple[str, Any]]:
        """The resources of the client."""
        for name, attribute in vars(type(self.client)).items():
            if isinstance(attribute, cached_property):
                yield name, getattr(self.client, name)

    def call_all(self) -> list[str]:
        """Every method, once with the least that it takes and once with everything."""
        faults: list[str] = []
        for name, resource in self.resources():
            for method in [m for m in vars(type(resource)) if m[0] != "_" and m != "calls"]:
                for whole in (False, True):
                    try:
                        self.call(resource, method, whole)
                    except Exception as error:
                        kind = "everything" if whole else "the least"
                        faults.append(f"{name}.{method} with {kind}: {_line(error)}")
        return faults

    def call(self, resource: Any, method: str, whole: bool) -> None:
        """One call of a method; raises where anything is not as declared."""
        sampler = Sampler(self.models, whole=whole)
        path_sampler = Sampler(self.models, whole=True)
        build = getattr(resource.calls, method)
        hints = get_type_hints(build, localns={"params": self.models, "_params": self.models})
        positional = _positional(build)
        arguments = {
            name: (path_sampler if name in positional else sampler).of(hints[name])
            for name, parameter in inspect.signature(build).parameters.items()
            if parameter.default is parameter.empty or (whole and name != "content_type")
        }
        if "content_length" in arguments:
            body = arguments.get("body", b"")
            arguments["content_length"] = len(body.encode() if isinstance(body, str) else body)
        path = [arguments.pop(name) for name in positional]
        operation = build(*path, **arguments).operation
        place = operation.method, operation.path.partition("?stream=")[0]
        declared = self.plan[place]
        self.called.add(place)
        is_stream = all(
            r.decoding in ("events", "lines") for r in operation.responses if r.status[0] == "2"
        )
        answer = declared["pieces"] if is_stream and declared["pieces"] else declared["answer"]
        self.server.requests.clear()
        self.server.script.clear()
        body = "" if operation.method == "HEAD" else answer["body"]
        kind = answer["content_type"]
        if kind is not None and kind.startswith("multipart/"):
            kind, body = f"{kind}; boundary=b", "--b\r\n\r\npart\r\n--b--\r\n"
        self.server.answer(Reply(status=answer["status"], body=body.encode(), content_type=kind))
        result = getattr(resource, method)(*path, **arguments)
        if type(result).__name__ == "Stream":
            pieces = list(result)
            assert len(pieces) == 2 or answer is declared["answer"], f"{len(pieces)} pieces, not 2"
        sent = self.server.last
        hold(sent.method, sent.target, sent.header_names, declared, operation.server)


def _is_own(value: object, module: ModuleType) -> bool:
    """Whether a value is the client class that a module defines."""
    base = module.BaseClient
    return isinstance(value, type) and issubclass(value, base) and value is not base


def _positional(build: Any) -> list[str]:
    parameters = inspect.signature(build).parameters.values()
    return [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]


def _line(error: BaseException) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    text = " ".join(str(error).split())[:300]
    return f"{type(error).__name__}: {text} ({place.filename.rpartition('/')[2]}:{place.lineno})"


def main() -> int:
    """Prints the findings."""
    folder, package, plan = sys.argv[1:]
    sys.path.insert(0, folder)
    warnings.simplefilter("error")
    warnings.filterwarnings("ignore", ".* is deprecated by the API", DeprecationWarning)
    declared = cast("list[Node]", json.loads(Path(plan).read_text(encoding="utf-8")))
    modules, imports = import_all(package)
    count, builds = build_all(importlib.import_module(f"{package}.models"))
    server = RecordingServer()
    try:
        caller = Caller(package, declared, server)
        calls = caller.call_all()
    finally:
        server.close()
    missing = [f"{m} {p}" for m, p in caller.plan if (m, p) not in caller.called]
    found = {
        "modules": len(modules), "imports": imports, "models": count, "builds": builds,
        "operations": len(caller.called), "missing": missing, "calls": calls,
    }  # fmt: skip
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
