"""The normal form holds, whatever the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from goldsmith.diagnostics import Report
from goldsmith.load import Document
from goldsmith.normalize import normalize_document
from goldsmith.normalize.nodes import component_name, operations
from goldsmith.normalize.slots import slots

from .normalizing import find_documents, read_case, section

DOCUMENTS = [name for name in find_documents("") if name != "faults-of-syntax"]
KEYWORDS = frozenset(
    "$ref type format items prefixItems properties required additionalProperties enum anyOf description title deprecated "
    "default readOnly writeOnly discriminator".split()
)
SCALARS = frozenset("string integer number boolean null".split())


def _schemas(document: Document) -> Iterator[dict[str, Any]]:
    """Every schema of the document, however deep."""
    pending: list[Any] = [slot.schema for slot in slots(document.root)]
    while pending:
        node = pending.pop()
        assert isinstance(node, dict)
        yield node
        pending.extend(node.get("properties", {}).values())
        pending.extend(node.get("anyOf", []))
        pending.extend(node.get("prefixItems", []))
        pending.extend(node[key] for key in ("items", "additionalProperties") if key in node)


@pytest.fixture(params=DOCUMENTS)
def normal(request: pytest.FixtureRequest) -> Document:
    """The document of a case in normal form."""
    return normalize_document(read_case(request.param), Report())


def test_schemas_say_one_thing_each(normal: Document) -> None:
    """A schema is a reference, a scalar, an array, an object, an enum, a union, or anything; in a few keywords."""
    for schema in _schemas(normal):
        kinds = schema.keys() & {"$ref", "type", "enum", "anyOf"}
        assert len(kinds) <= 1, schema
        assert {key for key in schema if not key.startswith("x-goldsmith-")} <= KEYWORDS
        if "type" in schema:
            assert schema["type"] in SCALARS | {"array", "object"}
            described = schema.keys() & {"items", "prefixItems"}
            assert len(described) == (schema["type"] == "array")


def test_references_reach_components(normal: Document) -> None:
    """Every reference leads to a component schema that is there."""
    known = section(normal, "components", "schemas")
    for schema in _schemas(normal):
        if "$ref" in schema:
            assert component_name(schema) in known


def test_objects_and_choices_are_components(normal: Document) -> None:
    """No object with properties and no choice of values stands inside another schema; a parameter's own choice may."""
    top = {id(slot.schema) for slot in slots(normal.root) if "in" in slot.container}
    top |= {id(schema) for schema in section(normal, "components", "schemas").values()}
    for slot in slots(normal.root):
        if "in" in slot.container and isinstance(slot.schema, dict):
            top.add(id(slot.schema.get("items")))
    for schema in _schemas(normal):
        if id(schema) not in top:
            assert not schema.get("properties")


def test_operations_are_whole(normal: Document) -> None:
    """Parameters, bodies and responses stand in the operation; each slot of the path is a parameter that is required."""
    for node in operations(normal.root):
        assert node.operation["operationId"]
        parameters: Any = node.operation["parameters"]
        assert all(parameter["in"] in ("path", "query", "header", "cookie") for parameter in parameters)  # fmt: skip
        in_path = [p for p in parameters if p["in"] == "path"]
        assert all(f"{{{p['name']}}}" in node.path and p["required"] is True for p in in_path)
        assert all("schema" in parameter for parameter in parameters)


def test_nothing_unused_is_left(normal: Document) -> None:
    """Every component is reached from an operation or a webhook."""
    known = section(normal, "components", "schemas")
    reached: set[str] = set()
    pending: list[Any] = [normal.root.get("paths"), normal.root.get("webhooks")]
    while pending:
        node = pending.pop()
        name = component_name(node) if isinstance(node, dict) else None
        if name is not None and name not in reached:
            reached.add(name)
            pending.append(known.get(name))
        if isinstance(node, dict):
            mapping = node.get("discriminator", {}).get("mapping", {}) if "anyOf" not in node else {}  # fmt: skip
            pending.extend({"$ref": target} for target in mapping.values())
        pending.extend(node.values() if isinstance(node, dict) else node if isinstance(node, list) else [])  # fmt: skip
    assert set(known) <= reached


def test_the_same_again(normal: Document) -> None:
    """What is in normal form stays as it is, but for the operations' ids and order, which are settled already."""
    again = normalize_document(normal, Report())
    assert section(again, "components", "schemas").keys() == section(normal, "components", "schemas").keys()  # fmt: skip
