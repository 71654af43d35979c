"""Holds the shape of a documented example against the schema of the document, in both directions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .schema_view import ANY, Place, View, build_view

PLACEHOLDER = "ANY_ADDITIONAL_PROPERTY"


@dataclass(frozen=True)
class ShapeFinding:
    """A difference within an example: `at` in the example, `field` in the document's schemas."""

    finding: str
    at: str
    field: str
    types: frozenset[str]
    text: str


def find_in_shape(
    shape: Any, places: Sequence[Place], document: Mapping[str, Any], at: str = ""
) -> Iterator[ShapeFinding]:
    """Walk `shape` down `places`; a value that tells no type is not looked into."""
    view = build_view(document, places)
    path, names = places[0].path, frozenset(view.names)
    kind = json_type(shape)
    if shape is None or shape == []:
        text = f"the page shows {'null' if shape is None else '[]'}, which tells no type"
        yield ShapeFinding("untold", at, path, names, text)
        return
    if kind not in view.types:
        text = f"page {kind}, document {' or '.join(sorted(view.types))}"
        yield ShapeFinding("type", at, path, names, text)
        yield from _unwrap(shape, view, document, at)
        return
    if view.types - {kind}:
        more = "anything" if view.types == ANY else " or ".join(sorted(view.types))
        yield ShapeFinding("wider", at, path, names, f"page {kind}, document {more}")
    if view.values:
        text = f"the page lists no values, the document {', '.join(sorted(view.values))}"
        yield ShapeFinding("values", at, path, names, text)
    if isinstance(shape, list):
        yield from find_in_shape(shape[0], view.items or [_anything(path)], document, f"{at}[]")
    if isinstance(shape, Mapping):
        yield from _find_in_fields(shape, view, path, document, at)


def json_type(shape: Any) -> str:
    """The JSON type of a shape."""
    if isinstance(shape, Mapping):
        return "object"
    if isinstance(shape, list):
        return "array"
    return "null" if shape is None else str(shape)


def _unwrap(shape: Any, view: View, document: Mapping[str, Any], at: str) -> Iterator[ShapeFinding]:
    """Look into an array that the page shows as an object of indices, however often wrapped."""
    inner = shape
    while isinstance(inner, Mapping) and set(inner) == {"0"}:
        inner = inner["0"]
    if inner is not shape and view.items:
        yield from find_in_shape(inner, view.items, document, f"{at}[]")


def _find_in_fields(
    shape: Mapping[str, Any], view: View, path: str, document: Mapping[str, Any], at: str
) -> Iterator[ShapeFinding]:
    owner = _owner(view, path)
    for name, part in shape.items():
        inner = f"{at}.{name}".lstrip(".")
        if name == PLACEHOLDER:
            text = "the page shows a placeholder for a map's key"
            yield ShapeFinding("map", inner, path, frozenset(view.names), text)
            yield from find_in_shape(
                part, view.entries or [_anything(f"{path}.*")], document, inner
            )
        elif name in view.properties:
            yield from find_in_shape(part, view.properties[name], document, inner)
        elif not (view.types == ANY and not view.properties):
            text = "on the page, not in the document"
            yield ShapeFinding("absent", inner, f"{owner}.{name}", frozenset(), text)
    for name in [name for name in view.properties if name not in shape]:
        field = view.properties[name][0].path
        text = "in the document, not on the page"
        yield ShapeFinding("added", f"{at}.{name}".lstrip("."), field, frozenset(), text)


def _owner(view: View, path: str) -> str:
    """The schema that a surplus field of the page would belong to."""
    parents = {places[0].path.rpartition(".")[0] for places in view.properties.values()}
    return min(parents) if parents else path


def _anything(path: str) -> Place:
    return Place({}, path)
