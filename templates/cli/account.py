"""``login`` and ``logout``: credentials go into the keyring, and settings beside them into a profile."""

from __future__ import annotations

import sys
from typing import Any

import click

from .catalog import Catalog, Credential
from .identity import Value, read_credential
from .profiles import DEFAULT, Profile, read_profiles, write_profiles
from .settings import Asked, build_client_options, read_asked
from .vault import forget, keep

_KEPT = ("base_url", "server", "timeout", "deadline", "max_retries")


def build_login(catalog: Catalog) -> click.Command:
    """The command ``login``."""

    def act(**_: Any) -> None:
        _log_in(catalog, _read(click.get_current_context()))

    return click.Command(
        "login",
        callback=act,
        params=list(build_client_options(catalog, hidden=False)),
        help="Keep credentials in the system's keyring, as a profile.\n\nThey are asked for, or read from the files that are named; "
        "what else is given here is kept with them: a profile has its own server and time-outs. "
        "What it has already stays where nothing new is given.",
    )


def build_logout(catalog: Catalog) -> click.Command:
    """The command ``logout``."""

    def act(**_: Any) -> None:
        _log_out(catalog, _read(click.get_current_context()))

    profile = build_client_options(catalog, hidden=False)[0]
    return click.Command(
        "logout",
        callback=act,
        params=[profile],
        help="Remove a profile, and its credentials from the keyring.",
    )


def _read(ctx: click.Context) -> Asked:
    return read_asked(ctx).over(ctx.obj if isinstance(ctx.obj, Asked) else Asked())


def _log_in(catalog: Catalog, asked: Asked) -> None:
    name = str(asked.find("profile") or DEFAULT)
    profiles = read_profiles()
    former = profiles.get(name) or Profile(name)
    found: dict[str, Value] = {}
    kept = [each for each in catalog.credentials if each.kind != "certificate"]
    for each in kept:
        file = asked.find(f"credential_{each.name}")
        if file is not None:
            found[each.name] = read_credential(each, file)
    if kept and not found:
        found = _ask_all(kept, former)
    if kept and not found:
        raise click.UsageError("No credential was given.")
    for each in kept:
        if each.name in found:
            keep(catalog, name, each, found[each.name])
    settings = {**former.settings}
    settings |= {key: asked.find(key) for key in _KEPT if asked.find(key) is not None}
    for variable in catalog.variables:
        if (value := asked.find(f"variable_{variable.name}")) is not None:
            settings[variable.name] = value
    held = tuple(dict.fromkeys([*former.credentials, *found]))
    write_profiles({**profiles, name: Profile(name, held, settings)})
    what = ", ".join(held) or "settings"
    click.echo(f"The profile {name!r} has {what}.", err=True)


def _ask_all(credentials: list[Credential], former: Profile) -> dict[str, Value]:
    """Asks for each credential; what is left empty is left out, or as it was, but a lone one is not."""
    if not sys.stdin.isatty():
        files = " or ".join(f"--{each.word} FILE" for each in credentials)
        raise click.UsageError(f"There is nobody to be asked here: give {files}.")
    found: dict[str, Value] = {}
    for each in credentials:
        rest = "as it is" if each.name in former.credentials else "none"
        value = _ask(each, "" if len(credentials) == 1 else f" (empty: {rest})")
        if value:
            found[each.name] = value
    return found


def _ask(credential: Credential, rest: str) -> Value | None:
    said = credential.name.replace("_", " ")
    if credential.kind == "pair":
        user = click.prompt(f"{said}: user{rest}", default="", show_default=False, err=True)
        if not user:
            return None
        return str(user), str(_hidden(f"{said}: password"))
    if credential.kind == "token":
        client = click.prompt(
            f"{said}: client id (empty: a token)", default="", show_default=False, err=True
        )
        if client:
            return str(client), str(_hidden(f"{said}: client secret"))
    return str(_hidden(f"{said}{rest}"))


def _hidden(said: str) -> str:
    found: object = click.prompt(said, default="", hide_input=True, show_default=False, err=True)
    return str(found)


def _log_out(catalog: Catalog, asked: Asked) -> None:
    name = str(asked.find("profile") or DEFAULT)
    profiles = read_profiles()
    profile = profiles.pop(name, None)
    if profile is None:
        raise click.UsageError(f"There is no profile {name!r}.")
    for each in catalog.credentials:
        if each.name in profile.credentials:
            forget(catalog, name, each)
    write_profiles(profiles)
    click.echo(f"The profile {name!r} is removed.", err=True)
