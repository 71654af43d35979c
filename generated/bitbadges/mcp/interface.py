"""What there is to call: the methods of the client, and the types that they take and give, as the document has them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from .kinds import Kind, read_kind

Effect = Literal["read", "write", "delete"]

PLACE = Path(__file__).with_name("interface.json")


@dataclass(frozen=True)
class Argument:
    """What a method takes. ``place`` is where it goes: ``path``, ``query``, ``header``, ``cookie``, ``body`` or ``media``."""

    name: str
    text: str
    place: str
    required: bool
    doc: str

    @cached_property
    def kind(self) -> Kind:
        """Its type."""
        return read_kind(self.text)

    @property
    def may_be_none(self) -> bool:
        """Whether ``None`` leaves it out."""
        return not self.required and self.place not in ("path", "body", "media")


@dataclass(frozen=True)
class Method:
    """A method of the client. ``effect`` is the worst that it does; ``way`` is how answers come: ``value``, ``pages``, ``stream``."""

    resource: str
    name: str
    http: str
    path: str
    id: str
    doc: str
    more: str
    effect: Effect
    idempotent: bool
    way: str
    arguments: tuple[Argument, ...]
    result: str
    deprecated: bool

    @property
    def symbol(self) -> str:
        """How it is called from the client."""
        return f"{self.resource}.{self.name}"

    @cached_property
    def gives(self) -> Kind:
        """The type of what it gives: all items of the pages, all pieces of the stream."""
        return read_kind(self.result)

    @property
    def is_many(self) -> bool:
        """Whether it gives what comes bit by bit, and so takes how many are wanted."""
        return self.way != "value"

    @property
    def limit(self) -> str:
        """The argument for how many are wanted: a name that the API leaves free."""
        taken = {argument.name for argument in self.arguments}
        return "max_items" if "max_items" not in taken else "max_items_"


@dataclass(frozen=True)
class Field:
    """A field of a type, by its name on the wire; ``always`` where every value has it."""

    name: str
    text: str
    always: bool
    doc: str

    @cached_property
    def kind(self) -> Kind:
        """Its type."""
        return read_kind(self.text)


@dataclass(frozen=True)
class Type:
    """A type of the interface: fields, and ``extra`` for what else there may be; or another name of a type."""

    name: str
    doc: str
    fields: tuple[Field, ...]
    extra: str
    alias: str


@dataclass(frozen=True)
class Interface:
    """All of it. ``resources`` has what is said of each."""

    title: str
    doc: str
    client: str
    version: str
    resources: Mapping[str, str]
    methods: Mapping[str, Method]
    types: Mapping[str, Type]


def read_interface(place: Path = PLACE) -> Interface:
    """The interface of this package, from the file beside this module."""
    return build_interface(json.loads(place.read_text(encoding="utf-8")))


def build_interface(content: Mapping[str, Any]) -> Interface:
    """The interface of what such a file holds."""
    methods = [_build_method(row) for row in content["methods"]]
    types = [_build_type(row) for row in content["types"]]
    return Interface(
        title=content["title"],
        doc=content["doc"],
        client=content["client"],
        version=content["version"],
        resources={row["name"]: row.get("doc", "") for row in content["resources"]},
        methods={method.symbol: method for method in methods},
        types={each.name: each for each in types},
    )


def _build_method(row: Mapping[str, Any]) -> Method:
    return Method(
        resource=row["resource"],
        name=row["name"],
        http=row["http"],
        path=row["path"],
        id=row.get("id", ""),
        doc=row.get("doc", ""),
        more=row.get("more", ""),
        effect=row.get("effect", "read"),
        idempotent=row.get("idempotent", False),
        way=row.get("way", "value"),
        arguments=tuple(_build_argument(each) for each in row.get("arguments", ())),
        result=row["result"],
        deprecated=row.get("deprecated", False),
    )


def _build_argument(row: Mapping[str, Any]) -> Argument:
    return Argument(
        name=row["name"],
        text=row["type"],
        place=row["place"],
        required=row.get("required", False),
        doc=row.get("doc", ""),
    )


def _build_type(row: Mapping[str, Any]) -> Type:
    return Type(
        name=row["name"],
        doc=row.get("doc", ""),
        fields=tuple(
            Field(
                name=each["name"],
                text=each["type"],
                always=each.get("always", False),
                doc=each.get("doc", ""),
            )
            for each in row.get("fields", ())
        ),
        extra=row.get("extra", ""),
        alias=row.get("alias", ""),
    )
