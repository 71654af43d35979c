"""The calls of a package whose answers can hold most, and an answer for each: ``python -m tests.benchmarks.heaviest FOLDER PACKAGE``.

It imports the package, and so is a process of its own beside the one that is measured.
"""

from __future__ import annotations

import base64
import importlib
import inspect
import pickle
import re
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, get_type_hints

from pydantic_core import to_json

from ..corpus.values import Sampler

COUNT = 2
_BEGIN = re.compile(r"^(?:class (\w+)\(|(\w+) = TypeAliasType\()", re.MULTILINE)


def read_reach(source: str) -> dict[str, int]:
    """How many models each model reaches, by the text of their module."""
    found = list(_BEGIN.finditer(source))
    ends = [*(each.start() for each in found[1:]), len(source)]
    blocks = {
        each[1] or each[2]: source[each.end() : end] for each, end in zip(found, ends, strict=True)
    }
    named = {
        name: set(re.findall(r"\w+", re.sub(r'""".*?"""', "", text, flags=re.DOTALL)))
        & blocks.keys()
        for name, text in blocks.items()
    }
    return {name: len(_reach(name, named)) for name in named}


def _reach(name: str, named: dict[str, set[str]]) -> set[str]:
    seen, pending = {name}, [name]
    while pending:
        new = named[pending.pop()] - seen
        seen |= new
        pending.extend(new)
    return seen


def list_calls(client: Any, reach: dict[str, int]) -> Iterator[tuple[int, str, str]]:
    """The resource and the method of each call with a JSON answer, and how many models its answer reaches."""
    for resource, attribute in vars(type(client)).items():
        if not isinstance(attribute, cached_property):
            continue
        calls = getattr(client, resource).calls
        for method in [name for name in vars(type(calls)) if name[0] != "_"]:
            hint = str(inspect.signature(getattr(calls, method)).return_annotation)
            names = set(re.findall(r"models\.(\w+)", hint))
            size = sum(reach.get(name, 0) for name in names)
            if size:
                yield size, resource, method


def build_call(client: Any, models: Any, resource: str, method: str) -> dict[str, Any] | None:
    """What to call with what, and what the server answers; nothing for calls that no base URL moves, or without JSON."""
    build = getattr(getattr(client, resource).calls, method)
    sampler = Sampler(models, whole=False)
    hints = get_type_hints(build, localns={"params": models})
    arguments = {
        name: Sampler(models, whole=True).of(hints[name]) if positional else sampler.of(hints[name])
        for name, parameter in inspect.signature(build).parameters.items()
        if (positional := parameter.kind is parameter.POSITIONAL_OR_KEYWORD)
        or parameter.default is parameter.empty
    }
    operation = build(**arguments).operation
    answers = [each for each in operation.responses if each.status[0] == "2"]
    if operation.server or not answers or answers[0].decoding != "json":
        return None
    value = Sampler(models, whole=True).of(answers[0].type)
    return {
        "resource": resource,
        "method": method,
        "arguments": base64.b64encode(pickle.dumps(arguments)).decode(),
        "status": 200 if answers[0].status == "2XX" else int(answers[0].status),
        "answer": to_json(value, fallback=str).decode(),
    }


def main() -> int:
    """Prints the calls as JSON, the one that reaches most first."""
    folder, package = sys.argv[1:]
    sys.path.insert(0, folder)
    module = importlib.import_module(f"{package}.client")
    (kind,) = [
        each
        for each in vars(module).values()
        if isinstance(each, type)
        and issubclass(each, module.BaseClient)
        and each is not module.BaseClient
    ]
    arguments = {each.argument: "name:secret" for each in module.INTERFACE.schemes.values()}
    client = kind(**arguments, base_url="http://127.0.0.1:9")
    models = importlib.import_module(f"{package}.models")
    assert models.__file__ is not None
    reach = read_reach(Path(models.__file__).read_text(encoding="utf-8"))
    ranked = sorted(list_calls(client, reach), key=lambda each: (-each[0], *each[1:]))
    calls: list[dict[str, Any]] = []
    for _, resource, method in ranked:
        found = build_call(client, models, resource, method)
        if found is not None:
            calls.append({**found, "client": kind.__name__, "credentials": arguments})
        if len(calls) == COUNT:
            break
    sys.stdout.write(to_json(calls).decode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
