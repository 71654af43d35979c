"""``include``, ``exclude`` and ``keep-models``: which operations of a document are the client's; and how many may be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from goldsmith.config.kinds import ConfigKey, Count, Schema, Structure, Texts
from goldsmith.config.table import Cell, Table
from goldsmith.diagnostics import Location

By = Literal["tag", "path", "id", "extension", "name"]
MOST_OPERATIONS = 25_000
"""Twice the largest real documents: what has more takes minutes and gigabytes, and is seldom meant."""
_LISTS: dict[str, By] = {
    "tags": "tag",
    "paths": "path",
    "operations": "id",
    "extensions": "extension",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """What picks operations: by one property of theirs; ``name`` is an operation id or a tag. ``text`` is as it was written."""

    by: By
    pattern: str
    text: str
    location: Location = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptModel:
    """A component schema that becomes a model, reached or not."""

    name: str
    location: Location = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """All of a document where ``include`` is empty, and what ``include`` picks where it is not; without what ``exclude`` picks.

    ``most_operations`` may be left."""

    include: tuple[Selector, ...] = ()
    exclude: tuple[Selector, ...] = ()
    keep_models: tuple[KeptModel, ...] = ()
    most_operations: int = field(
        default=MOST_OPERATIONS, compare=False, repr=False
    )  # shapes nothing

    def __bool__(self) -> bool:
        return bool(self.include or self.exclude or self.keep_models)


@dataclass(frozen=True, slots=True)
class Selectors:
    """A list of selectors, told apart by how they look; or a table with a list for each kind."""

    def read(self, cell: Cell) -> tuple[Selector, ...] | None:
        """The selectors, in the order that they have in the file."""
        if isinstance(cell.value, dict):
            return _TABLE.read(cell)
        return tuple(_build(text, place) for text, place in _read_texts(cell))

    def schema(self) -> Schema:
        """A list, or a table."""
        return {"anyOf": [Texts().schema(), _TABLE.schema()]}


@dataclass(frozen=True, slots=True)
class KeptModels:
    """A list of component schemas."""

    def read(self, cell: Cell) -> tuple[KeptModel, ...] | None:
        """The names, each with its place."""
        return tuple(KeptModel(name=text, location=place) for text, place in _read_texts(cell))

    def schema(self) -> Schema:
        """A list of texts."""
        return Texts().schema()


def _read_texts(cell: Cell) -> list[tuple[str, Location]]:
    texts = Texts().read(cell)
    return [(text, cell.inner(n, text).location) for n, text in enumerate(texts or ()) if text]


def _build(text: str, place: Location) -> Selector:
    word, colon, rest = text.partition(":")
    by: By = "name"
    pattern = text
    if colon and rest and word in ("tag", "id", "path", "extension"):
        by, pattern = word, rest  # type: ignore[assignment]
    elif text.startswith("/") or " /" in text:
        by = "path"
    elif text.startswith("x-"):
        by = "extension"
    return Selector(by=by, pattern=pattern, text=text, location=place)


_KEYS = tuple(
    ConfigKey(name, Texts(), f"Operations by {by}.", f'{name} = ["..."]')
    for name, by in _LISTS.items()
)


def _build_table(table: Table) -> tuple[Selector, ...]:
    found: list[Selector] = []
    for key in _KEYS:
        if key.name in table.values:
            cell = Cell(table.values[key.name], (*table.way, key.name), table)
            by = _LISTS[key.name]
            found += [
                Selector(by=by, pattern=text, text=text, location=place)
                for text, place in _read_texts(cell)
            ]
    return tuple(found)


_TABLE = Structure(_KEYS, _build_table)

INCLUDE = ConfigKey(
    "include",
    Selectors(),
    "The operations to generate, all others are left out: by id or tag (`*` stands for any letters), by path (`*` for one piece, `**` "
    "for any number; with a method before it, or not), or by an extension (`x-stability=beta`; without a value: any but false).",
    'include = ["pets", "GET /orders/**", "createUser"]',
)
EXCLUDE = ConfigKey(
    "exclude",
    Selectors(),
    "Operations to leave out, picked as for `include`, and going before it.",
    'exclude = ["x-internal", "tag:admin"]',
)
KEEP_MODELS = ConfigKey(
    "keep-models",
    KeptModels(),
    "Component schemas that become models although no operation reaches them; `*` stands for any letters.",
    'keep-models = ["WebhookEvent"]',
)
MOST = ConfigKey(
    "most-operations",
    Count(),
    f"How many operations a document may have, once some are included or excluded; {MOST_OPERATIONS:,} if not said.",
    "most-operations = 60000",
)
SELECTION_KEYS: tuple[ConfigKey[Any], ...] = (INCLUDE, EXCLUDE, KEEP_MODELS, MOST)


def build_selection(table: Table) -> Selection:
    """What a configuration says of all four."""
    return Selection(
        include=table.get(INCLUDE, ()),
        exclude=table.get(EXCLUDE, ()),
        keep_models=table.get(KEEP_MODELS, ()),
        most_operations=table.get(MOST, MOST_OPERATIONS),
    )
