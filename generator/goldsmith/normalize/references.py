"""Makes every reference of a schema reach a component.

A schema that stands somewhere else than under ``components.schemas`` and is referred to becomes a component. It is called as
it would be if an object that stands there were given a name for its own sake.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from goldsmith.diagnostics import Report
from goldsmith.identifiers import pascal_case
from goldsmith.load.document import Document, Json
from goldsmith.load.pointer import split_reference
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize import nodes
from goldsmith.normalize.components import DECLARED, clone, find_declared, forget_places
from goldsmith.normalize.nodes import as_text, escape
from goldsmith.normalize.slots import name_parameter, name_response, slots

_OTHER_SECTIONS = ("headers", "parameters", "requestBodies", "responses")
_NAMES_OF_SCHEMAS = ("$anchor", "$dynamicAnchor", "$id", "id")


def refer_to_components(document: Document, report: Report) -> None:
    """Turns every reference inside a schema into one to a component."""
    mover = _Mover(document, report)
    for slot in list(slots(document.root)):
        slot.schema = mover.settled(slot.schema)
    for name in list(mover.schemas):
        mover.schemas[name] = mover.settled(mover.schemas[name])
    forget_places(document.root)


class _Mover:
    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.report = report
        self.root = document.root
        self.schemas = nodes.component_schemas(document.root)
        self.moved: dict[str, str] = {}

    @cached_property
    def anchors(self) -> dict[str, Object]:
        """Schemas that name themselves; looked for when a reference is no pointer."""
        return _find_anchors(self.root)

    def settled(self, schema: Json) -> Json:
        """The schema with every reference inside it reaching a component."""
        if isinstance(schema, dict):
            reference = schema.get("$ref", schema.get("$dynamicRef"))
            if isinstance(reference, str):
                schema.pop("$dynamicRef", None)
                self.point_to_component(schema, reference)
            nodes.map_children(schema, self.settled)
        return schema

    def point_to_component(self, schema: Object, reference: str) -> None:
        if reference not in self.moved:
            name = self.find_component(reference)
            if name is None:
                schema.pop("$ref", None)
                said = (
                    "is none"
                    if _is_no_schema(split_reference(reference) or ())
                    else "is nowhere to be found"
                )
                self.report.warn(
                    "dangling-ref",
                    f"the schema {reference!r} {said}; any value is taken in its place",
                    self.document.locate(schema),
                    "correct the reference, or define the schema",
                )
                return
            self.moved[reference] = name
        schema["$ref"] = nodes.reference_to(self.moved[reference])["$ref"]

    def find_component(self, reference: str) -> str | None:
        """The component that a reference reaches, made one if it is none yet."""
        tokens = split_reference(reference)
        if tokens is not None and _is_no_schema(tokens):
            return None
        if tokens:
            target = find_declared(self.root, tokens)
            found = {} if isinstance(target, bool) else target if isinstance(target, dict) else None
        else:
            found = self.anchors.get(reference.removeprefix("#"))
        if found is None:
            return None
        if tokens is not None and tokens[:2] == ("components", "schemas") and len(tokens) == 3:
            return tokens[2]
        for name, schema in self.schemas.items():
            if schema is found:
                return name
        known = nodes.component_name(found)
        if known is not None and len(found) == 1 and known in self.schemas:
            return known
        return self.move(found, tokens or ("components", "schemas", reference))

    def move(self, found: Object, tokens: tuple[str, ...]) -> str:
        """Makes a component of a schema, and what stood there a reference to it."""
        self.anchors  # noqa: B018  # those of the document as it was
        words, pointer = describe_place(tokens, self.root)
        name = nodes.free_key(self.schemas, pascal_case(words))
        body = as_object(clone(self.document, found))
        body.setdefault("x-goldsmith-words", words)
        body.setdefault("x-goldsmith-pointer", pointer)
        self.schemas[name] = body
        found.clear()
        found.update(nodes.reference_to(name))
        self.settled(body)
        return name


def _is_no_schema(tokens: Sequence[str]) -> bool:
    """Whether a pointer leads to a parameter, a body, a response or the like, or to a map of schemas."""
    section = tokens[1] if tokens[:1] == ("components",) and len(tokens) > 1 else ""
    if tokens[:1] == ("paths",) or section in _OTHER_SECTIONS:
        return not {"schema", "itemSchema"}.intersection(tokens[3:])
    is_map = len(tokens) > 3 and tokens[-1] in nodes.MAPS_OF_SCHEMAS
    return is_map and tokens[-2] not in nodes.MAPS_OF_SCHEMAS


def _find_anchors(root: Object) -> dict[str, Object]:
    """Schemas that name themselves."""
    found: dict[str, Object] = {}
    pending: list[Json] = [*nodes.component_schemas(root).values()]
    pending.extend(slot.schema for slot in slots(root))
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            for key in _NAMES_OF_SCHEMAS:
                value = node.get(key)
                if isinstance(value, str) and value:
                    found.setdefault(value, node)
            pending.extend(node.values())
        elif isinstance(node, list):
            pending.extend(node)
    return found


def describe_place(tokens: Sequence[str], root: Object) -> tuple[str, str]:
    """What to call a schema that stands at a pointer, and its place as slots and their insides have it."""
    if list(tokens[:2]) == ["components", "schemas"]:
        words, rest = tokens[2], tokens[3:]
        pointer = f"/components/schemas/{escape(words)}"
    elif tokens[0] == "paths" and len(tokens) > 3:
        words, rest = _name_in_operation(tokens, root)
        pointer = "".join(f"/{escape(token)}" for token in tokens[: len(tokens) - len(rest)])
    else:
        depth = 2 if tokens[0] in nodes.MAPS_OF_SCHEMAS else 3
        words, rest = tokens[:depth][-1], tokens[depth:]
        pointer = "".join(f"/{escape(token)}" for token in tokens[:depth])
    return _add_steps(words, pointer, rest)


def _name_in_operation(tokens: Sequence[str], root: Object) -> tuple[str, Sequence[str]]:
    """What stands at a pointer into an operation, and the steps from there."""
    item = as_object(as_object(root.get("paths")).get(tokens[1]))
    if tokens[2] == "parameters":
        declared = as_object(find_declared(root, tokens[:4]))
        return f"{tokens[1]} {as_text(declared.get('name'))}", tokens[4:]
    operation = as_object(item.get(tokens[2]))
    base = as_text(operation.get("operationId")) or f"{tokens[2]} {tokens[1]}"
    if tokens[3] == "responses" and len(tokens) > 4:
        responses = as_object(operation.get("responses"))
        return name_response(base, tokens[4], responses), tokens[8:]
    if tokens[3] == "requestBody":
        return f"{base} body", tokens[7:]
    if tokens[3] == "parameters" and len(tokens) > 4 and tokens[4].isdecimal():
        parameters = as_list(operation.get(DECLARED))
        parameter = parameters[int(tokens[4])] if int(tokens[4]) < len(parameters) else None
        return name_parameter(base, "", as_object(parameter))[0], tokens[6:]
    return f"{base} {' '.join(tokens[3:])}", ()


def _add_steps(words: str, pointer: str, steps: Sequence[str]) -> tuple[str, str]:
    """Follows the steps into a schema: properties are called by their names, items are items."""
    pending = list(steps)
    while pending:
        step = pending.pop(0)
        if step == "schema":
            continue
        if step == "content":
            pending = pending[1:]
        elif step in ("allOf", "anyOf", "oneOf", "prefixItems"):
            option = pending.pop(0) if pending else ""
            if step != "allOf" or not pending:
                said = "part" if step == "allOf" else "option"
                words, pointer = f"{words} {said} {option}", f"{pointer}/{step}/{option}"
        elif step in nodes.MAPS_OF_SCHEMAS and pending:
            name = pending.pop(0)
            words = f"{words} {pascal_case(name)}"
            pointer = f"{pointer}/{step}/{escape(name)}"
        else:
            said = {"items": "item", "additionalProperties": "value"}.get(step, step)
            words, pointer = f"{words} {said}", f"{pointer}/{escape(step)}"
    return words, pointer
