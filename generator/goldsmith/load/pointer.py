"""JSON pointers (RFC 6901), and the fragments of references that hold them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cached_property
from typing import Final
from urllib.parse import unquote

from goldsmith.load.source import Json


class Missing(Enum):
    """The type of :data:`MISSING`."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING
"""What :func:`find_target` gives where there is nothing; ``None`` is a value."""


def split_pointer(pointer: str) -> tuple[str, ...]:
    """The tokens of a JSON pointer: ``/a~1b/0`` is ``("a/b", "0")``, the empty pointer ``()``."""
    if not pointer:
        return ()
    return tuple(
        token.replace("~1", "/").replace("~0", "~")
        for token in pointer.removeprefix("/").split("/")
    )


def build_pointer(tokens: Iterable[str | int]) -> str:
    """The JSON pointer of some tokens; the reverse of :func:`split_pointer`."""
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens)


def build_reference(tokens: Iterable[str | int]) -> str:
    """A reference within a document, in the one spelling that :func:`split_reference` reads back exactly."""
    return "#" + build_pointer(tokens).replace("%", "%25")


def split_reference(reference: str) -> tuple[str, ...] | None:
    """The tokens of a reference within a document (``#/components/schemas/A``); ``None`` for any other text."""
    if not reference.startswith("#"):
        return None
    fragment = unquote(reference[1:])
    return split_pointer(fragment) if not fragment or fragment.startswith("/") else None


def find_target(root: Json, tokens: Sequence[str | int]) -> Json | Missing:
    """The value under ``tokens``, or :data:`MISSING`."""
    node = root
    for token in tokens:
        if isinstance(node, dict) and token in node:
            node = node[str(token)]
        elif isinstance(node, list) and str(token).isdecimal() and int(token) < len(node):
            node = node[int(token)]
        else:
            return MISSING
    return node


class Anchors:
    """The mappings of a document that have names of their own: looked for once, when somebody asks."""

    def __init__(self, root: Json) -> None:
        self._root = root

    def find(self, name: str) -> tuple[str, ...] | None:
        """Where the mapping stands that calls itself ``name`` by ``$anchor``."""
        return self._named["$anchor"].get(name)

    def find_id(self, name: str) -> tuple[str, ...] | None:
        """Where the mapping stands that calls itself ``name`` by ``$id``."""
        return self._named["$id"].get(name)

    @cached_property
    def _named(self) -> dict[str, dict[str, tuple[str, ...]]]:
        named: dict[str, dict[str, tuple[str, ...]]] = {"$anchor": {}, "$id": {}}
        for node, tokens in _mappings(self._root):
            for keyword in ("$anchor", "$dynamicAnchor", "$id"):
                name = node.get(keyword)
                if isinstance(name, str):
                    kind = "$id" if keyword == "$id" else "$anchor"
                    named[kind].setdefault(name, tokens)
        return named


def _mappings(root: Json) -> Iterator[tuple[dict[str, Json], tuple[str, ...]]]:
    """Every mapping, and where it is."""
    stack: list[tuple[Json, tuple[str, ...]]] = [(root, ())]
    while stack:
        node, tokens = stack.pop()
        items: Iterable[tuple[str | int, Json]] = enumerate(node) if isinstance(node, list) else ()
        if isinstance(node, dict):
            yield node, tokens
            items = node.items()
        for key, child in items:
            if isinstance(child, dict | list):
                stack.append((child, (*tokens, str(key))))


def find_nearest(root: Json, tokens: Sequence[str]) -> tuple[str, ...] | None:
    """What ``tokens`` may have meant: the first token that leads nowhere, put right; ``None`` if nothing is near."""
    for length in range(len(tokens)):
        if find_target(root, tokens[: length + 1]) is not MISSING:
            continue
        parent = find_target(root, tokens[:length])
        names = list(parent) if isinstance(parent, dict) else []
        near = find_nearest_name(tokens[length], [str(name) for name in names])
        return None if near is None else (*tokens[:length], near, *tokens[length + 1 :])
    return None


def find_nearest_name(name: str, known: Iterable[str]) -> str | None:
    """The most similar of the ``known`` names, if any is similar enough to be offered as a hint."""
    names = sorted(known)
    folded = {other.casefold(): other for other in reversed(names)}
    if name.casefold() in folded:
        return folded[name.casefold()]
    near = difflib.get_close_matches(name, names, n=1)
    return near[0] if near else None


def find_hint(name: Json, known: Iterable[str]) -> str | None:
    """A hint that offers the nearest of the ``known`` names, where there is one."""
    near = find_nearest_name(name, known) if isinstance(name, str) else None
    return None if near is None else f"did you mean `{near}`?"
