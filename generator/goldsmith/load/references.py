"""The references within a bundled document: each is made to lead somewhere, and spelled in one way."""

from __future__ import annotations

from collections.abc import Iterator

from goldsmith.diagnostics import Report
from goldsmith.load.degrade import Degrader
from goldsmith.load.document import Document
from goldsmith.load.grammar import Kind, Visit, is_inlined, is_map, walk
from goldsmith.load.naming import find_named
from goldsmith.load.pointer import (
    MISSING,
    Anchors,
    Missing,
    build_reference,
    find_target,
    split_pointer,
    split_reference,
)
from goldsmith.load.source import Json
from goldsmith.load.target import Use, is_usable, uses_at


def settle_references(document: Document, report: Report) -> None:
    """Spells every reference as a plain pointer, puts in place what is no component, and mends what leads nowhere or in a circle."""
    settler = _Settler(document, report)
    settler.follow_all()
    settler.break_circles()
    settler.degrader.finish()
    settler.inline()


class _Settler:
    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.degrader = Degrader(document, report)
        self.anchors = Anchors(document.root)
        self.known: dict[tuple[str, Kind], tuple[Json, str] | None] = {}
        self.visited: set[int] = set()
        self.reached: dict[int, tuple[Use, dict[str, Json]]] = {}
        self.inlined: list[Use] = []

    def follow_all(self) -> None:
        """Follows each reference of the document, and in what only references take for more than data."""
        pending = [Visit("document", self.document.root, [self.document.root], 0)]
        while pending:
            targets: list[Visit] = []
            for start in pending:
                targets.extend(self._follow_in(start))
            pending = [visit for visit in targets if id(visit.node) not in self.visited]

    def _follow_in(self, start: Visit) -> Iterator[Visit]:
        for visit in (start, *walk(start.node, start.kind)):
            if isinstance(visit.node, dict):
                self.visited.add(id(visit.node))
            for use in uses_at(visit):
                target = self._follow(use)
                if isinstance(target, dict) and not use.is_mapping:
                    self.reached[id(use.node)] = (use, target)
                    yield Visit(use.kind, target, [target], 0)

    def _follow(self, use: Use) -> Json | Missing:
        """What a reference leads to; :data:`MISSING` after noting that it is nothing."""
        text = use.read()
        known = (text, use.kind)
        if known not in self.known:
            self.known[known] = self._find(text, use.kind)
        found = self.known[known]
        if found is None:
            self.degrader.add_missing(use, text, self.document.root)
            return MISSING
        target, spelled = found
        use.write(spelled)
        if is_inlined(use.kind) and use.kind != "example":
            self.inlined.append(use)
        return target

    def _find(self, text: str, kind: Kind) -> tuple[Json, str] | None:
        """What a reference leads to, and the one spelling of it."""
        tokens = self._find_tokens(text, kind)
        if tokens is None or _is_frame(tokens, kind):
            return None
        target = find_target(self.document.root, tokens)
        return (target, build_reference(tokens)) if is_usable(target, kind) else None

    def _find_tokens(self, text: str, kind: Kind) -> tuple[str, ...] | None:
        root = self.document.root
        tokens = split_reference(text)
        if tokens is None:
            if text.startswith("#"):
                return self.anchors.find(text[1:])
            return find_named(root, kind, text, self.anchors)
        if find_target(root, tokens) is MISSING:
            # Some write the pointer of a key that holds a percent sign as it is.
            plain = split_pointer(text[1:])
            return tokens if find_target(root, plain) is MISSING else plain
        return tokens

    def break_circles(self) -> None:
        """Mends one reference of each circle in which each thing is only a reference to the next."""
        ending: set[int] = set()
        for first in self.reached:
            chain: dict[int, None] = {}
            here = first
            while here in self.reached and here not in ending and here not in chain:
                chain[here] = None
                here = id(self.reached[here][1])
            if here in chain:
                self.degrader.add(
                    self.reached[here][0], "a reference that leads back to itself", None
                )
            ending.update(chain)

    def inline(self) -> None:
        """Puts a copy of what belongs to one place where a reference to it is."""
        for use in self.inlined:
            if "$ref" not in use.node:
                continue
            beside = {key: value for key, value in use.node.items() if key != "$ref"}
            copied = self.document.duplicate(self._find_end(use.node))
            copied.update(beside)
            use.replace(copied)

    def _find_end(self, node: dict[str, Json]) -> dict[str, Json]:
        """What a reference leads to in the end. What lies between is made to lead there too, so that no way is long twice."""
        passed: dict[int, Use] = {}
        while id(node) in self.reached and "$ref" in node and id(node) not in passed:
            use, target = self.reached[id(node)]
            passed[id(node)] = use
            node = target
        for key, use in passed.items():
            self.reached[key] = (use, node)
        return node


def _is_frame(tokens: tuple[str, ...], kind: Kind) -> bool:
    """Whether a pointer means the document or a section of it, which is no object of any kind."""
    depth = 2 if tokens[:1] == ("components",) else 1
    return len(tokens) <= depth and not is_map(kind) and kind != "components"
