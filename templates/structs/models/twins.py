"""The structs that answers are read into.

A model has the types that people read; msgspec reads it by what is on the wire in each place. Where a server was seen to send
properties that the document does not know, a class derived from the model, its twin, is read in its place: it has room for them,
so that only the first of them costs more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from ..cached import find_building_lock
from .declaring import derive
from .kinds import find_node
from .nodes import Node, ObjectOf
from .places import find_lazy, find_native, list_members, list_parts, slot_type
from .slots import find_slots

MOST: Final = 32
"""Properties beyond those of the document that a twin has room for; a model that is sent more of them has names that are data."""


_LONGEST: Final = 200


class Twins:
    """The twins of all models as they are now; ``turn`` counts how often some became others."""

    __slots__ = ("_seen", "_twins", "_users", "turn")

    def __init__(self) -> None:
        self.turn = 0
        self._twins: dict[type[Any], type[Any]] = {}
        self._seen: dict[type[Any], dict[str, None]] = {}
        self._users: dict[type[Any], set[type[Any]]] = {}

    def find(self, model: type[Any]) -> type[Any]:
        """The twin of a model."""
        with find_building_lock():
            return self._twins.get(model) or self._build(model)

    def find_native(self, kind: object) -> Any:
        """A type as msgspec reads it by itself; ``None`` where it cannot."""
        return find_native(kind, self._find_struct)

    def _find_struct(self, node: ObjectOf) -> type[Any]:
        return self.find(node.model)

    def add(self, model: type[Any], names: Iterable[str]) -> None:
        """Make room for properties that a server was seen to send in the place of a model."""
        with find_building_lock():
            seen = self._seen.setdefault(model, {})
            fresh = [name for name in names if name not in seen and _may_be_slot(name)]
            fresh = fresh[: MOST - len(seen)]
            if not fresh:
                return
            seen.update(dict.fromkeys(fresh))
            self._forget(model)
            self.turn += 1

    def _forget(self, model: type[Any]) -> None:
        """Drop the twin of a model, and of those that hold it."""
        pending = [model]
        while pending:
            current = pending.pop()
            if self._twins.pop(current, None) is not None or current is model:
                pending += self._users.pop(current, ())

    def _build(self, model: type[Any]) -> type[Any]:
        """The twin of a model and of all that it leads to; their types are set when all of them are there."""
        inner: dict[type[Any], list[type[Any]]] = {}
        pending = [model]
        while pending:
            current = pending.pop()
            if current not in inner and current not in self._twins:
                node = _require_object(current)
                inner[current] = [m for field in node.fields for m in _list_inner(field.type)]
                pending += inner[current]
        for user, each in ((user, each) for user, found in inner.items() for each in found):
            self._users.setdefault(each, set()).add(user)
        wide = self._find_wide(inner)
        built = {each: self._begin(each) if each in wide else each for each in inner}
        for each in inner:
            find_slots(each)
        self._twins |= built
        _settle({twin: self._list_types(each) for each, twin in built.items()})
        return self._twins[model]

    def _find_wide(self, inner: Mapping[type[Any], list[type[Any]]]) -> set[type[Any]]:
        """The models that need a class of their own: those with properties that were seen, and all that lead to one."""
        wide = {each for each in inner if self._seen.get(each)}
        wide |= {each for each, twin in self._twins.items() if twin is not each}
        pending = list(wide)
        while pending:
            users = self._users.get(pending.pop(), set()) & inner.keys()
            pending += users - wide
            wide |= users
        return wide

    def _begin(self, model: type[Any]) -> type[Any]:
        node = _require_object(model)
        slots: dict[str, Any] = {}
        for field in node.fields:
            # Without a default of its own a field that is declared anew would be required.
            options = {} if field.required else {"default": msgspec.UNSET}
            slots[field.name] = msgspec.field(name=field.wire, **options)
        extras = {name: f"_x{place}" for place, name in enumerate(self._seen.get(model, ()))}
        for name, slot in extras.items():
            slots[slot] = msgspec.field(name=name, default=msgspec.UNSET)
        return derive(model, slots, __extras__=extras)

    def _list_types(self, model: type[Any]) -> dict[str, Any]:
        node = _require_object(model)
        types: dict[str, Any] = {
            field.name: slot_type(field.type, self._find_struct) for field in node.fields
        }
        for place in range(len(self._seen.get(model, ()))):
            types[f"_x{place}"] = Any
        return types


def _may_be_slot(name: str) -> bool:
    """Whether msgspec takes a name for that of a property: it writes names as they are."""
    return name.isprintable() and not {'"', "\\"} & set(name) and len(name) < _LONGEST


def _require_object(model: type[Any]) -> ObjectOf:
    node = find_node(model)
    assert isinstance(node, ObjectOf)
    return node


def _settle(types: Mapping[type[Any], Mapping[str, Any]]) -> None:
    """Have msgspec read structs by other types than people do. It looks at them once."""
    before = {twin: twin.__annotations__ for twin in types}
    try:
        for twin, found in types.items():
            twin.__annotations__ = dict(found)
        for twin in types:
            msgspec.json.Decoder(twin)
    finally:
        for twin, found in before.items():
            twin.__annotations__ = found


def _list_inner(kind: object) -> Iterator[type[Any]]:
    """The models that are read within a type."""
    seen: list[Node] = []
    pending = [kind]
    while pending:
        current = pending.pop()
        if find_lazy(current) is not None:
            continue
        for node in map(find_node, list_members(current)):
            if isinstance(node, ObjectOf):
                yield node.model
            elif not any(node is each for each in seen):
                seen.append(node)
                pending += list_parts(node)


TWINS: Final = Twins()
