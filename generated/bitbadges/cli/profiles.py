"""Profiles: what is kept of who logged in, and where to. Their secrets are not here but in the keyring."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import click

from .catalog import read_catalog

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile: the names of the credentials that the keyring has, and settings of the client."""

    name: str
    credentials: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])


def find_place() -> Path:
    """The file of the profiles."""
    return Path(click.get_app_dir(read_catalog().program)) / "profiles.json"


def read_profiles() -> dict[str, Profile]:
    """All profiles by name; none where there is no file. One that is none of ours is misuse."""
    place = find_place()
    try:
        node = cast("dict[str, Any]", json.loads(place.read_text(encoding="utf-8")))
        return {
            name: Profile(name, tuple(each["credentials"]), dict(each["settings"]))
            for name, each in node.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        pass
    raise click.UsageError(
        f"The file {str(place)!r} is no file of profiles: mend it, or remove it."
    )


def write_profiles(profiles: Mapping[str, Profile]) -> None:
    """Keeps all profiles, the file whole at any time."""
    place = find_place()
    node = {
        name: {"credentials": list(each.credentials), "settings": dict(each.settings)}
        for name, each in sorted(profiles.items())
    }
    partial = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(node, indent=2) + "\n", encoding="utf-8")
        os.replace(partial, place)
    except OSError as error:
        partial.unlink(missing_ok=True)
        problem = error.strerror
        raise click.ClickException(f"{str(place)!r} cannot be written: {problem}") from None
