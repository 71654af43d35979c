"""Cases of the client: its credentials, and what there is one of in a package."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .documents import Case, Node, Side

_KEY: Node = {"type": "apiKey", "in": "header", "name": "X-§"}
_TOKEN: Node = {
    "type": "oauth2",
    "flows": {"clientCredentials": {"tokenUrl": "https://a.test/t", "scopes": {}}},
}
_ELSEWHERE: Node = {
    "type": "oauth2",
    "flows": {"clientCredentials": {"tokenUrl": "https://b.test/t", "scopes": {}}},
}


def find_cases() -> Iterator[Case]:
    """Credentials."""

    def case(rule: str, old: Node | None, new: Node | None, use: str = "Sample(§_key='x')") -> Case:
        before, after = ({} if each is None else {"key": each} for each in (old, new))
        return Case(rule=rule, old=Side(schemes=before), new=Side(schemes=after), use=use)

    yield case("credential-added", None, _KEY, "print(c)")
    yield case("credential-removed", _KEY, None)
    kept: Node = {**_KEY, "x-goldsmith-env": "KEPT_KEY"}
    yield case("credential-renamed", kept, {**kept, "x-goldsmith-argument": "§_token"})
    yield case("credential-type-changed", {"type": "http", "scheme": "bearer"}, _KEY)
    yield case("credential-moved", _KEY, {**_KEY, "in": "query"})
    yield case("credential-environment-renamed", _KEY, {**_KEY, "x-goldsmith-env": "OTHER_KEY"})
    yield case("credential-token-url-changed", _TOKEN, _ELSEWHERE, "print(c)")


Change = Callable[[Node], object]

SERVERS: dict[str, tuple[list[str], list[str]]] = {
    "server-changed": (["https://a.test"], ["https://b.test"]),
    "server-added": (["https://a.test"], ["https://a.test", "https://b.test"]),
    "server-removed": (["https://a.test", "https://b.test"], ["https://a.test"]),
}
"""The servers of a document before and after."""
