"""Where values stand in a configuration file."""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.diagnostics import Location

FILE_NAME = "goldsmith.toml"

Key = tuple[str | int, ...]
"""The way to a value: the names of tables and keys, and the index of an item of a list."""


def find_place(places: Mapping[Key, Location], key: Key) -> Location:
    """The place of a value, or of the nearest that holds it."""
    while key:
        if key in places:
            return places[key]
        key = key[:-1]
    return places.get((), Location(FILE_NAME))
