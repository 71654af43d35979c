"""As whom a call is made, and where to: options, the environment, a profile and its keyring, in this order.

A profile that was asked for by an option goes before the environment, which is there for whoever asked for none.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import click

from .catalog import Catalog, Credential
from .operations import Operation
from .profiles import DEFAULT, Profile, read_profiles
from .settings import Asked
from .sources import read_secret

Value = str | tuple[str, str]
_NUMBERS = ("timeout", "deadline", "max_retries")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the client is made with. ``credentials`` has those that are not left to the environment."""

    catalog: Catalog
    options: Mapping[str, Any]
    credentials: Mapping[str, Value] = field(
        default_factory=dict[str, "str | tuple[str, str]"], repr=False
    )

    def build_keywords(self) -> dict[str, Any]:
        """The arguments of the client."""
        return {**self.options, **self.credentials}

    def list_held(self) -> list[Credential]:
        """The credentials that there are, from wherever."""
        return [
            each
            for each in self.catalog.credentials
            if each.name in self.credentials or os.environ.get(each.environment)
        ]

    def warn_anonymous(self, operation: Operation) -> None:
        """Says what to do where the API asks for a credential, and there is none."""
        asked = [each for each in self.catalog.credentials if each.name in operation.takes]
        if not asked or self.list_held():
            return
        first = asked[0]
        program = self.catalog.program
        ways = f"{program} login, {first.environment} in the environment, or --{first.word} FILE"
        click.echo(f"note: the call goes out without a credential; there is {ways}", err=True)


def find_settings(catalog: Catalog, asked: Asked) -> Settings:
    """The settings of a call. A profile or file that cannot be read is misuse."""
    profile = find_profile(catalog, asked)
    options = {name: value for name, value in profile.settings.items() if value is not None}
    if "base_url" in options and (asked.find("server") or os.environ.get(_base_url(catalog))):
        del options["base_url"]
    for name in ("base_url", "server", *_NUMBERS):
        if (value := asked.find(name)) is not None:
            options[name] = value
    for variable in catalog.variables:
        if (value := asked.find(f"variable_{variable.name}")) is not None:
            options[variable.name] = value
    return Settings(catalog, options, find_credentials(catalog, asked, profile))


def _base_url(catalog: Catalog) -> str:
    return f"{catalog.environment}_BASE_URL"


def find_profile(catalog: Catalog, asked: Asked) -> Profile:
    """The profile that was asked for, by an option or by the environment; else the usual one, which need not be there."""
    named = asked.find("profile") or os.environ.get(f"{catalog.environment}_PROFILE")
    known = read_profiles()
    if named is None or named in known:
        return known.get(named or DEFAULT) or Profile(DEFAULT)
    if named == DEFAULT:
        return Profile(DEFAULT)
    shown = f"there are {', '.join(map(repr, known))}" if known else "there is none yet"
    raise click.UsageError(
        f"There is no profile {named!r}; {shown}. Make one with: {catalog.program} login --profile {named}"
    )


def find_credentials(catalog: Catalog, asked: Asked, profile: Profile) -> dict[str, Value]:
    """The credentials of files and of the keyring; what is in the environment is the client's to find."""
    found: dict[str, Value] = {}
    goes_first = asked.find("profile") is not None
    for each in catalog.credentials:
        file = asked.find(f"credential_{each.name}")
        if file is not None:
            found[each.name] = read_credential(each, file)
        elif each.name in profile.credentials and (
            goes_first or not os.environ.get(each.environment)
        ):
            from .vault import read_kept

            found[each.name] = read_kept(catalog, profile.name, each)
    return found


def read_credential(credential: Credential, file: str) -> Value:
    """A credential out of its file: a line, or two where it is a name and a password, or an id and a secret."""
    if credential.kind == "certificate":
        return file
    try:
        text = read_secret(file)
    except ValueError as error:
        raise click.UsageError(f"--{credential.word}: {error}") from None
    if not text:
        raise click.UsageError(f"--{credential.word}: there is nothing in it")
    lines = text.splitlines()
    if credential.kind in ("pair", "token") and len(lines) == 2:
        return lines[0], lines[1]
    return text
