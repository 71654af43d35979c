"""The values of enums: what a document calls them and says of them."""

from __future__ import annotations

from goldsmith.identifiers import distinct, value_name
from goldsmith.ir.model import EnumValue, Json, Scalar
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.meanings import MEANINGS
from goldsmith.normalize.nodes import as_text


def build_values(schema: Object) -> tuple[EnumValue, ...]:
    """The values of an enum, in the order of the document; none where it says no more of any than the value."""
    members = [schema, *map(as_object, as_list(schema.get("anyOf")))]
    said: dict[tuple[type, Scalar], Object] = {}
    for entry in (each for member in members for each in as_list(member.get(MEANINGS))):
        node = as_object(entry)
        for value in _list_scalars([node.get("value")]):
            said.setdefault((type(value), value), node)
    enums = [as_list(member["enum"]) for member in members if "enum" in member]
    values = _list_scalars(enums[0] if enums else [])
    nodes = [said.get((type(value), value), {}) for value in values]
    if not any(nodes):
        return ()
    constants = _name([as_text(node.get("name")).strip() for node in nodes], values)
    docs = [as_text(node.get("description")).strip() for node in nodes]
    return tuple(
        EnumValue(value=value, constant=constant, doc=doc)
        for value, constant, doc in zip(values, constants, docs, strict=True)
    )


def _name(names: list[str], values: list[Scalar]) -> list[str]:
    """A constant for each value where any has a name: one without is called like the value."""
    if not any(names):
        return [""] * len(names)
    pairs = enumerate(zip(names, values, strict=True))
    found = distinct({str(i): name or str(value) for i, (name, value) in pairs}, value_name)
    return [found[str(i)] for i in range(len(names))]


def _list_scalars(values: list[Json]) -> list[Scalar]:
    return [v for v in values if v is not None and not isinstance(v, dict | list)]
