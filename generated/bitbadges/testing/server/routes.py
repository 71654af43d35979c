"""Which operation a request is of: by its method and path, below whatever base the client was given."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import cast
from urllib.parse import parse_qsl, unquote, urlsplit

from ..._runtime.operation import API, Operation, Server
from ..facts import Facts, as_node
from .given import Given, RefusedError


@dataclass(frozen=True, slots=True)
class Route:
    """A place of the document: its key (method and path), the steps of its path, what its query has to hold."""

    key: str
    method: str
    steps: tuple[re.Pattern[str], ...]
    names: tuple[str, ...]
    query: tuple[tuple[str, str], ...]
    symbols: tuple[str, ...]

    def match(self, steps: list[str]) -> dict[str, str] | None:
        """What stands in the variables of the path that these are the last steps of."""
        decoded = map(unquote, steps)
        found = [each.fullmatch(step) for each, step in zip(self.steps, decoded, strict=True)]
        if not all(found):
            return None
        texts = [text for each in found if each for text in each.groups()]
        return dict(zip(self.names, texts, strict=True))


def build_route(key: str, symbols: tuple[str, ...]) -> Route:
    """The route of an operation."""
    method, _, template = key.partition(" ")
    # A fragment tells operations of one path apart in the document, and is never sent.
    path, _, query = template.partition("#")[0].partition("?")
    steps = [step for step in path.split("/") if step]
    return Route(
        key=key,
        method=method,
        steps=tuple(map(_compile, steps)),
        names=tuple(re.findall(r"\{([^}]*)\}", "/".join(steps))),
        query=tuple(parse_qsl(query, keep_blank_values=True)),
        symbols=symbols,
    )


def _compile(step: str) -> re.Pattern[str]:
    pieces = re.split(r"\{[^}]*\}", step)
    return re.compile("(.+?)".join(map(re.escape, pieces)), re.DOTALL)


class Routes:
    """The routes of a package."""

    def __init__(self, facts: Facts, api: API) -> None:
        symbols: dict[str, tuple[str, ...]] = {}
        for symbol, fact in facts.methods.items():
            key = str(fact["key"])
            symbols[key] = (*symbols.get(key, ()), symbol)
        self._routes = [build_route(key, named) for key, named in symbols.items()]
        self._bases = {"", *(_find_path(server) for server in api.servers)}

    def find(self, given: Given) -> list[tuple[Route, dict[str, str]]]:
        """The routes that a request may be of, and what stands in their variables: of several what they say of those decides.

        Raises :class:`RefusedError` where there is none.
        """
        steps = [step for step in given.path.split("/") if step]
        matches = sorted(self._list_matches(steps), key=lambda each: each[:2])
        query = given.query
        for method in (given.method, "GET") if given.method == "HEAD" else (given.method,):
            found = [
                match
                for match in matches
                if match[2].method == method and all(each in query for each in match[2].query)
            ]
            if found:
                return [(route, values) for rank, _, route, values in found if rank == found[0][0]]
        allowed = sorted({route.method for _, _, route, _ in matches})
        if allowed:
            said = f"{given.path} takes {', '.join(allowed)}, and no {given.method}"
            raise RefusedError(405, [said], {"Allow": ", ".join(allowed)})
        raise RefusedError(404, [self._explain(given)])

    def _list_matches(
        self, steps: list[str]
    ) -> Iterable[tuple[tuple[bool, int, int], str, Route, dict[str, str]]]:
        """What a path may be; first what stands below a base of the document's, of that what has the fewest variables."""
        for route in self._routes:
            size = len(route.steps)
            if size > len(steps):
                continue
            base = "/".join(steps[: len(steps) - size])
            values = route.match(steps[len(steps) - size :])
            if values is None:
                continue
            is_known = base in self._bases
            rank = (len(values), -size) if is_known else (-size, len(values))
            yield (not is_known, *rank), f"{-len(route.query):+}{route.key}", route, values

    def _explain(self, given: Given) -> str:
        known = {re.sub(r"\{[^}]*\}", "1", route.key).lower(): route.key for route in self._routes}
        asked = f"{given.method} {given.path}".lower()[:500]
        near = get_close_matches(asked, known, n=1, cutoff=0.3)
        hint = f"; the nearest is {known[near[0]]}" if near else ""
        return f"the document has no operation {given.method} {given.path[:500]}{hint}"


def _find_path(server: str | Server) -> str:
    url = server if isinstance(server, str) else server.url
    return urlsplit(url).path.strip("/")


def find_way(
    given: Given, symbols: Iterable[str], operations: dict[str, Operation], facts: Facts
) -> str:
    """The method that a request is of, where one gives a stream and another does not: by what the one sends to get it."""
    named = list(symbols)
    streams = [each for each in named if facts.methods[each]["way"] == "stream"]
    whole = [each for each in named if each not in streams]
    if not streams or not whole:
        return named[0]
    asks = _asks_for_stream(given, operations[streams[0]])
    return streams[0] if asks else whole[0]


def _asks_for_stream(given: Given, operation: Operation) -> bool:
    constants = [each for body in operation.bodies for each in body.constants]
    if constants:
        try:
            body = as_node(cast("object", json.loads(given.content)))
        except (ValueError, RecursionError):
            body = dict(parse_qsl(given.content.decode(errors="replace")))
        return any(body.get(name) == value for name, value in constants)
    accepted = {
        each.partition(";")[0].strip().lower()
        for each in given.headers.get("accept", "").split(",")
    }
    streamed = {r.content_type for r in operation.responses if r.decoding in ("events", "lines")}
    return accepted <= streamed
