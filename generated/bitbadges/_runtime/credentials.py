"""Credentials: where they come from, which of them a call carries, and where they go in a request."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Union, cast
from urllib.parse import quote

from .errors import ArgumentError
from .operation import API, SecurityScheme
from .secrets import Sealed, Secret

if TYPE_CHECKING:
    from .tokens import TokenSource

CredentialValue = str | Secret | tuple[str, str]
CredentialSource = Callable[[], CredentialValue | Awaitable[CredentialValue | None] | None]
Credential = CredentialValue | CredentialSource
"""A key or token; a name and password; or a function, plain or async, that gives one of them for each attempt."""

Asked = Union[Secret, CredentialSource, "TokenSource"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """The credentials of one attempt, placed; nothing of it is shown."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    values: tuple[str, ...] = field(default=(), repr=False)


def wrap(value: object, scheme: SecurityScheme) -> Secret | None:
    """A credential's value as a secret, a name and password joined; ``None`` where it is empty.

    Raises :class:`ArgumentError` for what cannot be sent.
    """
    if isinstance(value, Sealed):
        value = value.value
    if isinstance(value, tuple):
        value = ":".join(cast(tuple[str, str], value))
    if isinstance(value, Secret):
        value = value.reveal()
    if value is None or value == "":
        return None
    kind = type(value).__name__
    if isinstance(value, str):
        secret = Secret(value)
        if scheme.name == "basic" or (value.isascii() and value.isprintable()):
            return secret
    del value  # Not to be found in the frame that the error drags along.
    if kind != "str":
        raise ArgumentError(f"{scheme.argument} is no text, but of type {kind}")
    raise ArgumentError(
        f"{scheme.argument} holds a character that a header cannot carry",
        hint="A line end at its end, perhaps, from reading it out of a file",
    )


def find_credentials(
    api: API, given: Mapping[str, Credential | None], environ: Mapping[str, str] | None = None
) -> dict[str, Asked]:
    """The credentials of a client by scheme: those given, else those of the environment."""
    environ = os.environ if environ is None else environ
    found: dict[str, Asked] = {}
    for name, scheme in api.schemes.items():
        value: object = given.get(name)
        if value is None and scheme.environment:
            value = environ.get(scheme.environment)
        if callable(value):
            found[name] = value
        elif isinstance(value, tuple) and scheme.token_url is not None:
            from .tokens import TokenSource

            found[name] = TokenSource(wrap(value, scheme) or Secret(""), scheme)
        elif (secret := wrap(value, scheme)) is not None:
            found[name] = secret
    return found


def choose_schemes(
    alternatives: tuple[tuple[str, ...], ...], held: Mapping[str, object]
) -> tuple[str, ...]:
    """The schemes whose credentials a call carries.

    The first alternative that is wholly held; else what is held of the one that comes nearest, because the server may ask
    for less than its document says.
    """
    best: tuple[str, ...] = ()
    for alternative in alternatives:
        present = tuple(name for name in alternative if name in held)
        if alternative and len(present) == len(alternative):
            return present
        if len(present) > len(best):
            best = present
    return best


def place(schemes: Mapping[str, SecurityScheme], secrets: Mapping[str, Secret]) -> Attachment:
    """Where the credentials go in the request."""
    headers: list[tuple[str, str]] = []
    query: list[tuple[str, str]] = []
    cookies: list[tuple[str, str]] = []
    values: list[str] = []
    for name, secret in secrets.items():
        scheme = schemes[name]
        value = secret.reveal()
        values.append(value)
        if scheme.type == "apiKey":
            targets = {"header": headers, "query": query, "cookie": cookies}
            targets[scheme.location].append((scheme.name, value))
        elif scheme.type == "http" and scheme.name.lower() == "basic":
            encoded = b64encode(value.encode()).decode()
            values.extend((encoded, value.partition(":")[2]))
            headers.append(("Authorization", f"Basic {encoded}"))
        elif scheme.type != "mutualTLS":
            word = scheme.name if scheme.type == "http" and scheme.name else "Bearer"
            word = "Bearer" if word.lower() == "bearer" else word
            headers.append(("Authorization", f"{word} {value}"))
    return Attachment(tuple(headers), tuple(query), tuple(cookies), tuple(values))


def build_hint(
    api: API, alternatives: tuple[tuple[str, ...], ...], carried: tuple[str, ...]
) -> str | None:
    """What to do about a 401: what the operation takes beside what was carried."""
    names = dict.fromkeys(name for alternative in alternatives for name in alternative)
    others = [api.schemes[name] for name in names if name in api.schemes and name not in carried]
    ways = "; ".join(f"{scheme.argument}= or {scheme.environment}" for scheme in others)
    if not carried:
        return f"Give {ways}" if ways else None
    refused = " and ".join(api.schemes[name].argument for name in carried)
    also = f"; the operation also takes {ways}" if ways else ""
    return f"The {refused} that was sent is wrong, expired or used up{also}"


def quote_cookie(value: str) -> str:
    """A cookie's value as it may be written; what is quoted already stays as it is."""
    return quote(value, safe="%!#$&'()*+-./:<=>?@[]^_`{|}~")


def find_secret_names(api: API) -> frozenset[str]:
    """The names of headers, parameters and cookies that carry credentials, in lower case."""
    return frozenset(scheme.name.lower() for scheme in api.schemes.values() if scheme.name)
