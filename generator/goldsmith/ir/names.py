"""Gives everything of an API its Python name, once: components, resources, methods, arguments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..identifiers import argument_name, class_name, distinct, field_name
from ..normalize.nodes import Object, as_object, as_text

_ARGUMENTS_OF_OURS = frozenset({"self", "options", "content_type"})


def name_models(schemas: Object, reserved: Iterable[str] = ()) -> dict[str, str]:
    """The class (or alias) of each component schema."""
    wanted = {
        name: as_text(as_object(schema).get("x-goldsmith-name")) for name, schema in schemas.items()
    }
    given = {name: text for name, text in wanted.items() if text}
    others = [name for name in schemas if name not in given]
    return {**distinct(others, class_name, [*reserved, *given.values()]), **given}


def name_fields(properties: Object) -> dict[str, str]:
    """The attribute of each property of an object."""
    wanted = {
        name: as_text(as_object(schema).get("x-goldsmith-name"))
        for name, schema in properties.items()
    }
    given = {name: text for name, text in wanted.items() if text}
    others = [name for name in properties if name not in given]
    return {**distinct(others, field_name, given.values()), **given}


def name_arguments(places: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The argument of each (location, wire name) of an operation.

    Where two meet, the one in the path keeps the plain name, then the one in the query, the body, a header, a cookie; the
    others say where they go: ``id`` and ``id_header``.
    """
    order = ("path", "query", "body", "header", "cookie")
    taken = set(_ARGUMENTS_OF_OURS)
    result: dict[tuple[str, str], str] = {}
    for location in order:
        wires = [wire for place, wire in places if place == location]
        free = [wire for wire in wires if argument_name(wire) not in taken]
        met = [wire for wire in wires if argument_name(wire) in taken]
        names = distinct(free, argument_name, taken)
        taken.update(names.values())
        said = distinct([f"{wire} {location}" for wire in met], argument_name, taken)
        names.update({wire: said[f"{wire} {location}"] for wire in met})
        taken.update(names.values())
        result.update({(location, wire): names[wire] for wire in wires})
    return result
