"""``[[clients]]``: several clients of one configuration, each with what all share and what it says itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from goldsmith.config.build import build_config
from goldsmith.config.model import Config
from goldsmith.config.places import Key, find_place
from goldsmith.config.table import Cell, Table, Value
from goldsmith.diagnostics import InputError, Location, Report

_TABLE = "clients"


def build_clients(
    root: Path, values: Mapping[str, Value], places: Mapping[Key, Location]
) -> tuple[Config, ...]:
    """The configuration of each client; of one where there is no list of several.

    Raises :class:`InputError` with all that is wrong with any of them.
    """
    if _TABLE not in values:
        return (build_config(root, values, places),)
    report = Report()
    shared = {key: value for key, value in values.items() if key != _TABLE}
    found: list[Config] = []
    for index, own in enumerate(_read_tables(root, values, places, report)):
        here = _move_places(places, (_TABLE, index))
        try:
            built = build_config(root, _merge(shared, own), here)
            found.append(replace(built, index=index))
        except InputError as error:
            report.extend(error.diagnostics)
    report.require_clean()
    return tuple(found)


def _read_tables(
    root: Path, values: Mapping[str, Value], places: Mapping[Key, Location], report: Report
) -> list[dict[str, Value]]:
    table = Table(values, places, report, root=root)
    cell = Cell(values[_TABLE], (_TABLE,), table)
    if not isinstance(cell.value, list) or not cell.value:
        cell.refuse_type("a list of tables, [[clients]]")
        return []
    for index, each in enumerate(cell.value):
        inner = cell.inner(index, each)
        if not isinstance(each, dict):
            inner.refuse_type("a table")
        elif _TABLE in each:
            inner.refuse("unknown-key", "a client has no clients of its own")
    return [each for each in cell.value if isinstance(each, dict) and _TABLE not in each]


def _merge(shared: Mapping[str, Value], own: Mapping[str, Value]) -> dict[str, Value]:
    """What a client says, and what all say: of tables that both have, the keys of both."""
    merged = {**shared, **own}
    for key in shared.keys() & own.keys():
        theirs, ours = shared[key], own[key]
        if key == "package" and isinstance(ours, str) and isinstance(theirs, dict):
            ours = {"name": ours}
        if isinstance(theirs, dict) and isinstance(ours, dict):
            merged[key] = {**theirs, **ours}
    return merged


def _move_places(places: Mapping[Key, Location], way: Key) -> dict[Key, Location]:
    """The places as one client has them: its own go before those of what all share."""
    depth = len(way)
    own = {key[depth:]: place for key, place in places.items() if key[:depth] == way}
    shared = {key: place for key, place in places.items() if key[:1] != way[:1]}
    return {**shared, **own}


def require_apart(clients: Iterable[Config]) -> None:
    """Raises :class:`InputError` where two clients have one name, or would write into one folder, or one into that of the other."""
    report = Report()
    earlier: list[Config] = []
    for client in clients:
        for other in earlier:
            _compare(client, other, report)
        earlier.append(client)
    report.require_clean()


def _compare(client: Config, other: Config, report: Report) -> None:
    one, two = client.output, other.output
    if one.is_relative_to(two) or two.is_relative_to(one):
        place = client.locate("output")
        message = f"{client.name!r} would be written into the folder of {other.name!r}"
        hint = "give each client a folder of its own: one removes the files of the other"
        report.error("shared-output", message, place, hint)
    if client.name == other.name:
        message = f"two clients are called {client.name!r}"
        report.error("shared-name", message, client.locate("name"), "give one of them a `name`")


def pick_clients(clients: tuple[Config, ...], names: Iterable[str]) -> tuple[Config, ...]:
    """Those of the clients that have one of the names; all where there are none. Raises :class:`InputError` for a name of nobody."""
    wanted = list(names)
    if not wanted:
        return clients
    known = [client.name for client in clients]
    report = Report()
    for name in wanted:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
            place = find_place(clients[0].places, ())
            report.error("unknown-client", f"there is no client {name!r}", place, hint)
    report.require_clean()
    return tuple(client for client in clients if client.name in wanted)
