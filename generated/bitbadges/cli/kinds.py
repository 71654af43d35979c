"""From the texts of a shell to the values that methods take.

A kind is a name (``string``, ``integer``, ``date-time``, ``file``, ``object``, ``any`` …) or a mapping: ``values`` of an enum,
``list``, ``union`` and ``nullable`` of other kinds. What does not fit raises :class:`ValueError` with the reason; no reason shows
the value, which may be a secret.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from .scalars import READERS, read_json, read_loose

Node: TypeAlias = Mapping[str, Any]
Kind: TypeAlias = str | Node

_SHOWN = {
    "string": "TEXT",
    "integer": "INTEGER",
    "integer-string": "INTEGER",
    "number": "NUMBER",
    "decimal": "NUMBER",
    "boolean": "true|false",
    "date": "DATE",
    "date-time": "DATE-TIME",
    "time": "TIME",
    "duration": "DURATION",
    "uuid": "UUID",
    "bytes": "TEXT|@FILE",
    "file": "FILE",
    "null": "null",
    "object": "JSON",
    "array": "JSON",
    "any": "JSON",
}


def find_list(kind: Kind) -> Kind | None:
    """The kind of the items, where a kind is a list of them or null."""
    node: Node = {} if isinstance(kind, str) else kind
    inner: Kind = node.get("nullable", node)
    return None if isinstance(inner, str) else inner.get("list")


def find_values(kind: Kind) -> list[str]:
    """The values that the document names, as somebody types them."""
    if isinstance(kind, str):
        return []
    if "values" in kind:
        return [show_scalar(value) for value in kind["values"]]
    return [text for member in list_members(kind) for text in find_values(member)]


def list_members(node: Node) -> list[Kind]:
    """The kinds that a kind is made of."""
    inner = [node[name] for name in ("list", "nullable") if name in node]
    return [*inner, *cast("list[Kind]", node.get("union", []))]


def holds(kind: Kind, name: str) -> bool:
    """Whether a value of the kind may be of the kind of that name."""
    if isinstance(kind, str):
        return kind == name
    return any(holds(member, name) for member in list_members(kind))


def show_scalar(value: object) -> str:
    """A value of an enum as a text."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def show_kind(kind: Kind) -> str:
    """What to write in the place of a value."""
    if isinstance(kind, str):
        return _SHOWN[kind]
    if "values" in kind:
        shown = "|".join(text for text in find_values(kind) if text)
        return shown if 0 < len(shown) <= 40 else "VALUE"
    joined = "|".join(dict.fromkeys(map(show_kind, list_members(kind))))
    return joined if len(joined) <= 40 else "TEXT|JSON"


def read_value(kind: Kind, text: str, *, is_body: bool = False) -> object:
    """The value that a text stands for. ``is_body`` tells where a number and its digits as text are two things."""
    return READERS[kind](text) if isinstance(kind, str) else _read_composed(kind, text, is_body)


def _read_composed(node: Node, text: str, is_body: bool) -> object:
    if "nullable" in node:
        inner = node["nullable"]
        is_text = inner == "string" or inner == "any"
        return None if text == "null" and not is_text else read_value(inner, text, is_body=is_body)
    if "values" in node:
        return _read_enum(node["values"], text)
    if "list" in node:
        return read_items(node["list"], text, is_body=is_body)
    return _read_union(node["union"], text, is_body)


def read_items(kind: Kind, text: str, *, is_body: bool = False) -> list[object]:
    """A list that is one text: JSON, or what stands between commas."""
    if text.lstrip().startswith("["):
        found = read_json(text)
        if isinstance(found, list):
            return cast("list[object]", found)
    return [read_value(kind, part, is_body=is_body) for part in text.split(",")]


def _read_enum(values: list[object], text: str) -> object:
    """A value that the document names, or another one of the same type: the API may know more than its document."""
    for value in values:
        if show_scalar(value) == text:
            return value
    if any(isinstance(value, str) for value in values):
        return text
    try:
        found = read_json(text)
    except ValueError:
        found = None
    kinds = {type(value) for value in values}
    if found is None or type(found) not in kinds:
        raise ValueError(f"it is one of {', '.join(map(show_scalar, values))}")
    return found


def _read_union(members: list[Kind], text: str, is_body: bool) -> object:
    """JSON where that is one of the members, else text where that is; in an address a number is its digits."""
    names = {_name(member) for member in members}
    if "file" in names:
        return READERS["file"](text)
    for member in members:
        if text in find_values(member):
            return read_value(member, text)
    found = read_loose(text)
    kinds = _list_kinds(found)
    if kinds & names and (is_body or kinds & {"object", "array"}):
        return found
    for member in sorted(members, key=lambda each: _name(each) == "array"):
        try:
            return read_value(member, text, is_body=is_body)
        except ValueError:
            continue
    raise ValueError("it is none of the kinds that this may be: " + show_kind({"union": members}))


def _name(kind: Kind) -> str:
    if isinstance(kind, str):
        return kind
    return "array" if "list" in kind else "values" if "values" in kind else "any"


_KINDS: Mapping[str, set[str]] = {
    "dict": {"object", "any"},
    "list": {"array", "any"},
    "bool": {"boolean", "any"},
    "str": {"string", "any"},
    "float": {"number", "any"},
    "int": {"integer", "number", "any"},
    "NoneType": {"null", "any"},
}


def _list_kinds(value: object) -> set[str]:
    """The kinds that a value of JSON is of."""
    return _KINDS[type(value).__name__]
