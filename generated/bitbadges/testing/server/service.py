"""Answers requests as values: which operation, what is wrong with it, and what it answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from importlib import import_module
from typing import cast

from ..._runtime.operation import API, Operation
from ..examples import Examples, find_operation
from ..facts import Node, as_node
from ..paging import PAGE
from ..reply import Reply
from ..sent import SentRequest
from ..switchboard import NotStubbedError, Switchboard
from .bodies import Bodies
from .credentials import check_credentials
from .given import Given, RefusedError
from .parameters import Parameters
from .routes import Route, Routes, find_way

PACKAGE = __name__.rpartition(".testing.")[0]


class Service:
    """Holds requests to the document, and has a fake answer those that fit."""

    def __init__(self, board: Switchboard | None = None, *, is_open: bool = False) -> None:
        """With the switchboard of a fake, or one that answers with examples; an open one asks for no credentials."""
        if board is None:
            board = Switchboard(PACKAGE)
            board.otherwise(Examples(board.facts).answer)
        api = cast("API", import_module(f"{PACKAGE}.client").INTERFACE)
        self._board = board
        self._facts = board.facts
        self._schemes = api.schemes
        self._is_open = is_open
        self._routes = Routes(self._facts, api)
        self._bodies = Bodies(self._facts)

    def answer(self, given: Given, origin: str) -> Reply:
        """The reply to a request; one that does not fit the document is told what is wrong with it."""
        try:
            return self._answer(given, origin)
        except RefusedError as refusal:
            return refusal.build_reply()
        except NotStubbedError as error:
            return RefusedError(501, [str(error)]).build_reply()
        except ValueError as error:  # an address that is none
            return RefusedError(400, [f"the request cannot be read: {error}"]).build_reply()
        except RecursionError:
            return RefusedError(400, ["the request is nested too deeply"]).build_reply()

    def _answer(self, given: Given, origin: str) -> Reply:
        found = self._routes.find(given)
        route, symbol, values = self._choose(given, found)
        operation = find_operation(self._facts, symbol)
        request = SentRequest(
            method=route.method,
            url=origin + given.target,
            headers=given.headers,
            content=given.content,
            operation=operation.id,
            attempt=1,
            stream=self._facts.methods[symbol]["way"] == "stream",
            arguments=values,
        )
        return self._ask(request)

    def _choose(
        self, given: Given, found: list[tuple[Route, dict[str, str]]]
    ) -> tuple[Route, str, Node]:
        """The route, its method and that one's arguments: of several routes that are alike the first that the request fits.

        Raises :class:`RefusedError` where it fits none, with what is wrong for the first.
        """
        refused: RefusedError | None = None
        for route, path in found:
            try:
                return self._hold(given, route, path)
            except RefusedError as error:
                refused = refused or error
        raise refused or RefusedError(404, ["the document has no such operation"])

    def _hold(self, given: Given, route: Route, path: dict[str, str]) -> tuple[Route, str, Node]:
        operations = {symbol: find_operation(self._facts, symbol) for symbol in route.symbols}
        symbol = find_way(given, route.symbols, operations, self._facts)
        if not self._is_open:
            check_credentials(given, operations[symbol], self._schemes, symbol)
        return route, symbol, self._read(given, route, path, operations[symbol], symbol)

    def _read(
        self, given: Given, route: Route, path: dict[str, str], operation: Operation, symbol: str
    ) -> Node:
        """The arguments of the method. Raises :class:`RefusedError` where something is wrong with them."""
        fact = self._facts.operations.get(route.key, {})
        parameters = Parameters(self._facts, fact, operation)
        keys = [each.name for each in self._schemes.values() if each.location == "query"]
        parameters.read(given, path, (PAGE, *keys, *(name for name, _ in route.query)))
        body, faults = self._bodies.read(given, fact)
        faults = [*parameters.faults, *faults]
        if faults:
            raise RefusedError(400, [f"{symbol}: {faults[0]}", *faults[1:]])
        return parameters.values | _find_arguments(operation, body)

    def _ask(self, request: SentRequest) -> Reply:
        """What the fake answers."""
        try:
            reply = self._board.answer(request)
            return reply if isinstance(reply, Reply) else asyncio.run(_settle(reply))
        except (NotStubbedError, RefusedError):
            raise
        except Exception as error:  # of a function that a test has answer
            said = f"who answers {request.operation} raised {type(error).__name__}: {error}"
            raise RefusedError(500, [said]) from error


async def _settle(reply: Awaitable[Reply]) -> Reply:
    return await reply


def _find_arguments(operation: Operation, body: object) -> Node:
    """What of a body is an argument of the method."""
    for each in operation.bodies:
        if each.argument is not None and body is not None:
            return {each.argument: body}
        found = as_node(body)
        return {field.argument: found[field.name] for field in each.fields if field.name in found}
    return {}
