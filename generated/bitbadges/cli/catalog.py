"""What there is to call, as data: the index, which is read at every start, and costs little because most of it stays as it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pkgutil import get_data
from typing import Any, TypeAlias, cast

Node: TypeAlias = Mapping[str, Any]

# The classes here have no more than they need: every start makes them.


@dataclass(eq=False, repr=False)
class Credential:
    """What the API asks for: a ``key``, a ``token``, a ``pair`` of name and password, or a ``certificate``.

    ``word`` is the option that names its file.
    """

    name: str
    word: str
    kind: str
    environment: str
    doc: str


@dataclass(eq=False, repr=False)
class Variable:
    """A part of the server's address that may be chosen."""

    name: str
    word: str
    environment: str
    default: str
    choices: tuple[str, ...]
    doc: str


@dataclass(eq=False, repr=False)
class Server:
    """A server of the API."""

    name: str
    url: str


@dataclass(eq=False, repr=False)
class Group:
    """A resource of the client: what it is called in the shell and in Python.

    ``rows`` are its commands: the word, what it does in a sentence, and something third where it is deprecated.
    """

    word: str
    name: str
    doc: str
    rows: list[list[str]]


@dataclass(eq=False, repr=False)
class Catalog:
    """Everything that is known before a command is chosen; ``advice`` is how to get the libraries of the command line."""

    title: str
    class_name: str
    program: str
    environment: str
    doc: str
    advice: str
    servers: tuple[Server, ...]
    variables: tuple[Variable, ...]
    credentials: tuple[Credential, ...]
    groups: Mapping[str, Group]


@cache
def read_catalog() -> Catalog:
    """The index; small, since every start reads it."""
    node = read_node("catalog.json")
    return Catalog(
        title=node["title"],
        class_name=node["class"],
        program=node["program"],
        environment=node["environment"],
        doc=node["doc"],
        advice=node["advice"],
        servers=tuple(Server(n.get("name", ""), n["url"]) for n in list_nodes(node, "servers")),
        variables=tuple(map(_variable, list_nodes(node, "variables"))),
        credentials=tuple(
            Credential(n["name"], n["word"], n["kind"], n["environment"], n.get("doc", ""))
            for n in list_nodes(node, "credentials")
        ),
        groups={
            n["word"]: Group(n["word"], n["name"], n["doc"], n["commands"])
            for n in list_nodes(node, "resources")
        },
    )


def _variable(node: Node) -> Variable:
    return Variable(
        name=node["name"],
        word=node["word"],
        environment=node["environment"],
        default=node.get("default", ""),
        choices=tuple(node.get("choices", ())),
        doc=node.get("doc", ""),
    )


def list_nodes(node: Node, name: str) -> list[Node]:
    """The members of a list that may be left out."""
    return cast("list[Node]", node.get(name, []))


def read_node(path: str) -> Node:
    """A file of data that lies beside this module."""
    content = get_data(__package__ or "", path)
    return cast("Node", json.loads(content or b"{}"))
