"""The details of the commands of one resource, which are read when one of them is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from .catalog import Node, list_nodes, read_node
from .kinds import Kind


@dataclass(frozen=True, slots=True)
class Argument:
    """What a command takes; ``name`` is the method's argument, ``wire`` what it is over HTTP, ``kind`` see ``kinds``.

    A secret has the variable that may hold it, and its ``word`` names a file.
    """

    name: str
    word: str
    wire: str
    place: str
    kind: Kind
    required: bool
    doc: str
    default: object
    environment: str
    deprecated: bool

    @property
    def secret(self) -> bool:
        """Whether nobody may see it."""
        return bool(self.environment)


@dataclass(frozen=True, slots=True)
class Body:
    """How a command's body is given: ``name`` is the argument that is all of it, where it has no arguments of its own.

    ``media`` has the content types, each with how it is written: ``json``, ``rows``, ``form`` or ``raw``.
    """

    name: str
    kind: Kind
    required: bool
    rest: str
    media: tuple[tuple[str, str], ...]
    asks: bool
    doc: str


@dataclass(frozen=True, slots=True)
class Operation:
    """A command: the method it calls, and all that the shell has to know of it."""

    word: str
    resource: str
    method: str
    summary: str
    doc: str
    http: str
    way: str
    gives: str
    deprecated: bool
    idempotency: bool
    takes: tuple[str, ...]
    scopes: tuple[str, ...]
    arguments: tuple[Argument, ...]
    body: Body | None
    secrets: frozenset[str]


@cache
def read_operations(resource: str) -> Mapping[str, Operation]:
    """The commands of a resource by their words."""
    node = read_node(f"commands/{resource}.json")
    return {word: _operation(word, resource, inner) for word, inner in node.items()}


def _operation(word: str, resource: str, node: Node) -> Operation:
    return Operation(
        word=word,
        resource=resource,
        method=node["method"],
        summary=node.get("summary", ""),
        doc=node.get("doc", ""),
        http=node["http"],
        way=node.get("way", ""),
        gives=node.get("gives", ""),
        deprecated=node.get("deprecated", False),
        idempotency=node.get("idempotency", False),
        takes=tuple(node.get("takes", ())),
        scopes=tuple(node.get("scopes", ())),
        arguments=tuple(map(_argument, list_nodes(node, "arguments"))),
        body=_body(node["body"]) if "body" in node else None,
        secrets=frozenset(node.get("secrets", ())),
    )


def _argument(node: Node) -> Argument:
    return Argument(
        name=node["name"],
        word=node["word"],
        wire=node.get("wire", ""),
        place=node["place"],
        kind=node["kind"],
        required=node.get("required", False),
        doc=node.get("doc", ""),
        default=node.get("default"),
        environment=node.get("environment", ""),
        deprecated=node.get("deprecated", False),
    )


def _body(node: Node) -> Body:
    return Body(
        name=node.get("name", ""),
        kind=node["kind"],
        required=node.get("required", False),
        rest=node.get("rest", ""),
        media=tuple((each[0], each[1]) for each in node["media"]),
        asks=node.get("asks", False),
        doc=node.get("doc", ""),
    )
