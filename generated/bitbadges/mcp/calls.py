"""Calls the client by name: with plain values, checked and allowed before anything is sent, and with plain values for an answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from .._runtime.options import Options
from .._runtime.problem import ClientError
from .._runtime.request.values import plain_of
from .conform import find_fault, suggest
from .interface import Interface, Method
from .permission import Permission, explain_refusal
from .stubs import DEFAULT_ITEMS

if TYPE_CHECKING:
    from .package import Client
MOST_ITEMS = 10_000
"""Of one call, whatever is asked for: pages may be without an end."""


class CallError(Exception):
    """A call that was refused, or that failed: ``kind`` is the builtin error that it is, for those who catch it by class."""

    def __init__(self, kind: type[Exception], message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass
class Ledger:
    """What a piece of work may still spend, and what there is to say of its calls."""

    calls: int
    ends: float
    notes: list[str] = field(default_factory=list[str])
    sent: int = 0

    def spend(self) -> float:
        """One call more: the seconds that it may take. Raises :class:`CallError` where there is nothing left."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise CallError(TimeoutError, "the time for one piece of work is over")
        if self.sent >= self.calls:
            raise CallError(RuntimeError, f"more than {self.calls} calls in one piece of work")
        self.sent += 1
        return left


class Caller:
    """Whoever calls: a client, what it offers, and what of it is allowed."""

    def __init__(self, client: Client, interface: Interface, permission: Permission) -> None:
        self._client = client
        self.interface = interface
        self.permission = permission

    def call(
        self,
        method: Method,
        positional: Sequence[object],
        keywords: Mapping[str, object],
        ledger: Ledger,
    ) -> object:
        """What the method gives, as plain values. Raises :class:`CallError`; nothing is sent then, unless the API refused."""
        if not self.permission.allows(method):
            raise CallError(PermissionError, explain_refusal(method))
        given = bind(method, positional, keywords)
        wanted = _take_limit(method, given)
        self._check(method, given)
        options = Options(deadline=ledger.spend())
        resource: object = getattr(self._client, method.resource)
        function: Callable[..., Any] = getattr(resource, method.name)
        try:
            return self._read(method, function(**given, options=options), wanted, ledger)
        except ClientError as error:
            raise CallError(RuntimeError, f"{type(error).__name__}: {error}") from None

    def _check(self, method: Method, given: Mapping[str, object]) -> None:
        for argument in method.arguments:
            if argument.name in given:
                place = f"{argument.name}="
                fault = find_fault(given[argument.name], argument.kind, self.interface.types, place)
                if fault:
                    raise CallError(TypeError, f"{method.symbol}(): {fault}")

    def _read(self, method: Method, value: Any, wanted: int | None, ledger: Ledger) -> object:
        if method.way == "pages":
            return _take(method, value.iter_items(), wanted, ledger)
        if method.way == "stream":
            with value:
                return _take(method, value, wanted, ledger)
        return make_plain(value)


def bind(
    method: Method, positional: Sequence[object], keywords: Mapping[str, object]
) -> dict[str, object]:
    """The arguments by name, those that are left out dropped. Raises :class:`CallError` for what the signature does not have."""
    places = [argument.name for argument in method.arguments if argument.place == "path"]
    if len(positional) > len(places):
        raise _misuse(method, f"takes {len(places)} positional arguments, got {len(positional)}")
    given = dict(zip(places, positional, strict=False))
    known = {argument.name: argument for argument in method.arguments}
    for name, value in keywords.items():
        if name in given:
            raise _misuse(method, f"got the argument {name!r} twice")
        if name not in known and not (method.is_many and name == method.limit):
            raise _misuse(method, f"takes no argument {name!r}{suggest(name, known)}")
        given[name] = value
    for argument in method.arguments:
        if argument.required and argument.name not in given:
            raise _misuse(method, f"lacks the argument {argument.name!r}")
        if argument.may_be_none and given.get(argument.name, ...) is None:
            del given[argument.name]
    return given


def _misuse(method: Method, text: str) -> CallError:
    return CallError(TypeError, f"{method.symbol}() {text}")


def _take_limit(method: Method, given: dict[str, object]) -> int | None:
    if not method.is_many:
        return None
    wanted = given.pop(method.limit, DEFAULT_ITEMS)
    if wanted is None:
        return None
    if isinstance(wanted, bool) or not isinstance(wanted, int) or wanted < 0:
        raise _misuse(method, f"{method.limit}= is to be a number of items, or None for all")
    return wanted


def _take(
    method: Method, items: Iterable[object], wanted: int | None, ledger: Ledger
) -> list[object]:
    """As many as are wanted; what there is beyond is said, since nobody would see that it lacks."""
    most = MOST_ITEMS if wanted is None else min(wanted, MOST_ITEMS)
    found = list(islice(_watch(items, ledger), most + 1))
    if len(found) > most:
        found.pop()
        if most == wanted != DEFAULT_ITEMS:
            return [make_plain(item) for item in found]  # as many as were asked for
        more = f"{method.symbol} gave its first {most} items; there are more"
        way = (
            f"{method.limit}= says how many, None for all" if most < MOST_ITEMS else "ask for less"
        )
        ledger.notes.append(f"{more}: {way}")
    return [make_plain(item) for item in found]


def _watch(items: Iterable[object], ledger: Ledger) -> Iterator[object]:
    """The items, as long as there is time: pages and streams may be without an end."""
    for item in items:
        if time.monotonic() > ledger.ends:
            raise CallError(TimeoutError, "the time for one piece of work is over")
        yield item


def make_plain(value: object) -> object:
    """A value as JSON has it, by its names on the wire; bytes stay bytes."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, bytes):
        return value
    if isinstance(value, list):
        return [make_plain(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        pairs = cast("dict[str, object]", value).items()
        return {name: make_plain(inner) for name, inner in pairs}
    # A model that came within another one may not be built yet, and only itself knows how to make up for that.
    write: Callable[[], object] | None = getattr(value, "to_dict", None)
    return plain_of(value) if write is None else write()
