"""What an operation sends and gets, as inference looks at it: the arguments of a page, and every place of its answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from goldsmith.infer.words import join_words
from goldsmith.ir.messages import find_answer, is_streamed
from goldsmith.load.document import Json
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import OperationNode, as_text, behind_references, escape

_DEPTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A parameter of the query; ``kind`` is its type, ``low`` the least value that the document lets it have."""

    name: str
    word: str
    kind: str
    form: str
    text: str
    default: Json = None
    low: Json = None
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What only the document as it was tells of an operation: the least values of parameters, by name; and the header ``Link``."""

    lows: dict[str, Json] = field(default_factory=dict[str, Json], hash=False)
    has_link: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A value within an answer: its pointer, its words from the outermost on, and its type."""

    pointer: str
    words: tuple[str, ...]
    kind: str
    form: str
    text: str
    schema: Object

    @property
    def leaf(self) -> str:
        """Its own word; of the whole answer none."""
        return self.words[-1] if self.words else ""

    @property
    def path(self) -> str:
        """All its words as one."""
        return "".join(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """An operation that may have pages."""

    node: OperationNode
    arguments: tuple[Argument, ...]
    places: tuple[Place, ...]
    schemas: Object
    names: frozenset[str]
    has_link: bool = False

    @property
    def last_segment(self) -> str:
        """The word of the last part of the path that is no slot."""
        parts = [p for p in self.node.path.split("/") if p and "{" not in p]
        return join_words(parts[-1].rpartition(":")[0] or parts[-1]) if parts else ""


def build_shape(node: OperationNode, schemas: Object, notes: Notes) -> Shape:
    """The shape of an operation in normal form, with the ``notes`` of what that has no place for."""
    parameters = [as_object(each) for each in as_list(node.operation.get("parameters"))]
    arguments = tuple(
        _build_argument(each, schemas, notes.lows)
        for each in parameters
        if each.get("in") == "query"
    )
    names = {as_text(each.get("name")) for each in parameters}
    names |= set(_find_body_fields(node.operation, schemas))
    streams = is_streamed(node.operation, schemas)
    answer = None if streams else find_answer(node.operation, schemas)
    places = tuple(_walk(answer, schemas, "", (), "", _DEPTH)) if answer is not None else ()
    return Shape(
        node=node,
        arguments=arguments,
        places=places,
        schemas=schemas,
        names=frozenset(names),
        has_link=notes.has_link,
    )


def _find_body_fields(operation: Object, schemas: Object) -> Iterator[str]:
    content = as_object(as_object(operation.get("requestBody")).get("content"))
    for media in content.values():
        schema = open_schema(as_object(media).get("schema"), schemas)
        yield from as_object(schema.get("properties"))


def _build_argument(parameter: Object, schemas: Object, lows: dict[str, Json]) -> Argument:
    name = as_text(parameter.get("name"))
    schema = open_schema(parameter.get("schema"), schemas)
    outer = as_object(parameter.get("schema"))
    text = f"{as_text(parameter.get('description'))} {as_text(outer.get('description'))}"
    default = schema.get("default", outer.get("default", parameter.get("default")))
    return Argument(
        name=name,
        word=join_words(name),
        kind="enum" if "enum" in schema else as_text(schema.get("type")),
        form=as_text(schema.get("format")),
        text=" ".join(text.split()),
        default=default,
        low=lows.get(name),
        required=parameter.get("required") is True,
    )


def open_schema(schema: Json, schemas: Object) -> Object:
    """A schema behind references, and behind "or null"."""
    node = behind_references(schema, schemas)
    for _ in range(16):
        if "anyOf" not in node:
            break
        members = [
            member
            for member in as_list(node["anyOf"])
            if behind_references(member, schemas).get("type") != "null"
        ]
        if len(members) != 1:
            break
        node = behind_references(members[0], schemas)
    return node


def _walk(
    schema: Json, schemas: Object, pointer: str, words: tuple[str, ...], text: str, depth: int
) -> Iterator[Place]:
    node = open_schema(schema, schemas)
    said = (
        f"{text} {as_text(as_object(schema).get('description'))} {as_text(node.get('description'))}"
    )
    kind = "enum" if "enum" in node else as_text(node.get("type"))
    yield Place(
        pointer=pointer,
        words=words,
        kind=kind,
        form=as_text(node.get("format")),
        text=" ".join(said.split()),
        schema=node,
    )
    if kind == "object" and depth > 0:
        for name, inner in as_object(node.get("properties")).items():
            below = f"{pointer}/{escape(name)}"
            yield from _walk(inner, schemas, below, (*words, join_words(name)), "", depth - 1)
