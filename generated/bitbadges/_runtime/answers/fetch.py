"""Fetching pages: a typed answer, its items, and what asks for the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Generic, TypeVar

from ..effects import Steps
from ..exchange.execute import prepare, read_answer
from ..exchange.settings import Settings
from ..message import Headers
from .paging import Cursor, Turn, find_items, find_next, require_paging, says_more, turn_to

R = TypeVar("R")


class Fetched(Generic[R]):
    """A page as it came, and the pages that were asked for before it, by cursor."""

    __slots__ = ("cursor", "index", "items", "repeated", "response", "seen", "stuck", "turn")

    def __init__(
        self,
        turn: Turn,
        response: R,
        headers: Headers,
        url: str,
        seen: dict[Cursor | None, int],
        index: int,
    ) -> None:
        self.turn = turn
        self.response = response
        paging = require_paging(turn.call)
        self.items: list[Any] = find_items(paging, response)
        self.seen = seen
        self.index = index
        self.cursor = find_next(turn, response, headers, url, self.items)
        # A cursor that led to this page or to one before it would lead round in a circle.
        self.repeated = self.cursor is not None and seen.get(self.cursor, index + 1) <= index
        # The answer says that there is more, and not where.
        self.stuck = self.cursor is None and says_more(paging, response) is True

    @property
    def name(self) -> str:
        """The operation whose page it is."""
        return self.turn.call.operation.id

    def following(self) -> tuple[Turn, dict[Cursor | None, int], int] | None:
        """What :func:`fetch` takes for the next page; ``None`` after the last."""
        if self.cursor is None or self.repeated:
            return None
        turn = replace(turn_to(self.turn, self.cursor), held=len(self.items))
        return turn, self.seen, self.index + 1


def fetch(
    settings: Settings, turn: Turn, seen: dict[Cursor | None, int], index: int
) -> Steps[Fetched[Any]]:
    """One page."""
    exchange = prepare(settings, turn.call, turn.options, url=turn.url)
    response = yield from exchange.run()
    value = read_answer(exchange, response)
    seen[turn.position()] = index
    fetched: Fetched[Any] = Fetched(turn, value, response.headers, exchange.url, seen, index)
    if fetched.repeated:
        settings.observer.logger.warning(
            "%s: the server repeats a page; reading stops", fetched.name
        )
    if fetched.stuck:
        settings.observer.logger.warning(
            "%s: the server says that there is more, but not where; reading stops", fetched.name
        )
    return fetched
