"""Ties the members of a discriminated union to their tags: each member's tag property takes its own values only."""

from __future__ import annotations

from ..diagnostics import Report
from ..load.document import Document, Json
from . import nodes
from .nodes import Object, as_list, as_object, as_text
from .slots import slots


def tag_variants(document: Document, report: Report) -> None:
    """Where a union names a discriminator, the property in each member becomes the enum of the values that select it."""
    schemas = nodes.component_schemas(document.root)
    tags: dict[tuple[str, str], list[str]] = {}
    for slot in slots(document.root):
        for union in _discriminated(slot.schema):
            _collect(union, schemas, tags)
    for (name, key), values in sorted(tags.items()):
        properties = as_object(as_object(schemas.get(name)).get("properties"))
        schema = as_object(properties.get(key))
        if key in properties and (
            schema.get("type") == "string" or "enum" in schema or "$ref" in schema
        ):
            notes = {
                k: v
                for k, v in schema.items()
                if k in ("description", "title", "deprecated", "x-goldsmith-name")
            }
            tagged: Object = {"enum": [*sorted(set(values))], "x-goldsmith-constant": True, **notes}
            document.adopt(tagged, schema)
            properties[key] = tagged


def _discriminated(schema: Json) -> list[Object]:
    found: list[Object] = []
    pending: list[Json] = [schema]
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            if "anyOf" in node and isinstance(node.get("discriminator"), dict):
                found.append(node)
            pending.extend(node.values())
        elif isinstance(node, list):
            pending.extend(node)
    return found


def _collect(union: Object, schemas: Object, tags: dict[tuple[str, str], list[str]]) -> None:
    discriminator = as_object(union["discriminator"])
    key = as_text(discriminator.get("propertyName"))
    mapping = as_object(discriminator.get("mapping"))
    for member in as_list(union["anyOf"]):
        name = nodes.component_name(member)
        if name is None or name not in schemas:
            continue
        values = [
            value for value, target in mapping.items() if as_text(target).rpartition("/")[2] == name
        ]
        tags.setdefault((name, key), []).extend(values or _own_values(name, key, schemas) or [name])


def _own_values(name: str, key: str, schemas: Object) -> list[str]:
    """The values that a member itself gives its tag, where its name is none of them."""
    properties = as_object(as_object(schemas.get(name)).get("properties"))
    node = as_object(properties.get(key))
    target = nodes.component_name(node)
    values = as_list(as_object(schemas.get(target) if target else node).get("enum"))
    texts = [value for value in values if isinstance(value, str)]
    return [] if name in texts else texts
