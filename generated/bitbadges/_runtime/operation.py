"""An operation of the API as data: what the document says of it, ready for the runtime to interpret.

The generated modules build one :class:`Operation` constant per operation. ``name`` is always the name on the wire, ``argument``
the Python keyword that carries the value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .errors import APIStatusError

Location = Literal["path", "query", "header", "cookie"]
Style = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "tabDelimited",
    "deepObject",
    "cookie",
]
"""OpenAPI's, and the one more that Swagger 2.0 has."""

Decoding = Literal["json", "text", "bytes", "empty", "events", "lines", "parts"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of the request line or its headers.

    ``content_type`` is set where the document describes the value by a media type instead of by a style. ``secret`` values are
    redacted wherever a request is shown. ``type`` is set where the value has names of its own, ``whole`` where the value is all of
    the query, and has no name.
    """

    name: str
    location: Location
    argument: str
    style: Style = "form"
    explode: bool = True
    allow_reserved: bool = False
    content_type: str | None = None
    secret: bool = False
    type: object = None
    whole: bool = False
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class BodyField:
    """A property of the request body that is a keyword of its own.

    ``content_type``, ``style`` and ``explode`` say how it is written in a form or as a part; where the document says nothing of
    them, it is not ``styled``: an object is JSON then, and a list in a multipart body one part per member. ``secret`` values are redacted wherever the request or its answer is shown. One that is ``needed`` belongs to every body that is sent,
    although none need be.
    """

    name: str
    argument: str
    content_type: str | None = None
    explode: bool = True
    style: Style = "form"
    headers: tuple[str, ...] = ()
    secret: bool = False
    styled: bool = False
    allow_reserved: bool = False
    deprecated: bool = False
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """One way to send the request body.

    ``type`` is what the body is validated against and serialised by (a model, or any type pydantic takes); ``None`` where the
    value is sent as it is (bytes, text). Either ``fields`` names the keywords that make up the body, or ``argument`` the one
    that is the body. A ``required`` body made up of fields is sent as an empty object where none of them is given. ``rest`` is the
    keyword for properties without a name of their own. Of ``rows``, which are sent one after the other, ``type`` is that of one;
    ``parts`` has the content types of parts without names, by position, the last for all the rest.
    ``constants`` are properties that are sent with every body, whatever is given.
    """

    content_type: str
    type: object = None
    argument: str | None = None
    fields: tuple[BodyField, ...] = ()
    required: bool = True
    rest: str | None = None
    rows: bool = False
    parts: tuple[str, ...] = ()
    constants: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """What an answer of a status (``"200"``, ``"4XX"``, ``"default"``) holds; ``type`` is any type that pydantic takes.

    ``done`` is the data, or the name, of the event that ends a stream.
    """

    status: str
    type: object = None
    decoding: Decoding = "json"
    content_type: str | None = "application/json"
    done: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How an operation's pages follow each other.

    ``items``, ``cursor``, ``next``, ``more``, ``last``, ``total``, ``pages`` and ``current`` are JSON pointers into the response,
    ``key`` is one into an item; ``request`` is the argument that asks for another page, ``size`` the one that says how many items
    a page holds. By scheme:

    - ``cursor``: ``request`` takes what is at ``cursor``.
    - ``offset``: ``request`` takes the number of items read so far, counted from ``start``.
    - ``page``: ``request`` takes the number of the page, counted from ``start``; ``current`` is where the answer tells its own.
    - ``link``: the address at ``next``, or in the header ``Link``, is called.
    - ``link-token``: ``request`` takes the parameter ``token`` out of the address at ``next``.
    - ``last-item``: ``request`` takes the ``key`` of the last item.

    ``more`` is a flag that is true while there are pages, ``last`` one that is true on the last; ``total`` is the number of all
    items, ``pages`` that of all pages.
    """

    scheme: Literal["cursor", "offset", "page", "link", "link-token", "last-item"]
    items: str
    request: str | None = None
    cursor: str | None = None
    next: str | None = None
    token: str | None = None
    key: str | None = None
    more: str | None = None
    last: str | None = None
    total: str | None = None
    pages: str | None = None
    current: str | None = None
    size: str | None = None
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation: where it goes, what it takes, what it answers.

    ``security`` lists alternatives, each a tuple of scheme names that are sent together; an empty alternative is anonymous.
    ``scopes`` has for each of them the scopes that a token has to have, where the client fetches tokens itself.
    ``read`` marks a POST that changes nothing and so may be repeated; ``idempotency_key`` names the header that makes a
    repetition safe. ``server`` overrides the client's base URL.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    bodies: tuple[Body, ...] = ()
    responses: tuple[Response, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()
    scopes: tuple[tuple[str, ...], ...] = ()
    paging: Paging | None = None
    read: bool = False
    idempotency_key: str | None = None
    server: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A credential that the client holds: which argument and environment variable give it, and where it goes.

    ``name`` is that of the header, query parameter or cookie for an ``apiKey``, the scheme word (``basic``, ``bearer``) for
    ``http``. ``token_url`` is set where an OAuth 2 flow can fetch the token for a pair: ``flow`` tells which.
    """

    id: str
    type: Literal["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
    argument: str
    environment: str
    name: str = ""
    location: Literal["header", "query", "cookie"] = "header"
    token_url: str | None = None
    flow: Literal["clientCredentials", "password"] = "clientCredentials"


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A slot in the address of a server: the argument that fills it, its default, and what it may be where that is closed."""

    name: str
    argument: str
    default: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Server:
    """A server of the API: its address, with slots where the caller may choose, and what it is called."""

    url: str
    name: str = ""
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class API:
    """What all calls of a package share: its names, its servers, its security schemes.

    ``errors`` has the package's own classes by the names of the runtime's: theirs say what the document declares for the body.
    """

    title: str
    package: str
    version: str
    environment: str
    servers: tuple[str | Server, ...]
    schemes: Mapping[str, SecurityScheme]
    errors: Mapping[str, type[APIStatusError]] = field(
        default_factory=dict[str, "type[APIStatusError]"], repr=False
    )
