"""The base class of all models."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any, Self, cast

import msgspec
from msgspec import UNSET

from ..secrets import MASK
from .adapters import find_adapter, validate_json
from .declaring import BaseStruct, model_of
from .declaring import Field as Field
from .declaring import SecretField as SecretField
from .fields import is_hidden
from .held import Held
from .problems import Unfit
from .slots import build_of_raw, find_extra, find_held, find_slots, list_slots
from .taking import take_value
from .writing import write_json, write_plain


class Model(BaseStruct):
    """An object of the API.

    Fields are given by name, and held against their types; unknown ones are kept. :meth:`to_json` gives the wire form.
    """

    @classmethod
    def __construct__(cls, members: Mapping[str, Any]) -> Self:
        return cls._take(members, strict=False)

    @classmethod
    def _take(cls, members: object, *, strict: bool) -> Self:
        taken, problems = take_value(cls, members, strict=strict)
        if problems:
            places = (".".join(map(str, each.steps)) or "all of it" for each in problems)
            told = (
                f"{place}: {each.message}" for place, each in zip(places, problems, strict=True)
            )
            raise ValueError(f"{cls.__name__} does not fit: {'; '.join(told)}")
        return cast("Self", taken)

    @classmethod
    def from_dict(cls, properties: Mapping[str, Any]) -> Self:
        """The object that parsed JSON stands for; raises :class:`ValueError` where that does not fit."""
        return cls._take(properties, strict=True)

    @classmethod
    def from_json(cls, content: bytes | str) -> Self:
        """The object that a JSON document stands for; raises :class:`ValueError` where that does not fit."""
        try:
            return cast("Self", validate_json(find_adapter(cls), content))
        except Unfit:
            return cls._take(msgspec.json.decode(content), strict=True)

    def to_dict(self) -> dict[str, Any]:
        """The object as what JSON is made of: by the names on the wire, unknown properties too, without what is not set."""
        return cast("dict[str, Any]", write_plain(self))

    def to_json(self) -> str:
        """The object as a JSON document, as it is sent."""
        return write_json(self).decode()

    @property
    def model_extra(self) -> dict[str, Any] | None:
        """The properties that the document does not know."""
        return find_extra(self) or {}

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that are set, and of the properties that the document does not know."""
        given = {slot.field.name for slot, raw in list_slots(self) if raw is not UNSET}
        return given | (find_extra(self) or {}).keys()

    if not TYPE_CHECKING:  # what attributes there are is not known before

        def __getattr__(self, name):
            extra = None if name.startswith("_") else find_extra(self)
            if extra is not None:
                held = find_held(self)
                wire = name if held is None else held.wires.get(name, name)
                if wire in extra:
                    return extra[wire]
            raise AttributeError(f"{model_of(self).__name__!r} object has no attribute {name!r}")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or model_of(self) is not model_of(other):
            return NotImplemented
        pairs = zip(list_slots(self), list_slots(other), strict=True)
        for (slot, mine), (_, theirs) in pairs:
            if mine is not theirs and slot.open(mine, self) != slot.open(theirs, other):
                return False
        return (find_extra(self) or {}) == (find_extra(other) or {})

    def __ne__(self, other: object) -> bool:  # a struct has one of its own
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __repr__(self) -> str:
        return (
            f"{model_of(self).__name__}({', '.join(f'{n}={v!r}' for n, v in self._list_shown())})"
        )

    def _list_shown(self) -> Iterator[tuple[str, Any]]:
        for slot, raw in list_slots(self):
            value = slot.open(raw, self)
            yield slot.field.name, MASK if is_hidden(slot.field) and value is not None else value
        held = find_held(self)
        for name, value in (find_extra(self) or {}).items():
            hidden = held is not None and name in held.secret and value is not None
            yield name, MASK if hidden else value

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        yield from self._list_shown()

    def __copy__(self) -> Self:
        return self._rebuild(lambda value: value)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self._rebuild(lambda value: deepcopy(value, memo))

    def _rebuild(self, copied: Callable[[Any], Any]) -> Self:
        slots = {s.field.name: (s, raw) for s, raw in list_slots(self) if raw is not UNSET}
        raw = {name: slot.hold(copied(_open(held))) for name, (slot, held) in slots.items()}
        members = {name: copied(member) for name, member in (find_extra(self) or {}).items()}
        held = find_held(self)
        extra = members if held is None else held.beside(members)
        return cast("Self", build_of_raw(model_of(self), raw, extra))

    def __reduce__(self) -> tuple[Any, ...]:
        slots = list_slots(self)
        raw = {slot.field.name: _open(held) for slot, held in slots if held is not UNSET}
        return _restore, (model_of(self), raw, find_held(self) or find_extra(self))


def _open(raw: Any) -> Any:
    return raw.value if isinstance(raw, Held) else raw


def _restore(model: type[Model], raw: dict[str, Any], extra: Any) -> Model:
    slots = find_slots(model)
    held = {name: slots[name].hold(value) for name, value in raw.items()}
    return cast("Model", build_of_raw(model, held, extra))
