"""Builds operations: what is called with what, how its pages follow each other, and where it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from goldsmith.ir.bodies import body_content, build_bodies, build_flag, spread_properties
from goldsmith.ir.messages import (
    STREAMED,
    build_parameter,
    build_responses,
    find_answer,
)
from goldsmith.ir.model import Anything, Body, Json, Operation, Origin, Paging, PathSegment, Server
from goldsmith.ir.names import Namer, Place, Wish, name_arguments
from goldsmith.ir.naming.operations import stream_pointer
from goldsmith.ir.pins import argument_pointer
from goldsmith.ir.servers import find_server
from goldsmith.ir.types import build_type, find_at
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.hints import BODY, HINT
from goldsmith.normalize.nodes import METHODS, OperationNode, as_text, is_true

_PLACES = ("cursor", "next", "more", "last", "total", "pages", "current", "key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an operation is built with: the components and their Python names, the API's servers, the document's address."""

    namer: Namer
    schemas: Object
    names: Mapping[str, str]
    servers: tuple[Server, ...]
    address: str


def build_operation(
    node: OperationNode, name: str, constant: str, origin: Origin, around: Surroundings
) -> Operation:
    """An operation in normal form, with all that it sends and gets."""
    operation = node.operation
    arguments = _build_arguments(operation, origin.pointer, around)
    success, failures = build_responses(operation, around.schemas, around.names)
    parameters = [as_object(p) for p in as_list(operation.get("parameters"))]
    security = [as_object(alternative) for alternative in as_list(operation.get("security"))]
    scopes = {
        as_text(scope)
        for alternative in security
        for value in alternative.values()
        for scope in as_list(value)
    }
    flag = build_flag(operation)
    built = Operation(
        name=name,
        constant=constant,
        wire_id=as_text(operation.get("x-goldsmith-wire-id", operation["operationId"])),
        method=node.method.upper() if node.method in METHODS else node.method,
        path=node.path,
        segments=build_segments(node.path),
        parameters=tuple(
            build_parameter(p, around.names, arguments)
            for p in parameters
            if (as_text(p.get("in")), as_text(p.get("name"))) in arguments
        ),
        bodies=build_bodies(operation, around.schemas, around.names, arguments),
        success=success,
        failures=failures,
        security=tuple(tuple(sorted(alternative)) for alternative in security),
        scopes=tuple(sorted(scopes)),
        alternative_scopes=tuple(_list_scopes(alternative) for alternative in security),
        paging=_build_paging(operation, arguments, around),
        read=is_true(operation.get("x-goldsmith-read")),
        idempotency_key=as_text(operation.get("x-goldsmith-idempotency-key")) or None,
        server=find_server(as_list(operation.get("servers")), around.servers, around.address),
        deprecated=is_true(operation.get("deprecated")),
        summary=as_text(operation.get("summary")).strip(),
        doc=as_text(operation.get("description")).strip(),
        origin=origin,
        flag=flag,
    )
    streams = all(response.decoding in STREAMED for response in built.success)
    return _with_flag(built, True if streams else flag.plain) if flag is not None else built


def _fill(body: Body, constants: tuple[tuple[str, Json], ...]) -> Body:
    """The body with what is always sent; there always is one then, and what it needs is required."""
    if not constants or body.fields is None:
        return replace(body, constants=constants)
    fields = tuple(replace(field, required=field.needed) for field in body.fields)
    return replace(body, constants=constants, fields=fields, required=True)


def _with_flag(operation: Operation, value: bool | None) -> Operation:
    """The operation with the flag of its stream set, which is no argument; ``None`` leaves it out."""
    flag = operation.flag
    if flag is None:
        return operation
    given = () if value is None else ((flag.wire_name, value),)
    if flag.place == "body":
        return replace(operation, bodies=tuple(_fill(body, given) for body in operation.bodies))
    query = "&".join(f"{quote(name)}={str(each).lower()}" for name, each in given)
    return replace(operation, query=query)


def has_two_ways(operation: Operation) -> bool:
    """Whether an operation answers whole or piece by piece, as the request asks for."""
    return len({response.decoding in STREAMED for response in operation.success}) > 1


def as_stream(operation: Operation, name: str, constant: str) -> Operation:
    """The operation as the one that answers piece by piece."""
    pieces = tuple(each for each in operation.success if each.decoding in STREAMED)
    pointer = stream_pointer(operation.origin.pointer)
    return replace(
        _with_flag(operation, True),
        name=name,
        constant=constant,
        success=pieces,
        paging=None,
        origin=replace(operation.origin, pointer=pointer),
    )


def _build_arguments(operation: Object, pointer: str, around: Surroundings) -> Mapping[Place, str]:
    nodes: dict[Place, Object] = {
        (as_text(node["in"]), as_text(node["name"])): node
        for node in map(as_object, as_list(operation.get("parameters")))
    }
    properties = spread_properties(operation, around.schemas)
    nodes |= {("body", name): schema for name, schema in (properties or {}).items()}
    flag = build_flag(operation)
    if flag is not None:
        nodes.pop((flag.place, flag.wire_name), None)
    if body_content(operation) and properties is None:
        nodes["body", ""] = as_object(operation.get("requestBody"))
    wishes = {
        place: Wish(
            pointer=argument_pointer(pointer, *place),
            text=place[1],
            given=as_text(node.get("x-goldsmith-name")) if place[1] else "",
            node=node,
        )
        for place, node in nodes.items()
    }
    pins = around.namer.pins
    earlier = {place: pins[w.pointer] for place, w in wishes.items() if w.pointer in pins}
    hints = {place: as_text(node.get(HINT)) for place, node in nodes.items()}
    if ("body", "") in hints:
        hints["body", ""] = as_text(operation.get(BODY))
    given = {place: around.namer.given(wish) for place, wish in wishes.items()}
    names = name_arguments(given, earlier, hints)
    for place, wish in wishes.items():
        around.namer.compare(wish, names[place])
    return names


def _build_paging(
    operation: Object, arguments: Mapping[Place, str], around: Surroundings
) -> Paging | None:
    node = as_object(operation.get("x-goldsmith-paging"))
    if not node:
        return None
    items = as_text(node.get("items"))
    found = as_object(find_at(items, find_answer(operation, around.schemas), around.schemas))
    # A field of the body gives way to a parameter of its name.
    places = sorted(arguments.items(), key=lambda each: each[0][0] != "body")
    wires = {wire: name for (_, wire), name in places}
    start = node.get("start")
    scheme = as_text(node.get("scheme")) or "cursor"
    request = as_text(node.get("request"))
    pointers = {key: as_text(node.get(key)) or None for key in _PLACES}
    token = as_text(node.get("token")) or request
    return Paging(
        scheme=scheme,  # type: ignore[arg-type]
        items=items,
        item_type=(
            build_type(found.get("items"), around.names)
            if found.get("type") == "array"
            else Anything()
        ),
        request=wires.get(request),
        size=wires.get(as_text(node.get("size"))),
        start=start if isinstance(start, int) else 0,
        token=token if scheme == "link-token" else None,
        inferred=is_true(operation.get("x-goldsmith-paging-inferred")),
        **pointers,
    )


def build_segments(path: str) -> tuple[PathSegment, ...]:
    """A path template as text and slots, in turn."""
    pieces = re.split(r"\{([^{}]*)\}", path)
    segments = [
        PathSegment(parameter=piece) if i % 2 else PathSegment(text=piece)
        for i, piece in enumerate(pieces)
    ]
    return tuple(segment for segment in segments if segment.parameter is not None or segment.text)


def _list_scopes(alternative: Object) -> tuple[str, ...]:
    """What an alternative asks of its tokens."""
    named = {str(scope) for scopes in alternative.values() for scope in as_list(scopes)}
    return tuple(sorted(named))
