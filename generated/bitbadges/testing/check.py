"""Holds values to schemas: what is wrong with a value, each fault with its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Literal, cast

from .facts import Facts, Node, as_list, as_node, list_kinds
from .texts import fits_pattern

Side = Literal["request", "response"]
_DEEPEST = 100
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_FORMATS: Mapping[str, re.Pattern[str]] = {
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "date-time": re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)?"),
    "uuid": _UUID,
}


def find_problems(value: object, schema: object, facts: Facts, side: Side) -> list[str]:
    """What is wrong with a value, in a sentence for each fault; nothing where it fits."""
    return list(_Checker(facts, side).check(value, schema, "", 0))


class _Checker:
    def __init__(self, facts: Facts, side: Side) -> None:
        self._facts = facts
        self._side = side

    def fits(self, value: object, schema: object, depth: int) -> bool:
        return next(self.check(value, schema, "", depth), None) is None

    def check(self, value: object, schema: object, place: str, depth: int) -> Iterator[str]:
        if schema is False:
            yield f"{place or 'the value'} must not be there"
        node = self._facts.resolve(schema)
        if depth > _DEEPEST or not node:
            return
        kinds = list_kinds(node)
        if value is None and (node.get("nullable") is True or "null" in kinds):
            return
        if kinds and not any(_is_kind(value, kind) for kind in kinds):
            wanted = " or ".join(kinds)
            yield f"{place or 'the value'} is {_name(value)}, and is to be {wanted}"
            return
        yield from _check_values(value, node, place)
        yield from self._check_parts(value, node, place, depth)
        if isinstance(value, str):
            yield from _check_text(value, node, place)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield from _check_number(value, node, place)
        elif isinstance(value, list):
            yield from self._check_list(cast("list[object]", value), node, place, depth)
        elif isinstance(value, dict):
            yield from self._check_object(cast("Node", value), node, place, depth)

    def _check_parts(self, value: object, node: Node, place: str, depth: int) -> Iterator[str]:
        for member in as_list(node.get("allOf")):
            yield from self.check(value, member, place, depth + 1)
        for key in ("oneOf", "anyOf"):
            members = as_list(node.get(key))
            if members and not any(self.fits(value, each, depth + 1) for each in members):
                yield from self._explain(value, members, place, depth)

    def _explain(
        self, value: object, members: list[object], place: str, depth: int
    ) -> Iterator[str]:
        """Why no alternative fits: that which comes nearest says it."""
        faults = [list(self.check(value, each, place, depth + 1)) for each in members]
        nearest = min(faults, key=len)
        if len(members) == 1 or len(nearest) == 1:
            yield from nearest
        else:
            yield f"{place or 'the value'} fits none of {len(members)} alternatives: {nearest[0]}"

    def _check_list(self, value: list[object], node: Node, place: str, depth: int) -> Iterator[str]:
        yield from _check_size(len(value), node, "Items", place, "items")
        first = as_list(node.get("prefixItems"))
        for index, item in enumerate(value):
            schema = first[index] if index < len(first) else node.get("items", {})
            yield from self.check(item, schema, f"{place}/{index}", depth + 1)
        if node.get("uniqueItems") is True and len({*map(_spell, value)}) < len(value):
            yield f"{place or 'the list'} has an item twice"

    def _is_unnamed(self, name: str, node: Node) -> bool:
        """Whether what has to be there is said by no property: no argument gives it, and where others are barred, nothing does."""
        declared = as_node(node.get("properties"))
        if name in declared:
            return False
        is_sent = self._side == "request" and bool(declared) and not _is_composed(node)
        return is_sent or node.get("additionalProperties") is False

    def _check_object(self, value: Node, node: Node, place: str, depth: int) -> Iterator[str]:
        yield from _check_size(len(value), node, "Properties", place, "properties")
        declared = as_node(node.get("properties"))
        hidden = "writeOnly" if self._side == "response" else "readOnly"
        for name in as_list(node.get("required")):
            is_hidden = self._facts.resolve(declared.get(str(name))).get(hidden) is True
            if name not in value and not is_hidden and not self._is_unnamed(str(name), node):
                yield f"{place}/{name} is missing"
        patterns = as_node(node.get("patternProperties"))
        rest = node.get("additionalProperties", {})
        for name, item in value.items():
            inner = f"{place}/{name}"
            if name in declared:
                yield from self.check(item, declared[name], inner, depth + 1)
            elif not any(fits_pattern(name, pattern) for pattern in patterns):
                if rest is False and not _is_composed(node):
                    yield f"{inner} is no property that the document knows"
                else:
                    yield from self.check(item, rest if rest is not False else {}, inner, depth + 1)


def _spell(value: object) -> str:
    """The same text for the same value, whatever the order of its properties; 1 and 1.0 are one number, and true is none."""
    is_number = isinstance(value, float) and value.is_integer()
    return json.dumps(int(cast("float", value)) if is_number else value, sort_keys=True)


def _is_composed(node: Node) -> bool:
    return any(key in node for key in ("allOf", "oneOf", "anyOf"))


def _is_kind(value: object, kind: str) -> bool:
    if kind == "integer":
        is_whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        return is_whole and not isinstance(value, bool)
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    types: dict[str, type] = {"string": str, "boolean": bool, "array": list, "object": dict}
    return value is None if kind == "null" else isinstance(value, types.get(kind, object))


def _name(value: object) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "a boolean"
    kinds = ((str, "a string"), (int | float, "a number"), (list, "a list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "an object")


def _check_values(value: object, node: Node, place: str) -> Iterator[str]:
    if "const" in node and not _is_same(value, node["const"]):
        yield f"{place or 'the value'} is to be {node['const']!r}"
    known = as_list(node.get("enum"))
    if known and not any(_is_same(value, each) for each in known):
        shown = ", ".join(repr(each) for each in known[:8])
        yield f"{place or 'the value'} is none of {shown}"


def _is_same(one: object, other: object) -> bool:
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _check_text(value: str, node: Node, place: str) -> Iterator[str]:
    form = _FORMATS.get(str(node.get("format")))
    if form is None or not form.fullmatch(value):
        yield from _check_size(len(value), node, "Length", place, "characters")
    pattern = node.get("pattern")
    if isinstance(pattern, str) and not fits_pattern(value, pattern):
        yield f"{place or 'the text'} does not match {pattern}"
    if form is not None and not form.fullmatch(value):
        yield f"{place or 'the text'} is no {node['format']}"


def _check_size(size: int, node: Node, what: str, place: str, unit: str) -> Iterator[str]:
    low, high = node.get(f"min{what}"), node.get(f"max{what}")
    if isinstance(low, int) and size < low:
        yield f"{place or 'the value'} has {size} {unit}, and is to have {low} at least"
    if isinstance(high, int) and size > high:
        yield f"{place or 'the value'} has {size} {unit}, and is to have {high} at most"


def _check_number(value: float, node: Node, place: str) -> Iterator[str]:
    name = place or "the number"
    low, high = _number(node.get("minimum")), _number(node.get("maximum"))
    more = low if node.get("exclusiveMinimum") is True else _number(node.get("exclusiveMinimum"))
    less = high if node.get("exclusiveMaximum") is True else _number(node.get("exclusiveMaximum"))
    if low is not None and value < low:
        yield f"{name} is {value}, and is to be {low:g} at least"
    if high is not None and value > high:
        yield f"{name} is {value}, and is to be {high:g} at most"
    if more is not None and value <= more:
        yield f"{name} is {value}, and is to be more than {more:g}"
    if less is not None and value >= less:
        yield f"{name} is {value}, and is to be less than {less:g}"
    step = _number(node.get("multipleOf"))
    if step is not None and step > 0 and abs(value / step - round(value / step)) > 1e-9:
        yield f"{name} is no multiple of {step:g}"


def _number(value: object) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
