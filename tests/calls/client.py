"""The client of a case: its document is generated from, the package imported under a name of its own, and called."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from goldsmith.pipeline import build_tree, understand

from ..backends import MODELS
from ..cases.golden import Case

_PACKAGE = "sample"


_METHODS: dict[str, dict[str, tuple[str, str]]] = {}


def import_case(case: Case, folder: Path) -> ModuleType:
    """The package of a case. The current folder must be the case's."""
    name = f"case_{case.name.replace('-', '_')}"
    if name not in sys.modules:
        config = replace(case.config(), models=MODELS)
        understanding = understand(config)
        tree = build_tree(config, understanding)
        _METHODS[name] = {
            operation.wire_id: (resource.name, operation.name)
            for resource in understanding.api.resources
            for operation in resource.operations
        }
        for path in tree:
            inside = Path(path)
            if inside.parts[0] == _PACKAGE:
                place = folder / name / Path(*inside.parts[1:])
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(tree[path], encoding="utf-8")
        if str(folder) not in sys.path:
            sys.path.append(str(folder))
    return importlib.import_module(name)


class CaseClient:
    """A client, sync or async, whose methods are called alike."""

    def __init__(self, package: ModuleType, url: str, *, is_async: bool) -> None:
        self.package = package
        self.models = importlib.import_module(f"{package.__name__}.models")
        self.is_async = is_async
        self._url = url
        self._methods = _METHODS[package.__name__]

    def call(self, identity: str, /, *positional: Any, strict: bool = False, **named: Any) -> Any:
        """What the method of an operation gives, by the operation's id; what comes in pieces is a list of them."""
        resource, name = self._methods[identity]
        if self.is_async:
            return asyncio.run(self._call(resource, name, positional, named, strict))
        with self.package.Sample(base_url=self._url, strict=strict) as client:
            given = getattr(getattr(client, resource), name)(*positional, **named)
            return list(given) if hasattr(given, "__next__") else given

    async def _call(
        self,
        resource: str,
        name: str,
        positional: tuple[Any, ...],
        named: dict[str, Any],
        strict: bool,
    ) -> Any:
        async with self.package.AsyncSample(base_url=self._url, strict=strict) as client:
            given = getattr(getattr(client, resource), name)(*positional, **named)
            if hasattr(given, "__anext__"):
                return [item async for item in given]
            return await given if inspect.isawaitable(given) else given

    def list_required(self, name: str) -> list[str]:
        """The fields of a model that have to be given."""
        kinds = importlib.import_module(f"{self.package.__name__}._runtime.models.kinds")
        node = kinds.find_node(getattr(self.models, name))
        return [field.name for field in node.fields if field.required]

    def annotations(self, identity: str) -> dict[str, str]:
        """The types of a method's arguments and of what it gives, as they are written."""
        resource, name = self._methods[identity]
        module = importlib.import_module(f"{self.package.__name__}.resources.{resource}")
        prefix = "Async" if self.is_async else ""
        owner = next(
            value
            for key, value in vars(module).items()
            if inspect.isclass(value)
            and value.__module__ == module.__name__
            and key.startswith("Async") == bool(prefix)
            and not key.endswith("Calls")
        )
        return inspect.get_annotations(getattr(owner, name))
