"""Holds texts to schemas: what stands in a path, a query, a header, a cookie or a form is text, whatever it means."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress

from ..check import find_problems
from ..facts import Facts, Node, as_list, as_node, list_kinds

_LONGEST = 100_000
_DEEPEST = 5


def find_faults(texts: list[str], schema: object, facts: Facts, delimiter: str = "") -> list[str]:
    """What is wrong with texts under one name, in a sentence for each fault; a list may be one text with delimiters."""
    return read_texts(texts, schema, facts, delimiter)[1]


def read_texts(
    texts: list[str], schema: object, facts: Facts, delimiter: str = ""
) -> tuple[object, list[str]]:
    """The value that texts mean, and what is wrong with it."""
    if any(len(text) > _LONGEST for text in texts):
        return texts, [f"a text of more than {_LONGEST} characters is more than this server reads"]
    node = facts.flatten(schema)
    best: tuple[object, list[str]] | None = None
    for value in _list_readings(texts, node, facts, delimiter):
        faults = find_problems(value, node, facts, "request")
        if not faults:
            return value, []
        if best is None or len(faults) < len(best[1]):
            best = value, faults
    return best or (texts, [])


def _list_readings(texts: list[str], node: Node, facts: Facts, delimiter: str) -> Iterator[object]:
    """What texts may mean: the members of a list, the text itself, and what JSON reads of it."""
    if may_be(node, "array", facts):
        yield [read_texts([each], node.get("items"), facts)[0] for each in texts]
        if len(texts) == 1 and delimiter:
            pieces = [each for each in texts[0].split(delimiter) if each or texts[0]]
            yield [read_texts([each], node.get("items"), facts)[0] for each in pieces]
    if len(texts) == 1:
        yield from _read(texts[0], node, facts)
    elif not may_be(node, "array", facts):
        yield texts


def _read(text: str, node: Node, facts: Facts) -> Iterator[object]:
    if text == "" and may_be(node, "null", facts):
        yield None
    value: object = text
    with suppress(ValueError, RecursionError):
        value = json.loads(text)
    # Where numbers are asked for, a text is told as the number that it is.
    is_text = may_be(node, "string", facts) or value is text
    yield from (text, value) if is_text else (value, text)


def may_be(node: Node, kind: str, facts: Facts, depth: int = 0) -> bool:
    """Whether a schema speaks of a type, by itself or by one of its alternatives."""
    if kind in list_kinds(node) or (kind == "array" and "items" in node):
        return True
    members = [*as_list(node.get("oneOf")), *as_list(node.get("anyOf"))] if depth < _DEEPEST else []
    return any(may_be(facts.flatten(each), kind, facts, depth + 1) for each in members)


def find_properties(schema: object, facts: Facts) -> Node:
    """The properties of an object by name."""
    return as_node(facts.flatten(schema).get("properties"))


def read_object(pairs: list[tuple[str, str]], schema: object, facts: Facts) -> Node:
    """An object of the texts of its properties; of one that is there more than once they are a list."""
    texts: dict[str, list[str]] = {}
    for name, text in pairs:
        texts.setdefault(name, []).append(text)
    declared = find_properties(schema, facts)
    rest = facts.flatten(schema).get("additionalProperties", {})
    return {
        name: read_texts(found, declared.get(name, rest), facts)[0] for name, found in texts.items()
    }
