"""Makes objects and calls for tests: whole and valid, the document's examples first, the same every time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from importlib import import_module
from typing import Any, Literal, cast, get_args, get_origin

from .._runtime.call import Call
from .._runtime.models.adapters import find_adapter, validate_json
from .._runtime.models.problems import Unfit
from .._runtime.operation import Operation
from .._runtime.response.tolerant import Reading, read
from .answers import dump, find_model, list_faults
from .check import Side, find_problems
from .facts import Facts, Node, as_list, as_node, list_names
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
        settled = _settle(kind, as_node(value))
        if not list_faults(kind, json.dumps(settled).encode()):
            return settled
        last = value
    return as_node(last)


def _settle(kind: object, value: Node) -> Node:
    """An object whose constants are those of its class: by them it is told from others, whatever its schema allows."""
    model = find_model(kind)
    fields = () if model is None else model.fields
    constants = {
        field.wire: get_args(field.type)[0]
        for field in fields
        if get_origin(field.type) is Literal and len(get_args(field.type)) == 1
    }
    return value | {wire: constant for wire, constant in constants.items() if wire in value}


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
            needed[parameter.argument] = value
            if parameter.location == "path" and value in ("", None, {}, []):
                needed[parameter.argument] = _fill_place(node)
    body = as_node(fact.get("body"))
    if operation.bodies and body:
        usual = operation.bodies[0]
        content = as_node(body.get("content"))
        media = as_node(content.get(usual.content_type) or next(iter(content.values()), None))
        needed |= _build_body(usual, media, sampler, required=body.get("required") is True)
    for parameter in operation.parameters:
        if parameter.name.lower() == "content-length" and parameter.argument in needed:
            size = len(b"content") if b"content" in needed.values() else 0
            is_text = isinstance(needed[parameter.argument], str)
            needed[parameter.argument] = str(size) if is_text else size
    return needed


def _fill_place(node: Node) -> object:
    """What stands in a path where nothing may not: a value of an enum, or text where the document says nothing else."""
    known = [each for each in as_list(FACTS.flatten(node.get("schema")).get("enum")) if each]
    return known[0] if known else "text"


def _build_body(usual: Any, media: Node, sampler: Sampler, *, required: bool) -> dict[str, object]:
    if not usual.fields:
        if not usual.argument or not required:
            return {}
        return {usual.argument: b"content" if usual.type is None else _find_fitting(usual, media)}
    node = FACTS.flatten(media.get("schema"))
    names = {*list_names(node.get("required"))}
    found = as_node(_find_fitting(usual, media))
    wanted = {
        field.argument: found[field.name]
        for field in usual.fields
        if field.name in found and (not names or field.name in names or field.needed)
    }
    return wanted if required or wanted else {}


def _find_fitting(usual: Any, media: Node) -> Any:
    """The first value that may be the body: an example of the document's, else what is made of its schema; else the first."""
    made = [
        Sampler(FACTS, "request", plain=plain).make(media.get("schema")) for plain in (False, True)
    ]
    values: list[Any] = [*as_list(media.get("examples")), *made, {}, [], "text"]
    row = list[usual.type] if usual.rows else usual.type
    fitting = [each for each in values if not list_faults(row, json.dumps(each).encode())]
    schema = media.get("schema")
    whole = (each for each in fitting if not find_problems(each, schema, FACTS, "request"))
    return next(whole, (fitting or values)[0])


def _first(node: Node, sampler: Sampler) -> Any:
    """An example that the schema allows, else what is made of it."""
    schema = node.get("schema")
    for example in as_list(node.get("examples")):
        if not find_problems(example, schema, FACTS, "request"):
            return example
    return sampler.make(schema)
