"""Credentials: where they come from, which of them a call carries, and where they go in a request."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Union, cast

from ..errors import ArgumentError
from ..operation import API, SecurityScheme
from ..secrets import CredentialSource, Sealed, Secret

if TYPE_CHECKING:
    from .tokens import TokenSource

Asked = Union[Secret, CredentialSource, "TokenSource"]


def wrap(value: object, scheme: SecurityScheme) -> Secret | None:
    """A credential's value as a secret, a name and password joined; ``None`` where it is empty.

    A pair is joined for the scheme ``basic`` alone: as a token it would be sent in the clear, and be none.
    Raises :class:`ArgumentError` for what cannot be sent.
    """
    if isinstance(value, Sealed):
        value = value.value
    if isinstance(value, tuple):
        pair = require_pair(cast("tuple[object, ...]", value), scheme)
        value = f"{pair[0].reveal()}:{pair[1].reveal()}"
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


def require_pair(value: tuple[object, ...], scheme: SecurityScheme) -> tuple[Secret, Secret]:
    """A name and password for the scheme ``basic``. Raises :class:`ArgumentError` for any other scheme."""
    if scheme.type != "http" or scheme.name.lower() != "basic":
        what = "token" if scheme.type != "apiKey" else "key"
        raise ArgumentError(f"{scheme.argument} takes a {what}, not a pair")
    return check_pair(value, scheme)


def check_pair(value: tuple[object, ...], scheme: SecurityScheme) -> tuple[Secret, Secret]:
    """Two texts. Raises :class:`ArgumentError`, which shows neither, for what is no pair of them."""
    texts = [each.reveal() if isinstance(each, Secret) else each for each in value]
    kinds = [type(each).__name__ for each in texts]
    secrets = [Secret(each) for each in texts if isinstance(each, str)]
    del texts, value
    if len(kinds) != 2 or len(secrets) != 2:
        raise ArgumentError(f"{scheme.argument} has to be a pair of texts, not of {kinds}")
    return secrets[0], secrets[1]


def find_credentials(
    api: API, given: Mapping[str, object], environ: Mapping[str, str] | None = None
) -> dict[str, Asked]:
    """The credentials of a client by scheme: those given, else those of the environment."""
    environ = os.environ if environ is None else environ
    found: dict[str, Asked] = {}
    for name, scheme in api.schemes.items():
        value: object = given.get(name)
        if scheme.type == "mutualTLS":
            if value is not None or scheme.environment in environ:
                found[name] = Secret(name)  # The connections show it; a request carries nothing.
            continue
        if value is None and scheme.environment:
            value = environ.get(scheme.environment)
        whole: object = value
        if callable(value):
            found[name] = cast("CredentialSource", value)
        elif scheme.token_url is not None and isinstance(value, tuple):
            from .tokens import TokenSource

            pair = check_pair(cast("tuple[object, ...]", value), scheme)
            found[name] = TokenSource(pair, scheme)
        elif (secret := wrap(whole, scheme)) is not None:
            found[name] = secret
    return found


def build_hint(
    api: API, alternatives: tuple[tuple[str, ...], ...], carried: tuple[str, ...]
) -> str | None:
    """What to do about a 401: what the operation takes beside what was carried."""
    names = dict.fromkeys(name for alternative in alternatives for name in alternative)
    others = [api.schemes[name] for name in names if name in api.schemes and name not in carried]
    told = dict.fromkeys(f"{scheme.argument}= or {scheme.environment}" for scheme in others)
    ways = "; ".join(told)
    if not carried:
        return f"Give {ways}" if ways else None
    refused = " and ".join(dict.fromkeys(api.schemes[name].argument for name in carried))
    also = f"; the operation also takes {ways}" if ways else ""
    return f"The {refused} that was sent is wrong, expired or used up{also}"
