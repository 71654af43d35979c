"""``--dry-run``: the request that would be sent, caught on its way out, as a command of curl that holds no secret.

The client is made with stand-ins for its credentials, each of which becomes the variable of the environment that may hold it; so
nothing is fetched either, such as a token.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any, cast

from .body import Given
from .catalog import Catalog
from .curl import StandIn, show_curl
from .identity import Settings
from .operations import Operation


class CaughtError(Exception):
    """The request, in the place of an answer to it."""

    def __init__(self, request: Any) -> None:
        super().__init__("caught")
        self.request = request


def show_request(
    catalog: Catalog,
    operation: Operation,
    given: Given,
    settings: Settings,
    own: Mapping[str, Any],
) -> str:
    """The command of curl for a call. Raises as the call would, where its arguments cannot be sent."""
    from .calling import build_arguments, open_client

    standing = stand_in(settings)
    uploads = Uploads.of(operation, given)
    keywords = {**settings.options, **{each.name: each.value for each in standing}}
    for each in catalog.credentials:
        if each.kind == "certificate" and each.name in settings.credentials:
            keywords[each.name] = settings.credentials[each.name]

    def catch(request: Any, _: object) -> Any:
        raise CaughtError(request)

    places, named = build_arguments(operation, uploads.given, own)
    with open_client(catalog, {**keywords, "middleware": [catch]}) as client:
        try:
            calls = getattr(client, operation.resource).calls
            options = named.pop("options")
            client.send(getattr(calls, operation.method)(*places, **named), options, stream=True)
        except CaughtError as caught:
            return show_curl(caught.request, operation, standing, uploads.paths, own)
    raise RuntimeError("nothing was sent")


def stand_in(settings: Settings) -> list[StandIn]:
    """What takes the place of each credential that there is."""
    return [
        StandIn(
            each.name,
            f"standin{token_hex(8)}:x" if each.kind == "pair" else f"standin{token_hex(8)}",
            each.environment,
        )
        for each in settings.list_held()
        if each.kind != "certificate"
    ]


@dataclass(frozen=True, slots=True)
class Uploads:
    """The arguments with empty files in the place of those that would be read; ``paths`` has what those were, by their names."""

    given: Given
    paths: Mapping[str, str]

    @classmethod
    def of(cls, operation: Operation, given: Given) -> Uploads:
        """The same arguments; a body that is one file is left as it is, since nobody reads it."""
        paths: dict[str, str] = {}
        whole = operation.body.name if operation.body is not None else ""
        arguments = {
            name: _empty_members(value, paths) if name == whole else _empty(value, paths)
            for name, value in given.arguments.items()
        }
        if whole and isinstance(file := given.arguments.get(whole), Path):
            paths[""] = str(file)
        elif whole and hasattr(given.arguments.get(whole), "read"):
            paths[""] = "-"
        return cls(Given(arguments, given.extra), paths)


def _empty_members(value: object, paths: dict[str, str]) -> object:
    """A body that is given whole: what is sent of a form's files."""
    if not isinstance(value, dict):
        return value
    return {name: _empty(each, paths) for name, each in cast("dict[str, object]", value).items()}


def _empty(value: object, paths: dict[str, str]) -> object:
    if isinstance(value, list):
        return [_empty(each, paths) for each in cast("list[object]", value)]
    if isinstance(value, Path):
        name = os.path.basename(value)
        paths[name] = str(value)
        return (name, b"")
    if hasattr(value, "read"):
        paths["stdin"] = "-"
        return ("stdin", b"")
    return value
