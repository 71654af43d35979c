"""The attributes of models: what a slot holds, as people read it.

An absent field reads as its default. What JSON has no kind for is read when it is asked for, and kept as it came where it is none.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator, Mapping, Set
from typing import Any, Final, cast

from msgspec import UNSET, field

from ..cached import PerObject
from .codecs import Codec, read_spelled
from .declaring import BaseStruct, Note, build_raw, derive, model_of
from .held import Held, find_holder
from .kinds import find_node
from .nodes import Field, ObjectOf
from .places import find_lazy, is_native, may_hold_anything
from .spelling import respell

logger: Final = logging.getLogger(__name__)


class Slot:
    """A field of a model: its raw slot, and how values get in there and out again."""

    __slots__ = ("_raw_get", "_raw_set", "codec", "field", "holder", "is_free")

    def __init__(self, model: type[Any], known: Field) -> None:
        descriptor = vars(_owner(model, known.name))[known.name]
        self.field = known
        self._raw_get: Callable[[Any], Any] = descriptor.__get__
        self._raw_set: Callable[[Any, Any], None] = descriptor.__set__
        self.codec: Codec | None = find_lazy(known.type)
        is_bare = self.codec is not None or is_native(known.type)
        self.holder = None if is_bare else find_holder(known.type)
        self.is_free = self.codec is None and self.holder is None and may_hold_anything(known.type)
        """Whether the value may hold, within, what msgspec would spell anew."""

    def get_raw(self, owner: Any) -> Any:
        """What is on the wire, or held; ``UNSET`` where nothing is."""
        return self._raw_get(owner)

    def get(self, owner: Any) -> Any:
        """The value; an absent one is its default."""
        return self.open(self._raw_get(owner), owner)

    def open(self, raw: Any, owner: Any) -> Any:
        """The value that a slot holds."""
        if raw is UNSET:
            return self.field.info.default
        if raw is None:
            return None
        if self.codec is not None:
            return self._read(self.codec, raw, owner)
        return raw.value if isinstance(raw, Held) else raw

    def _read(self, codec: Codec, raw: Any, owner: Any) -> Any:
        try:
            return read_spelled(codec, raw)
        except (ValueError, TypeError):
            name = f"{model_of(owner).__name__}.{self.field.name}"
            logger.warning("%s does not fit its type; kept as it came", name)
            return raw

    def close(self, value: Any) -> Any:
        """What a slot is to hold for a value."""
        if value is None or value is UNSET:
            return value
        if self.codec is not None:
            return self.codec.write(value) if self.codec.fits(value) else value
        if self.holder is not None and not isinstance(value, Held):
            return self.holder(value)
        return self._hold_spelled(value)

    def _hold_spelled(self, value: Any) -> Any:
        if not self.is_free or isinstance(value, Held) or respell(value) is value:
            return value
        return find_holder(self.field.type)(value)

    def hold(self, value: Any) -> Any:
        """What a slot is to hold for what it held before, but for the class that holds it."""
        if value is None or isinstance(value, Held):
            return value
        return self._hold_spelled(value) if self.holder is None else self.holder(value)

    def set(self, owner: Any, value: Any) -> None:
        """Put a value into its slot."""
        self._raw_set(owner, self.close(value))


def _owner(model: type[Any], name: str) -> type[Any]:
    """The class that a slot was first declared in."""
    return next(each for each in reversed(model.__mro__) if name in vars(each))


def _build_slots(model: type[Any]) -> Mapping[str, Slot]:
    """The slots of a model by name. From here on its attributes are properties, but for those that hold what they read as."""
    node = find_node(model)
    assert isinstance(node, ObjectOf)
    found: dict[str, Slot] = {}
    for base in reversed(node.model.__mro__[1:]):
        if issubclass(base, BaseStruct) and base is not BaseStruct and "__notes__" in vars(base):
            found |= find_slots(base)
    for each in node.fields:
        if each.name not in found:
            found[each.name] = slot = Slot(node.model, each)
            if not _is_bare(slot):
                type.__setattr__(node.model, each.name, build_property(slot))
    return found


def _is_bare(slot: Slot) -> bool:
    note = cast("Note", slot.field.info)
    is_kept = slot.codec is None and slot.holder is None and not slot.is_free
    return note.required and is_kept and not note.deprecated


def build_property(slot: Slot) -> property:
    """The attribute of a slot."""
    note = cast("Note", slot.field.info)
    if note.deprecated is not None:
        return property(_warn(slot, note.deprecated), slot.set)
    if slot.codec is None and slot.holder is None and not slot.is_free:
        return property(_read_plain(slot.get_raw, note.default), slot.set)
    return property(slot.get, slot.set)


def _read_plain(raw: Callable[[Any], Any], default: Any) -> Callable[[Any], Any]:
    def read(self: Any) -> Any:
        value = raw(self)
        return default if value is UNSET else value

    return read


def _warn(slot: Slot, message: str) -> Callable[[Any], Any]:
    def read(self: Any) -> Any:
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        return slot.get(self)

    return read


find_slots: Final = PerObject[type[Any], Mapping[str, Slot]](_build_slots)
"""The slots of a model, by the names of its fields."""


def list_slots(value: BaseStruct) -> Iterator[tuple[Slot, Any]]:
    """The slots of an object, and what each holds."""
    for slot in find_slots(model_of(value)).values():
        yield slot, slot.get_raw(value)


def _build_open(model: type[Any]) -> type[Any]:
    """The class of objects of a model that lack what is required, or have properties that nobody has seen before."""
    # No property is called so, and it is never written.
    extra = field(name="x-goldsmith-extra", default=UNSET)
    made = derive(model, {"_extra": extra}, __is_open__=True)
    for name, slot in find_slots(model).items():
        if _is_bare(slot):
            type.__setattr__(made, name, build_property(slot))
    return made


find_open: Final = PerObject[type[Any], type[Any]](_build_open)


class Extra:
    """The unknown properties of an object that has no slots for them. It is no value of JSON: who meets it writes the object
    anew.

    :param wires: the names in JSON of the properties that are known by another one in Python.
    :param secret: the names in JSON of those that are not to be shown.
    """

    __slots__ = ("members", "secret", "wires")

    def __init__(
        self,
        members: dict[str, Any],
        wires: Mapping[str, str] | None = None,
        secret: Set[str] = frozenset(),
    ) -> None:
        self.members = members
        self.wires = wires or {}
        self.secret = secret

    def beside(self, members: dict[str, Any]) -> Extra:
        """The same of other values."""
        return Extra(members, self.wires, self.secret)


def find_extra(value: BaseStruct) -> dict[str, Any] | None:
    """The unknown properties of an object; ``None`` where it can have none."""
    extras: Mapping[str, str] | None = getattr(type(value), "__extras__", None)
    if extras is not None:
        pairs = ((name, getattr(value, slot)) for name, slot in extras.items())
        return {name: member for name, member in pairs if member is not UNSET}
    held = find_held(value)
    return None if held is None else held.members


def find_held(value: BaseStruct) -> Extra | None:
    """The unknown properties of an object that has no slots for them."""
    if not getattr(type(value), "__is_open__", False):
        return None
    held: Any = getattr(value, "_extra")  # noqa: B009
    return held if isinstance(held, Extra) else None


def build_struct(
    model: type[Any], values: Mapping[str, Any], extra: Mapping[str, Any] | Extra | None
) -> Any:
    """An object of the values of its fields, those that are set, and of unknown properties."""
    slots = find_slots(model)
    raw = {name: slots[name].close(value) for name, value in values.items()}
    return build_of_raw(model, raw, extra)


def build_of_raw(
    model: type[Any], raw: Mapping[str, Any], extra: Mapping[str, Any] | Extra | None
) -> Any:
    """The same of what the slots are to hold."""
    lacking = [
        name for name, slot in find_slots(model).items() if slot.field.required and name not in raw
    ]
    if not extra and not lacking:
        return build_raw(model, raw)
    held = UNSET if not extra else extra if isinstance(extra, Extra) else Extra(dict(extra))
    return build_raw(find_open(model), {**raw, **dict.fromkeys(lacking, UNSET), "_extra": held})
