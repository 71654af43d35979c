"""A document in memory: plain data, with the file, line and column of every node at hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from goldsmith.diagnostics import Location
from goldsmith.load.pointer import build_pointer
from goldsmith.load.source import Json, Source

__all__ = ["Container", "Document", "Json", "Origin"]

Container = dict[str, Json] | list[Json]
ContainerT = TypeVar("ContainerT", dict[str, Json], list[Json])


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a node was read: the file as a user would name it, and the JSON pointer inside that file."""

    file: str
    pointer: str


_Place: TypeAlias = "tuple[_Place | None, str | int, Source]"
"""A link of the chain from a node up to the root of its file: the link above, the key there, the file."""


class Document:
    """Plain data under ``root``, and a side table that knows, by identity, where each dictionary and list was read.

    Nodes are ordinary dictionaries and lists, free to be changed. A node that a pass makes itself has no place of its own:
    :meth:`adopt` gives it that of the node it was made of, and without that it is located by what surrounds it.
    """

    def __init__(self, root: dict[str, Json]) -> None:
        self.root = root
        self._sources: dict[str, Source] = {}
        # The node stands beside its place to keep it alive: a dead node's id could be given to another.
        self._places: dict[int, tuple[Container, _Place]] = {}
        self._parents: dict[int, tuple[Container, str | int]] = {}

    @property
    def sources(self) -> tuple[Source, ...]:
        """The files that the document was made of, by address."""
        return tuple(self._sources[address] for address in sorted(self._sources))

    def register(self, source: Source) -> None:
        """Records the place of every node of a file."""
        self._sources[source.address] = source
        content = source.content
        if not isinstance(content, dict | list):
            return
        places = self._places
        stack: list[tuple[Container, _Place]] = [(content, (None, "", source))]
        while stack:
            node, place = stack.pop()
            places[id(node)] = (node, place)
            stack += [
                (child, (place, key, source))
                for key, child in _items(node)
                if isinstance(child, dict | list)
            ]

    def locate(self, node: Container, key: str | int | None = None) -> Location:
        """The line and column of ``node``, or of a key or an item in it; of what is nearest to it where it has none."""
        place, extra = self._find_place(node)
        if place is None:
            return Location("<document>")
        if key is not None:
            extra = (*extra, key)
        source = place[2]
        return Location(source.file, *source.position((*_tokens(place), *extra)))

    def origin(self, node: Container) -> Origin | None:
        """The file and pointer that ``node`` was read from; ``None`` for a node that a pass made and nobody adopted."""
        entry = self._places.get(id(node))
        if entry is None:
            return None
        place = entry[1]
        return Origin(place[2].file, build_pointer(_tokens(place)))

    def adopt(self, new: Container, source: Container) -> None:
        """Gives ``new`` the place of ``source``, of which it was made."""
        entry = self._places.get(id(source))
        if entry is not None:
            self._places[id(new)] = (new, entry[1])

    def copy(self) -> Document:
        """A deep copy whose nodes have the places of the nodes that they are copies of."""
        twin = Document({})
        twin._sources.update(self._sources)
        twin.root = self._duplicate(self.root, twin)
        return twin

    def duplicate(self, node: ContainerT) -> ContainerT:
        """A deep copy of one node, for use in this document; every part of it keeps its place."""
        return self._duplicate(node, self)

    def _duplicate(self, node: ContainerT, into: Document) -> ContainerT:
        top = node.copy()
        places, copied = self._places, into._places
        stack: list[tuple[Container, Container]] = [(node, top)]
        while stack:
            old, new = stack.pop()
            entry = places.get(id(old))
            if entry is not None:
                copied[id(new)] = (new, entry[1])
            # No key is new, so the copy may be changed while one goes through it.
            for key, child in _items(new):
                if isinstance(child, dict | list):
                    made = child.copy()
                    new[key] = made  # type: ignore[index]  # a key of its own
                    stack.append((child, made))
        return top

    def _find_place(self, node: Container) -> tuple[_Place | None, tuple[str | int, ...]]:
        """The place of ``node`` or of its nearest ancestor that has one, and the steps from there."""
        steps: tuple[str | int, ...] = ()
        current: Container | None = node
        while current is not None:
            entry = self._places.get(id(current))
            if entry is not None:
                return entry[1], steps
            parent = self._find_parent(current)
            current = None
            if parent is not None:
                current, key = parent
                steps = (key, *steps)
        entry = self._places.get(id(self.root))
        return (entry[1], ()) if entry is not None else (None, ())

    def _find_parent(self, node: Container) -> tuple[Container, str | int] | None:
        """What holds ``node`` and under which key. The table is made when first needed, and again when out of date."""
        for attempt in (0, 1):
            held = self._parents.get(id(node))
            if held is not None and _child(*held) is node:
                return held
            if attempt == 0:
                self._parents = _find_parents(self.root)
        return None


def _items(node: Container) -> Iterator[tuple[str | int, Json]]:
    return iter(node.items()) if isinstance(node, dict) else enumerate(node)


def _child(node: Container, key: str | int) -> Json:
    if isinstance(node, dict):
        return node.get(str(key))
    return node[key] if isinstance(key, int) and key < len(node) else None


def _find_parents(root: Container) -> dict[int, tuple[Container, str | int]]:
    """What holds each container, by identity."""
    parents: dict[int, tuple[Container, str | int]] = {}
    stack: list[Container] = [root]
    while stack:
        node = stack.pop()
        for key, child in _items(node):
            if isinstance(child, dict | list):
                parents[id(child)] = (node, key)
                stack.append(child)
    return parents


def _tokens(place: _Place) -> tuple[str | int, ...]:
    tokens: list[str | int] = []
    above, key, _ = place
    while above is not None:
        tokens.append(key)
        above, key, _ = above
    return tuple(reversed(tokens))
