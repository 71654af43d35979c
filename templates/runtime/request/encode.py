"""A call as a request: everything of it that does not depend on the client."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ..cached import PerObject
from ..call import Call
from ..errors import ArgumentError
from ..operation import Operation, Parameter
from .body import encode_body, find_body
from .deprecation import warn_deprecated
from .parameters import (
    check_path,
    encode_cookie_value,
    encode_header_value,
    encode_path_value,
    encode_query_value,
    encode_whole_query,
    secret_texts,
    split_path,
)
from .styles import Pair
from .upload import BodyStream


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request without a server, credentials or the caller's options.

    ``path`` and ``query`` are percent-encoded; ``secret_values`` are the texts in them that must not be shown.
    ``arguments`` are what it was made of.
    """

    method: str
    path: str = field(repr=False)
    query: str = field(default="", repr=False)
    headers: tuple[Pair, ...] = field(default=(), repr=False)
    cookies: tuple[Pair, ...] = field(default=(), repr=False)
    content: bytes | BodyStream | None = field(default=None, repr=False)
    content_type: str | None = None
    accept: str = "*/*"
    secret_values: tuple[str, ...] = field(default=(), repr=False)
    arguments: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is the same for all calls of an operation."""

    texts: tuple[str, ...]
    slots: tuple[Parameter, ...]
    query: tuple[Parameter, ...]
    whole: tuple[Parameter, ...]
    headers: tuple[Parameter, ...]
    cookies: tuple[Parameter, ...]
    secret: tuple[str, ...]
    deprecated: frozenset[str]
    accept: str


def build_accept(operation: Operation) -> str:
    """The content types that the operation's answers may have, in the order of the document."""
    found: dict[str, None] = {}
    for response in operation.responses:
        if response.content_type is not None:
            found[response.content_type] = None
    return ", ".join(found) or "*/*"


def _build_plan(operation: Operation) -> _Plan:
    texts, names = split_path(operation.path)
    places: dict[str, list[Parameter]] = {"path": [], "query": [], "header": [], "cookie": []}
    for parameter in operation.parameters:
        places[parameter.location].append(parameter)
    known = {parameter.name: parameter for parameter in places["path"]}
    return _Plan(
        texts=texts,
        slots=tuple(
            known.get(name) or Parameter(name, "path", name, "simple", False) for name in names
        ),
        query=tuple(each for each in places["query"] if not each.whole),
        whole=tuple(each for each in places["query"] if each.whole),
        headers=tuple(places["header"]),
        cookies=tuple(places["cookie"]),
        secret=_list_secrets(operation),
        deprecated=_list_deprecated(operation),
        accept=build_accept(operation),
    )


def _list_secrets(operation: Operation) -> tuple[str, ...]:
    """The arguments whose values are secret."""
    names = [parameter.argument for parameter in operation.parameters if parameter.secret]
    for body in operation.bodies:
        names += [field.argument for field in body.fields if field.secret]
    return tuple(dict.fromkeys(names))


def _list_deprecated(operation: Operation) -> frozenset[str]:
    """The arguments that the document calls deprecated."""
    names = [parameter.argument for parameter in operation.parameters if parameter.deprecated]
    for body in operation.bodies:
        names += [field.argument for field in body.fields if field.deprecated]
    return frozenset(names)


_find_plan: Final = PerObject[Operation, _Plan](_build_plan)


def _build_path(plan: _Plan, arguments: Mapping[str, object]) -> str:
    pieces = [plan.texts[0]]
    for slot, text in zip(plan.slots, plan.texts[1:], strict=True):
        if slot.argument not in arguments:
            raise ArgumentError(f"{slot.argument} is missing: it is part of the path")
        pieces += (encode_path_value(slot, arguments[slot.argument]), text)
    path = "".join(pieces)
    if plan.slots:
        check_path(path)
    return path


def _pairs(
    parameters: Iterable[Parameter],
    arguments: Mapping[str, object],
    encode: Callable[[Parameter, object], list[Pair]],
) -> list[Pair]:
    pairs: list[Pair] = []
    for parameter in parameters:
        if parameter.argument in arguments:
            pairs += encode(parameter, arguments[parameter.argument])
    return pairs


def encode_call(call: Call[Any]) -> Outgoing:
    """The request of a call. Raises :class:`ArgumentError` for arguments that cannot be sent; no message shows a value."""
    operation = call.operation
    plan = _find_plan(operation)
    arguments = call.given()
    if plan.deprecated and (given := sorted(plan.deprecated & arguments.keys())):
        warn_deprecated(operation.id, given)
    path, _, fixed = _build_path(plan, arguments).partition("?")
    pieces = [fixed]
    pieces += [f"{name}={text}" for name, text in _pairs(plan.query, arguments, encode_query_value)]
    for whole in plan.whole:
        if whole.argument in arguments:
            pieces.append(encode_whole_query(whole, arguments[whole.argument]))
    body = find_body(operation.bodies, call.content_type)
    encoded = encode_body(body, arguments, call.content_type) if body is not None else None
    content, content_type = encoded if encoded is not None else (None, None)
    return Outgoing(
        method=operation.method,
        path=path,
        query="&".join(filter(None, pieces)),
        headers=tuple(_pairs(plan.headers, arguments, encode_header_value)),
        cookies=tuple(_pairs(plan.cookies, arguments, encode_cookie_value)),
        content=content,
        content_type=content_type,
        accept=plan.accept,
        secret_values=secret_texts(plan.secret, arguments) if plan.secret else (),
        arguments=arguments,
    )
