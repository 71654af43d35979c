"""Lets a parent that a discriminator tells the children of be any of them.

In the classic style a parent names the property that tells, and children say ``allOf`` of the parent. Where the parent is
referred to, one of the children comes or goes; what no child is told by is the parent itself, or what ``defaultMapping`` names.
The parent stays the class that it is; beside it comes a union of its children, and one of these and the parent, which is what
the references mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize import nodes
from goldsmith.normalize.nodes import as_text, escape
from goldsmith.normalize.slots import slots

FAMILY = "x-goldsmith-family"
"""What a parent remembers until its references are settled: its own name, the discriminator, its children."""
_NOTES = ("description", "title", "deprecated", "x-goldsmith-name")


def find_families(document: Document, report: Report) -> None:
    """Notes in each parent who its children are, while ``allOf`` still tells."""
    schemas = nodes.component_schemas(document.root)
    below: dict[str, list[str]] = {}
    for name, schema in schemas.items():
        for parent in _parents(schema):
            below.setdefault(parent, []).append(name)
    for name in sorted(schemas):
        discriminator = _find_discriminator(name, schemas)
        children = sorted(_descendants(name, below)) if discriminator else []
        if children and name in schemas:
            as_object(schemas[name])[FAMILY] = {
                "of": name,
                "discriminator": document.duplicate(discriminator),
                "children": [nodes.reference_to(child) for child in children],
            }


def _parents(schema: Json) -> Iterator[str]:
    """What a component is made of."""
    for part in as_list(as_object(schema).get("allOf")):
        name = nodes.component_name(part)
        if name is not None:
            yield name


def _descendants(name: str, below: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    pending = list(below.get(name, []))
    while pending:
        child = pending.pop()
        if child not in found and child != name:
            found.add(child)
            pending.extend(below.get(child, []))
    return found


def _find_discriminator(name: str, schemas: Object) -> Object:
    """The discriminator of a component, its own or that of what it is made of; none where it lists its members itself."""
    seen: set[str] = set()
    pending = [name]
    while pending:
        current = pending.pop(0)
        if current in seen:  # by another way: there may be more ways than anyone can go
            continue
        seen.add(current)
        schema = as_object(schemas.get(current))
        parts = [schema, *(as_object(part) for part in as_list(schema.get("allOf")))]
        if any("oneOf" in part or "anyOf" in part for part in parts):
            return {}
        for part in parts:
            discriminator = as_object(part.get("discriminator"))
            if isinstance(discriminator.get("propertyName"), str):
                return discriminator
        pending.extend(parent for parent in _parents(schema) if parent not in seen)
    return {}


def widen_parents(document: Document, report: Report) -> None:
    """Makes the unions, and lets references to parents mean them."""
    schemas = nodes.component_schemas(document.root)
    families: dict[str, Object] = {}
    for name in sorted(schemas):
        family = as_object(as_object(schemas[name]).pop(FAMILY, None))
        if family.get("of") == name and _is_class(schemas[name]):
            families[name] = family
    members = {name: _Family(name, families[name], document) for name in families}
    renamed = {name: each.add() for name, each in members.items() if each.tags}
    if not renamed:
        return
    made = {key for pair in renamed.values() for key in pair}
    targets = {name: pair[0] for name, pair in renamed.items()}
    for slot in slots(document.root):
        if slot.container is not schemas or slot.key not in made:
            slot.schema = _redirected(slot.schema, targets)


def widen_defaults(document: Document, report: Report) -> None:
    """Unions of components whose ``defaultMapping`` names the member that all others are."""
    schemas = nodes.component_schemas(document.root)
    for name in sorted(schemas):
        union = as_object(schemas[name])
        discriminator = as_object(union.get("discriminator"))
        members = [nodes.component_name(member) for member in as_list(union.get("anyOf"))]
        rest = _target(discriminator.get("defaultMapping"))
        if rest not in members or None in members:
            continue
        family: Object = {
            "discriminator": {**discriminator},
            "children": [nodes.reference_to(each) for each in members if each and each != rest],
        }
        made = _Family(name, family, document)
        if made.tags and made.rest == rest and len(made.tags) == len(members) - 1:
            del union["discriminator"]
            union["anyOf"] = [
                nodes.reference_to(made.add_children()),
                nodes.reference_to(rest),
            ]
            union[FAMILY] = True


def _is_class(schema: Json) -> bool:
    return as_object(schema).get("type") == "object" and bool(as_object(schema).get("properties"))


def _redirected(schema: Json, targets: dict[str, str]) -> Json:
    if isinstance(schema, dict):
        name = nodes.component_name(schema)
        if name in targets:
            schema["$ref"] = nodes.reference_to(targets[name])["$ref"]
        nodes.map_children(schema, lambda inner: _redirected(inner, targets))
    return schema


class _Family:
    """A parent and its children, each with the values that tell it."""

    def __init__(self, parent: str, family: Object, document: Document) -> None:
        self.document = document
        self.schemas = nodes.component_schemas(document.root)
        self.parent = parent
        discriminator = as_object(family["discriminator"])
        self.key = as_text(discriminator.get("propertyName"))
        self.mapping = {
            value: _target(target)
            for value, target in as_object(discriminator.get("mapping")).items()
        }
        default = _target(discriminator.get("defaultMapping"))
        self.rest = default if _is_class(self.schemas.get(default)) else parent
        children = [nodes.component_name(child) for child in as_list(family["children"])]
        found = [child for child in children if child is not None and self.settle(child)]
        self.tags = self.tell_apart([child for child in found if child != self.rest])

    def settle(self, child: str) -> bool:
        """Whether a child is a class of its own; one that adds nothing to its parent becomes one."""
        target = nodes.component_name(self.schemas.get(child))
        if target is not None and _is_class(self.schemas.get(target)):
            copy = self.document.duplicate(as_object(self.schemas[target]))
            self.schemas[child] = {k: v for k, v in copy.items() if not k.startswith("x-")}
            self.document.adopt(as_object(self.schemas[child]), as_object(self.schemas[target]))
        return _is_class(self.schemas.get(child))

    def tell_apart(self, children: list[str]) -> dict[str, list[str]]:
        """The values of each child: those of the mapping, else the one constant that it has, else its name."""
        tags: dict[str, list[str]] = {}
        taken = set(self.mapping)
        for child in children:
            mapped = [value for value, target in self.mapping.items() if target == child]
            own = _constant(as_object(self.schemas[child]), self.key)
            values = mapped or [own if own is not None and own not in taken else child]
            if not mapped and values[0] in taken:
                continue  # another one is told by it: this child is no answer to anything
            tags[child] = values
            taken.update(values)
        return tags

    def add(self) -> tuple[str, str]:
        """Adds the two unions; gives the keys of the one with the parent and the one without."""
        parent = as_object(self.schemas[self.parent])
        parent.pop("discriminator", None)
        inner = self.add_children()
        whole: Object = {"anyOf": [nodes.reference_to(inner), nodes.reference_to(self.rest)]}
        if isinstance(parent.get("description"), str):
            whole["description"] = parent["description"]
        whole[FAMILY] = True
        return self.named(whole, "any {}", "any", parent), inner

    def add_children(self) -> str:
        """Adds the union of the children, each with its own values; gives its key."""
        parent = as_object(self.schemas[self.parent])
        for child, values in self.tags.items():
            self.tag(as_object(self.schemas[child]), values)
            as_object(self.schemas[child]).pop("discriminator", None)
        mapping = {value: name for name, values in self.tags.items() for value in values}
        told: Object = {
            "anyOf": [nodes.reference_to(child) for child in self.tags],
            "discriminator": {"propertyName": self.key, "mapping": {**mapping}, FAMILY: True},
        }
        return self.named(told, "{} child", "children", parent)

    def named(self, schema: Object, words: str, place: str, source: Object) -> str:
        said = as_text(source.get("x-goldsmith-words")) or self.parent
        schema["x-goldsmith-words"] = words.format(said)
        schema["x-goldsmith-pointer"] = (
            f"/components/schemas/{escape(self.parent)}/discriminator/{place}"
        )
        self.document.adopt(schema, source)
        key = nodes.free_key(self.schemas, words.format(self.parent))
        self.schemas[key] = schema
        return key

    def tag(self, child: Object, values: list[str]) -> None:
        properties = nodes.section(child, "properties")
        earlier = as_object(properties.get(self.key))
        notes = {key: value for key, value in earlier.items() if key in _NOTES}
        tagged: Object = {"enum": [*sorted(values)], "x-goldsmith-constant": True, **notes}
        self.document.adopt(tagged, earlier or child)
        properties[self.key] = tagged
        required = as_list(child.get("required"))
        child["required"] = required if self.key in required else [*required, self.key]


def _constant(schema: Object, key: str) -> str | None:
    """The one value that a property takes."""
    values = as_list(as_object(as_object(schema.get("properties")).get(key)).get("enum"))
    return values[0] if len(values) == 1 and isinstance(values[0], str) else None


def _target(target: Json) -> str:
    """The component that a discriminator names, by a reference or by its name."""
    last = as_text(target).rpartition("/")[2]
    return last.replace("~1", "/").replace("~0", "~")
