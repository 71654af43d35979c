"""Who answers what a fake is asked, and what it was asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib import import_module
from threading import Lock
from typing import Any, cast

from .._runtime.call import Call
from .._runtime.operation import Operation
from .asserts import Asserts
from .calls import MadeCall
from .clock import FakeTime
from .facts import Facts
from .reply import Reply
from .script import Script, Step
from .scripting import Scripting
from .sent import SentRequest
from .stub import PagedStub, StreamStub, Stub

AnyStub = Stub[..., Any, Any]
_KINDS: dict[str, type[AnyStub]] = {"pages": PagedStub, "stream": StreamStub, "value": Stub}


class NotStubbedError(AssertionError):
    """A call that nobody has said an answer to: the message has the line to write."""


class Switchboard:
    """What a fake and all its copies share: the requests that came, in their order, and who answers them."""

    def __init__(self, package: str) -> None:
        self.time = FakeTime()
        self.facts = Facts(f"{package}.testing")
        self.requests: list[SentRequest] = []
        self._package = package
        self._lock = Lock()
        self._otherwise: Step | None = None
        self._operations: dict[str, Operation] = {}
        self._scripts: dict[str, Script] = {}
        self._asserts: dict[str, Asserts] = {}

    def find_operation(self, symbol: str) -> Operation:
        """The operation of a method."""
        found = self._operations.get(symbol)
        if found is None:
            fact = self.facts.methods[symbol]
            module = import_module(f"{self._package}.resources.{fact['module']}")
            found = self._operations[symbol] = cast("Operation", getattr(module, fact["constant"]))
        return found

    def build_stub(
        self, symbol: str, method: Callable[..., Any], build: Callable[..., Call[Any]]
    ) -> AnyStub:
        """A method that can be told what to answer; all stubs of one method share that."""
        operation = self.find_operation(symbol)
        with self._lock:
            script = self._scripts.setdefault(symbol, Script())
            asserts = self._asserts.get(symbol)
            if asserts is None:
                asserts = self._asserts[symbol] = Asserts(
                    symbol, build, lambda: self.find_requests(symbol)
                )
        scripting = Scripting(symbol, operation, self.facts, script)
        return _KINDS[self.facts.methods[symbol]["way"]](method, scripting, asserts)

    def note(self, call: Call[Any]) -> None:
        """Keeps a call that was made."""
        for symbol, operation in self._list_stubbed():
            if operation is call.operation:
                self._asserts[symbol].calls.append(MadeCall(call))
                return
        self._note_other(call)

    def _note_other(self, call: Call[Any]) -> None:
        """A call by ``send`` of a method whose stub nobody has looked at yet."""
        for symbol in self.facts.methods:
            if self.find_operation(symbol) is call.operation:
                resource, _, name = symbol.partition(".")
                self.build_stub(
                    symbol, _nothing, _find_builder(self._package, self.facts, resource, name)
                )
                self._asserts[symbol].calls.append(MadeCall(call))
                return

    def _list_stubbed(self) -> list[tuple[str, Operation]]:
        with self._lock:
            return [(symbol, self._operations[symbol]) for symbol in self._asserts]

    def find_requests(self, symbol: str) -> list[SentRequest]:
        """What a method sent."""
        return [request for request in list(self.requests) if self.find_symbol(request) == symbol]

    def find_symbol(self, request: SentRequest) -> str | None:
        """The method that sent a request: of two that share an operation, the one that streams sends what is streamed."""
        named = self.facts.list_methods(request.operation, request.method, request.url)
        way = [s for s in named if (self.facts.methods[s]["way"] == "stream") is request.stream]
        return next(iter((*way, *named)), None)

    def answer(self, request: SentRequest) -> Reply | Awaitable[Reply]:
        """The reply to a request, which is kept."""
        with self._lock:
            self.requests.append(request)
        for symbol in self._list_candidates(request):
            script = self._scripts.get(symbol)
            if script is not None and script.is_written:
                return script.take()(request)
        if self._otherwise is not None:
            return self._otherwise(request)
        raise NotStubbedError(self._explain(request))

    def _list_candidates(self, request: SentRequest) -> list[str]:
        first = self.find_symbol(request)
        named = self.facts.list_methods(request.operation, request.method, request.url)
        return [*([first] if first else []), *(each for each in named if each != first)]

    def _explain(self, request: SentRequest) -> str:
        symbol = self.find_symbol(request)
        if symbol is None:
            return f"nobody answers {request}: say what does, with otherwise(function)"
        line = f"fake.{symbol}.{self.facts.methods[symbol]['hint']}"
        return f"nobody has said what {symbol} answers to {request}: write {line}"

    def otherwise(self, answer: Step) -> None:
        """Have a function answer what nobody else does."""
        self._otherwise = answer

    def reset(self) -> None:
        """Forget the requests, the calls, and who answers them."""
        with self._lock:
            self.requests.clear()
            self._otherwise = None
            for script in self._scripts.values():
                script.clear()
            for asserts in self._asserts.values():
                asserts.clear()


def _nothing(*_: object, **__: object) -> None:
    """The method of a stub that is there for its calls alone."""


def _find_builder(package: str, facts: Facts, resource: str, name: str) -> Callable[..., Call[Any]]:
    module = import_module(f"{package}.resources.{facts.methods[f'{resource}.{name}']['module']}")
    class_name = facts.methods[f"{resource}.{name}"]["class"]
    return cast("Callable[..., Call[Any]]", getattr(getattr(module, class_name).calls, name))
