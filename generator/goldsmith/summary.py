"""How whole a client is: what the document declares, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goldsmith.diagnostics import Diagnostic, counted
from goldsmith.load.document import Document
from goldsmith.load.pointer import find_target, split_reference
from goldsmith.load.source import Json

_METHODS = frozenset("get put post delete options head patch trace query".split())

_HARMLESS = frozenset(
    "default-not-in-enum duplicate-key duplicate-path ignored-parameter path-parameter-optional removed renamed repeated-tag "
    "server-prefix-repeated unknown-mapping".split()
)
"""Warnings about what is odd, but loses no meaning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Operations of the document and of the client, and nodes of the document that had to be repaired."""

    declared: int
    built: int
    degraded: int

    def __str__(self) -> str:
        return (
            f"{self.built} of {self.declared} operations, {counted(self.degraded, 'node')} degraded"
        )


def count_degraded(warnings: Iterable[Diagnostic]) -> int:
    """How many nodes of the document mean less in the client than its author may have wished."""
    return sum(warning.slug not in _HARMLESS for warning in warnings)


def count_operations(document: Document) -> int:
    """How many operations a document declares, counted apart from every stage that could lose one."""
    paths = document.root.get("paths")
    items = paths.values() if isinstance(paths, dict) else ()
    return sum(_count_in_item(_follow(document.root, item)) for item in items)


def _follow(root: Json, item: Json) -> Json:
    reference = item.get("$ref") if isinstance(item, dict) else None
    tokens = split_reference(reference) if isinstance(reference, str) else None
    if tokens is None or not isinstance(item, dict):
        return item
    target = find_target(root, tokens)
    return {**target, **item} if isinstance(target, dict) else item


def _count_in_item(item: Json) -> int:
    if not isinstance(item, dict):
        return 0
    more = item.get("additionalOperations")
    return sum(key in _METHODS for key in item) + (len(more) if isinstance(more, dict) else 0)
