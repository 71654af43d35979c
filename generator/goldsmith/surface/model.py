"""The surface of a client: everything public that comes of the document, as plain values.

It is made of the API with its names, written beside the package, and read back by whoever asks what a client offers: no older
goldsmith is needed to know an older client. ``name`` is Python's, ``wire_name`` what goes over HTTP. An origin that was read
back has its JSON pointer alone: lines come and go without a change of meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from goldsmith.ir.model import Json, Origin, TypeRef

Way = Literal["value", "pages", "stream"]
"""How a method gives what it gives: at once, page by page, or piece by piece."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """What a method takes; ``location`` is where it goes, ``media`` for the choice between content types."""

    name: str
    wire_name: str
    location: str
    type: TypeRef
    required: bool = False
    default: Json = None
    style: str = ""
    explode: bool = False
    allow_reserved: bool = False
    content_type: str = ""
    secret: bool = False
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What comes back for a status, or for a range of them; no type where there is no body."""

    status: str
    content_type: str = "application/json"
    type: TypeRef | None = None
    decoding: str = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How pages follow each other: arguments by their names, places in an answer by JSON pointers."""

    scheme: str
    items: str
    item_type: TypeRef
    request: str = ""
    cursor: str = ""
    next: str = ""
    token: str = ""
    key: str = ""
    more: str = ""
    last: str = ""
    total: str = ""
    pages: str = ""
    current: str = ""
    size: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method of a resource. ``arguments`` are in the order of the signature, those of the path by position.

    ``body`` is the type of what is sent beside parameters, as a whole. ``result`` is the type of what success gives; for pages that of one answer, for a stream that of one piece. ``security`` has
    the alternatives, each the credentials that it needs together.
    """

    resource: str
    name: str
    http_method: str
    path: str
    wire_id: str
    arguments: tuple[Argument, ...]
    content_types: tuple[str, ...]
    body: TypeRef | None
    way: Way
    result: TypeRef | None
    answers: tuple[Answer, ...]
    errors: tuple[Answer, ...]
    security: tuple[tuple[str, ...], ...]
    scopes: tuple[str, ...]
    paging: Paging | None
    server: str
    idempotency_key: str
    read: bool
    deprecated: bool
    origin: Origin

    @property
    def symbol(self) -> str:
        """The method as a caller reaches it from the client."""
        return f"{self.resource}.{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A group of methods: an attribute of the client, and the class of what it holds.

    ``other_tags`` are those that came to be one with ``tag``.
    """

    name: str
    class_name: str
    tag: str
    other_tags: tuple[str, ...]
    methods: tuple[Method, ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a class; ``required`` where it always has a value."""

    name: str
    wire_name: str
    type: TypeRef
    required: bool = False
    default: Json = None
    secret: bool = False
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """A value of an enum by name: ``type`` is the literal of the value."""

    name: str
    type: TypeRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A name of the models module: a class with fields, and ``extra`` for what else it may hold, or an alias of a type.

    ``twins`` are the pointers of equal schemas that are the same class.
    """

    name: str
    wire_name: str
    fields: tuple[Field, ...]
    extra: TypeRef | None
    alias: TypeRef | None
    deprecated: bool
    origin: Origin
    twins: tuple[str, ...] = ()
    constants: tuple[Constant, ...] = ()

    @property
    def symbol(self) -> str:
        """The name as the package gives it."""
        return f"models.{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """An argument of the client that authorizes calls, and the variable that stands in for it.

    ``places`` are those where it is sent beside its own: the place and the name, as in ``query token``.
    """

    name: str
    scheme: str
    type: str
    environment: str
    wire_name: str
    location: str
    token_url: str
    origin: Origin
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorClass:
    """An error class, the status that it stands for or the begin of it, and what its body may be, where that is declared."""

    name: str
    status: str
    body: TypeRef | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """Everything that the users of a client can hold on to."""

    package: str
    class_name: str
    environment: str
    title: str
    version: str
    servers: tuple[str, ...]
    credentials: tuple[Credential, ...]
    errors: tuple[ErrorClass, ...]
    resources: tuple[Resource, ...]
    models: tuple[Model, ...]
    parts: tuple[str, ...] = ()

    @property
    def methods(self) -> Mapping[str, Method]:
        """Every method by its symbol."""
        return {method.symbol: method for each in self.resources for method in each.methods}
