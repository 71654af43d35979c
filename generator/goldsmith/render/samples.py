"""Sample arguments for the examples of docstrings and README: the least that makes a call complete."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from uuid import UUID

from goldsmith.ir.model import (
    Anything,
    BodyField,
    Json,
    ListOf,
    MapOf,
    ModelRef,
    Nullable,
    OneOfValues,
    Operation,
    Parameter,
    Primitive,
    TupleOf,
    TypeRef,
    UnionOf,
)
from goldsmith.ir.types import build_type
from goldsmith.load.values import as_list, as_object
from goldsmith.normalize.nodes import is_true
from goldsmith.normalize.sides import SENT
from goldsmith.render.annotations import Annotations
from goldsmith.render.code import Code, arguments, braces, identifier, literal

_SAMPLES: dict[str, object] = {
    "string": "text", "integer": 1, "number": 1.5, "boolean": True, "null": None, "integer-string": 1,
}  # fmt: skip
_EXPRESSIONS = {
    "date": "date(2030, 1, 31)",
    "date-time": "datetime(2030, 1, 31, 12, 0)",
    "time": "time(12, 0)",
    "duration": "timedelta(hours=1)",
    "uuid": 'UUID("00000000-0000-4000-8000-000000000000")',
    "file": 'b"content"',
    "bytes": 'b"content"',
}
_NO_SEGMENT = ("None", '""', '"."', '".."')
"""What cannot stand in a path."""
WRITTEN = {
    "date": "2030-01-31",
    "date-time": "2030-01-31T12:00:00Z",
    "time": "12:00:00Z",
    "duration": "PT1H",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "file": "content",
    "bytes": "Y29udGVudA==",
}
"""Values as text, by kind, as JSON has them."""
_MAXIMUM_DEPTH = 6
_LONGEST = 60
_TEXT = Primitive(kind="string")
_TEXT_OR_NUMBER = (_TEXT, Primitive(kind="integer"))


class Samples:
    """Samples of the types of one API."""

    def __init__(self, annotations: Annotations, names: dict[str, str]) -> None:
        self.annotations = annotations
        self.names = names

    def call(self, operation: Operation, *, whole: bool = False) -> Code:
        """The arguments of an operation: what it needs, or as a ``whole`` also what the document has an example of."""
        parts: list[str] = []
        is_measured = any(_is_length(each) for each in operation.parameters if each.required)
        for parameter in operation.parameters:
            if _is_length(parameter) and not parameter.required:  # the client knows it better
                continue
            if parameter.required or (whole and self.find(parameter) is not None):
                is_length = _is_length(parameter)
                text = self.length(operation) if is_length else self.argument(parameter)
                parts.append(
                    text if parameter.location == "path" else f"{identifier(parameter.name)}={text}"
                )
        body = operation.bodies[0] if operation.bodies else None
        if body is not None and body.fields is not None:
            given = [f for f in body.fields if f.required or (whole and self.find(f) is not None)]
            given = [f for f in body.fields if f in given or (given and f.needed)]
            parts.extend(f"{identifier(f.name)}={self.argument(f)}" for f in given)
        elif body is not None and (body.required or is_measured):
            parts.append(f"{identifier(body.name)}={self.of(body.type, 0, is_wire=False)}")
        return arguments(*parts)

    def argument(self, argument: Parameter | BodyField) -> Code:
        """A value for an argument: the document's own example where it fits the type, else one of ours.

        What stands in a path is not empty: an address would be another one.
        """
        example = self.find(argument)
        found = example or self.named(argument.type, argument.wire_name)
        if not isinstance(argument, Parameter) or argument.location != "path":
            return found
        kept = self.annotations.dealiased(argument.type)
        if found in _NO_SEGMENT or (example is None and isinstance(kept, Anything)):
            values = _list_values(kept)
            shown = (literal(each) for each in (*values, argument.wire_name))
            return next(each for each in shown if each not in _NO_SEGMENT)
        return self.filled(kept) if found == "{}" else found

    def filled(self, value: TypeRef) -> Code:
        """An object that is not empty, whatever of it is optional."""
        match value:
            case ModelRef(name=name) if name in self.annotations.classes:
                return self.object(name, 0, is_filled=True)
            case MapOf(value=inner):
                return braces([f"{literal('key')}: {self.of(inner, 1, is_wire=True)}"])
            case _:
                return literal({})

    def length(self, operation: Operation) -> Code:
        """How long the body is, which is said where it is one of bytes."""
        body = operation.bodies[0] if operation.bodies else None
        given = None if body is None else self.of(body.type, 0, is_wire=False)
        return literal(len(WRITTEN["file"]) if given == _EXPRESSIONS["file"] else 0)

    def find(self, argument: Parameter | BodyField) -> Code | None:
        """The document's example of an argument; ``None`` where it has none, or one that does not fit, or that is long."""
        given = argument.example if not argument.secret and _is_short(argument.example) else None
        return self.example(argument.type, given)

    def example(self, value: TypeRef, given: Json) -> Code | None:
        """The example as the type has it; ``None`` where there is none, or it does not fit."""
        match self.annotations.dealiased(value):
            case Primitive(kind=kind):
                return _show(kind, given)
            case OneOfValues(values=values):
                return (
                    literal(given) if given in values and type(given) in map(type, values) else None
                )
            case Nullable(inner=inner):
                return self.example(inner, given)
            case UnionOf(members=members):
                found = (self.example(member, given) for member in members)
                return next((text for text in found if text is not None), None)
            case ListOf(item=item) if isinstance(given, list):
                texts = [self.example(item, each) for each in given]
                known = [text for text in texts if text is not None]
                return Code(f"[{', '.join(known)}]") if len(known) == len(texts) else None
            case _:
                return None

    def named(self, value: TypeRef, wire_name: str) -> Code:
        """A value of the type; a text says what it is for."""
        kept = self.annotations.dealiased(value)
        if isinstance(kept, UnionOf) and kept.members == _TEXT_OR_NUMBER:
            return literal("123")
        return literal(wire_name) if kept == _TEXT else self.of(value, 0, is_wire=False)

    def of(self, value: TypeRef, depth: int, *, is_wire: bool) -> Code:
        """A value of the type; objects as mappings with wire names. ``is_wire`` keeps to what JSON has."""
        match self.annotations.dealiased(value):
            case Primitive(kind=kind):
                if kind in _EXPRESSIONS:
                    return literal(WRITTEN[kind]) if is_wire else Code(_EXPRESSIONS[kind])
                return literal(_SAMPLES.get(kind, "text"))
            case OneOfValues(values=values):
                return literal(values[0])
            case ModelRef(name=name) if name in self.annotations.classes and depth < _MAXIMUM_DEPTH:
                return self.object(name, depth)
            case ModelRef(name=name) if name in self.annotations.aliases:
                inner = self.annotations.aliases[name]
                return literal(inner.values[0]) if isinstance(inner, OneOfValues) else literal({})
            case ModelRef():
                return literal({})
            case (ListOf() | TupleOf()) as value:
                return self.array(value, depth, is_wire=is_wire)
            case UnionOf(members=members):
                return self.of(members[0], depth, is_wire=is_wire)
            case Nullable(inner=inner):
                return self.of(inner, depth, is_wire=is_wire)
            case _:
                return literal({})

    def array(self, value: ListOf | TupleOf, depth: int, *, is_wire: bool) -> Code:
        """A list with one item, or a tuple."""
        if isinstance(value, TupleOf):
            texts = [self.of(item, depth + 1, is_wire=is_wire) for item in value.items]
            return Code(f"({', '.join(texts)}{',' * (len(texts) == 1)})")
        if depth >= _MAXIMUM_DEPTH:
            return literal([])
        return Code(f"[{self.of(value.item, depth + 1, is_wire=is_wire)}]")

    def object(self, name: str, depth: int, *, is_filled: bool = False) -> Code:
        """An object as a mapping with wire names: what a request must have, and where it ``is_filled`` something at least."""
        schema = self.annotations.classes[name].schema
        properties = as_object(schema.get("properties"))
        sent = {k: v for k, v in properties.items() if not is_true(as_object(v).get("readOnly"))}
        needed = dict.fromkeys([*as_list(schema.get("required")), *as_list(schema.get(SENT))])
        shown = [each for each in needed if isinstance(each, str) and each in sent]
        items: list[str] = []
        for wire_name in shown or list(sent)[:is_filled]:
            value = build_type(sent[wire_name], self.names)
            items.append(f"{literal(wire_name)}: {self.of(value, depth + 1, is_wire=True)}")
        return braces(items)


def _is_length(parameter: Parameter) -> bool:
    return parameter.location == "header" and parameter.wire_name.lower() == "content-length"


def _list_values(value: TypeRef) -> tuple[Json, ...]:
    """The values of an enum, which may be null."""
    inner = value.inner if isinstance(value, Nullable) else value
    return tuple(inner.values) if isinstance(inner, OneOfValues) else ()


_IMPORTS = {
    "date": "from datetime import date",
    "datetime": "from datetime import datetime",
    "time": "from datetime import time",
    "timedelta": "from datetime import timedelta",
    "UUID": "from uuid import UUID",
}


def import_names(code: str) -> Code:
    """The imports of what samples are made with, and an empty line; nothing where they need none."""
    lines = [line for name, line in _IMPORTS.items() if re.search(rf"(?<![\w.]){name}\(", code)]
    return Code("".join(f"{line}\n" for line in lines) + "\n" * bool(lines))


def _is_short(value: Json) -> bool:
    """Whether an example reads well in a line: a plain value, or a few of them."""
    if isinstance(value, list):
        return 0 < len(value) <= 3 and all(_is_short(v) and not isinstance(v, list) for v in value)
    if isinstance(value, str):
        return 0 < len(value) <= _LONGEST and value.isprintable()
    return isinstance(value, bool | int | float)


_FITTING: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


def _show(kind: str, given: Json) -> Code | None:
    """An example of a plain type; text that a class of Python's stands for is read by it."""
    if kind in _FITTING:
        fits = isinstance(given, _FITTING[kind]) and isinstance(given, bool) == (kind == "boolean")
        return literal(given) if fits else None
    if kind == "integer-string" and re.fullmatch(r"\d{1,18}", str(given)):
        return literal(int(str(given)))
    if kind == "uuid" and isinstance(given, str):
        with suppress(ValueError):
            return Code(f"UUID({literal(str(UUID(given)))})")
    if kind == "date" and isinstance(given, str):
        with suppress(ValueError):
            found = date.fromisoformat(given)
            return Code(f"date({found.year}, {found.month}, {found.day})")
    return None
