"""What the environment says of certificates and proxies, and what is wrong with it, by the name of the variable."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from .address import find_host_problem
from .errors import ArgumentError

PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")
TRUST_VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR")
_BLANK = re.compile(r"[\x00-\x20\x7f]")


def find_distrust(error: BaseException) -> str | None:
    """Why the certificate of a server was not trusted, where that is what an error comes of."""
    import ssl  # loaded by then; a client that only is made needs none of it

    seen: set[int] = set()
    cause: BaseException | None = error
    found: str | None = None
    while cause is not None and id(cause) not in seen:
        if isinstance(cause, ssl.SSLCertVerificationError):
            if said := str(getattr(cause, "verify_message", "")):
                return said
            found = "it is not trusted"  # One that a library has made of another says no more.
        seen.add(id(cause))
        cause = cause.__cause__ or cause.__context__
    return found


def find_trust() -> tuple[str, str] | None:
    """The variable that says whom to trust, and its value; the first that is set counts."""
    for name in TRUST_VARIABLES:
        if value := os.environ.get(name):
            return name, value
    return None


def build_trust_hint() -> str:
    """What to do where a certificate cannot be verified."""
    found = find_trust()
    held = "" if found is None else f", which is {found[1]!r} now"
    name = "SSL_CERT_FILE" if found is None else found[0]
    return (
        "Nothing was sent; look at the certificate of the server and at the host in base_url=, "
        f"or name the certificates of who signed it with {name}={held}"
    )


def check_trust() -> None:
    """Refuse a folder of certificates that is none, which OpenSSL takes without a word."""
    found = find_trust()
    if found is None or found[0] != "SSL_CERT_DIR":
        return
    if not any(os.path.isdir(folder) for folder in found[1].split(os.pathsep)):
        raise explain_trust("no such folder")


def explain_trust(reason: str) -> ArgumentError:
    """The error for certificates that cannot be read."""
    found = find_trust()
    if found is None:
        return ArgumentError(f"the certificates of the system cannot be read: {reason}")
    name, value = found
    what = "a PEM file of certificates" if name == "SSL_CERT_FILE" else "a folder of certificates"
    return ArgumentError(
        f"the environment variable {name} is {value!r}, which is not {what}: {reason}",
        hint=f"Correct {name}, or unset it to trust whom the system trusts",
    )


def mask_address(address: str) -> str:
    """The address of a proxy without its user and password."""
    scheme, mark, rest = address.rpartition("://") if "://" in address else ("", "", address)
    _, at, place = rest.rpartition("@")
    return f"{scheme}{mark}{'***@' if at else ''}{place}"


def find_proxy_problem(address: str) -> str | None:
    """What is wrong with the address of a proxy, without showing it."""
    if _BLANK.search(address):
        return "holds a blank or a line end"
    if "://" not in address:
        return f"has no scheme; it is one of {', '.join(PROXY_SCHEMES)}"
    scheme = address.partition("://")[0]
    if scheme.lower() not in PROXY_SCHEMES:
        return f"has the scheme {scheme!r}; a proxy has one of {', '.join(PROXY_SCHEMES)}"
    try:
        parts = urlsplit(address)
        host, place = parts.hostname or "", parts.netloc.rpartition("@")[2]
        is_address = find_host_problem(host, place) is None and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address:
        return "is no address of a host"
    if not scheme.lower().startswith("socks"):
        return None
    from importlib.util import find_spec  # for who has a proxy of that kind alone

    if find_spec("socksio") is None:
        return "needs a package that is not installed: pip install 'httpx2[socks]'"
    return None


def list_proxy_variables() -> Iterator[tuple[str, str]]:
    """The variables that name proxies, as they are spelt, and their values."""
    for scheme in ("http", "https", "all"):
        names = [name for name in os.environ if name.lower() == f"{scheme}_proxy"]
        # The one in lower case counts.
        for name in sorted(names, key=str.islower, reverse=True):
            if value := os.environ[name]:
                yield name, value


def explain_proxy(given: str | None, kind: str) -> ArgumentError:
    """The error for a client that cannot be made because of its proxy, the one given or one of the environment.

    :param kind: the name of what the HTTP library raised; it is all that is told where we find nothing wrong ourselves.
    """
    if given is not None:
        problem = find_proxy_problem(given) or f"cannot be used ({kind})"
        return ArgumentError(f"proxy {problem}: {mask_address(given)!r}")
    for name, value in list_proxy_variables():
        wrong = find_proxy_problem(value if "://" in value else f"http://{value}")
        if wrong is not None:
            return ArgumentError(
                f"the environment variable {name} is {mask_address(value)!r}, which {wrong}",
                hint=f"Correct {name}, unset it, or set proxy= of the client",
            )
    names = ", ".join(name for name, _ in list_proxy_variables()) or "the proxies of the system"
    return ArgumentError(
        f"the HTTP client cannot be made with what the environment says ({kind}): look at {names}",
        hint="Correct it, or set proxy= of the client",
    )
