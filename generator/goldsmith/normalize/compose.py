"""Merges ``allOf`` into plain objects, and what stands beside a union into the union's members."""

from __future__ import annotations

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize import nodes
from goldsmith.normalize.components import clone
from goldsmith.normalize.discriminate import VARIANT
from goldsmith.normalize.members import (
    both_scalars,
    clone_object,
    flattened,
    is_bare,
    is_object,
    kind_of,
    notes_of,
    only_requires,
    says_nothing,
)
from goldsmith.normalize.nodes import as_text
from goldsmith.normalize.parents import find_bases
from goldsmith.normalize.slots import slots

_MAXIMUM_VARIANTS = 64


def merge_compositions(document: Document, report: Report) -> None:
    """Rewrites every schema so that none holds ``allOf``, and ``anyOf`` stands alone."""
    merger = _Merger(document, report)
    for name in sorted(merger.schemas):
        merger.component(name)
    for slot in list(slots(document.root)):
        if slot.container is not merger.schemas:
            slot.schema = merger.merged(slot.schema, ())


class _Merger:
    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.report = report
        self.schemas = nodes.component_schemas(document.root)
        self.done: set[str] = set()
        self.open: set[str | None] = set()
        self.bases = find_bases(self.schemas)

    def component(self, name: str, stack: tuple[str, ...] = ()) -> Json:
        """A component schema, merged once."""
        if name not in self.done and name not in stack:
            merged = self.merged(self.schemas[name], (*stack, name))
            if nodes.component_name(merged) == name:
                merged = {}
            self.schemas[name] = merged
            self.done.add(name)
        return self.schemas[name]

    def merged(self, schema: Json, stack: tuple[str, ...]) -> Json:
        if not isinstance(schema, dict):
            return schema
        nodes.map_children(schema, lambda inner: self.merged(inner, stack))
        if "anyOf" in schema:
            schema["anyOf"] = flattened(as_list(schema["anyOf"]))
        parts = as_list(schema.get("allOf"))
        if not parts:
            return schema
        notes = {key: value for key, value in schema.items() if key != "allOf"}
        members = [
            as_object(part) for part in parts if isinstance(part, dict) and not says_nothing(part)
        ]
        result = self.all_of(members, schema, stack) if members else {}
        for key, value in notes.items():
            result[key] = value
        self.document.adopt(result, schema)
        return result

    def all_of(self, members: list[Object], schema: Object, stack: tuple[str, ...]) -> Object:
        members = self.telling(members)
        if len(members) == 1:
            return clone_object(self.document, members[0])
        result: Object = {}
        for member in members:
            expanded = self.inherited(member, stack)
            if expanded is None:
                self.report.warn(
                    "recursive-composition",
                    "this member of allOf is what it is a part of; it is left out",
                    self.document.locate(member),
                )
                continue
            combined = (
                self.both(result, expanded, stack)
                if result
                else clone_object(self.document, expanded)
            )
            if combined is None:
                self.report.warn(
                    "conflicting-composition",
                    "the members of allOf exclude each other; any value is taken in its place",
                    self.document.locate(schema, "allOf"),
                    "let the members agree on a type",
                )
                return {}
            result = combined
        return result

    def telling(self, members: list[Object]) -> list[Object]:
        """The members without bare types beside a reference: the reference keeps its name, and says what type it is."""
        targets = [as_object(self.schemas.get(nodes.component_name(m) or "")) for m in members]
        kinds = {as_text(kind_of(target)) for target in targets} - {""}
        kept: list[Object] = []
        for member in members:
            kind = as_text(member.get("type"))
            if not (kinds and is_bare(member)) or kinds | {kind} == {"integer", "number"}:
                kept.append(member)
            elif kind not in kinds:
                self.report.warn(
                    "conflicting-composition",
                    f"the type {kind!r} is not that of what is referred to beside it, and is left out",
                    self.document.locate(member),
                    "leave the type to what is referred to",
                )
        return kept

    def inherited(self, member: Object, stack: tuple[str, ...]) -> Object | None:
        """The member as a part of something: of a parent that lists its children, only what they have in common."""
        name = nodes.component_name(member)
        if name is None or name not in self.bases:
            return self.expanded(member, stack)
        base = as_object(clone(self.document, self.bases[name]))
        return as_object(self.merged(base, (*stack, name)))

    def expanded(self, member: Object, stack: tuple[str, ...]) -> Object | None:
        """The member with its reference followed; ``None`` for one that leads back to where it is used."""
        name = nodes.component_name(member)
        hops = 0
        while name is not None and name in self.schemas:
            if name in stack or hops > len(self.schemas):
                return as_object(self.schemas[name]) if name in self.done else None
            member, hops = as_object(self.component(name, stack)), hops + 1
            name = nodes.component_name(member)
        return member

    def both(self, left: Object, right: Object, stack: tuple[str, ...]) -> Object | None:
        """A schema that says what ``left`` and ``right`` say; ``None`` where they exclude each other."""
        if says_nothing(left) or says_nothing(right):
            kept, other = (right, left) if says_nothing(left) else (left, right)
            return {**notes_of(other), **clone_object(self.document, kept)}
        if "$ref" in left or "$ref" in right:
            return self.both_referred(left, right, stack)
        if "anyOf" in left or "anyOf" in right:
            union, other = (left, right) if "anyOf" in left else (right, left)
            return self.distributed(union, other, stack)
        if is_object(left) and is_object(right):
            return self.both_objects(left, right, stack)
        if only_requires(left) or only_requires(right):
            return self.both_required(left, right, stack)
        if left.get("type") == right.get("type") == "array":
            return {**notes_of(left), **notes_of(right), **self.both_arrays(left, right, stack)}
        return both_scalars(left, right)

    def both_arrays(self, left: Object, right: Object, stack: tuple[str, ...]) -> Object:
        """An array whose items are what both say of them; what says something of each position says more."""
        fixed = [each for each in (left, right) if "prefixItems" in each]
        if not fixed:
            items = self.both(as_object(left.get("items")), as_object(right.get("items")), stack)
            return {"type": "array", "items": items or {}}
        first, last = (as_list(each["prefixItems"]) for each in (fixed[0], fixed[-1]))
        if len(fixed) < 2 or len(first) != len(last):
            return {"type": "array", "prefixItems": clone(self.document, first)}
        pairs = zip(first, last, strict=True)
        members = [self.both(as_object(one), as_object(other), stack) for one, other in pairs]
        return {"type": "array", "prefixItems": [member or {} for member in members]}

    def both_referred(self, left: Object, right: Object, stack: tuple[str, ...]) -> Object | None:
        """What two schemas say of which one is a reference, kept as it is where the other one adds nothing."""
        if left.get("$ref") == right.get("$ref"):
            return {**left, **right}
        first, second = self.expanded(left, stack), self.expanded(right, stack)
        if first is None or second is None:
            return right if first is None else left
        for kept, content, other in ((left, first, second), (right, second, first)):
            if "$ref" in kept and self.is_implied(other, content):
                return {**notes_of(other), **kept}
        return self.both(first, second, stack)

    def both_required(self, left: Object, right: Object, stack: tuple[str, ...]) -> Object:
        """What must be there, said of an object; of what is none it says nothing."""
        if only_requires(left) and only_requires(right):
            joined = self.both_objects(left, right, stack)
            return {key: value for key, value in joined.items() if key != "type"}
        kept = right if only_requires(left) else left
        return self.both_objects(left, right, stack) if is_object(kept) else {**kept}

    def both_objects(self, left: Object, right: Object, stack: tuple[str, ...]) -> Object:
        properties = {
            k: clone(self.document, v) for k, v in as_object(left.get("properties")).items()
        }
        for name, schema in as_object(right.get("properties")).items():
            properties[name] = self.narrowed(properties.get(name), schema, stack)
        result: Object = {**notes_of(left), **notes_of(right), "type": "object"}
        if properties:
            result["properties"] = properties
        required = [*as_list(left.get("required")), *as_list(right.get("required"))]
        if required:
            result["required"] = list(dict.fromkeys(as_text(name) for name in required))
        for key in ("additionalProperties", "discriminator"):
            value = right.get(key, left.get(key))
            if value is not None:
                result[key] = clone(self.document, value)
        self.document.adopt(result, left)
        return result

    def narrowed(self, earlier: Json, later: Json, stack: tuple[str, ...]) -> Json:
        """A property that two members have: the later one, with what only the earlier one says."""
        if not isinstance(earlier, dict) or earlier == later or not isinstance(later, dict):
            return clone(self.document, later)
        if says_nothing(later):
            return {**earlier, **notes_of(later)}
        if is_object(earlier) and is_object(later):
            return self.both_objects(earlier, later, stack)
        return {**notes_of(earlier), **clone_object(self.document, later)}

    def distributed(self, union: Object, other: Object, stack: tuple[str, ...]) -> Object | None:
        """A union whose every member also says what ``other`` says."""
        variants: list[Json] = []
        null: list[Json] = []
        others = as_list(other["anyOf"]) if "anyOf" in other else [other]
        for variant in as_list(union["anyOf"]):
            for second in others:
                if (
                    as_object(variant).get("type") == "null"
                    or as_object(second).get("type") == "null"
                ):
                    same = as_object(variant).get("type") == as_object(second).get("type")
                    null = [{"type": "null"}] if same or only_requires(as_object(second)) else null
                    continue
                combined = self.variant(as_object(variant), as_object(second), stack)
                if combined is not None and combined not in variants:
                    variants.append(combined)
        if len(variants) > _MAXIMUM_VARIANTS:
            self.report.warn(
                "too-many-variants",
                f"unions multiply to {len(variants)} variants; any value is taken in their place",
                self.document.locate(union),
                "give the unions a discriminator, or name their members",
            )
            return {}
        members = [*variants, *null]
        if not members:
            return None
        result = {**notes_of(other), **notes_of(union)}
        result.update(as_object(members[0]) if len(members) == 1 else {"anyOf": members})
        if isinstance(union.get("discriminator"), dict) and len(members) > 1:
            result["discriminator"] = union["discriminator"]
        return result

    def variant(self, member: Object, other: Object, stack: tuple[str, ...]) -> Object | None:
        """A member of a union that also says what ``other`` says; ``None`` for a union that is a member of itself."""
        names = {nodes.component_name(member), nodes.component_name(other)} - {None}
        if names & self.open:
            return None
        self.open |= names
        combined = self.combined(member, other, stack)
        self.open -= names
        return combined

    def combined(self, member: Object, other: Object, stack: tuple[str, ...]) -> Object | None:
        name = nodes.component_name(member)
        expanded = self.expanded(member, stack)
        second = self.expanded(other, stack)
        if expanded is None or second is None:
            return clone_object(self.document, member)
        if name is not None and self.is_implied(second, expanded):
            return clone_object(self.document, member)  # it says so already, and keeps its name
        combined = self.both(second, expanded, stack)
        if combined is not None and name is not None:
            combined.setdefault("title", name)
            combined[VARIANT] = name
        return combined

    def is_implied(self, base: Object, schema: Object) -> bool:
        if not (is_object(base) or only_requires(base)) or not is_object(schema):
            return False
        if not set(map(as_text, as_list(base.get("required")))) <= set(
            map(as_text, as_list(schema.get("required")))
        ):
            return False
        own = as_object(schema.get("properties"))
        return (
            all(name in own for name in as_object(base.get("properties")))
            and "additionalProperties" not in base
        )
