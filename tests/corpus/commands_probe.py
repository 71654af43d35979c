"""Uses the command line of a generated package: ``python -m tests.corpus.commands_probe FOLDER PACKAGE``.

Asks every group and every command for its help; makes every call by its method and by its command, the least and everything, and
holds the two requests to each other, and to what ``--dry-run`` prints. Nothing is sent. Prints what it found as JSON.
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import json
import os
import re
import sys
import tempfile
import traceback
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_type_hints

from ..commandline.lines import Lines
from .curl_lines import compare, read_curl
from .values import Sampler

URL = "http://127.0.0.1:9/base"


class CaughtError(Exception):
    """A request, in the place of an answer to it."""


class Sides:
    """The calls of a package by their methods, and by their commands."""

    def __init__(self, package: str, folder: Path) -> None:
        def find(name: str) -> Any:
            return importlib.import_module(f"{package}.{name}")

        self.models = find("models")
        self.main = find("cli.main").main
        self.catalog = find("cli.catalog").read_catalog()
        self.read_operations = find("cli.operations").read_operations
        self.lines = Lines(folder / "files")
        self.caught: list[Any] = []
        kind = getattr(importlib.import_module(package), self.catalog.class_name)
        held = {each.name: _value(each.kind) for each in self.catalog.credentials}
        self.client = kind(base_url=URL, max_retries=0, middleware=[self.catch], **held)
        self.own = ["--base-url", URL, "--max-retries", "0"]
        for each in self.catalog.credentials:
            if each.kind != "certificate":
                secret = b"name\nsecret" if each.kind == "pair" else b"name:secret"
                self.own += [f"--{each.word}", self.lines.keep(secret)]
        self.variables = {each.environment: "name:secret" for each in self.catalog.credentials}

        def open_client(catalog: object, keywords: Mapping[str, Any]) -> Any:
            return kind(**{"middleware": [self.catch], **keywords})

        find("cli.calling").open_client = open_client

    def catch(self, request: Any, _: object) -> Any:
        """Keeps a request that would go out."""
        self.caught.append(request)
        raise CaughtError

    def run(self, *words: str) -> tuple[int, str, str]:
        """A command line in this process: its status, and what it wrote."""
        out = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="", write_through=True)
        err = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = self.main(words)
        return status, out.buffer.getvalue().decode(), err.getvalue()

    def list_commands(self) -> Iterator[tuple[Any, Any]]:
        """Every command with its group."""
        for group in self.catalog.groups.values():
            for operation in self.read_operations(group.name).values():
                yield group, operation

    def find_missing(self) -> list[str]:
        """The methods that no command calls."""
        known = {(group.name, operation.method) for group, operation in self.list_commands()}
        found: list[str] = []
        for name, attribute in vars(type(self.client)).items():
            if type(attribute).__name__ == "cached_property":
                methods = vars(type(getattr(self.client, name)))
                found += [
                    f"no command of {name}.{method}"
                    for method in methods
                    if method[0] != "_" and method != "calls" and (name, method) not in known
                ]
        return found

    def check_help(self) -> Iterator[str]:
        """What is wrong with the help texts."""
        yield from self._look([], self.catalog.groups)
        for word, group in self.catalog.groups.items():
            rows = [row[0] for row in group.rows]
            yield from self._look([word], rows)
            for operation in self.read_operations(group.name).values():
                named = [_shown(each) for each in operation.arguments]
                yield from self._look([word, operation.word], [operation.http, *named])

    def _look(self, words: list[str], wanted: Any) -> Iterator[str]:
        status, text, err = self.run(*words, "--help")
        if status != 0 or err:
            yield f"{' '.join(words)} --help: {status} {err[-300:]}"
        missing = [each for each in wanted if each not in text]
        if missing:
            yield f"{' '.join(words)} --help: it has no {', '.join(missing[:5])}"

    def compare(self, group: Any, operation: Any, whole: bool) -> None:
        """A call by both ways; raises ``AssertionError`` where they differ."""
        arguments, places = self.sample(group, operation, whole)
        method = getattr(getattr(self.client, group.name), operation.method)
        by_method = self.catch_one(lambda: _exhaust(method(*places.values(), **arguments)))
        line = self.lines.write(operation, {**places, **arguments})
        command = [*self.own, group.word, operation.word]

        def act() -> None:
            status, _, err = self.run(*command, *line)
            raise AssertionError(f"{line}: status {status}: {err[-400:]}")

        by_command = self.catch_one(act)
        ours, theirs = describe(by_method), describe(by_command)
        for mine, other in zip(ours, theirs, strict=True):
            at = next((i for i, (a, b) in enumerate(zip(mine, other, strict=False)) if a != b), 0)
            assert mine == other, f"{mine[max(at - 60, 0) :][:300]!r} is not {other[at:][:300]!r}"
        status, text, err = self.run(*command, "--dry-run", *line)
        assert status == 0, f"--dry-run: status {status}: {err[-400:]}"
        read = read_curl(text, self.variables)
        compare(read, by_method, str(by_method.url), ours[-1])

    def catch_one(self, act: Any) -> Any:
        """The only request that goes out."""
        self.caught.clear()
        with contextlib.suppress(CaughtError):
            act()
        (request,) = self.caught
        return request

    def sample(
        self, group: Any, operation: Any, whole: bool
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """The arguments of a call by name, and those by position."""
        build = getattr(getattr(self.client, group.name).calls, operation.method)
        hints = get_type_hints(build, localns={"params": self.models, "_params": self.models})
        parameters = inspect.signature(build).parameters
        places = [p.name for p in parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD]
        found = {
            name: Sampler(self.models, whole=whole or name in places).of(hints[name])
            for name, parameter in parameters.items()
            if parameter.default is parameter.empty or (whole and name != "content_type")
        }
        if "content_length" in found:
            body = found.get("body", b"")
            found["content_length"] = len(body.encode() if isinstance(body, str) else body)
        return found, {name: found.pop(name) for name in places}


def describe(request: Any) -> tuple[Any, ...]:
    """A request without what is another each time."""
    content = request.content
    if content is None:
        body = b""
    else:
        body = bytes(content) if isinstance(content, bytes) else b"".join(content)
    kind = str(request.headers.get("content-type", ""))
    mark = re.search(r"boundary=([^;]+)", kind)
    pairs = [
        (n, v)
        for n, v in request.headers.pairs
        if n.lower() != "idempotency-key" and (n.lower(), v) != ("content-length", str(len(body)))
    ]
    if mark is not None:
        body = body.replace(mark[1].encode(), b"BOUNDARY")
        pairs = [(n, v.replace(mark[1], "BOUNDARY")) for n, v in pairs]
    return request.method, str(request.url), pairs, body


def _value(kind: str) -> object:
    return ("name", "secret") if kind == "pair" else "name:secret"


def _exhaust(result: Any) -> None:
    if hasattr(result, "__iter__"):
        for _ in result:
            return


def _shown(argument: Any) -> str:
    if argument.place == "path" and not argument.secret:
        return str(argument.word.replace("-", "_").upper())
    return f"--{argument.word}"


def _line(error: BaseException) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    text = " ".join(str(error).split())[:900]
    return f"{type(error).__name__}: {text} ({place.filename.rpartition('/')[2]}:{place.lineno})"


def main() -> int:
    """Prints the findings."""
    folder, package = sys.argv[1:]
    sys.path.insert(0, folder)
    warnings.simplefilter("ignore", DeprecationWarning)
    os.environ["COLUMNS"] = "200"
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["XDG_CONFIG_HOME"] = temporary
        sides = Sides(package, Path(temporary))
        faults = [*sides.find_missing(), *sides.check_help()]
        count = 0
        for group, operation in sides.list_commands():
            count += 1
            for whole in (False, True):
                try:
                    sides.compare(group, operation, whole)
                except Exception as error:
                    kind = "everything" if whole else "the least"
                    faults.append(f"{group.word} {operation.word} with {kind}: {_line(error)}")
    sys.stdout.write(json.dumps({"commands": count, "faults": faults}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
