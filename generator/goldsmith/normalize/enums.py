"""Reads the values of an enum: literals of one kind or several, null beside them, plain types where there can be no literals."""

from __future__ import annotations

from goldsmith.load.document import Json
from goldsmith.load.numbers import plain
from goldsmith.load.values import Object, as_object

_WHOLE: dict[type, Json] = {
    dict: {"type": "object"},
    list: {"type": "array", "items": {}},
}


def build_enum(values: list[Json], *, is_text: bool) -> tuple[Object, bool]:
    """The schema of some values, and whether it tells them apart: it does not where they are objects or lists.

    ``is_text`` says that strings are meant: documents write those of a string enum as YAML numbers and booleans.
    """
    spelled = [as_written(v) if is_text else as_value(v) for v in values]
    kept = list({(type(v), str(v)): v for v in spelled}.values())
    members: list[Json] = []
    literals: list[Json] = [v for v in kept if isinstance(v, str | bool | int)]
    rest = [v for v in kept if not isinstance(v, str | bool | int) and v is not None]
    if any(isinstance(v, float) for v in rest):
        literals = [v for v in literals if isinstance(v, str | bool)]
        members.append({"type": "number"})
    if literals:
        members.append({"enum": literals})
    kinds = {type(v) for v in rest} & _WHOLE.keys()
    if kinds and (members or len(kinds) > 1):
        return {}, False
    members.extend(_copy(_WHOLE[kind]) for kind in kinds)
    if None in kept:
        members.append({"type": "null"})
    return as_object(members[0]) if len(members) == 1 else {"anyOf": members}, not kinds


def _copy(schema: Json) -> Json:
    return dict(as_object(schema))


def as_value(value: Json) -> Json:
    """A value without the memory of how it was written."""
    return plain(value) if isinstance(value, int | float) else value


def as_written(value: Json) -> Json:
    """A scalar as the text that was written for it, where text is meant."""
    if value is None or isinstance(value, str | dict | list):
        return value
    return str(value).lower() if isinstance(value, bool) else str(value)
