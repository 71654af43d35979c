"""Reading what msgspec does not read by itself: unions of objects, values in lists that JSON has no kind for, open objects."""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec
from msgspec import UNSET

from .codecs import find_codec, read_spelled
from .declaring import BaseStruct, model_of
from .held import Held
from .kinds import find_node
from .nodes import ListOf, MapOf, ObjectOf, OneOf, Scalar, TupleOf
from .objects import count_fields
from .places import is_open
from .slots import build_of_raw, find_extra, list_slots
from .telling import find_told
from .twins import TWINS


def read_held(holder: Any, value: Any) -> Any:
    """What msgspec asks for: what a place holds that it cannot read. Raises :class:`ValueError` where that does not fit."""
    return holder(read_plain(holder.kind, value))


def read_plain(kind: object, value: Any) -> Any:
    """Parsed JSON as a type has it; raises :class:`ValueError` where it does not fit, or has what the document does not know."""
    codec = find_codec(kind)
    if codec is not None:
        return read_spelled(codec, value)
    native = TWINS.find_native(kind)
    if native is not None:
        return msgspec.convert(value, native, dec_hook=read_held)
    node = find_node(kind)
    if isinstance(node, OneOf):
        return _read_union(node, value)
    if isinstance(node, Scalar):  # values that msgspec has no literals of: booleans
        if any(type(value) is type(each) and value == each for each in node.literals or ()):
            return value
        raise ValueError
    if isinstance(node, ListOf) and isinstance(value, list):
        return [read_plain(node.item, each) for each in cast("list[Any]", value)]
    if isinstance(node, TupleOf) and isinstance(value, list):
        pairs = zip(node.items, cast("list[Any]", value), strict=True)
        return tuple(read_plain(*pair) for pair in pairs)
    if isinstance(value, dict):
        return _read_object(node, cast("dict[str, Any]", value))
    raise ValueError


def _read_object(node: object, value: dict[str, Any]) -> Any:
    if isinstance(node, MapOf):
        return {name: read_plain(node.value, each) for name, each in value.items()}
    if not isinstance(node, ObjectOf):
        raise ValueError
    wires = {field.wire for field in node.fields}
    known = {name: each for name, each in value.items() if name in wires}
    found = msgspec.convert(known, TWINS.find(node.model), dec_hook=read_held)
    extra = {name: read_plain(node.extra, value[name]) for name in value if name not in wires}
    if not extra:
        return found
    raw = {slot.field.name: held for slot, held in list_slots(found) if held is not UNSET}
    return build_of_raw(node.model, raw, extra)


def _read_union(node: OneOf, value: Any) -> Any:
    fitting: list[Any] = []
    for member in find_told(node, value, strict=True) or node.members:
        try:
            fitting.append(read_plain(member, value))
        except (ValueError, TypeError):
            continue
    if not fitting:
        raise ValueError
    return max(fitting, key=count_fields)


def _list_objects(value: object) -> Iterator[BaseStruct]:
    """All models in a value."""
    pending = [value]
    while pending:
        current = pending.pop()
        if isinstance(current, Held):
            current = current.value
        if isinstance(current, BaseStruct):
            yield current
            pending += [raw for _, raw in list_slots(current)]
            pending += (find_extra(current) or {}).values()
        elif isinstance(current, dict):
            pending += cast("dict[Any, Any]", current).values()
        elif isinstance(current, (list, tuple)):
            pending += cast("list[Any]", current)


def check_slots(value: object) -> None:
    """Read what would be read when it is asked for. Raises :class:`ValueError` where it does not fit."""
    for model in _list_objects(value):
        for slot, raw in list_slots(model):
            if slot.codec is not None and raw is not UNSET and raw is not None:
                slot.codec.read(raw)


def list_unknown(value: object) -> list[tuple[type[Any], list[str]]]:
    """The models in a value that have properties which the document does not know, and those."""
    return [
        (model_of(each), list(extra))
        for each in _list_objects(value)
        if (extra := find_extra(each)) and not is_open(cast("ObjectOf", find_node(model_of(each))))
    ]
