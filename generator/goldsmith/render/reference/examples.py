"""Examples with the document's own values, however long they are."""

from __future__ import annotations

from goldsmith.format import format_module
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
from goldsmith.normalize.tolerate import close_enums
from goldsmith.render.code import Code, arguments, braces, identifier, literal, tuple_of
from goldsmith.render.docs import is_stream
from goldsmith.render.samples import Samples, import_names

_WIDTH = 88


class Examples:
    """Calls of the methods of one API, as they are shown in its reference."""

    def __init__(self, samples: Samples) -> None:
        self.samples = samples
        self.annotations = samples.annotations

    def call(self, operation: Operation, *, whole: bool = False) -> Code:
        """The arguments of an operation: what it needs, or as a ``whole`` also what the document has an example of."""
        parts: list[str] = []
        for parameter in operation.parameters:
            if parameter.required or (whole and self.find(parameter) is not None):
                text = self.argument(parameter)
                is_named = parameter.location != "path"
                parts.append(f"{identifier(parameter.name)}={text}" if is_named else text)
        body = operation.bodies[0] if operation.bodies else None
        if body is not None and body.fields is not None:
            given = [f for f in body.fields if f.required or (whole and self.find(f) is not None)]
            given = [f for f in body.fields if f in given or (given and f.needed)]
            parts.extend(f"{identifier(f.name)}={self.argument(f)}" for f in given)
        elif body is not None and body.required:
            text = self.samples.of(body.type, 0, is_wire=False)
            parts.append(f"{identifier(body.name)}={text}")
        return arguments(*parts)

    def argument(self, argument: Parameter | BodyField) -> Code:
        """The document's example where it fits the type, else a value of ours."""
        return self.find(argument) or self.samples.named(argument.type, argument.wire_name)

    def find(self, argument: Parameter | BodyField) -> Code | None:
        """The document's example of an argument; ``None`` where it has none, or one that does not fit."""
        if argument.secret or argument.example is None:
            return None
        return self.show(argument.type, argument.example)

    def show(self, value: TypeRef, given: Json) -> Code | None:
        """An example as the type has it; ``None`` where it does not fit."""
        kept = self.annotations.dealiased(value, self.annotations.closed)
        match kept:
            case ModelRef(name=name) if name in self.annotations.classes:
                return self.show_object(name, given)
            case ModelRef(name=name) if name in self.annotations.closed:
                inner = self.annotations.closed[name]
                return None if isinstance(inner, ModelRef) else self.show(inner, given)
            case ListOf(item=item) if isinstance(given, list):
                texts = [self.show(item, each) for each in given]
                known = [text for text in texts if text is not None]
                return Code(f"[{', '.join(known)}]") if len(known) == len(texts) else None
            case TupleOf(items=items) if isinstance(given, list) and len(given) == len(items):
                texts = [self.show(item, each) for item, each in zip(items, given, strict=True)]
                known = [text for text in texts if text is not None]
                return tuple_of(known) if len(known) == len(texts) else None
            case MapOf(value=inner) if isinstance(given, dict):
                pairs = {key: self.show(inner, each) for key, each in given.items()}
                shown = [f"{literal(k)}: {text}" for k, text in pairs.items() if text is not None]
                return braces(shown) if len(shown) == len(pairs) else None
            case UnionOf(members=members):
                found = (self.show(member, given) for member in members)
                return next((text for text in found if text is not None), None)
            case Nullable(inner=inner):
                return Code("None") if given is None else self.show(inner, given)
            case Anything():
                return literal(given)
            case Primitive() | OneOfValues():
                return self.samples.example(kept, given)
            case _:
                return None

    def show_object(self, name: str, given: Json) -> Code | None:
        """An object as a mapping with wire names, without what the document has no property for."""
        if not isinstance(given, dict):
            return None
        schema = self.annotations.classes[name].schema
        needed = [*as_list(schema.get("required")), *as_list(schema.get(SENT))]
        items: list[str] = []
        for wire_name, inner in as_object(schema.get("properties")).items():
            if is_true(as_object(inner).get("readOnly")):
                continue
            text = None
            if wire_name in given:
                value = build_type(close_enums(inner), dict(self.samples.names))
                text = self.show(value, given[wire_name])
            if text is None and wire_name in needed:
                return None
            if text is not None:
                items.append(f"{literal(wire_name)}: {text}")
        return braces(items)


def show_call(resource: str, operation: Operation, given: Code, *, is_async: bool) -> Code:
    """A call that can be run as it stands, where ``client`` is a client."""
    call = f"client.{resource}.{operation.name}({given})"
    if operation.paging is not None or is_stream(operation):
        name = "item" if operation.paging is not None else "event"
        text = f"{'async ' if is_async else ''}for {name} in {call}:\n    print({name})"
    else:
        call = f"await {call}" if is_async else call
        gives = any(response.type is not None for response in operation.success)
        text = f"result = {call}\nprint(result)" if gives else call
    return fold(import_names(given) + text)


def fold(text: str) -> Code:
    """Statements as black has them, where one of their lines is long."""
    if all(len(line) <= _WIDTH for line in text.split("\n")):
        return Code(text)
    return Code(format_module("example.py", text).rstrip("\n"))
