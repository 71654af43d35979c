"""Whether a request carries the credentials that its operation asks for; what is told of them has none of their values."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Mapping

from ..._runtime.operation import Operation, SecurityScheme
from .given import Given, RefusedError


def check_credentials(
    given: Given, operation: Operation, schemes: Mapping[str, SecurityScheme], symbol: str
) -> None:
    """Raises :class:`RefusedError` where no alternative of the operation's is there whole."""
    faults: dict[str, str | None] = {}
    for alternative in operation.security:
        known = [name for name in alternative if name in schemes]
        faults |= {name: find_fault(given, schemes[name]) for name in known}
        if all(faults[name] is None for name in known):
            return
    if not faults:
        return
    wrong = [fault for fault in faults.values() if fault]
    ways = [
        " and ".join(dict.fromkeys(show(schemes[name]) for name in alternative if name in schemes))
        for alternative in operation.security
    ]
    asked = f"{symbol} asks for {', or for '.join(dict.fromkeys(ways))}"
    challenge = {"WWW-Authenticate": _challenge([schemes[name] for name in faults])}
    raise RefusedError(401, [f"{asked}; {'; '.join(dict.fromkeys(wrong))}"], challenge)


def _challenge(schemes: list[SecurityScheme]) -> str:
    words = [find_word(each) for each in schemes if each.type not in ("apiKey", "mutualTLS")]
    return (
        ", ".join(dict.fromkeys(f'{word} realm="fake"' for word in words)) or 'ApiKey realm="fake"'
    )


def find_word(scheme: SecurityScheme) -> str:
    """The word that a header ``Authorization`` begins with."""
    word = scheme.name if scheme.type == "http" and scheme.name else "Bearer"
    return word.capitalize() if word.lower() in ("bearer", "basic") else word


def show(scheme: SecurityScheme) -> str:
    """A credential as a caller gives it, and as it is sent."""
    if scheme.type == "apiKey":
        return f"{scheme.argument}= ({scheme.location} {scheme.name})"
    if scheme.type == "mutualTLS":
        return f"{scheme.argument}= (a certificate)"
    return f"{scheme.argument}= (header Authorization: {find_word(scheme)} …)"


def find_fault(given: Given, scheme: SecurityScheme) -> str | None:
    """What is wrong with a credential; a certificate cannot be seen here."""
    if scheme.type == "mutualTLS":
        return None
    if scheme.type == "apiKey":
        value = _find_value(given, scheme)
        place = f"{scheme.location} {scheme.name}"
        return (
            f"{place} is missing"
            if value is None
            else None if value.strip() else f"{place} is empty"
        )
    value = given.headers.get("authorization")
    if value is None:
        return "header Authorization is missing"
    word, _, token = value.strip().partition(" ")
    wanted = find_word(scheme)
    if word.lower() != wanted.lower():
        return f"header Authorization does not begin with {wanted!r}"
    if not token.strip():
        return f"header Authorization has nothing behind {wanted!r}"
    if wanted == "Basic" and not _is_pair(token):
        return "header Authorization has no name and password in base64 behind 'Basic'"
    if wanted == "Bearer" and " " in token.strip():
        return "header Authorization has more than a token behind 'Bearer'"
    return None


def _find_value(given: Given, scheme: SecurityScheme) -> str | None:
    if scheme.location == "header":
        return given.headers.get(scheme.name)
    if scheme.location == "cookie":
        return given.cookies.get(scheme.name)
    return next((value for name, value in given.query if name == scheme.name), None)


def _is_pair(token: str) -> bool:
    try:
        return b":" in b64decode(token.strip(), validate=True)
    except (binascii.Error, ValueError):
        return False
