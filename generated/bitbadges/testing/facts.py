"""What the document says, read when it is first asked for: operations, models and schemas, as plain data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from pkgutil import get_data
from typing import Any, cast
from urllib.parse import urlsplit

Node = dict[str, Any]
_CHAIN = 50
"""References that may lead to each other before they are taken for a circle."""


@lru_cache(maxsize=4)
def _read(package: str, name: str) -> Node:
    content = get_data(package, name)
    return cast("Node", json.loads(content or b"{}"))


@lru_cache(maxsize=4)
def _group(package: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for symbol, fact in _read(package, "methods.json")["methods"].items():
        found[fact["operation"]] = (*found.get(fact["operation"], ()), symbol)
    return found


def _match(key: str, method: str, path: str) -> tuple[int, int] | None:
    """How much of a path is before that of an operation, with which it ends, and how many variables that has."""
    verb, _, template = key.partition(" ")
    pieces = re.split(r"\{[^}]*\}", template.partition("?")[0])
    pattern = "[^/]+".join(re.escape(piece) for piece in pieces)
    found = re.search(f"{pattern}$", path) if verb == method else None
    return (found.start(), len(pieces)) if found else None


class Facts:
    """The facts of a package, by the name of its part ``testing``."""

    def __init__(self, package: str) -> None:
        self._package = package

    @property
    def methods(self) -> dict[str, Node]:
        """What is known of each method, by resource and name: ``tokens.get_owners``."""
        return cast("dict[str, Node]", _read(self._package, "methods.json")["methods"])

    @property
    def factories(self) -> dict[str, str]:
        """The classes that factories make, by the names of the factories."""
        return cast("dict[str, str]", _read(self._package, "methods.json")["factories"])

    @property
    def operations(self) -> dict[str, Node]:
        """Parameters, bodies and answers, by method and path: ``GET /tokens/{id}``."""
        return cast("dict[str, Node]", _read(self._package, "document.json")["operations"])

    @property
    def models(self) -> dict[str, str]:
        """The references to the schemas of models, by the names of their classes."""
        return cast("dict[str, str]", _read(self._package, "document.json")["models"])

    @property
    def by_operation(self) -> dict[str, tuple[str, ...]]:
        """The methods of an operation, by its id."""
        return _group(self._package)

    def list_methods(self, operation: str, method: str, url: str) -> tuple[str, ...]:
        """The methods that may have sent a request: of several operations that are called alike, those of its path, whose end is most of it."""
        named = self.by_operation.get(operation, ())
        if len({str(self.methods[each]["key"]) for each in named}) < 2:
            return named
        path = urlsplit(url).path
        ranks = {each: _match(str(self.methods[each]["key"]), method, path) for each in named}
        ranked = [(rank, each) for each, rank in ranks.items() if rank is not None]
        return tuple(each for rank, each in sorted(ranked) if rank == min(ranked)[0])

    def find_schema(self, reference: str) -> object:
        """The schema at a reference; nothing is said of what is not there."""
        return cast("Node", _read(self._package, "document.json")["schemas"]).get(reference, {})

    def find_operation(self, symbol: str) -> Node:
        """The operation of a method."""
        return self.operations.get(str(self.methods[symbol]["key"]), {})

    def resolve(self, schema: object) -> Node:
        """A schema behind its references; what stands beside one counts too."""
        node = as_node(schema)
        for _ in range(_CHAIN):
            reference = node.get("$ref")
            if not isinstance(reference, str):
                return node
            beside = {key: value for key, value in node.items() if key != "$ref"}
            node = {**as_node(self.find_schema(reference)), **beside}
        return {}

    def flatten(self, schema: object) -> Node:
        """What a schema and all that it is composed of say together."""
        node = self.resolve(schema)
        members = node.get("allOf")
        if not isinstance(members, list):
            return node
        whole: Node = {}
        own = {key: value for key, value in node.items() if key != "allOf"}
        for member in (*cast("list[object]", members), own):
            part = self.flatten(member)
            merged = {**as_node(whole.get("properties")), **as_node(part.get("properties"))}
            required = [*list_names(whole.get("required")), *list_names(part.get("required"))]
            whole = {**whole, **part}
            if merged:
                whole["properties"] = merged
            if required:
                whole["required"] = required
        return whole


def as_node(schema: object) -> Node:
    """A schema as a mapping; ``true`` and what is none say nothing."""
    if schema is False:
        return {"not": {}}
    return cast("Node", schema) if isinstance(schema, dict) else {}


def as_list(value: object) -> list[Any]:
    """The list; an empty one where something else stands."""
    return [*cast("Iterable[Any]", value)] if isinstance(value, list) else []


def list_names(value: object) -> list[str]:
    """The names in a list of the document's; none where something else stands."""
    return [str(each) for each in as_list(value)]


def list_kinds(node: Node) -> tuple[str, ...]:
    """The types that a schema names, ``null`` among them where it is allowed in whatever way; none where it names none."""
    kind = node.get("type")
    found = [kind] if isinstance(kind, str) else []
    if isinstance(kind, list):
        found = [str(each) for each in cast("list[object]", kind)]
    if found and node.get("nullable") is True and "null" not in found:
        found.append("null")
    return tuple(found)
