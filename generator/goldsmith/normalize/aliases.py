"""Ends types that hold themselves without an object in between: any JSON value, at some depth, is any value.

A class may name itself; a mere name for "a text, or a list of the same" is more than type checkers and pydantic agree on.
"""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize import nodes


def cut_loops(document: Document, report: Report) -> None:
    """Replaces each reference that closes a loop of aliases."""
    schemas = nodes.component_schemas(document.root)
    aliases = {name for name in schemas if not _is_class(as_object(schemas[name]))}
    settled: set[str] = set()
    for name in sorted(aliases):
        _visit(name, schemas, aliases, (), settled)


def _visit(
    name: str, schemas: Object, aliases: set[str], above: tuple[str, ...], settled: set[str]
) -> None:
    if name in settled or name in above:
        return
    path = (*above, name)
    schemas[name] = _without(schemas[name], {each for each in path if each in aliases})
    for inner in sorted(set(nodes.references(schemas[name])) & aliases):
        _visit(inner, schemas, aliases, path, settled)
    settled.add(name)


def _without(schema: Json, names: set[str]) -> Json:
    """The schema with any value in the place of references to some components."""
    if not isinstance(schema, dict):
        return schema
    if nodes.component_name(schema) in names:
        return {key: value for key, value in schema.items() if key != "$ref"}
    nodes.map_children(schema, lambda inner: _without(inner, names))
    if {} in as_list(schema.get("anyOf")):
        del schema["anyOf"]  # one of them is any value, and so is the whole
    return schema


def _is_class(schema: Object) -> bool:
    return schema.get("type") == "object" and "properties" in schema
