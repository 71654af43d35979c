"""Values of Python's held against types: arguments, and what goes into a model.

Mappings become models, by the names on the wire and those of Python; texts become what they are the text of.
"""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from enum import Enum
from typing import Annotated, Any, Final, cast, get_args, get_origin

import msgspec

from .codecs import find_codec, read_spelled
from .declaring import BaseStruct, model_of
from .kinds import find_node
from .nodes import Anything, ListOf, MapOf, Node, ObjectOf, OneOf, Scalar, TupleOf
from .problems import Problem
from .slots import build_struct
from .telling import find_told

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """How values are taken. ``strict`` ones are JSON, whose kinds are not mistaken for each other, by the names on the wire."""

    strict: bool = False
    exact: bool = False


class Taking:
    """Values that are taken, and what is wrong with them."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.problems: list[Problem] = []

    def fail(self, at: Steps, kind: str, message: str, value: object) -> Any:
        """Note what is wrong with a value; it stays as it is."""
        self.problems.append(Problem(at, kind, message))
        return value

    def take(self, kind: object, value: object, at: Steps = ()) -> Any:
        """A value as a type has it."""
        codec = find_codec(kind)
        if codec is not None:
            return self._take_coded(kind, value, at)
        node = find_node(kind)
        if isinstance(node, Anything):
            return value
        if isinstance(node, Scalar):
            return self._take_scalar(node, value, at)
        if isinstance(node, ObjectOf):
            return self.take_object(node, value, at)
        if isinstance(node, OneOf):
            return self._take_union(node, value, at)
        return self._take_container(node, value, at)

    def _take_coded(self, kind: object, value: object, at: Steps) -> Any:
        codec = find_codec(kind)
        assert codec is not None
        try:
            if self.rules.strict or (isinstance(value, str) and not codec.fits(value)):
                return read_spelled(codec, value)
            if self.rules.exact and not codec.fits(value):
                raise ValueError
            return codec.take(value)
        except (ValueError, TypeError):
            return self.fail(at, type(codec).__name__, codec.expected, value)

    def _take_scalar(self, node: Scalar, value: object, at: Steps) -> Any:
        if isinstance(value, Enum) and not self.rules.strict:
            value = value.value
        if type(value) is node.exact:
            return value
        if node.literals is not None:
            if any(type(value) is type(each) and value == each for each in node.literals):
                return value
            expected = " or ".join(map(repr, node.literals))
            return self.fail(at, "literal error", f"Input should be {expected}", value)
        kind = _strip(node.exact or node.kind)
        if kind is float and type(value) is int:
            return value  # it goes out as it came
        if kind is str and isinstance(value, str):
            return str(value)
        lax = not (self.rules.strict or self.rules.exact) and not isinstance(value, bool)
        if isinstance(value, bool) or value is None or (kind is str):
            return self.fail(at, f"{node.name} type", _EXPECTED.get(kind, _OTHER), value)
        try:
            return msgspec.convert(value, kind, strict=not lax)
        except (msgspec.ValidationError, TypeError):
            return self.fail(at, f"{node.name} type", _EXPECTED.get(kind, _OTHER), value)

    def take_object(self, node: ObjectOf, value: object, at: Steps) -> Any:
        """A value as a model."""
        if isinstance(value, BaseStruct) and issubclass(model_of(value), node.model):
            return value
        if not isinstance(value, Mapping):
            expected = f"Input should be a valid dictionary or instance of {node.model.__name__}"
            return self.fail(at, "model type", expected, cast("object", value))
        rest = {str(name): member for name, member in cast("Mapping[Any, Any]", value).items()}
        values: dict[str, Any] = {}
        for field in node.fields:
            name = field.wire
            if name not in rest and not self.rules.strict:
                name = field.name
            if name in rest:
                values[field.name] = self.take(field.type, rest.pop(name), (*at, name))
            elif field.required:
                self.fail((*at, field.wire), "missing", "Field required", None)
        extra = {name: self.take(node.extra, each, (*at, name)) for name, each in rest.items()}
        return cast("object", value) if self.problems else build_struct(node.model, values, extra)

    def _take_container(self, node: Node, value: object, at: Steps) -> Any:
        if isinstance(node, MapOf):
            if not isinstance(value, Mapping):
                return self.fail(at, "dict type", "Input should be a valid dictionary", value)
            pairs = cast("Mapping[Any, Any]", value).items()
            return {str(n): self.take(node.value, each, (*at, str(n))) for n, each in pairs}
        if not isinstance(value, list if self.rules.strict else _LISTS):
            word = "tuple" if isinstance(node, TupleOf) else "list"
            return self.fail(at, f"{word} type", f"Input should be a valid {word}", value)
        given = cast("object", value)
        members = list(cast("Iterable[Any]", value))
        if isinstance(node, TupleOf):
            if len(members) != len(node.items):
                expected = f"Input should have {len(node.items)} items"
                return self.fail(at, "length", expected, given)
            placed = enumerate(zip(node.items, members, strict=True))
            return tuple(self.take(kind, each, (*at, place)) for place, (kind, each) in placed)
        item = cast("ListOf", node).item
        return [self.take(item, each, (*at, place)) for place, each in enumerate(members)]

    def _take_union(self, node: OneOf, value: object, at: Steps) -> Any:
        """The first member that a value is of as it stands, else the first that takes it."""
        members = find_told(node, value, strict=self.rules.strict) or node.members
        passes = [replace(self.rules, exact=True), self.rules]
        tries: list[tuple[Any, list[Problem]]] = []
        for rules in passes:
            fitting: list[Any] = []
            for member in members:
                trial = Taking(rules)
                taken = trial.take(member, value, at)
                if not trial.problems:
                    fitting.append(taken)
                tries.append((taken, trial.problems))
            if fitting:
                return max(fitting, key=_count)
        fewest: list[Problem] = min((found for _, found in tries), key=len)
        self.problems += fewest
        return value


def _strip(kind: object) -> Any:
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return kind


def _count(value: object) -> int:
    return len(getattr(value, "model_fields_set", ())) - len(
        getattr(value, "model_extra", None) or ()
    )


_LISTS: Final = (list, tuple, set, frozenset, deque, Set)
_OTHER: Final = "Input should be of its type"
_EXPECTED: Final[Mapping[object, str]] = {
    str: "Input should be a valid string",
    int: "Input should be a valid integer",
    float: "Input should be a valid number",
    bool: "Input should be a valid boolean",
    type(None): "Input should be None",
}


def take_value(kind: object, value: object, *, strict: bool = False) -> tuple[Any, list[Problem]]:
    """A value as a type has it, and what is wrong with it."""
    taking = Taking(Rules(strict=strict, exact=strict))
    return taking.take(kind, value), taking.problems
