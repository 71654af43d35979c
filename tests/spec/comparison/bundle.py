"""Reads a document of many files as one: schemas become components, all else is put in place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

SCHEMAS = "#/components/schemas/"


def load_document(path: Path) -> dict[str, Any]:
    """The document at `path` with every reference to another file resolved.

    What is left are references to `#/components/schemas/…`; a schema is named by the last token of its
    reference, wherever its file is.
    """
    bundle = _Bundle()
    document: dict[str, Any] = bundle.resolve(bundle.read(path), path)
    document.setdefault("components", {})["schemas"] = bundle.schemas
    return document


class _Bundle:
    def __init__(self) -> None:
        self.schemas: dict[str, Any] = {}
        self._sources: dict[str, tuple[Path, str]] = {}
        self._files: dict[Path, Any] = {}

    def read(self, path: Path) -> Any:
        path = path.resolve()
        if path not in self._files:
            with path.open(encoding="utf-8") as file:  # open, so that an error names it
                self._files[path] = yaml.safe_load(file)
        return self._files[path]

    def resolve(self, node: Any, path: Path) -> Any:
        """A copy of `node`, which stands in the file `path`, without references to files."""
        if isinstance(node, list):
            return [self.resolve(item, path) for item in node]
        if not isinstance(node, Mapping):
            return node
        rest = {str(key): self.resolve(value, path) for key, value in node.items() if key != "$ref"}
        if "$ref" not in node:
            return rest
        return self._follow(str(node["$ref"]), path, rest)

    def _follow(self, reference: str, path: Path, siblings: dict[str, Any]) -> Any:
        file, _, pointer = reference.partition("#")
        target = (path.parent / file).resolve() if file else path.resolve()
        if target.parent.name == "schemas" or pointer.startswith("/components/schemas/"):
            return {"$ref": self._add_schema(target, pointer), **siblings}
        resolved = self.resolve(_at(self.read(target), pointer), target)
        return {**resolved, **siblings} if siblings else resolved

    def _add_schema(self, target: Path, pointer: str) -> str:
        name = pointer.rpartition("/")[2]
        source = (target, pointer)
        if self._sources.setdefault(name, source) != source:
            raise ValueError(f"two schemas are called {name}: {self._sources[name]} and {source}")
        if name not in self.schemas:
            self.schemas[name] = None  # known from here on: a schema may refer to itself
            self.schemas[name] = self.resolve(_at(self.read(target), pointer), target)
        return SCHEMAS + name


def _at(node: Any, pointer: str) -> Any:
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        node = node[int(key)] if isinstance(node, list) else node[key]
    return node
