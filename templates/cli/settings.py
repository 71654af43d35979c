"""The command line's own options: what is the same for all commands, before or behind the command's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

import click
from click.shell_completion import CompletionItem

from .bases import AnyType, BaseType
from .catalog import Catalog


@dataclass(eq=False, repr=False)
class Asked:
    """What was asked of the client: by options before a command's name, by those behind it."""

    values: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)

    def over(self, other: Asked) -> Asked:
        """These, and where there are none, others."""
        return Asked({**other.values, **self.values})

    def find(self, name: str) -> Any:
        """The value of an option, ``None`` where it was not given."""
        return self.values.get(name)


class ProfileType(BaseType):
    """The name of a profile, completed with those that there are."""

    name = "name"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The names of the profiles that somebody has logged in with."""
        from .profiles import read_profiles

        return [CompletionItem(n) for n in read_profiles() if n.startswith(incomplete)]


PREFIX = "client_"
"""What click calls these options begins so, and what it calls an operation's does not."""
_QUIET = (f"{PREFIX}verbose", 0)


def build_client_options(catalog: Catalog, *, hidden: bool) -> list[click.Option]:
    """How the API is reached, and as whom. Commands take them too, and do not list them again."""
    found = [
        _option(
            "profile",
            ProfileType(),
            "NAME",
            "Whose credentials and settings to use; see login.",
            hidden,
        ),
        _option("base-url", None, "URL", "Where the API is.", hidden),
    ]
    if len(catalog.servers) > 1:
        names = [server.name for server in catalog.servers]
        found.append(
            _option(
                "server", click.Choice(names), "|".join(names), "Which server of the API.", hidden
            )
        )
    for variable in catalog.variables:
        kind = click.Choice(variable.choices) if variable.choices else None
        said = f"{variable.doc} Left out: {variable.default}.".strip()
        key = f"variable_{variable.name}"
        found.append(_option(variable.word, kind, "TEXT", said, hidden, key=key))
    for each in catalog.credentials:
        what = (
            "the certificate (PEM)"
            if each.kind == "certificate"
            else f"the {each.name.replace('_', ' ')}"
        )
        said = f"Holds {what}; left out: {each.environment}, then the keyring."
        found.append(_option(each.word, None, "FILE", said, hidden, key=f"credential_{each.name}"))
    seconds = click.FloatRange(min=0, min_open=True)
    found += [
        _option("timeout", seconds, "SECONDS", "For each step of an attempt.", hidden),
        _option("deadline", seconds, "SECONDS", "For a whole call with its repetitions.", hidden),
        _option(
            "max-retries",
            click.IntRange(min=0),
            "NUMBER",
            "How often to repeat what may be.",
            hidden,
        ),
        click.Option(
            [f"{PREFIX}verbose", "-v", "--verbose"],
            count=True,
            default=0,
            hidden=hidden,
            help="Say what goes over the wire, on standard error; -vv with headers. Secrets are masked.",
        ),
    ]
    return found


def _option(
    word: str,
    kind: AnyType | None,
    metavar: str,
    said: str,
    hidden: bool,
    *,
    key: str | None = None,
) -> click.Option:
    name = f"{PREFIX}{key or word.replace('-', '_')}"
    return click.Option(
        [name, f"--{word}"],
        type=kind,
        metavar=metavar,
        help=said,
        hidden=hidden,
        callback=refuse_nothing,
    )


def refuse_nothing(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
    """An option that was given with nothing, as by a variable that is not set, is misuse: what it is usually may be far from it."""
    if value == "" and not ctx.resilient_parsing:
        raise click.BadParameter("it is empty", ctx, param)
    if isinstance(value, float) and not isfinite(value):
        raise click.BadParameter("nobody can wait for so long", ctx, param)
    return value


def read_asked(ctx: click.Context) -> Asked:
    """What of these options was given to a command or group."""
    given = {
        name.removeprefix(PREFIX): value
        for name, value in ctx.params.items()
        if name.startswith(PREFIX) and value is not None and (name, value) != _QUIET
    }
    return Asked(given)
