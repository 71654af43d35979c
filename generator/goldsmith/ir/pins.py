"""What was called how: the names of an API by the places of what they name, as the lock keeps them for later runs.

A place is a JSON pointer into the document. Arguments, fields and classes have places of their own below those of their
operations, schemas and tags: a JSON pointer would name a schema there, which has a name of its own.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Container, Mapping
from typing import TypeVar

from goldsmith.ir.model import Api, Operation
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


def record_names(api: Api) -> dict[str, str]:
    """The names of an API by place, as later runs take them for ``pins``."""
    names = {CLIENT: api.class_name}
    for model in api.models:
        names[model.origin.pointer] = model.name
        for wire_name, name in model.fields.items():
            names[field_pointer(model.origin.pointer, wire_name)] = name
    names |= {scheme_pointer(scheme.id): scheme.argument for scheme in api.schemes}
    for resource in api.resources:
        names[tag_pointer(resource.wire_tag)] = resource.name
        names[class_pointer(resource.wire_tag)] = resource.class_name
        names |= {tag_pointer(tag): resource.name for tag in resource.other_tags}
        for operation in (*resource.operations, *resource.streams):
            names[operation.origin.pointer] = f"{resource.name}.{operation.name}"
        for operation in resource.operations:
            names |= _record_arguments(operation)
    return names


def _record_arguments(operation: Operation) -> dict[str, str]:
    place = operation.origin.pointer
    names = {
        argument_pointer(place, each.location, each.wire_name): each.name
        for each in operation.parameters
    }
    for body in operation.bodies[:1]:
        if body.fields is None:
            names[argument_pointer(place, "body", "")] = body.name
        for field in body.fields or ():
            names[argument_pointer(place, "body", field.wire_name)] = field.name
    return names


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
