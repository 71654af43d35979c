"""What references mean: who refers, and to what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple, TypeGuard
from urllib.parse import unquote, urlsplit

from goldsmith.load.grammar import Kind, Visit, walk
from goldsmith.load.pointer import Missing
from goldsmith.load.source import Json, Source

_MAPPED_REFERENCE = re.compile(r"#/|.*\.(?:ya?ml|json)(?:#|$)|https?://")


class Target(NamedTuple):
    """A place in a file, and what the reference takes it for."""

    kind: Kind
    address: str
    tokens: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name that it asks for: the last token of the fragment, or the file's stem."""
        if not self.tokens:
            return self.parts[-1]
        last = self.tokens[-1]
        return f"{self.tokens[-2]}_{last}" if last.isdecimal() and len(self.tokens) > 1 else last

    @property
    def parts(self) -> tuple[str, ...]:
        """The folders of the file and its stem."""
        path = PurePosixPath(unquote(urlsplit(self.address).path))
        return (*path.parts[:-1], path.stem)


class Use(NamedTuple):
    """A reference: ``node[key]`` is its text; ``holder[at]`` is the node, or the text itself in a discriminator's mapping."""

    kind: Kind
    node: dict[str, Json]
    key: str
    holder: dict[str, Json] | list[Json]
    at: str | int

    @property
    def is_mapping(self) -> bool:
        """Whether it stands in the mapping of a discriminator."""
        return self.node is self.holder

    def read(self) -> str:
        """The text of the reference."""
        return str(self.node[self.key])

    def write(self, reference: str) -> None:
        """Makes it another reference."""
        self.node[self.key] = reference

    def replace(self, content: Json) -> None:
        """Puts ``content`` where the reference is."""
        if isinstance(self.holder, dict):
            self.holder[str(self.at)] = content
        elif isinstance(self.at, int):
            self.holder[self.at] = content


@dataclass(slots=True, eq=False)
class Found:
    """A target that exists, alone in a box, and the uses of other targets inside it."""

    box: list[Json]
    source: Source
    uses: list[tuple[Use, Target]] = field(default_factory=list[tuple[Use, Target]])
    is_placed: bool = False
    is_inlined: bool = False
    is_twin: bool = False


def find_uses(box: list[Json], kind: Kind) -> Iterator[Use]:
    """The references in what stands in the box, that itself included."""
    yield from uses_at(Visit(kind, box[0], box, 0))
    for visit in walk(box[0], kind):
        yield from uses_at(visit)


def uses_at(visit: Visit) -> Iterator[Use]:
    """The references that one node makes itself."""
    node = visit.node
    if not isinstance(node, dict):
        return
    if isinstance(node.get("$ref"), str):
        yield Use(visit.kind, node, "$ref", visit.holder, visit.key)
    discriminator = node.get("discriminator") if visit.kind == "schema" else None
    mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    if isinstance(discriminator, dict):
        default = discriminator.get("defaultMapping")
        if isinstance(default, str) and _MAPPED_REFERENCE.match(default):
            yield Use("schema", discriminator, "defaultMapping", discriminator, "defaultMapping")
    if isinstance(mapping, dict):
        for name, value in mapping.items():
            # Anything else is the name of a component.
            if isinstance(value, str) and _MAPPED_REFERENCE.match(value):
                yield Use("schema", mapping, name, mapping, name)


def is_usable(content: Json | Missing, kind: Kind) -> TypeGuard[dict[str, Json] | bool]:
    """Whether something can be what a reference takes it for."""
    return isinstance(content, dict) or (kind == "schema" and isinstance(content, bool))
