"""The names of a surface by place, as a later run takes them for its pins."""

from __future__ import annotations

from goldsmith.ir.pins import (
    CLIENT,
    argument_pointer,
    class_pointer,
    field_pointer,
    scheme_pointer,
    tag_pointer,
)
from goldsmith.surface.model import Surface


def list_names(surface: Surface) -> dict[str, str]:
    """The same that the lock of the package has."""
    names = {CLIENT: surface.class_name}
    names |= {scheme_pointer(each.scheme): each.name for each in surface.credentials}
    for model in surface.models:
        names[model.origin.pointer] = model.name
        for field in model.fields:
            names[field_pointer(model.origin.pointer, field.wire_name)] = field.name
    for resource in surface.resources:
        names[tag_pointer(resource.tag)] = resource.name
        names[class_pointer(resource.tag)] = resource.class_name
        for method in resource.methods:
            place = method.origin.pointer
            names[place] = method.symbol
            if place.endswith("/x-goldsmith-stream"):
                continue
            for argument in method.arguments:
                if argument.location != "media":
                    pointer = argument_pointer(place, argument.location, argument.wire_name)
                    names[pointer] = argument.name
    return names
