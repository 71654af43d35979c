"""What a schema lets through, once references and combinators are followed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .bundle import SCHEMAS

ANY = frozenset({"string", "number", "boolean", "null", "object", "array"})


@dataclass(frozen=True)
class Place:
    """A schema and where it stands, as `Schema.field`, `Schema.field[]` or `Schema.field.*`."""

    schema: Mapping[str, Any]
    path: str


@dataclass
class View:
    """The JSON types, enumerated values and parts that a schema allows, and the names it goes by."""

    types: frozenset[str] = ANY
    names: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    required: set[str] = field(default_factory=set)
    properties: dict[str, list[Place]] = field(default_factory=dict)
    items: list[Place] = field(default_factory=list)
    entries: list[Place] = field(default_factory=list)

    def add_parts(self, other: View) -> None:
        """Take over all that `other` names; types are the caller's affair."""
        self.names |= other.names
        self.values |= other.values
        self.required |= other.required
        self.items += other.items
        self.entries += other.entries
        for name, places in other.properties.items():
            self.properties.setdefault(name, []).extend(places)


def build_view(document: Mapping[str, Any], places: Iterable[Place]) -> View:
    """One view of all `places`, of which a value has to fit any."""
    views = [_view_of(document, place) for place in places]
    union = View(types=frozenset().union(*(view.types for view in views)))
    for view in views:
        union.add_parts(view)
    return union


def _view_of(document: Mapping[str, Any], place: Place) -> View:
    view = _own_view(place)
    schema = place.schema
    parts = [Place(part, place.path) for part in schema.get("allOf", [])]
    if "$ref" in schema:
        name = str(schema["$ref"]).removeprefix(SCHEMAS)
        view.names.add(name)
        parts.append(Place(document["components"]["schemas"][name], name))
    required = [_view_of(document, part) for part in parts]
    for key in ("anyOf", "oneOf"):
        if key in schema:
            variants = [Place(variant, place.path) for variant in schema[key]]
            choice = build_view(document, variants)
            choice.required = set()  # what a variant requires is not required of the whole
            required.append(choice)
    for part_view in required:
        view.types &= part_view.types
        view.add_parts(part_view)
    return view


def _own_view(place: Place) -> View:
    schema = place.schema
    view = View(types=_own_types(schema), required=set(schema.get("required", [])))
    values = [*schema.get("enum", []), *([schema["const"]] if "const" in schema else [])]
    view.values = {value for value in values if isinstance(value, str)}
    for name, part in schema.get("properties", {}).items():
        view.properties[name] = [Place(part, f"{place.path}.{name}")]
    if isinstance(schema.get("items"), Mapping):
        view.items = [Place(schema["items"], f"{place.path}[]")]
    entries = (
        {} if schema.get("additionalProperties") is True else schema.get("additionalProperties")
    )
    if isinstance(entries, Mapping):
        view.entries = [Place(entries, f"{place.path}.*")]
    return view


def _own_types(schema: Mapping[str, Any]) -> frozenset[str]:
    if "type" not in schema:
        return ANY
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return frozenset("number" if name == "integer" else str(name) for name in types)
