"""What each object of an OpenAPI document holds: where schemas, parameters and the rest stand, and where only data does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from goldsmith.load.source import Json

Kind = Literal[
    "document", "components", "path-item", "operation", "parameter", "request-body", "media-type", "encoding", "response",
    "header", "callback", "link", "example", "security-scheme", "schema",
    # Mappings that files often keep whole:
    "paths", "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
    "callbacks", "pathItems", "mediaTypes",
]  # fmt: skip
_Shape = Literal["one", "many"]  # many: a mapping or a list of them

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""The methods that a path item can have, in the order of the specification; ``query`` since 3.2."""

STATUS: Final = re.compile(r"[1-9][0-9]{2}|[1-5](?:XX|xx)|default")
"""The keys of responses: a status, a range of them, or all others."""

SECTIONS: Final[dict[Kind, Kind]] = {
    "schema": "schemas",
    "response": "responses",
    "parameter": "parameters",
    "example": "examples",
    "request-body": "requestBodies",
    "header": "headers",
    "security-scheme": "securitySchemes",
    "link": "links",
    "callback": "callbacks",
    "path-item": "pathItems",
    "media-type": "mediaTypes",
}
"""The section of ``components`` for each kind of object."""

_ENTRIES: Final[dict[Kind, Kind]] = {
    "paths": "path-item",
    "callback": "path-item",
    **{section: kind for kind, section in SECTIONS.items()},
}
"""What the entries of a mapping are, for those whose every key is a name."""

_FIELDS: Final[dict[Kind, dict[str, tuple[_Shape, Kind]]]] = {
    "document": {
        "paths": ("one", "paths"),
        "webhooks": ("one", "paths"),
        "components": ("one", "components"),
        # Swagger 2.0
        "definitions": ("one", "schemas"),
        "parameters": ("one", "parameters"),
        "responses": ("one", "responses"),
        "securityDefinitions": ("one", "securitySchemes"),
    },
    "components": {section: ("one", section) for section in SECTIONS.values()},
    "path-item": {
        "parameters": ("many", "parameter"),
        **dict.fromkeys(METHODS, ("one", "operation")),
        "additionalOperations": ("many", "operation"),
    },
    "operation": {
        "parameters": ("many", "parameter"),
        "requestBody": ("one", "request-body"),
        "responses": ("many", "response"),
        "callbacks": ("many", "callback"),
    },
    "parameter": {
        "schema": ("one", "schema"),
        "content": ("many", "media-type"),
        "examples": ("many", "example"),
    },
    "request-body": {"content": ("many", "media-type")},
    "media-type": {
        "schema": ("one", "schema"),
        "itemSchema": ("one", "schema"),
        "examples": ("many", "example"),
        "encoding": ("many", "encoding"),
        "prefixEncoding": ("many", "encoding"),
        "itemEncoding": ("one", "encoding"),
    },
    "encoding": {"headers": ("many", "header")},
    "response": {
        "headers": ("many", "header"),
        "content": ("many", "media-type"),
        "links": ("many", "link"),
        "schema": ("one", "schema"),
    },
    "link": {},
    "example": {},
    "security-scheme": {},
    "schema": {
        "properties": ("many", "schema"),
        "patternProperties": ("many", "schema"),
        "dependentSchemas": ("many", "schema"),
        "$defs": ("many", "schema"),
        "definitions": ("many", "schema"),
        "allOf": ("many", "schema"),
        "anyOf": ("many", "schema"),
        "oneOf": ("many", "schema"),
        "prefixItems": ("many", "schema"),
        "items": ("one", "schema"),
        "additionalProperties": ("one", "schema"),
        "not": ("one", "schema"),
        "if": ("one", "schema"),
        "then": ("one", "schema"),
        "else": ("one", "schema"),
        "contains": ("one", "schema"),
        "propertyNames": ("one", "schema"),
        "additionalItems": ("one", "schema"),
        "unevaluatedItems": ("one", "schema"),
        "unevaluatedProperties": ("one", "schema"),
        "contentSchema": ("one", "schema"),
    },
}
_FIELDS["header"] = _FIELDS["parameter"]


_MANY: Final = {
    kind: {key: inner for key, (shape, inner) in fields.items() if shape == "many"}
    for kind, fields in _FIELDS.items()
}

_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems", "prefixEncoding"})


def is_inlined(kind: Kind) -> bool:
    """Whether an object takes the place of the references to it: no component, or of no use under a name."""
    return kind not in SECTIONS or kind in ("path-item", "example")


class Visit(NamedTuple):
    """A place where the specification wants an object of ``kind``, and what is there: anything at all, in a faulty document."""

    kind: Kind
    node: Json
    holder: dict[str, Json] | list[Json]
    key: str | int


def is_map(kind: Kind) -> bool:
    """Whether every key of such a mapping is a name, and none a field."""
    return kind in _ENTRIES


def walk(node: Json, kind: Kind = "document", *, without: Kind | None = None) -> Iterator[Visit]:
    """Every object inside ``node``, itself an object of ``kind``, in the order of the text. References are not followed.

    What is inside objects of the kind ``without`` is left out.
    """
    stack = children(node, kind)
    stack.reverse()
    while stack:
        visit = stack.pop()
        yield visit
        kind, node = visit.kind, visit.node
        if not isinstance(node, dict) or kind == without:
            continue
        if kind in _ENTRIES or not _FIELDS[kind].keys().isdisjoint(node):
            inner = children(node, kind)
            inner.reverse()
            stack += inner


def children(node: Json, kind: Kind) -> list[Visit]:
    """The objects directly inside ``node``."""
    found: list[Visit] = []
    if not isinstance(node, dict):
        return found
    if kind in _ENTRIES:
        entry = _ENTRIES[kind]
        if "$ref" in node and kind != "schemas":
            return found
        return [
            Visit(entry, node[key], node, key)
            for key in node
            if not (entry == "path-item" and key[:2] == "x-")
        ]
    fields = _FIELDS[kind]
    for key, value in node.items():
        if key not in fields:
            continue
        shape, inner = fields[key]
        if shape == "many" and isinstance(value, dict):
            # The responses of an operation have room for extensions; in other maps every name is a name.
            extensible = kind == "operation"
            found += [
                Visit(inner, value[name], value, name)
                for name in value
                if not (extensible and name[:2] == "x-")
            ]
        elif isinstance(value, list) and (shape == "many" or key == "items"):
            found += [Visit(inner, item, value, index) for index, item in enumerate(value)]
        elif shape == "one" and not (inner == "schema" and isinstance(value, bool)):
            found.append(Visit(inner, value, node, key))
    return found


def find_misfits(node: dict[str, Json], kind: Kind) -> Iterator[tuple[str, str]]:
    """The fields of an object that should hold many others and hold no such thing, and what they should be instead."""
    many = _MANY.get(kind, {})
    for key in node.keys() & many.keys():
        is_shared = many[key] == "parameter" and kind in ("path-item", "operation")
        listed = key in _LISTS or is_shared
        if not isinstance(node[key], list if listed else dict):
            yield key, "list" if listed else "mapping"
