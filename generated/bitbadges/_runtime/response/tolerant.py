"""Reading what does not fit.

An answer that the library of the models refuses is read here once more: models are built field by field as far as their types go, and each
value that does not fit is kept as it came. A required field that is missing reads as ``None`` and counts as not set, so that
what was read can be written again as it was.
"""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias, cast

from ..models.adapters import find_adapter, validate_json
from ..models.fields import default_of
from ..models.kinds import find_node
from ..models.nodes import (
    Anything,
    ListOf,
    MapOf,
    ObjectOf,
    OneOf,
    RootOf,
    Scalar,
    TupleOf,
    kind_of,
    name_of,
)
from ..models.objects import build_object, build_root, count_fields
from ..models.problems import Unfit
from .members import (
    find_unknown,
    has_tag,
    is_meant,
    is_told,
    may_take,
    name_properties,
)


class Key(str):
    """A name that is data, in an object with any names; unlike a property of a model."""

    __slots__ = ()


Steps: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value does not fit: what was expected there, and what kind of value was found; never the value."""

    steps: Steps
    expected: str
    found: str

    @property
    def pointer(self) -> str:
        """The JSON pointer of the place."""
        return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in self.steps)

    @property
    def pattern(self) -> str:
        """The pointer with ``*`` for positions and for names that are data: the same for all items of a list."""
        steps = ("*" if isinstance(step, (int, Key)) else step for step in self.steps)
        return "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in steps)

    def __str__(self) -> str:
        return f"{self.pointer or 'the whole answer'}: expected {self.expected}, found {self.found}"


class Reading:
    """What is known of one answer while it is read: the places so far, and what was tried for members of unions.

    An object is read once as each type: without that, unions within unions would be tried over and over.
    """

    __slots__ = ("places", "tried")

    def __init__(self, tried: dict[tuple[int, int], tuple[Any, list[Place]]] | None = None) -> None:
        self.places: list[Place] = []
        self.tried = {} if tried is None else tried

    def attempt(self, kind: object, value: Any, at: Steps) -> tuple[Any, list[Place]]:
        """A value as a type has it, and the places where it does not fit, which do not count yet."""
        key = (id(kind), id(value))
        done = self.tried.get(key)
        if done is None:
            trial = Reading(self.tried)
            done = (read(kind, value, at, trial), trial.places)
            if isinstance(value, dict):  # small values share their ids
                self.tried[key] = done
        return done


def read(kind: object, value: Any, at: Steps, reading: Reading) -> Any:
    """A parsed JSON value as a type has it, as far as it fits; where it does not is told to ``reading``."""
    node = find_node(kind)
    if isinstance(node, Anything):
        return value
    if isinstance(node, Scalar):
        return _read_scalar(node, value, at, reading)
    if isinstance(node, OneOf):
        return _read_union(node, value, at, reading)
    if isinstance(node, RootOf):
        root = read(node.root, value, at, reading)
        return build_root(node, root)
    return _read_container(node, value, at, reading)


def _read_container(
    node: ListOf | TupleOf | MapOf | ObjectOf, value: Any, at: Steps, reading: Reading
) -> Any:
    if isinstance(node, ListOf) and isinstance(value, list):
        items = enumerate(cast("list[Any]", value))
        return [_read_item(node.item, item, (*at, index), reading) for index, item in items]
    if isinstance(node, TupleOf) and isinstance(value, list):
        return _read_tuple(node, cast("list[Any]", value), at, reading)
    if isinstance(node, MapOf) and isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return {
            name: _read_item(node.value, member, (*at, Key(name)), reading)
            for name, member in members.items()
        }
    if isinstance(node, ObjectOf) and isinstance(value, dict):
        return _read_object(node, cast("dict[str, Any]", value), at, reading)
    is_array = isinstance(node, (ListOf, TupleOf))
    reading.places.append(Place(at, "array" if is_array else "object", kind_of(value)))
    return value


def _read_tuple(node: TupleOf, value: list[Any], at: Steps, reading: Reading) -> tuple[Any, ...]:
    """The items by position; what is there beyond the last stays as it came."""
    if len(value) != len(node.items):
        found = f"array of {len(value)}"
        reading.places.append(Place(at, f"array of {len(node.items)}", found))
    pairs = enumerate(zip(node.items, value, strict=False))
    known = [_read_item(kind, item, (*at, index), reading) for index, (kind, item) in pairs]
    return (*known, *value[len(known) :])


def _read_item(kind: object, value: Any, at: Steps, reading: Reading) -> Any:
    """One of many: most of them fit, and those are read ten times as fast at once."""
    if isinstance(value, dict):
        try:
            return validate_json(find_adapter(kind), json.dumps(value))
        except Unfit:
            pass
    return read(kind, value, at, reading)


def as_integer(value: Any) -> Any:
    """What JSON Schema calls an integer as one: 1.0 and 1e3 are, to the digit; any other value as it is."""
    if isinstance(value, float) and value.is_integer():
        return int(Decimal(repr(value)))
    return value


def _read_scalar(node: Scalar, value: Any, at: Steps, reading: Reading) -> Any:
    if type(value) is node.exact:
        return value
    for candidate in (value, as_integer(value)):
        try:
            return validate_json(find_adapter(node.kind), json.dumps(candidate))
        except Unfit:
            continue
    reading.places.append(Place(at, node.name, kind_of(value)))
    return value


def _read_object(node: ObjectOf, value: dict[str, Any], at: Steps, reading: Reading) -> Any:
    rest = dict(value)
    fields: dict[str, Any] = {}
    given: set[str] = set()
    for field in node.fields:
        if field.wire in rest:
            fields[field.name] = read(field.type, rest.pop(field.wire), (*at, field.wire), reading)
            given.add(field.name)
        elif field.required:
            reading.places.append(Place((*at, field.wire), name_of(field.type), "nothing"))
            fields[field.name] = None
        else:
            fields[field.name] = default_of(field, fields)
    extra = None
    if node.extra is not None:
        extra = {
            name: read(node.extra, member, (*at, Key(name)), reading)
            for name, member in rest.items()
        }
    return build_object(node, fields, given, extra)


def _read_union(node: OneOf, value: Any, at: Steps, reading: Reading) -> Any:
    """The member that fits; else the one that is meant, or fits best, read as far as it goes.

    An object that means none of them is an object nevertheless, and any other value that no member takes stays as it came.
    """
    able = [member for member in node.members if may_take(find_node(member), value)]
    if not able:
        whole = as_integer(value)
        able = [member for member in node.members if may_take(find_node(member), whole)]
    meant = [member for member in able if is_meant(find_node(member), value, node.tag)]
    if node.tag is not None and kind_of(value) == "object":
        told = [member for member in meant if is_told(find_node(member), node.tag)]
        meant = told or meant  # one that is named goes before those that take any name
    tries = [reading.attempt(member, value, at) for member in meant or able]
    fitting = [built for built, found in tries if not found]
    if fitting:
        return max(fitting, key=count_fields)
    partial = [attempt for attempt in tries if attempt[0] is not value]
    if not partial and len(meant) < len(able):  # those may be told by kind alone, as a date is
        meant, tries = [], [reading.attempt(member, value, at) for member in able]
        partial = [attempt for attempt in tries if attempt[0] is not value]
    if not partial or kind_of(value) != "object":
        return _choose(partial, node, value, at, reading)
    several = len(able) > 1
    unknown = find_unknown(node, value) if several and not meant else None
    if unknown is None:
        best = max(partial, key=lambda attempt: _grade(attempt, len(at)))
        named = len(meant) == 1 and has_tag(find_node(meant[0]), node.tag)  # or what no tag names
        if not several or named or isinstance(best[0], dict) or count_fields(best[0]):
            return _choose([best], node, value, at, reading)
    reading.places.append(Place(at, node.name, "object"))
    return unknown or name_properties(node, value)


def _choose(
    tries: list[tuple[Any, list[Place]]], node: OneOf, value: Any, at: Steps, reading: Reading
) -> Any:
    """The try with the fewest places; without one, the value as it came."""
    built, places = min(
        tries,
        key=lambda attempt: len(attempt[1]),
        default=(value, [Place(at, node.name, kind_of(value))]),
    )
    reading.places.extend(places)
    return built


def _grade(attempt: tuple[Any, list[Place]], depth: int) -> tuple[int, int]:
    """How well a member of a union fits: the fields that it knows less those that it misses, then the fewest places."""
    built, places = attempt
    missing = sum(place.found == "nothing" and len(place.steps) == depth + 1 for place in places)
    return count_fields(built) - missing, -len(places)
