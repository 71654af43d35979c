"""Flags of a request: the boolean of a body or a query by which an answer is asked for in another form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from goldsmith.load.document import Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.media import is_form, is_json
from goldsmith.normalize.nodes import as_text, behind_references, is_true

_DEPTH = 8
_ANSWER = r"(?:answer|completion|content|generation|message|output|progress|response|result|text|token|word)s?"
_PIECES = re.compile(
    rf"server[- ]sent|\bsse\b|event[- _]?stream|\[done\]|chunk|delta|incremental|partial|"
    rf"\bstream\w*\b[^.]{{0,60}}\b{_ANSWER}\b|\b{_ANSWER}\b[^.]{{0,60}}\bstream|\btokens?\b|\bevents?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Flag:
    """A boolean of a request; ``plain`` is what has to be sent where it is not set, ``None`` where nothing has to."""

    place: Literal["body", "query"]
    plain: bool | None
    said: str


def find_name(condition: str) -> str | None:
    """The property that a condition like ``$request.stream`` is about."""
    found = re.fullmatch(r"\$request(?:\.body)?\.(\w+)", condition)
    return found[1] if found else None


def speaks_of_pieces(said: str) -> bool:
    """Whether what is said of a flag is about an answer in pieces."""
    return _PIECES.search(said) is not None


def find_flag(operation: Object, name: str, schemas: Object) -> Flag | None:
    """The flag of that name, in the body or the query; ``None`` where there is none, or it is something else."""
    for parameter in map(as_object, as_list(operation.get("parameters"))):
        if parameter.get("name") == name and parameter.get("in") == "query":
            found = [(as_object(parameter.get("schema")), is_true(parameter.get("required")))]
            said = as_text(parameter.get("description"))
            return _build("query", found, schemas, said)
    content = as_object(as_object(operation.get("requestBody")).get("content"))
    for media_type, media in content.items():
        if is_json(media_type) or is_form(media_type):
            found = list(_find_properties(as_object(media).get("schema"), name, schemas))
            if found:
                return _build("body", found, schemas)
    return None


def _build(
    place: Literal["body", "query"],
    found: list[tuple[Object, bool]],
    schemas: Object,
    said: str = "",
) -> Flag | None:
    nodes = [behind_references(schema, schemas) for schema, _ in found]
    if not all(_is_boolean(node, schemas) for node in nodes):
        return None
    is_needed = any(required for _, required in found)
    is_usual = any(node.get("default") is True for node in nodes)
    texts = [as_text(schema.get("description")) for schema, _ in found]
    texts += [as_text(node.get("description")) for node in nodes]
    return Flag(place, False if is_needed or is_usual else None, " ".join([said, *texts]))


def _is_boolean(node: Object, schemas: Object) -> bool:
    kinds = node.get("type")
    named = [kinds] if isinstance(kinds, str) else as_list(kinds)
    if named:
        return set(map(str, named)) <= {"boolean", "null"} and "boolean" in named
    values = [node["const"]] if "const" in node else as_list(node.get("enum"))
    if values:
        return all(isinstance(value, bool) for value in values)
    members = [
        *as_list(node.get("anyOf")),
        *as_list(node.get("oneOf")),
        *as_list(node.get("allOf")),
    ]
    told = [behind_references(member, schemas) for member in members]
    rest = [member for member in told if member.get("type") != "null"]
    return bool(rest) and all(member.get("type") == "boolean" for member in rest)


def is_echoed(schema: Json, name: str, schemas: Object) -> bool:
    """Whether an answer has a property of the name of a flag: then it is one of what is stored, not of how it is answered."""
    return any(True for _ in _find_properties(schema, name, schemas))


def _find_properties(
    schema: Json, name: str, schemas: Object, depth: int = 0
) -> Iterator[tuple[Object, bool]]:
    """The schemas of a property, in all that a schema is made of, and whether it is required there."""
    if depth > _DEPTH:
        return
    node = behind_references(schema, schemas)
    properties = as_object(node.get("properties"))
    if name in properties:
        yield as_object(properties[name]), name in as_list(node.get("required"))
    for key in ("allOf", "oneOf", "anyOf"):
        for member in as_list(node.get(key)):
            yield from _find_properties(member, name, schemas, depth + 1)
