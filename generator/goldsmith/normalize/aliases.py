"""Leaves of types that hold themselves without a class in between only those that name themselves.

A class may name others that name it; a mere name for "a text, or a list of the same" may name itself, which type checkers and
pydantic agree on. What leads back through other names has these put in their place; where that has no end, any value is taken
for one of them, and the report says so.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize import nodes

_MAXIMUM_ROUNDS = 200
_LONGEST = 8


def cut_loops(document: Document, report: Report) -> None:
    """Settles each loop of aliases."""
    cutter = _Cutter(document, report)
    for name in sorted(cutter.aliases):
        cutter.schemas[name] = cutter.without_itself(cutter.schemas[name], name)
    for number in range(_MAXIMUM_ROUNDS):
        cycle = cutter.find_cycle()
        if cycle is None:
            return
        head = min(cycle, key=lambda name: (not cutter.names_itself(name), name))
        if len(cycle) > _LONGEST or number == _MAXIMUM_ROUNDS - 1:
            cutter.schemas[head] = cutter.cut(cutter.schemas[head], cycle - {head})
        else:
            expanded = cutter.expanded(cutter.schemas[head], head, cycle, ())
            cutter.schemas[head] = cutter.without_itself(expanded, head)


class _Cutter:
    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.report = report
        self.schemas = nodes.component_schemas(document.root)
        self.aliases = {n for n in self.schemas if not _is_class(as_object(self.schemas[n]))}

    def find_cycle(self) -> set[str] | None:
        """Aliases that lead back to each other; those that name only themselves are none."""
        graph = {
            name: (set(nodes.references(self.schemas[name])) & self.aliases) - {name}
            for name in sorted(self.aliases)
        }
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            return set(error.args[1])
        return None

    def names_itself(self, name: str) -> bool:
        """Whether an alias cannot be put in the place of its name."""
        return name in set(nodes.references(self.schemas[name]))

    def expanded(self, schema: Json, head: str, cycle: set[str], above: tuple[str, ...]) -> Json:
        """The schema with the other aliases of the cycle in the place of their names."""
        if not isinstance(schema, dict):
            return schema
        name = nodes.component_name(schema)
        if name in above:
            return self.cut(schema, {name} if name else set())
        if name is not None and name in cycle and name != head:
            copy = self.document.duplicate(as_object(self.schemas[name]))
            kept = {k: v for k, v in copy.items() if not k.startswith("x-goldsmith-")}
            self.document.adopt(kept, copy)
            return self.expanded(kept, head, cycle, (*above, name))
        nodes.map_children(schema, lambda inner: self.expanded(inner, head, cycle, above))
        return _flat(schema)

    def without_itself(self, schema: Json, name: str) -> Json:
        """A union without itself as its member, which adds nothing to it."""
        node = as_object(schema)
        if nodes.component_name(node) == name:
            return self.cut(schema, {name})
        members = as_list(node.get("anyOf"))
        kept = [member for member in members if nodes.component_name(member) != name]
        if len(kept) < len(members):
            node["anyOf"] = kept
            if len(kept) < 2:
                del node["anyOf"]
                node.update(as_object(kept[0]) if kept else {})
        return schema

    def cut(self, schema: Json, names: set[str]) -> Json:
        """The schema with any value in the place of references to some components."""
        if not isinstance(schema, dict):
            return schema
        if nodes.component_name(schema) in names:
            self.report.warn(
                "recursive-alias",
                "this leads back to itself in a way that no type can say; any value is taken for it",
                self.document.locate(schema),
                "give one of the schemas on the way properties",
            )
            kept = {key: value for key, value in schema.items() if key != "$ref"}
            self.document.adopt(kept, schema)
            return kept
        nodes.map_children(schema, lambda inner: self.cut(inner, names))
        if {} in as_list(schema.get("anyOf")):
            del schema["anyOf"]  # one of them is any value, and so is the whole
        return schema


def _flat(schema: Object) -> Object:
    """The schema, with the members of a union inside its union as its own."""
    members = as_list(schema.get("anyOf"))
    if members:
        flat: list[Json] = []
        for member in members:
            inner = as_object(member)
            flat.extend(as_list(inner["anyOf"]) if "anyOf" in inner else [member])
        schema["anyOf"] = [member for i, member in enumerate(flat) if member not in flat[:i]]
    return schema


def _is_class(schema: Object) -> bool:
    return schema.get("type") == "object" and "properties" in schema
