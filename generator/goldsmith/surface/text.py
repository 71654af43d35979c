"""The surface as a file: ``goldsmith.surface.json``, small, sorted, and the same for the same surface, always.

What is empty, or as it usually is, is left out. One argument, answer or field is one line, so that a difference of two surfaces can be read, and two
branches merge.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_type_hints

from goldsmith.ir.model import Json, Origin, TypeRef
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.surface import model as surfaces
from goldsmith.surface.model import Surface
from goldsmith.surface.types import read_type, show_type

SURFACE_NAME = "goldsmith.surface.json"
_FORMAT = 1
_WIDTH = 140
_TYPES = get_args(TypeRef)

PartT = TypeVar("PartT")


def print_surface(surface: Surface) -> str:
    """The surface as text."""
    content: Object = {"format": _FORMAT}
    content |= as_object(_dump(surface))
    return _lay_out(content, "") + "\n"


def _dump(value: object) -> Json:
    if isinstance(value, _TYPES):
        return show_type(cast("TypeRef", value))
    if isinstance(value, Origin):
        return value.pointer
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return [_dump(item) for item in cast("tuple[object, ...]", value)]
    if is_dataclass(value):
        kind: Any = type(value)
        found = [(each, getattr(value, each.name)) for each in _kept(kind)]
        return {each.name: _dump(part) for each, part in found if not _is_left_out(each, part)}
    return cast("Json", value)


@cache
def _kept(kind: Any) -> tuple[Field[object], ...]:
    """The fields of a class that are written."""
    return tuple(each for each in fields(kind) if (kind, each.name) not in _REPEATED)


_REPEATED = {(surfaces.Method, "resource")}
"""What is known from where a part stands."""


def _is_left_out(declared: Field[object], value: object) -> bool:
    """What is as it usually is; where nothing is usual, what is empty."""
    if declared.default is not MISSING:
        return type(value) is type(declared.default) and value == declared.default
    return value is None or value in ("", (), False)


def _lay_out(value: Json, indent: str) -> str:
    """A value in one line if it holds nothing that is worth a line of its own; else each part on its own."""
    if not isinstance(value, dict | list) or not _is_worth_lines(value, indent):
        return _flat(value)
    inner = f"{indent} "
    if isinstance(value, list):
        items = ",\n".join(inner + _lay_out(item, inner) for item in value)
        return f"[\n{items}\n{indent}]"
    pairs = ",\n".join(
        f"{inner}{_flat(key)}: {_lay_out(item, inner)}" for key, item in value.items()
    )
    return f"{{\n{pairs}\n{indent}}}"


_flat = json.JSONEncoder(ensure_ascii=False).encode
"""A value in one line."""


def _is_worth_lines(value: Object | list[Json], indent: str) -> bool:
    inner = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict) and not any(isinstance(part, dict | list) for part in inner):
        return False
    room = _WIDTH - len(indent)
    return _is_long(value, room) or len(_flat(value)) > room


def _is_long(value: Json, room: int) -> bool:
    """Whether a value is surely longer, told without writing it: a surface is too long for a line at most of its levels."""
    pending: list[Json] = [value]
    while pending and room >= 0:
        part = pending.pop()
        if isinstance(part, str):
            room -= len(part) + 2
        elif isinstance(part, dict):
            room -= sum(map(len, part)) + 2
            pending += part.values()
        elif isinstance(part, list):
            room -= 2
            pending += part
    return room < 0


def read_surface(text: str) -> Surface:
    """The surface of a text; raises :class:`ValueError`, in words, for what is none."""
    try:
        content = as_object(json.loads(text))
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"it is no JSON: {error}") from error
    if content.get("format") != _FORMAT:
        raise ValueError("it is no surface, or one of another version of goldsmith")
    return _load_part(Surface, content)


def _load_part(kind: type[PartT], node: Object) -> PartT:
    read: dict[str, Any] = {
        name: reader(node.get(name))
        for name, (reader, is_usual) in _readers(kind.__name__).items()
        if name in node or not is_usual
    }
    if kind is surfaces.Resource:
        named = [
            {**as_object(each), "resource": node.get("name")}
            for each in as_list(node.get("methods"))
        ]
        read["methods"] = tuple(_load_part(surfaces.Method, each) for each in named)
    return kind(**read)


@cache
def _readers(kind: str) -> Mapping[str, tuple[Callable[[Json], object], bool]]:
    """What reads each part of a class of that name, by its annotation; and whether there is something that the part usually is."""
    part = getattr(surfaces, kind)
    hints = get_type_hints(part)
    return {
        each.name: (_find_reader(hints[each.name]), each.default is not MISSING)
        for each in fields(part)
    }


_PLAIN: tuple[object, ...] = (str, bool, int)


def _find_reader(hint: object) -> Callable[[Json], object]:
    inner = get_args(hint)
    if hint is Origin:
        return lambda value: Origin(file="", line=0, pointer=_text(value))
    if set(_TYPES) <= set(inner):
        return lambda value: read_type(_text(value)) if value is not None else None
    if is_dataclass(hint):
        return lambda value: _load_part(cast("type[object]", hint), as_object(value))
    if any(hint is plain for plain in _PLAIN):
        return lambda value: (
            value if cast("object", type(value)) is hint else cast("type[int]", hint)()
        )
    if inner and inner[-1] is Ellipsis:
        reader = _find_reader(inner[0])
        return lambda value: tuple(map(reader, as_list(value)))
    if type(None) in inner and len(inner) == 2 and is_dataclass(inner[0]):
        reader = _find_reader(inner[0])
        return lambda value: None if value is None else reader(value)
    return lambda value: value


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
