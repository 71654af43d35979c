"""Where names belong: the places of what has a name, by which the lock keeps what was called how for later runs.

A place is a JSON pointer into the document. Arguments, fields and classes have places of their own below those of their
operations, schemas and tags: a JSON pointer would name a schema there, which has a name of its own.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Container, Mapping
from typing import TypeVar

from goldsmith.normalize.nodes import escape

KeyT = TypeVar("KeyT", str, tuple[str, str])

CLIENT = "/info"
"""The place of the client's class."""


def argument_pointer(operation: str, location: str, wire_name: str) -> str:
    """The place of an argument of the operation at a pointer; the body as a whole has no name on the wire."""
    named = f"/{escape(wire_name)}" if wire_name else ""
    return f"{operation}/arguments/{location}{named}"


def field_pointer(model: str, wire_name: str) -> str:
    """The place of a field of the model at a pointer."""
    return f"{model}/fields/{escape(wire_name)}"


def scheme_pointer(identity: str) -> str:
    """The place of a credential."""
    return f"/components/securitySchemes/{escape(identity)}"


def tag_pointer(tag: str) -> str:
    """The place of a resource."""
    return f"/tags/{escape(tag)}"


def class_pointer(tag: str) -> str:
    """The place of the class of a resource."""
    return f"{tag_pointer(tag)}/class"


def keep_names(
    pins: Mapping[KeyT, str], taken: Container[str], unusable: Container[str] = ()
) -> dict[KeyT, str]:
    """Those of the pinned names that still can be names, each once; what a later run must not trust came from a file."""
    kept: dict[KeyT, str] = {}
    for key in sorted(pins):
        name = pins[key]
        is_name = name.isidentifier() and not keyword.iskeyword(name) and name[0] != "_"
        if is_name and name not in taken and name not in unusable and name not in kept.values():
            kept[key] = name
    return kept


def find_extension(pointer: str) -> str:
    """What of a document, or of the configuration, says the name of what stands at a place."""
    if pointer == CLIENT:
        return "`class-name` in the configuration"
    if pointer.startswith("/tags/"):
        return "`x-goldsmith-resource` on a tag"
    if pointer.startswith("/components/securitySchemes/"):
        return "`x-goldsmith-argument` on a security scheme"
    if re.fullmatch(r"/paths/[^/]*/[^/]*(/x-goldsmith-stream)?", pointer):
        return "`x-goldsmith-method` on an operation"
    if "/arguments/" in pointer:
        return "`x-goldsmith-name` on a parameter, or on a property of a body"
    if "/fields/" in pointer:
        return "`x-goldsmith-name` on a property"
    return "`x-goldsmith-name` on a schema"
