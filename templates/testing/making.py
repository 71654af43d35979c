"""Makes objects and calls for tests: whole and valid, the document's examples first, the same every time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from importlib import import_module
from typing import Any, cast

from pydantic import BaseModel, ValidationError

from .._runtime.call import Call
from .._runtime.models.adapters import find_adapter, validate_json
from .._runtime.operation import Operation
from .answers import find_fault
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
        kind = cast("type[BaseModel]", getattr(import_module(f"{PACKAGE}.models"), class_name))
        base = build_base(kind, class_name)
        unknown = [each for each in fields if each not in kind.model_fields]
        if unknown:
            near = get_close_matches(unknown[0], kind.model_fields, n=1)
            hint = f": did you mean {near[0]!r}?" if near else ""
            raise TypeError(f"make.{name}() takes no field {unknown[0]!r}{hint}")
        return change(base, fields, f"make.{name}()") if fields else base

    factory.__name__ = factory.__qualname__ = name
    factory.__doc__ = f"Makes a ``{class_name}``, whole and valid; fields that are given take the place of what is made."
    return factory


def build_base(kind: type[BaseModel], class_name: str) -> Any:
    """An object that is whole and valid by itself."""
    reference = FACTS.models.get(class_name, "")
    last: Any = {}
    for value in _list_values(reference):
        content = json.dumps(value).encode()
        if find_fault(kind, content) is None:
            return validate_json(find_adapter(kind), content)
        last = value
    from .._runtime.response.tolerant import Reading, read

    return read(kind, last, (), Reading())


def _list_values(reference: str) -> Iterator[Any]:
    sides: tuple[Side, Side] = ("response", "request")
    for plain in (False, True):
        for side in sides:
            yield Sampler(FACTS, side, plain=plain).make({"$ref": reference})


def change(base: BaseModel, fields: dict[str, object], name: str) -> BaseModel:
    """The object with other fields, each held to its type; raises ``TypeError`` for a wrong value."""
    kind = type(base)
    kept: dict[str, object] = {
        each: getattr(base, each) for each in base.model_fields_set if each in kind.model_fields
    }
    extra: dict[str, object] = base.model_extra or {}
    faults: list[str] = []
    try:
        return kind.model_validate(
            {**extra, **kept, **fields}, strict=True, by_name=True, by_alias=False
        )
    except ValidationError as error:
        for each in error.errors(include_url=False, include_input=False):
            faults.append(f"{'.'.join(map(str, each['loc']))}: {each['msg']}")
    raise TypeError(f"{name} takes no such value: {faults[0]}")


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
            needed[parameter.argument] = _first(node, sampler)
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
