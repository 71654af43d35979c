"""The intermediate representation: an API as a tree of plain values, ready to be rendered and dumpable as JSON.

``name`` is always the Python identifier, ``wire_name`` what goes over HTTP. No OpenAPI dictionaries (the schemas that become
models aside), no code, no back-pointers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from goldsmith.ir.kinds import Anything as Anything
from goldsmith.ir.kinds import Json as Json
from goldsmith.ir.kinds import ListOf as ListOf
from goldsmith.ir.kinds import MapOf as MapOf
from goldsmith.ir.kinds import ModelRef as ModelRef
from goldsmith.ir.kinds import Nullable as Nullable
from goldsmith.ir.kinds import OneOfValues as OneOfValues
from goldsmith.ir.kinds import Primitive as Primitive
from goldsmith.ir.kinds import Scalar as Scalar
from goldsmith.ir.kinds import TupleOf as TupleOf
from goldsmith.ir.kinds import TypeRef as TypeRef
from goldsmith.ir.kinds import UnionOf as UnionOf


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of an operation, in any place but the body."""

    name: str
    wire_name: str
    location: Literal["path", "query", "header", "cookie"]
    type: TypeRef
    required: bool
    style: str
    explode: bool
    allow_reserved: bool = False
    content_type: str | None = None
    secret: bool = False
    deprecated: bool = False
    default: Json = None
    doc: str = ""
    whole: bool = False
    example: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyField:
    """A property of an object body, spread into a keyword of the method."""

    name: str
    wire_name: str
    type: TypeRef
    required: bool
    secret: bool = False
    deprecated: bool = False
    default: Json = None
    doc: str = ""
    content_type: str | None = None
    style: str = "form"
    explode: bool = True
    styled: bool = False
    allow_reserved: bool = False
    needed: bool = False
    example: Json = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A way to send the body: spread into ``fields``, or whole as the argument ``name``.

    ``rest`` is the argument for properties without a name of their own; ``rows`` says that the values of a list are sent one
    after the other, ``parts`` has the content types of parts without names. ``constants`` are
    properties that are always sent.
    """

    content_type: str
    type: TypeRef
    required: bool
    name: str = "body"
    fields: tuple[BodyField, ...] | None = None
    rest: BodyField | None = None
    rows: bool = False
    parts: tuple[str, ...] = ()
    constants: tuple[tuple[str, Json], ...] = ()
    doc: str = ""

    @property
    def keywords(self) -> tuple[BodyField, ...]:
        """What is an argument of its own, ``rest`` last; nothing where the body is given whole."""
        return (*(self.fields or ()), *((self.rest,) if self.rest is not None else ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What an answer of a status, or of a range of them, holds."""

    status: str
    content_type: str | None
    type: TypeRef | None
    decoding: Literal["json", "text", "bytes", "empty", "events", "lines", "parts"]
    doc: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How pages follow each other; pointers are JSON pointers into the response, ``key`` is one into an item.

    An ``inferred`` one is declared by nobody: the shapes of the operation prove it.
    """

    scheme: Literal["cursor", "offset", "page", "link", "link-token", "last-item"]
    items: str
    item_type: TypeRef
    request: str | None = None
    cursor: str | None = None
    more: str | None = None
    last: str | None = None
    total: str | None = None
    pages: str | None = None
    current: str | None = None
    next: str | None = None
    token: str | None = None
    key: str | None = None
    size: str | None = None
    start: int = 0
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """What an answer in pieces is asked for by, which is no argument; ``plain`` is what the whole answer is, where it has to be."""

    place: Literal["body", "query"]
    wire_name: str
    plain: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PathSegment:
    """A piece of a path template: text as it is, or the slot of a parameter."""

    text: str = ""
    parameter: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where in the input something stands: ``file:line``, and its JSON pointer in the bundled document."""

    file: str
    line: int
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation of the API and the method that calls it."""

    name: str
    constant: str
    wire_id: str
    method: str
    path: str
    segments: tuple[PathSegment, ...]
    parameters: tuple[Parameter, ...]
    bodies: tuple[Body, ...]
    success: tuple[Response, ...]
    failures: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    scopes: tuple[str, ...]
    alternative_scopes: tuple[tuple[str, ...], ...]
    paging: Paging | None
    read: bool
    idempotency_key: str | None
    server: str | None
    deprecated: bool
    summary: str
    doc: str
    origin: Origin
    flag: Flag | None = None
    query: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """The operations that a tag groups, or several that differ in case or number: one class and its asynchronous twin.

    ``streams`` has once more those that answer either whole or piece by piece: as what they are in pieces.
    """

    name: str
    class_name: str
    wire_tag: str
    doc: str
    operations: tuple[Operation, ...]
    streams: tuple[Operation, ...] = ()
    other_tags: tuple[str, ...] = ()

    @property
    def sent(self) -> tuple[Operation, ...]:
        """Everything that a method of its own calls: the operations, then those that are read piece by piece."""
        return (*self.operations, *self.streams)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A credential that a client takes; an ``inferred`` one is declared by nobody: a parameter's name says that it is one."""

    id: str
    type: Literal["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
    argument: str
    environment: str
    wire_name: str
    location: Literal["header", "query", "cookie"]
    token_url: str | None
    doc: str
    flow: str | None = None
    inferred: bool = False


def list_credentials(schemes: tuple[SecurityScheme, ...]) -> list[SecurityScheme]:
    """The schemes, of those that have one credential the first."""
    return list({scheme.argument: scheme for scheme in reversed(schemes)}.values())[::-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A part of a base URL that is the caller's to choose: any text, or one of some."""

    wire_name: str
    default: str
    choices: tuple[str, ...]
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A base URL, its variables filled with their defaults; and the same with their slots, and the name to choose it by."""

    url: str
    doc: str
    template: str
    name: str
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumValue:
    """A value of an enum: the constant that it can be written as, where the document calls it by a name, and what it means."""

    value: Scalar
    constant: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A component schema in normal form, and the Python name that it becomes.

    ``fields`` has the attribute of each property, by the property's name on the wire; ``twins`` are the pointers of equal schemas
    that are this class too; ``values`` are those of an enum of which the document says more than the value.
    """

    name: str
    wire_name: str
    schema: Mapping[str, Json]
    fields: Mapping[str, str]
    origin: Origin
    twins: tuple[str, ...] = ()
    values: tuple[EnumValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """A whole API."""

    title: str
    version: str
    package: str
    class_name: str
    environment: str
    doc: str
    servers: tuple[Server, ...]
    server_arguments: Mapping[str, str]
    schemes: tuple[SecurityScheme, ...]
    resources: tuple[Resource, ...]
    models: tuple[Model, ...]
