"""Which credentials an operation carries, and where they go in its requests."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from ..operation import API, Operation, SecurityScheme
from ..secrets import Redactor, Secret, Seen
from .credentials import Asked


@dataclass(frozen=True, slots=True)
class Attachment:
    """The credentials of one attempt, placed; nothing of it is shown."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    values: tuple[str, ...] = field(default=(), repr=False)


NOTHING_ATTACHED = Attachment()


@dataclass(frozen=True, slots=True)
class Granted:
    """What an operation carries: where its credentials come from, by scheme, and the credentials placed where nobody has
    to be asked for them first.
    """

    sources: Mapping[str, Asked]
    attachment: Attachment | None
    redactor: Redactor
    scopes: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The schemes chosen."""
        return tuple(self.sources)


def build_granted(api: API, operation: Operation, held: Mapping[str, Asked], seen: Seen) -> Granted:
    """What an operation carries, of what the client holds; what it holds is from now on ``seen``."""
    names = choose_schemes(operation.security, held)
    sources = {name: held[name] for name in names}
    everything = {name: value for name, value in held.items() if isinstance(value, Secret)}
    # A server may tell of any credential that it has seen, not only of those of this call.
    values = place(api.schemes, everything).values
    for value in held.values():
        if not isinstance(value, Secret) and not callable(value):
            values += value.secrets
    seen.add(values)
    redactor = Redactor(values, find_secret_names(api), seen)
    secrets = {name: value for name, value in sources.items() if isinstance(value, Secret)}
    if len(secrets) < len(sources):
        return Granted(sources, None, redactor, find_scopes(operation, names))
    attachment = place(api.schemes, secrets)
    return Granted(sources, attachment, redactor.extended(attachment.values))


def find_scopes(operation: Operation, names: tuple[str, ...]) -> tuple[str, ...]:
    """The scopes that the operation asks of the alternative that was chosen."""
    for alternative, scopes in zip(operation.security, operation.scopes, strict=False):
        if set(names) <= set(alternative):
            return scopes
    return ()


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
        if scheme.type == "mutualTLS":
            continue
        value = secret.reveal()
        values.append(value)
        if scheme.type == "apiKey":
            targets = {"header": headers, "query": query, "cookie": cookies}
            targets[scheme.location].append((scheme.name, value))
        elif scheme.type == "http" and scheme.name.lower() == "basic":
            encoded = b64encode(value.encode()).decode()
            values.extend((encoded, value.partition(":")[2]))
            headers.append(("Authorization", f"Basic {encoded}"))
        else:
            word = scheme.name if scheme.type == "http" and scheme.name else "Bearer"
            word = "Bearer" if word.lower() == "bearer" else word
            headers.append(("Authorization", f"{word} {value}"))
    return Attachment(tuple(headers), tuple(query), tuple(cookies), tuple(values))


def quote_cookie(value: str) -> str:
    """A cookie's value as it may be written; what is quoted already stays as it is."""
    return quote(value, safe="%!#$&'()*+-./:<=>?@[]^_`{|}~")


def find_secret_names(api: API) -> frozenset[str]:
    """The names of headers, parameters and cookies that carry credentials, in lower case."""
    return frozenset(scheme.name.lower() for scheme in api.schemes.values() if scheme.name)
