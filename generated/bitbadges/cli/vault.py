"""The keyring of the system, which holds what must not lie about."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar, cast

import click

from .catalog import Catalog, Credential
from .libraries import require

T = TypeVar("T")
Value = str | tuple[str, str]


def _open(catalog: Catalog, act: Callable[[Any], T]) -> T:
    """What is done with the keyring. Where there is none, the message says what else there is."""
    variables = ", ".join(each.environment for each in catalog.credentials)
    instead = f"set {variables} in the environment instead"
    keyring = require("keyring", "This", "keyring", f"; or {instead}")
    errors = require("keyring.errors", "This", "keyring")
    try:
        return act(keyring)
    except errors.NoKeyringError:
        problem = "This system has no keyring"
    except Exception as error:  # whatever the system's own keyring has to say may hold the secret
        problem = f"The keyring refused ({type(error).__name__})"
    raise click.ClickException(f"{problem}: unlock it, or {instead}.")


def _name(profile: str, credential: Credential) -> str:
    return f"{profile}/{credential.name}"


def keep(catalog: Catalog, profile: str, credential: Credential, value: Value) -> None:
    """Puts a credential into the keyring."""
    text = json.dumps(value)
    name = _name(profile, credential)
    _open(catalog, lambda keyring: keyring.set_password(catalog.program, name, text))


def read_kept(catalog: Catalog, profile: str, credential: Credential) -> Value:
    """A credential out of the keyring, which the profile says is there."""
    name = _name(profile, credential)
    text: object = _open(catalog, lambda keyring: keyring.get_password(catalog.program, name))
    if not isinstance(text, str):
        raise click.ClickException(
            f"The keyring has no {credential.name} of the profile {profile!r} any more: "
            f"{catalog.program} login --profile {profile}"
        )
    found = cast("object", json.loads(text))
    if isinstance(found, list):
        first, second = cast("list[str]", found)
        return first, second
    return str(found)


def forget(catalog: Catalog, profile: str, credential: Credential) -> None:
    """Takes a credential out of the keyring; that it is not there is as well."""

    def act(keyring: Any) -> None:
        name = _name(profile, credential)
        if keyring.get_password(catalog.program, name) is not None:
            keyring.delete_password(catalog.program, name)

    _open(catalog, act)
