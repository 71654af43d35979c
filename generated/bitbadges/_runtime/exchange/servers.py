"""The address of the API: which of its servers, and what fills the slots in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ..errors import ArgumentError
from ..operation import API, Server, ServerVariable

_SLOT: Final = re.compile(r"\{([^{}]*)\}")
_ILLEGAL: Final = re.compile(r"[\s?#@\\{}\x00-\x1f\x7f]")


def build_server_url(
    api: API, name: str | None, given: Mapping[str, str | None], environ: Mapping[str, str]
) -> str:
    """The address of a server, the first or the one of a name, its slots filled; empty where the document has none.

    :param given: by argument; what is left out is that of the environment, else the document's default.
    :raises ArgumentError: for a name that no server has, and for what a slot does not take.
    """
    servers = [Server(each) if isinstance(each, str) else each for each in api.servers]
    found = _find_server(servers, name)
    if found is None:
        return ""
    arguments = {each.argument for each in found.variables}
    for argument, value in given.items():
        if value is not None and argument not in arguments:
            raise ArgumentError(f"{argument} is no part of the address {found.url}")
    values = {
        each.name: _find_value(api, each, given.get(each.argument), environ)
        for each in found.variables
    }
    host = found.url.partition("://")[2].partition("/")[0]
    for slot in _SLOT.findall(host):
        if "/" in values.get(slot, ""):
            raise ArgumentError(f"{slot!r} is part of the host's name, and must not hold a slash")
    return _SLOT.sub(lambda slot: values.get(slot.group(1), slot.group(0)), found.url)


def _find_server(servers: list[Server], name: str | None) -> Server | None:
    if name is None:
        return servers[0] if servers else None
    for server in servers:
        if server.name == name:
            return server
    names = ", ".join(repr(server.name) for server in servers if server.name)
    raise ArgumentError(f"there is no server {name!r}; there are {names or 'none'}")


def _find_value(
    api: API, variable: ServerVariable, given: object, environ: Mapping[str, str]
) -> str:
    value = given
    if value is None:
        value = environ.get(f"{api.environment}_{variable.argument.upper()}", variable.default)
    if not isinstance(value, str):
        raise ArgumentError(f"{variable.argument} has to be text, not {type(value).__name__}")
    if variable.choices and value not in variable.choices:
        choices = ", ".join(map(repr, variable.choices))
        raise ArgumentError(f"{variable.argument} has to be one of {choices}")
    if value != variable.default and (not value or _ILLEGAL.search(value)):
        raise ArgumentError(f"{variable.argument} is empty, or holds what an address cannot")
    return value
