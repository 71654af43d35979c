"""``[mixins]``: hand-written classes whose methods become those of generated classes."""

from __future__ import annotations

from dataclasses import dataclass, field

from goldsmith.config.kinds import ConfigKey, Schema, Text, TextTable
from goldsmith.config.table import Cell
from goldsmith.diagnostics import Location

_PLACE = Text(
    r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)+:[A-Za-z_][A-Za-z0-9_]*",
    "a class in a module of the package, like pet_store.extras:Extras",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixin:
    """A class that is a base of what ``target`` names: ``client``, or a resource."""

    target: str
    module: str
    class_name: str
    location: Location = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Mixins:
    """A table of classes by what they are a base of."""

    def read(self, cell: Cell) -> tuple[Mixin, ...] | None:
        """The classes."""
        read = TextTable(_PLACE, "a table of classes, by resource").read(cell)
        if read is None or not isinstance(cell.value, dict):
            return None
        found: list[Mixin] = []
        for target, text in read.items():
            module, _, class_name = text.partition(":")
            place = cell.inner(target, text).location
            found.append(Mixin(target=target, module=module, class_name=class_name, location=place))
        return tuple(found)

    def schema(self) -> Schema:
        """Texts."""
        return TextTable(_PLACE).schema()


MIXINS = ConfigKey(
    "mixins",
    Mixins(),
    "Hand-written classes of the package, by the resource that is to have their methods, or `client`. The asynchronous class gets the one "
    "whose name has `Async` before it.",
    'mixins = { client = "pet_store.extras:Extras", pets = "pet_store.extras.pets:PetExtras" }',
)
