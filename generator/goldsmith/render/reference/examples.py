"""Examples with the document's own values, however long they are."""

from __future__ import annotations

from goldsmith.format import format_module
from goldsmith.ir.model import (
    Anything,
    BodyField,
    Json,
    MapOf,
    ModelRef,
    Nullable,
    Operation,
    Parameter,
    TupleOf,
    TypeRef,
)
from goldsmith.ir.types import build_type
from goldsmith.load.values import as_list, as_object
from goldsmith.normalize.nodes import is_true
from goldsmith.normalize.sides import SENT
from goldsmith.normalize.tolerate import close_enums
from goldsmith.render.code import Code, braces, literal, tuple_of
from goldsmith.render.docs import is_stream
from goldsmith.render.samples import Samples, import_names

_WIDTH = 88


class Examples(Samples):
    """Samples for a reference: with the document's own values, however long they are."""

    def find(self, argument: Parameter | BodyField) -> Code | None:
        """The document's example of an argument; ``None`` where it has none, or one that does not fit."""
        if argument.secret or argument.example is None:
            return None
        return self.example(argument.type, argument.example)

    def example(self, value: TypeRef, given: Json) -> Code | None:
        """An example as the type has it, objects too; ``None`` where it does not fit."""
        kept = self.annotations.dealiased(value, self.annotations.closed)
        match kept:
            case ModelRef(name=name) if name in self.annotations.classes:
                return self.example_object(name, given)
            case ModelRef(name=name) if name in self.annotations.closed:
                inner = self.annotations.closed[name]
                return None if isinstance(inner, ModelRef) else self.example(inner, given)
            case TupleOf(items=items) if isinstance(given, list) and len(given) == len(items):
                texts = [self.example(item, each) for item, each in zip(items, given, strict=True)]
                known = [text for text in texts if text is not None]
                return tuple_of(known) if len(known) == len(texts) else None
            case MapOf(value=inner) if isinstance(given, dict):
                pairs = {key: self.example(inner, each) for key, each in given.items()}
                shown = [f"{literal(k)}: {text}" for k, text in pairs.items() if text is not None]
                return braces(shown) if len(shown) == len(pairs) else None
            case Nullable() if given is None:
                return Code("None")
            case Anything():
                return literal(given)
            case _:
                return super().example(kept, given)

    def example_object(self, name: str, given: Json) -> Code | None:
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
                value = build_type(close_enums(inner), self.names)
                text = self.example(value, given[wire_name])
            if text is None and wire_name in needed:
                return None
            if text is not None:
                items.append(f"{literal(wire_name)}: {text}")
        return braces(items)


def show_call(resource: str, operation: Operation, given: Code, *, is_async: bool) -> Code:
    """A call that can be run as it stands, where ``client`` is a client."""
    imports = import_names(given)
    return fold(imports + show_statement(resource, operation, given, is_async=is_async))


def show_statement(resource: str, operation: Operation, given: Code, *, is_async: bool) -> str:
    """The call alone, without the imports of its values, and as long as it is."""
    call = f"client.{resource}.{operation.name}({given})"
    if operation.paging is not None or is_stream(operation):
        name = "item" if operation.paging is not None else "event"
        return f"{'async ' if is_async else ''}for {name} in {call}:\n    print({name})"
    call = f"await {call}" if is_async else call
    gives = any(response.type is not None for response in operation.success)
    return f"result = {call}\nprint(result)" if gives else call


def fold(text: str) -> Code:
    """Statements as black has them, where one of their lines is long."""
    if all(len(line) <= _WIDTH for line in text.split("\n")):
        return Code(text)
    return Code(format_module("example.py", text).rstrip("\n"))
