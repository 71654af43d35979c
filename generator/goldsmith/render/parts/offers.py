"""What a distribution offers beside the client: extras, and the commands and entry points of its parts, as lines of TOML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goldsmith.config import Config
from goldsmith.parts import Part
from goldsmith.render.code import Code
from goldsmith.render.metadata import quote
from goldsmith.render.views import OffersView

TRANSPORTS = {"aiohttp": ("aiohttp>=3.14,<4",)}
"""Extras that every client has: the libraries that may take the place of its own."""


def build_offers(parts: Iterable[Part], config: Config) -> tuple[OffersView, ...]:
    """The tables of ``pyproject.toml``, each with its lines; only those that have any."""
    extras: dict[str, tuple[str, ...]] = dict(TRANSPORTS)
    tables: dict[str, dict[str, str]] = {}
    for part in parts:
        extras |= part.extras
        tables.setdefault("project.scripts", {}).update(part.scripts)
        for group, entries in part.entry_points.items():
            tables.setdefault(f"project.entry-points.{group}", {}).update(entries)
    found = [_build_extras(extras)]
    found += [_build_table(name, entries, config) for name, entries in tables.items()]
    return tuple(view for view in found if view.lines)


def _build_extras(extras: Mapping[str, tuple[str, ...]]) -> OffersView:
    lines = [Code(f"{name} = [{', '.join(map(quote, asked))}]") for name, asked in extras.items()]
    return OffersView(table=Code("project.optional-dependencies"), lines=tuple(lines))


def _build_table(name: str, entries: Mapping[str, str], config: Config) -> OffersView:
    names = {
        "package": config.package,
        "command": config.distribution or config.package.replace(".", "-").replace("_", "-"),
    }
    lines = [
        Code(f"{quote(key.format(**names))} = {quote(target.format(**names))}")
        for key, target in entries.items()
    ]
    return OffersView(table=Code(name), lines=tuple(lines))
