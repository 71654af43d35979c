"""Values that a schema allows, made of it: its examples first, nothing by chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any, cast

from .check import Side, find_problems
from .facts import Facts, Node, as_list, as_node, list_kinds, list_names
from .texts import build_text

_ALTERNATIVES = ("oneOf", "anyOf")
_DEEPEST = 60
_REPEATED = 1
"""How often a schema may stand within itself before whatever need not be there is left out."""


class EndlessError(Exception):
    """A schema that has no end where it is asked for one."""


class Sampler:
    """Makes values of schemas, for what is sent or for what is answered; ``plain`` ones without the document's examples."""

    def __init__(self, facts: Facts, side: Side, *, plain: bool = False) -> None:
        self._facts = facts
        self._side: Side = side
        self._plain = plain

    def make(self, schema: object) -> Any:
        """A value of a schema; an empty object where none has an end."""
        try:
            return self._make(schema, ())
        except EndlessError:
            return {}

    def _make(self, schema: object, above: tuple[str, ...]) -> Any:
        node = as_node(schema)
        if len(above) > _DEEPEST:
            raise EndlessError
        reference = node.get("$ref")
        while isinstance(reference, str):
            if above.count(reference) > _REPEATED:
                raise EndlessError
            above = (*above, reference)
            beside = {key: value for key, value in node.items() if key != "$ref"}
            node = {**as_node(self._facts.find_schema(reference)), **beside}
            reference = node.get("$ref")
        for example in () if self._plain else _list_examples(node):
            if not find_problems(example, node, self._facts, self._side):
                return deepcopy(example)
        return self._compose(self._facts.flatten(node), above)

    def _compose(self, node: Node, above: tuple[str, ...]) -> Any:
        for example in () if self._plain else _list_examples(node):
            if not find_problems(example, node, self._facts, self._side):
                return deepcopy(example)
        if "const" in node:
            return node["const"]
        values = as_list(node.get("enum"))
        if values:
            known = [value for value in values if value is not None]
            return known[0] if known else None
        for key in _ALTERNATIVES:
            if isinstance(node.get(key), list) and node[key]:
                return self._choose(node, key, above)
        kinds = [kind for kind in list_kinds(node) if kind != "null"] or _guess(node)
        if "null" in list_kinds(node):
            try:
                return self._of_kind(kinds[0] if kinds else "null", node, above)
            except EndlessError:
                return None
        return self._of_kind(kinds[0] if kinds else "", node, above)

    def _choose(self, node: Node, key: str, above: tuple[str, ...]) -> Any:
        """The first alternative that has an end, with what the schema says beside it."""
        rest = {name: value for name, value in node.items() if name not in _ALTERNATIVES}
        members = sorted(cast("list[object]", node[key]), key=self._is_null)
        for member in members:
            try:
                value = self._join(member, rest, above)
            except EndlessError:
                continue
            return self._tag(node, member, value)
        raise EndlessError

    def _join(self, member: object, rest: Node, above: tuple[str, ...]) -> Any:
        """An alternative with what the schema says beside it; one that says little of itself is read together with that."""
        is_object = rest.get("properties") or rest.get("required")
        if is_object and "$ref" not in as_node(member) and not self._is_null(member):
            return self._compose(self._facts.flatten({"allOf": [rest, member]}), above)
        value = self._make(member, above)
        if not (isinstance(value, dict) and is_object):
            return cast("object", value)
        return {**self._make_object(rest, above), **cast("Node", value)}

    def _is_null(self, member: object) -> bool:
        node = self._facts.resolve(member)
        return list_kinds(node) == ("null",) or node == {"nullable": True}

    def _tag(self, node: Node, member: object, value: Any) -> Any:
        """An alternative says which it is, where the document has a property for that."""
        found = as_node(node.get("discriminator"))
        name = found.get("propertyName")
        if not isinstance(name, str) or not isinstance(value, dict):
            return value
        reference = str(as_node(member).get("$ref", ""))
        simple = reference.rpartition("/")[2]
        mapping = as_node(found.get("mapping"))
        names = [key for key, target in mapping.items() if target in (reference, simple)]
        part = self._facts.flatten(self._facts.resolve(member))
        own = self._facts.resolve(as_node(part.get("properties")).get(name))
        if not names and ("enum" in own or "const" in own):
            return cast("Node", value)
        return {**cast("Node", value), name: (names or [simple])[0]}

    def _of_kind(self, kind: str, node: Node, above: tuple[str, ...]) -> Any:
        if kind == "object":
            return self._make_object(node, above)
        if kind == "array":
            return self._make_array(node, above)
        if kind == "string":
            return build_text(node)
        if kind in ("integer", "number"):
            return build_number(node, whole=kind == "integer")
        known: dict[str, Any] = {"boolean": True, "null": None}
        return known.get(kind, {})

    def _make_object(self, node: Node, above: tuple[str, ...]) -> Node:
        required = set(list_names(node.get("required")))
        value: Node = {}
        hidden = "writeOnly" if self._side == "response" else "readOnly"
        for name, schema in as_node(node.get("properties")).items():
            inner = self._facts.resolve(schema)
            if inner.get(hidden) is True:
                continue
            if name not in required and (
                self._plain or not any(True for _ in _list_examples(inner))
            ):
                continue
            try:
                value[name] = self._make(schema, above)
            except EndlessError:
                if name in required:
                    raise
        self._fill(value, node, required - value.keys(), above)
        return value

    def _fill(
        self, value: Node, node: Node, missing: Iterable[str], above: tuple[str, ...]
    ) -> None:
        """What is required and has no schema of its own, and as many more as there must be."""
        rest = node.get("additionalProperties", {})
        declared = as_node(node.get("properties")).keys()
        for name in sorted(missing):
            if name not in declared:
                value[name] = self._make(rest, above)
        least = node.get("minProperties")
        while isinstance(least, int) and len(value) < least and rest is not False:
            value[f"key{len(value) + 1}"] = self._make(rest, above)

    def _make_array(self, node: Node, above: tuple[str, ...]) -> list[Any]:
        first = node.get("prefixItems")
        value: list[Any] = [self._make(each, above) for each in as_list(first)]
        least = node.get("minItems") if isinstance(node.get("minItems"), int) else 0
        wanted = max(cast("int", least), 0 if node.get("maxItems") == 0 else 1)
        items = node.get("items")
        if value and items is None:
            return value
        while len(value) < wanted:
            try:
                item = self._make(items, above)
            except EndlessError:
                if len(value) < cast("int", least):
                    raise
                break
            value.append(_vary(item, len(value)) if node.get("uniqueItems") is True else item)
        return value


def _vary(item: Any, number: int) -> Any:
    """Another item for a list whose items differ."""
    if number == 0 or isinstance(item, bool):
        return item
    if isinstance(item, int | float):
        return item + number
    return f"{item}{number + 1}" if isinstance(item, str) else item


def _guess(node: Node) -> list[str]:
    if "properties" in node or "additionalProperties" in node or "required" in node:
        return ["object"]
    if "items" in node or "prefixItems" in node:
        return ["array"]
    return ["string"] if "pattern" in node or "format" in node else []


def _list_examples(node: Node) -> Iterator[Any]:
    if "example" in node:
        yield node["example"]
    examples = node.get("examples")
    yield from as_list(examples)


def build_number(node: Node, *, whole: bool) -> int | float:
    """A number within its bounds: 1, or the nearest that fits."""
    low, high = _bound(node, "minimum", "exclusiveMinimum"), _bound(
        node, "maximum", "exclusiveMaximum"
    )
    step = node.get("multipleOf")
    unit = step if isinstance(step, int | float) and step > 0 and not isinstance(step, bool) else 1
    value: float = 1 if step is None else unit
    if low is not None and (value < low[0] or (value == low[0] and low[1])):
        value = -(-low[0] // unit) * unit
        value += unit if low[1] and value == low[0] else 0
    if high is not None and (value > high[0] or (value == high[0] and high[1])):
        value = (high[0] // unit) * unit
        value -= unit if high[1] and value == high[0] else 0
        if low is not None and not whole and value < low[0]:
            value = (low[0] + high[0]) / 2
    return int(value) if whole or float(value).is_integer() else value


def _bound(node: Node, name: str, exclusive: str) -> tuple[float, bool] | None:
    value, other = node.get(name), node.get(exclusive)
    if isinstance(other, int | float) and not isinstance(other, bool):
        return other, True
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value, other is True
    return None
