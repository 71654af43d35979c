"""Ties the members of a discriminated union to their tags: each member's tag property takes its own values only."""

from __future__ import annotations

import json

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize import nodes
from goldsmith.normalize.nodes import as_text
from goldsmith.normalize.slots import slots

VARIANT = "x-goldsmith-variant"
"""Names the component that a member of a union was, before what stands beside the union was merged into it."""
_NOTES = ("description", "title", "deprecated", "x-goldsmith-name")

Tag = tuple[str, str]


def tag_variants(document: Document, report: Report) -> None:
    """Where a union names a discriminator, the property in each member becomes the enum of the values that select it."""
    schemas = nodes.component_schemas(document.root)
    tags: dict[Tag, list[str]] = {}
    others: dict[Tag, set[str]] = {}
    seen: set[str] = set()
    for slot in slots(document.root):
        for union in _discriminated(slot.schema):
            said = json.dumps([union["discriminator"], union.get("anyOf")], sort_keys=True)
            if said not in seen:  # all children of a parent may have its discriminator
                seen.add(said)
                _collect(union, schemas, tags, others)
    for tag in sorted(tags):
        properties = as_object(as_object(schemas.get(tag[0])).get("properties"))
        own = _own_values(properties.get(tag[1]), schemas)
        if properties and own is not None:
            schema = as_object(properties.get(tag[1]))
            values = [v for v in own if v not in others[tag]] + tags[tag]
            notes = {key: value for key, value in schema.items() if key in _NOTES}
            tagged: Object = {
                "enum": [*sorted(set(values or [_identity(tag[0], schemas)]))],
                "x-goldsmith-constant": True,
                **notes,
            }
            document.adopt(tagged, schema)
            properties[tag[1]] = tagged


def _own_values(schema: Json, schemas: Object) -> list[str] | None:
    """The values that a tag property has of its own; ``None`` where it is no text, and so no tag."""
    node = as_object(schema)
    for _ in range(len(schemas)):
        name = nodes.component_name(node)
        if name is None:
            break
        node = as_object(schemas.get(name))
    members = [as_object(member) for member in as_list(node.get("anyOf"))] or [node]
    values = [value for member in members for value in as_list(member.get("enum"))]
    kinds = {as_text(member.get("type")) for member in members} - {"", "string", "null"}
    is_text = not kinds and all(isinstance(value, str) for value in values)
    return [as_text(value) for value in values] if is_text else None


def _discriminated(schema: Json) -> list[Object]:
    """Unions that name a discriminator, and parents that say what they may be instead."""
    found: list[Object] = []
    pending: list[Json] = [schema]
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            discriminator = as_object(node.get("discriminator"))
            if discriminator and ("anyOf" in node or "mapping" in discriminator):
                found.append(node)
            pending.extend(node.values())
        elif isinstance(node, list):
            pending.extend(node)
    return found


def _collect(
    union: Object, schemas: Object, tags: dict[Tag, list[str]], others: dict[Tag, set[str]]
) -> None:
    """Notes for each member the values that the mapping has for it, and those that it has for the others."""
    discriminator = as_object(union["discriminator"])
    key = as_text(discriminator.get("propertyName"))
    mapping = {v: _target(target) for v, target in as_object(discriminator.get("mapping")).items()}
    names = [nodes.component_name(member) for member in as_list(union.get("anyOf"))]
    rest = _target(discriminator.get("defaultMapping"))
    for name in names or sorted(set(mapping.values())):
        if name is None or name not in schemas or name == rest:
            continue
        identity = _identity(name, schemas)
        mapped = [value for value, target in mapping.items() if target == identity]
        tags.setdefault((name, key), []).extend(mapped)
        elsewhere = {value for value, target in mapping.items() if target != identity}
        others.setdefault((name, key), set()).update(elsewhere)


def _identity(name: str, schemas: Object) -> str:
    """What a discriminator calls a component."""
    return as_text(as_object(schemas.get(name)).get(VARIANT)) or name


def _target(target: Json) -> str:
    last = as_text(target).rpartition("/")[2]
    return last.replace("~1", "/").replace("~0", "~")
