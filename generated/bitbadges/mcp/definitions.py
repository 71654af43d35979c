"""What a server has on its desk: the tools by name, what is said of each, and what is done when one is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from .conform import find_fault
from .interface import Interface
from .kinds import Plain
from .operations import Operation, Operations
from .permission import Permission
from .tools import MOST, Answer, Tools

_RUN = """\
Runs Python against `client`, a ready client of the {title}: methods by the signatures that search and describe give, as in
`client.{example}(...)`. The code is type-checked first; nothing is sent if the checker objects. Answers are plain dicts and
lists, typed: use keys as described. A method with pages gives a list of items. The last expression is the result; print() works.
No files, network, clock, eval or classes with bases; json, re, math, datetime, itertools, collections and functools can be
imported. Call methods in statements and comprehensions, not in key= or map(). API errors are RuntimeError. {allowed}"""
_SEARCH = """\
Finds methods of the {title} by words of what is to be done; gives their signatures, best first. No words: what there is."""
_DESCRIBE = """\
The stub of a method (`resource.method`), a resource or a type, with the types it needs and what is said of the arguments."""


@dataclass(frozen=True)
class Definition:
    """A tool as its callers see it."""

    name: str
    description: str
    schema: Mapping[str, Any]
    is_read_only: bool
    is_destructive: bool
    is_idempotent: bool
    is_open: bool


@dataclass(frozen=True)
class Desk:
    """What a server serves: ``call`` has what a tool says, by its name and its arguments."""

    name: str
    version: str
    instructions: str
    definitions: Sequence[Definition]
    call: Callable[[str, Mapping[str, object]], Answer]


def build_code_desk(tools: Tools, interface: Interface, permission: Permission) -> Desk:
    """The desk of agents that write code: ``search``, ``describe`` and ``run``."""
    calls: Mapping[str, tuple[Callable[..., Answer], Mapping[str, str]]] = {
        "search": (tools.search, {"query": "str", "limit": "int"}),
        "describe": (tools.describe, {"symbol": "str"}),
        "run": (tools.run, {"code": "str"}),
    }

    def call(name: str, arguments: Mapping[str, object]) -> Answer:
        if name not in calls:
            return Answer(f"there is no tool {name[:80]!r}; there are {', '.join(calls)}", True)
        function, kinds = calls[name]
        fault = _find_misuse(arguments, kinds, required=next(iter(kinds)))
        if fault:
            return Answer(f"{name}: {fault}", True)
        return function(**cast("Mapping[str, Any]", arguments))

    said = interface.doc or interface.title
    return Desk(
        name=interface.title,
        version=interface.version,
        instructions=f"{said} Search for methods, describe what you will use, then run code.",
        definitions=_define_code(interface, permission),
        call=call,
    )


def _define_code(interface: Interface, permission: Permission) -> tuple[Definition, ...]:
    example = next(iter(interface.methods), "resource.method")
    words = {"title": interface.title, "example": example, "allowed": _allow(permission)}
    changes = permission.write or permission.delete
    return (
        _define("search", _SEARCH.format(**words), {"query": _TEXT, "limit": _LIMIT}, ["query"]),
        _define("describe", _DESCRIBE, {"symbol": _TEXT}, ["symbol"]),
        Definition(
            name="run",
            description=_RUN.replace("\n", " ").format(**words),
            schema=_build_schema({"code": _TEXT}, ["code"]),
            is_read_only=not changes,
            is_destructive=changes,
            is_idempotent=not changes,
            is_open=True,
        ),
    )


def build_operations_desk(operations: Operations, interface: Interface) -> Desk:
    """The desk of hosts that run no code: one tool for each operation that is allowed, and one for what was trimmed."""

    def call(name: str, arguments: Mapping[str, object]) -> Answer:
        if name == "rest":
            fault = _find_misuse(arguments, {"id": "str", "start": "int"}, required="id")
            if fault:
                return Answer(f"rest: {fault}", True)
            start = arguments.get("start", 0)
            return operations.rest(str(arguments["id"]), start if isinstance(start, int) else 0)
        if name not in operations.all:
            return Answer(f"there is no tool {name[:80]!r}", True)
        return operations.call(name, arguments)

    return Desk(
        name=interface.title,
        version=interface.version,
        instructions=interface.doc or interface.title,
        definitions=(*map(_define_operation, operations.all.values()), _define_rest()),
        call=call,
    )


def _define_operation(each: Operation) -> Definition:
    return Definition(
        name=each.name,
        description=each.description,
        schema=each.schema,
        is_read_only=each.method.effect == "read",
        is_destructive=each.method.effect == "delete",
        is_idempotent=each.method.idempotent,
        is_open=True,
    )


def _define_rest() -> Definition:
    return _define(
        "rest",
        "More of an answer that was trimmed, from a character on.",
        {"id": _TEXT, "start": {"type": "integer", "minimum": 0, "default": 0}},
        ["id"],
    )


_TEXT = {"type": "string"}
_LIMIT = {"type": "integer", "default": 10, "minimum": 1, "maximum": MOST}


def _build_schema(properties: Mapping[str, Any], required: list[str]) -> Mapping[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": required,
        "additionalProperties": False,
    }


def _define(
    name: str, description: str, properties: Mapping[str, Any], required: list[str]
) -> Definition:
    """A tool that looks things up in what the server holds."""
    return Definition(
        name=name,
        description=description.replace("\n", " "),
        schema=_build_schema(properties, required),
        is_read_only=True,
        is_destructive=False,
        is_idempotent=True,
        is_open=False,
    )


def _allow(permission: Permission) -> str:
    said = {
        (False, False): "Only methods that read may be called.",
        (True, False): "Methods may read and write, not delete.",
        (False, True): "Methods may read and delete, not write.",
        (True, True): "Methods may read, write and delete.",
    }
    return said[permission.write, permission.delete]


def _find_misuse(arguments: Mapping[str, object], kinds: Mapping[str, str], required: str) -> str:
    if required not in arguments:
        return f"lacks the argument {required!r}"
    for name, value in arguments.items():
        if name not in kinds:
            return f"takes no argument {name[:80]!r}; it takes {', '.join(kinds)}"
        fault = find_fault(value, Plain(kinds[name]), {}, f"{name}=")
        if fault:
            return fault
    return ""
