"""The curated document as tests read it: its examples, and which values of an example are the API's numbers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

SPEC = Path(__file__).parents[2] / "spec"
METHODS = {"get", "put", "post", "delete", "patch", "head", "options", "trace"}


@cache
def read_yaml(path: Path) -> Any:
    """A file of the document."""
    return yaml.safe_load(path.read_text())


def read_example(operation_id: str, part: str) -> Any:
    """The documented ``request`` or ``response`` of an operation; ``None`` where there is none."""
    example = json.loads((SPEC / "examples" / f"{operation_id}.json").read_text())
    return example[part]["value"] if part in example else None


class Node:
    """A place in the document, with the file that its references start from."""

    def __init__(self, value: Any, file: Path) -> None:
        self.value = value
        self.file = file

    def child(self, *keys: str | int) -> Node:
        """A place further in, beyond references."""
        value = self.value
        for key in keys:
            value = value[key]
        return Node(value, self.file).resolved()

    def resolved(self) -> Node:
        """The place that a reference leads to, or this one."""
        node = self
        while "$ref" in node.value:
            name, _, fragment = node.value["$ref"].partition("#/")
            file = (node.file.parent / name).resolve() if name else node.file
            value = read_yaml(file)
            for key in fragment.split("/"):
                value = value[key]
            node = Node(value, file)
        return node


@cache
def list_operations() -> dict[str, Node]:
    """The operations of the document by id."""
    root = Node(read_yaml(SPEC / "openapi.yaml"), SPEC / "openapi.yaml")
    items = [Node(item, root.file).resolved() for item in root.value["paths"].values()]
    operations = (
        Node(item.value[method], item.file)
        for item in items
        for method in METHODS & item.value.keys()
    )
    return {node.value["operationId"]: node for node in operations}


def find_response_schema(operation_id: str) -> Node:
    """The schema of the answer of status 200."""
    return list_operations()[operation_id].child(
        "responses", "200", "content", "application/json", "schema"
    )


def map_numbers(schemas: Iterable[Node], value: Any, change: Callable[[Any], Any]) -> Any:
    """A value with ``change`` made to each part that one of its schemas calls a number of the API (``integer-string``)."""
    known = [node for schema in schemas for node in _alternatives(schema)]
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value).items()
        return {name: map_numbers(_members(known, name), part, change) for name, part in members}
    if isinstance(value, list):
        inner = [node.child("items") for node in known if "items" in node.value]
        return [map_numbers(inner, item, change) for item in cast("list[object]", value)]
    is_number = any(node.value.get("x-goldsmith-type") == "integer-string" for node in known)
    return change(value) if is_number else value


def _alternatives(schema: Node) -> Iterator[Node]:
    node = schema.resolved()
    yield node
    for keyword in ("allOf", "anyOf", "oneOf"):
        for member in node.value.get(keyword, []):
            yield from _alternatives(Node(member, node.file))


def _members(schemas: Iterable[Node], name: str) -> Iterator[Node]:
    for node in schemas:
        if name in node.value.get("properties", {}):
            yield node.child("properties", name)
        elif isinstance(node.value.get("additionalProperties"), dict):
            yield node.child("additionalProperties")
