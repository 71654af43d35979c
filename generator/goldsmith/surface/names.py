"""The names of a surface by place, as a later run takes them for its pins."""

from __future__ import annotations

from collections.abc import Iterator

from goldsmith.ir.pins import (
    CLIENT,
    argument_pointer,
    class_pointer,
    field_pointer,
    scheme_pointer,
    tag_pointer,
)
from goldsmith.surface.model import Method, Surface

STREAM = "/x-goldsmith-stream"
"""Ends the place of an operation that is there once more, as one that answers piece by piece."""


def list_names(surface: Surface) -> dict[str, str]:
    """The same that the lock of the package has."""
    names = {CLIENT: surface.class_name}
    names |= {scheme_pointer(each.scheme): each.name for each in surface.credentials}
    for model in surface.models:
        for place in (model.origin.pointer, *model.twins):
            names[place] = model.name
            names |= {field_pointer(place, field.wire_name): field.name for field in model.fields}
    for resource in surface.resources:
        names |= {tag_pointer(tag): resource.name for tag in (resource.tag, *resource.other_tags)}
        names[class_pointer(resource.tag)] = resource.class_name
        names |= {method.origin.pointer: method.symbol for method in resource.methods}
        for method in resource.methods:
            names |= dict(_list_arguments(method))
    return names


def _list_arguments(method: Method) -> Iterator[tuple[str, str]]:
    """A stream has the arguments of the operation that it is of."""
    place = method.origin.pointer
    for argument in method.arguments if not place.endswith(STREAM) else ():
        if argument.location != "media":
            yield argument_pointer(place, argument.location, argument.wire_name), argument.name
