"""The rule that schemas come to an end: what is built of them recurses, and nobody nests hundreds of them."""

from __future__ import annotations

from collections.abc import Iterator

from goldsmith.diagnostics import Report
from goldsmith.load.document import Document, Json
from goldsmith.load.grammar import Visit, children
from goldsmith.load.pointer import split_reference
from goldsmith.load.values import Object, as_object

MAX_CHAIN = 150
"""Schemas that one may lead through without coming to a property of an object."""


def _check_chains(document: Document, report: Report) -> None:
    schemas = as_object(as_object(document.root.get("components")).get("schemas"))
    steps = {name: _find_steps(schemas[name]) for name in schemas}
    lengths = _measure(steps)
    for name, length in lengths.items():
        beyond = [other for other in steps[name] if lengths.get(other, 0) > MAX_CHAIN]
        if length > MAX_CHAIN and not beyond:
            message = f"the schema `{name}` leads through more than {MAX_CHAIN} others"
            report.error("too-deep", message, document.locate(schemas, name))


def _find_steps(schema: Json) -> dict[str, int]:
    """The components that a schema refers to outside of properties, and how deep inside."""
    steps: dict[str, int] = {}
    stack: list[tuple[Json, int]] = [(schema, 1)]
    while stack:
        node, depth = stack.pop()
        name = _find_component(as_object(node))
        if name is not None:
            steps[name] = max(depth, steps.get(name, 0))
        stack.extend((visit.node, depth + 1) for visit in _find_parts(node))
    return steps


def _find_parts(node: Json) -> Iterator[Visit]:
    properties = as_object(as_object(node).get("properties"))
    return (visit for visit in children(node, "schema") if visit.holder is not properties)


def _find_component(schema: Object) -> str | None:
    reference = schema.get("$ref")
    tokens = split_reference(reference) if isinstance(reference, str) else None
    is_component = tokens is not None and tokens[:2] == ("components", "schemas")
    return tokens[2] if tokens is not None and is_component and len(tokens) > 2 else None


def _measure(steps: dict[str, dict[str, int]]) -> dict[str, int]:
    """How many schemas each leads through; a circle ends where it began."""
    lengths: dict[str, int] = {}
    for start in steps:
        stack = [] if start in lengths else [(start, iter(steps[start]))]
        lengths.setdefault(start, 0)
        while stack:
            name, rest = stack[-1]
            inner = next((other for other in rest if other in steps and other not in lengths), None)
            if inner is not None:
                lengths[inner] = 0
                stack.append((inner, iter(steps[inner])))
                continue
            stack.pop()
            lengths[name] = max(
                (depth + lengths.get(other, 0) for other, depth in steps[name].items()), default=1
            )
    return lengths


RULES = (_check_chains,)
