"""Whether a value is of a type: asked of what comes from outside, before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, cast

from .interface import Type
from .kinds import Choice, Either, Kind, Listed, Mapped, Named, Placed, Plain, read_kind
from .spelling import BRIEF, spell

Types = Mapping[str, Type]

_TEXTS = frozenset("date datetime duration str time uuid".split())
_DEEPEST = 200


def find_fault(value: object, kind: Kind, types: Types, place: str, depth: int = 0) -> str:
    """What is wrong with a value, and where; empty where it is of the type."""
    if depth > _DEEPEST:
        return f"{place} is nested too deeply"
    match kind:
        case Plain(word):
            return "" if _is_plain(value, word) else _say_other(place, kind, value)
        case Named(name):
            each = types.get(name)
            return _find_in_type(value, each, types, place, depth) if each is not None else ""
        case Listed(item):
            return _find_in_list(value, [item], kind, types, place, depth)
        case Placed(items):
            return _find_in_list(value, items, kind, types, place, depth)
        case Mapped(inner):
            return _find_in_mapping(value, inner, kind, types, place, depth)
        case Choice(values, is_open):
            fits = _is_one(value, values) or (is_open and isinstance(value, (str, int)))
            return "" if fits else _say_other(place, kind, value)
        case Either(members):
            return _find_in_choice(value, members, kind, types, place, depth)


def _is_plain(value: object, word: str) -> bool:
    if word in ("any", "part", "event"):
        return True
    if word == "None" or value is None:
        return word == "None" and value is None
    if word == "bool" or isinstance(value, bool):
        return word == "bool" and isinstance(value, bool)
    if word in _TEXTS:
        return isinstance(value, str)
    if word in ("bytes", "file"):
        return isinstance(value, (bytes, str))
    if word == "int":
        return isinstance(value, int)
    if word == "float":
        return isinstance(value, (int, float))
    return isinstance(value, (int, str)) or (word == "decimal" and isinstance(value, float))


def _is_one(value: object, values: tuple[object, ...]) -> bool:
    return any(
        value == each and isinstance(value, bool) == isinstance(each, bool) for each in values
    )


def _find_members(value: object) -> list[object] | None:
    """What is in a list; ``None`` where it is none."""
    return list(cast("list[object]", value)) if isinstance(value, (list, tuple)) else None


def _find_in_list(
    value: object, items: Sequence[Kind], kind: Kind, types: Types, place: str, depth: int
) -> str:
    """Of a list with a type for each of its members; one type is for all of them."""
    members = _find_members(value)
    if members is None or (isinstance(kind, Placed) and len(members) != len(items)):
        return _say_other(place, kind, value)
    for index, member in enumerate(members):
        item = items[index] if isinstance(kind, Placed) else items[0]
        fault = find_fault(member, item, types, f"{place}[{index}]", depth + 1)
        if fault:
            return fault
    return ""


def _find_in_mapping(
    value: object, inner: Kind, kind: Kind, types: Types, place: str, depth: int
) -> str:
    if not isinstance(value, dict):
        return _say_other(place, kind, value)
    for key, each in cast("dict[object, object]", value).items():
        if not isinstance(key, str):
            return f"{place} has a key that is no text: {key!r}"
        fault = find_fault(each, inner, types, f"{place}[{key!r}]", depth + 1)
        if fault:
            return fault
    return ""


def _find_in_choice(
    value: object, members: tuple[Kind, ...], kind: Kind, types: Types, place: str, depth: int
) -> str:
    faults = [find_fault(value, member, types, place, depth + 1) for member in members]
    if not all(faults):
        return ""
    inner = [fault for fault in faults if not fault.startswith(f"{place} ")]
    return inner[0] if len(inner) == 1 else _say_other(place, kind, value)


def _find_in_type(value: object, each: Type, types: Types, place: str, depth: int) -> str:
    if not each.fields:
        text = each.alias or f"dict[str, {each.extra or 'any'}]"
        return find_fault(value, read_kind(text), types, place, depth + 1)
    if not isinstance(value, dict):
        return f"{place} is no object of the type {each.name}: it is {_name(value)}"
    given = cast("dict[Any, object]", value)
    fields = {field.name: field for field in each.fields}
    for field in each.fields:
        if field.always and field.name not in given:
            return f"{place} lacks the key {field.name!r}, which every {each.name} has"
    for key, inner in given.items():
        if key in fields:
            fault = find_fault(inner, fields[key].kind, types, f"{place}[{key!r}]", depth + 1)
        elif each.extra:
            fault = find_fault(inner, read_kind(each.extra), types, f"{place}[{key!r}]", depth + 1)
        else:
            fault = f"{place} has the key {key!r}, which no {each.name} has{suggest(key, fields)}"
        if fault:
            return fault
    return ""


def suggest(name: object, names: Mapping[str, object]) -> str:
    """What may have been meant, to put behind what is wrong."""
    near = get_close_matches(str(name), list(names), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _say_other(place: str, kind: Kind, value: object) -> str:
    return f"{place} is to be {spell(kind, 'taken', BRIEF)}: it is {_name(value)}"


def _name(value: object) -> str:
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    if isinstance(value, str):
        return repr(value if len(value) <= 40 else value[:39] + "…")
    return f"a {type(value).__name__}"
