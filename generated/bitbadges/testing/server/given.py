"""A request as it came over a socket, and what is said of one that does not fit the document."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qsl, urlsplit

from ..._runtime.message import Headers
from ..reply import Reply

PROBLEM = "application/problem+json"
_MOST = 20
"""How many faults of a request are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A request: its method, what stands in its first line, its headers and its body."""

    method: str
    target: str
    headers: Headers = field(default_factory=Headers)
    content: bytes = b""

    @property
    def path(self) -> str:
        """The path, as it is encoded. Raises ``ValueError`` for an address that is none."""
        return urlsplit(self.target).path

    @property
    def raw_query(self) -> str:
        """The query, as it is encoded."""
        return urlsplit(self.target).query

    @property
    def query(self) -> list[tuple[str, str]]:
        """The parameters of the query, in their order."""
        return parse_qsl(self.raw_query, keep_blank_values=True)

    @property
    def content_type(self) -> str:
        """The media type of the body in lower case, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies."""
        pairs = (each.strip().partition("=") for each in self.headers.get("cookie", "").split(";"))
        return {name: value.strip('"') for name, mark, value in pairs if mark}


class RefusedError(Exception):
    """What is wrong with a request: a status, and a sentence for each fault."""

    def __init__(
        self, status: int, faults: Sequence[str], headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(faults[0])
        self.status = status
        self.faults = [*faults[:_MOST]]
        self.headers = headers or {}

    def build_reply(self) -> Reply:
        """The answer that says it."""
        more = len(self.faults) - 1
        problem = {
            "type": "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.faults[0] + (f" (and {more} more)" if more else ""),
            "problems": self.faults,
        }
        content = json.dumps(problem, ensure_ascii=False).encode(errors="replace")
        headers = Headers([("Content-Type", PROBLEM), *self.headers.items()])
        return Reply(status=self.status, headers=headers, pieces=(content,))
