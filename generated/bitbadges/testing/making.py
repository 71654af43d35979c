"""Makes objects and calls for tests: whole and valid, the document's examples first, the same every time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from importlib import import_module
from typing import Any, cast

from .._runtime.call import Call
from .._runtime.models.adapters import find_adapter, validate_json
from .._runtime.models.problems import Unfit
from .._runtime.operation import Operation
from .._runtime.response.tolerant import Reading, read
from .answers import dump, find_model, list_faults
from .check import Side
from .facts import Facts, Node, as_node
from .samples import Sampler

PACKAGE = __name__.rpartition(".testing.")[0]
FACTS = Facts(f"{PACKAGE}.testing")
_made: dict[str, Callable[..., Any]] = {}


def find_factory(name: str) -> Callable[..., Any] | None:
    """The factory of that name."""
    class_name = FACTS.factories.get(name)
    if class_name is None:
        return None
    found = _made.get(name)
    if found is None:
        found = _made[name] = _build_factory(name, class_name)
    return found


def _build_factory(name: str, class_name: str) -> Callable[..., Any]:
    def factory(**fields: object) -> Any:
        kind = getattr(import_module(f"{PACKAGE}.models"), class_name)
        model = find_model(kind)
        known = {} if model is None else {field.name: field for field in model.fields}
        unknown = [each for each in fields if each not in known]
        if unknown:
            near = get_close_matches(unknown[0], known, n=1)
            hint = f": did you mean {near[0]!r}?" if near else ""
            raise TypeError(f"make.{name}() takes no field {unknown[0]!r}{hint}")
        given = {known[each].wire: (each, known[each].type, fields[each]) for each in fields}
        return build(kind, find_base(kind, class_name), given, f"make.{name}()")

    factory.__name__ = factory.__qualname__ = name
    factory.__doc__ = f"Makes a ``{class_name}``, whole and valid; fields that are given take the place of what is made."
    return factory


def find_base(kind: object, class_name: str) -> Node:
    """An object that is whole and valid by itself, as JSON."""
    reference = FACTS.models.get(class_name, "")
    last: Any = {}
    for value in _list_values(reference):
        if not list_faults(kind, json.dumps(value).encode()):
            return as_node(value)
        last = value
    return as_node(last)


def _list_values(reference: str) -> Iterator[Any]:
    sides: tuple[Side, Side] = ("response", "request")
    for plain in (False, True):
        for side in sides:
            yield Sampler(FACTS, side, plain=plain).make({"$ref": reference})


def build(kind: Any, base: Node, given: dict[str, tuple[str, object, object]], name: str) -> Any:
    """The object with other fields, each held to its type; raises ``TypeError`` for a wrong value.

    :param given: by name on the wire: the name in Python, the type, the value.
    """
    whole = {**base}
    for wire, (_, declared, value) in given.items():
        whole[wire] = json.loads(dump(declared, value))
    content = json.dumps(whole).encode()
    for fault in list_faults(kind, content):
        field = given.get(str(fault.steps[0])) if fault.steps else None
        if field is not None:
            place = ".".join((field[0], *map(str, fault.steps[1:])))
            raise TypeError(f"{name} takes no such value: {place}: {fault.message}")
    try:
        return validate_json(find_adapter(kind), content)
    except Unfit:  # what the document's own schema does not make fit is read as an answer would be
        return read(kind, whole, (), Reading())


class CallsOf:
    """The calls of a resource, complete as they are."""

    def __init__(self, resource: str) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Callable[..., Call[Any]]:
        symbol = f"{self._resource}.{name}"
        fact = FACTS.methods.get(symbol)
        if fact is None:
            raise AttributeError(f"make.calls has no {symbol}")
        module = import_module(f"{PACKAGE}.resources.{fact['module']}")
        operation = cast("Operation", getattr(module, fact["constant"]))
        build = getattr(getattr(module, fact["class"]).calls, name)
        places = [each.argument for each in operation.parameters if each.location == "path"]

        def factory(*args: object, **arguments: object) -> Call[Any]:
            given = {
                **build_arguments(symbol, operation),
                **dict(zip(places, args, strict=False)),
                **arguments,
            }
            positional = [given.pop(place) for place in places]
            return cast("Call[Any]", build(*positional, **given))

        return factory


class AllCalls:
    """The calls of all resources."""

    def __getattr__(self, name: str) -> CallsOf:
        if not any(symbol.startswith(f"{name}.") for symbol in FACTS.methods):
            raise AttributeError(f"make.calls has no {name}")
        return CallsOf(name)


def build_arguments(symbol: str, operation: Operation) -> dict[str, object]:
    """What a method needs to be called."""
    fact = FACTS.find_operation(symbol)
    sampler = Sampler(FACTS, "request")
    needed: dict[str, object] = {}
    declared = {
        (each["in"], str(each["name"]).lower()): each for each in fact.get("parameters", ())
    }
    for parameter in operation.parameters:
        node = declared.get((parameter.location, parameter.name.lower()), {})
        if parameter.location == "path" or node.get("required"):
            value = _first(node, sampler)
            # A path variable that the document says nothing of is text, and none may be empty.
            is_empty = parameter.location == "path" and value in ("", None, {}, [])
            needed[parameter.argument] = "text" if is_empty else value
    body = as_node(fact.get("body"))
    if operation.bodies and body:
        usual = operation.bodies[0]
        content = as_node(body.get("content"))
        media = as_node(content.get(usual.content_type) or next(iter(content.values()), None))
        needed |= _build_body(usual, media, sampler, required=body.get("required") is True)
    return needed


def _build_body(usual: Any, media: Node, sampler: Sampler, *, required: bool) -> dict[str, object]:
    value = _first(media, sampler)
    if not usual.fields:
        is_raw = usual.type is None
        return (
            {usual.argument: b"content" if is_raw else value} if usual.argument and required else {}
        )
    node = FACTS.resolve(media.get("schema"))
    names = {str(each) for each in cast("list[object]", node.get("required") or [])}
    found = as_node(value)
    wanted = {
        field.argument: found[field.name]
        for field in usual.fields
        if field.name in found and (not names or field.name in names or field.needed)
    }
    return wanted if required or wanted else {}


def _first(node: Node, sampler: Sampler) -> Any:
    examples = node.get("examples")
    return examples[0] if examples else sampler.make(node.get("schema"))
