"""A certificate of the client's own, which its connections show: mutual TLS."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, cast

from ..errors import ArgumentError
from ..operation import API

if TYPE_CHECKING:
    from ssl import SSLContext

Path: TypeAlias = "str | os.PathLike[str]"
CertificateFiles: TypeAlias = "Path | tuple[Path, Path] | tuple[Path, Path, str]"
Certificate: TypeAlias = "CertificateFiles | SSLContext"
"""A PEM file of the certificate and its key; the two files; these and the password of the key; or a context that has them."""


def find_certificate(
    api: API, given: Mapping[str, object], environ: Mapping[str, str] | None = None
) -> Certificate | None:
    """The certificate of a client: the one given, else the file that the environment names.

    Raises :class:`ArgumentError` for what is none, and for a file that is not there.
    """
    environ = os.environ if environ is None else environ
    for name, scheme in api.schemes.items():
        if scheme.type == "mutualTLS":
            value = given.get(name)
            value = environ.get(scheme.environment) if value is None else value
            if value is not None:
                check_certificate(value, scheme.argument)
                return cast("Certificate", value)
    return None


def check_certificate(value: object, argument: str) -> None:
    """Refuse what is no certificate, and files that are not there: a connection would tell much later."""
    if hasattr(value, "load_cert_chain"):
        return
    members = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    if not 1 <= len(members) <= 3 or not all(isinstance(m, (str, os.PathLike)) for m in members):
        raise ArgumentError(
            f"{argument} has to be a PEM file, a pair of a certificate's and its key's, or an ssl.SSLContext"
        )
    for member in members[:2]:
        path = os.fspath(cast("str", member))
        if not os.path.isfile(path):
            raise ArgumentError(f"{argument}: there is no file {path!r}")


def show_certificate(context: SSLContext, own: CertificateFiles) -> SSLContext:
    """The context with the client's certificate in it. Raises :class:`ArgumentError` for files that hold none."""
    files = own if isinstance(own, tuple) else (own,)
    password = str(files[2]) if len(files) > 2 else None
    try:
        context.load_cert_chain(files[0], files[1] if len(files) > 1 else None, password)
        return context
    except (OSError, ValueError) as error:
        told = type(error).__name__
    raise ArgumentError(f"the client's certificate cannot be loaded: {told}")
