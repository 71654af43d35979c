"""What a client sent, as a test looks at it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from .._runtime.message import Headers, Request
from .._runtime.secrets import NOTHING_KNOWN, Redactor


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRequest:
    """One attempt of a call: what went over the wire, with its secrets, since the test gave them.

    ``operation`` is its id in the document, empty for a call of one's own; ``attempt`` counts from 1;
    ``arguments`` are those of the method, by their names, and ``redactor`` knows its secrets.
    """

    method: str
    url: str
    headers: Headers
    content: bytes
    operation: str
    attempt: int
    stream: bool = False
    arguments: Mapping[str, object] = field(default_factory=dict[str, object], compare=False)
    redactor: Redactor = field(default=NOTHING_KNOWN, compare=False, repr=False)

    @property
    def path(self) -> str:
        """The path of the address, decoded."""
        return unquote(urlsplit(self.url).path)

    @property
    def query(self) -> Mapping[str, str]:
        """The parameters of the query; of one that is there more than once the last."""
        return dict(self.query_pairs)

    @property
    def query_pairs(self) -> list[tuple[str, str]]:
        """The parameters of the query in their order."""
        return parse_qsl(urlsplit(self.url).query, keep_blank_values=True)

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode(errors="replace")

    @property
    def json(self) -> Any:
        """The body as JSON; ``None`` where there is no body. Raises ``ValueError`` where it is something else."""
        return json.loads(self.content) if self.content else None

    def __str__(self) -> str:
        return f"{self.method} {self.url}"


def build_sent(request: Request, content: bytes) -> SentRequest:
    """What is kept of an attempt."""
    return SentRequest(
        method=request.method,
        url=request.url,
        headers=request.headers,
        content=content,
        operation=request.operation,
        attempt=request.attempt,
        stream=request.stream,
        arguments=request.arguments,
        redactor=request.redactor,
    )
