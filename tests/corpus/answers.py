"""Samples a schema of a document as it stands there: what a server that keeps to it might answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

Node = dict[str, Any]
Resolve = Callable[[object], Node]

_TEXTS = {
    "date": "2030-01-31",
    "date-time": "2030-01-31T12:00:00Z",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "https://example.org/",
    "email": "someone@example.org",
    "byte": "dGV4dA==",
    "decimal": "1.5",
    "time": "12:00:00Z",
    "duration": "PT1H",
}
TAGS = "x-goldsmith-tags"
"""The values that say what an object is, on its schema."""
_DEEP = 8
"""Where lists and maps begin to be empty, which ends what holds itself."""
_DEEPEST = 24
"""Where even required properties are left out."""


def sample(schema: object, resolve: Resolve, depth: int = 0) -> Any:
    """A value that the schema allows: its required properties, the first of its alternatives, the first of its values."""
    node = resolve(schema)
    if node.get("enum"):
        return node["enum"][0]
    if "const" in node:
        return node["const"]
    for key in ("oneOf", "anyOf"):
        if node.get(key) and not node.get("properties"):
            return _alternative(node, key, resolve, depth)
    kind = kind_of(node)
    if "allOf" in node or kind == "object":
        value = _object(node, resolve, depth)
        for key in ("oneOf", "anyOf"):
            if node.get(key) and isinstance(value, dict):  # whatever it says beside its properties
                beside = _alternative(node, key, resolve, depth)
                value |= cast(Node, beside) if isinstance(beside, dict) else {}
        return value | node.get(TAGS, {}) if isinstance(value, dict) else value
    if kind == "array" and node.get("prefixItems"):
        return [sample(each, resolve, depth + 1) for each in node["prefixItems"]]
    if kind == "array":
        items = node.get("items")
        return [sample(items, resolve, depth + 1)] if items and depth < _DEEP else []
    return _scalar(kind, node)


def mark_tags(document: Node, resolve: Resolve) -> None:
    """Tells the schemas that discriminators map values to which values those are: an answer has them wherever it stands."""
    pending: list[object] = [document]
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending.extend(cast(list[object], node))
        if not isinstance(node, dict):
            continue
        pending.extend(cast(Node, node).values())
        found = cast(Node, node).get("discriminator")
        mapping = cast(Node, found).get("mapping") if isinstance(found, dict) else None
        for value, target in cast(Node, mapping).items() if isinstance(mapping, dict) else ():
            schema = resolve({"$ref": target})
            schema.setdefault(TAGS, {}).setdefault(cast(Node, found).get("propertyName"), value)


def kind_of(node: Node) -> str:
    """The type that a schema names first, or the one that its keywords speak of."""
    kind = node.get("type")
    if isinstance(kind, list):
        kinds = [k for k in cast(list[str], kind) if k != "null"]
        return kinds[0] if kinds else "null"
    if isinstance(kind, str):
        return kind
    return "object" if "properties" in node else "array" if "items" in node else ""


def _scalar(kind: str, node: Node) -> Any:
    if kind in ("integer", "number"):
        low = node.get("minimum")
        return (
            max(1, int(low) + 1)
            if isinstance(low, int | float) and not isinstance(low, bool)
            else 1
        )
    if kind == "string":
        return _TEXTS.get(str(node.get("format")), "text")
    return {"boolean": True, "null": None}.get(kind, {})


def _alternative(node: Node, key: str, resolve: Resolve, depth: int) -> Any:
    """The first alternative; a discriminator is given the value that the document maps to it, or its name."""
    first = next((member for member in node[key] if not _is_null(member)), node[key][0])
    value = sample(first, resolve, depth + 1)
    discriminator = node.get("discriminator")
    if not isinstance(discriminator, dict) or not isinstance(value, dict):
        return value
    found = cast(Node, discriminator)
    reference = str(cast(Node, first).get("$ref", ""))
    mapping = cast(Node, found.get("mapping") or {})
    names = [name for name, target in mapping.items() if target == reference]
    key = str(found.get("propertyName"))
    properties, _, _ = _gather(resolve(first), resolve, 0)
    own = resolve(properties.get(key)).get("enum") or [reference.rpartition("/")[2]]
    return {**cast(Node, value), key: (names or own)[0]} if (names or own)[0] else value


def _is_null(member: object) -> bool:
    """Whether an alternative says no more than "or null"."""
    node = cast(Node, member) if isinstance(member, dict) else {}
    return node.get("type") == "null" or node == {"nullable": True}


def _object(node: Node, resolve: Resolve, depth: int) -> Any:
    properties, required, rest = _gather(node, resolve, 0)
    if not properties and rest is not None:
        narrowed = {"format": node["format"]} if "format" in node else {}
        return sample({**rest, **narrowed}, resolve, depth + 1)
    result: Node = {}
    for name in required:
        if name in properties and depth < _DEEPEST:
            result[name] = sample(properties[name], resolve, depth + 1)
    return result


def _gather(node: Node, resolve: Resolve, depth: int) -> tuple[Node, list[str], Node | None]:
    """The properties of a schema and of all that it is composed of; what it is instead of an object, if it is none.

    Its own properties count more than those of its parts, which it may narrow.
    """
    properties: Node = {}
    listed = node.get("required")
    required = (
        [str(name) for name in cast(list[object], listed)] if isinstance(listed, list) else []
    )
    rest: Node | None = None
    for member in cast(list[object], node.get("allOf") or []) if depth < _DEEP else []:
        part = resolve(member)
        is_other = bool(part.get("enum")) or "oneOf" in part or "anyOf" in part
        if is_other or kind_of(part) not in ("object", ""):
            rest = part
        inner, names, other = _gather(part, resolve, depth + 1)
        properties |= inner
        required += names
        rest = other or rest
    return properties | cast(Node, node.get("properties") or {}), required, rest
