"""The type of a row: one way to call one operation, and the request that it must make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A call in Python and its request on the wire.

    ``path`` is percent-encoded, ``query`` is not, ``body`` is the JSON that must be sent (``None`` for no body at all).
    ``returns`` names the class of the answer, ``items`` the JSON pointer to the items where the answer is a page. ``user``
    says whether the credentials of a user go along. ``harmless`` takes the place of keywords that a mock server which reads
    empty parameters as absent cannot take.
    """

    id: str
    call: str
    arguments: tuple[str | int, ...] = ()
    keywords: Mapping[str, object] = field(default_factory=dict[str, object])
    method: str = "GET"
    path: str
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Mapping[str, object] | None = None
    returns: str
    items: str | None = None
    user: Literal["never", "optional", "required"] = "never"
    harmless: Mapping[str, object] = field(default_factory=dict[str, object])
    variant: str = ""

    def __str__(self) -> str:
        return f"{self.id}-{self.variant}" if self.variant else self.id

    @property
    def resource(self) -> str:
        """The attribute of the client."""
        return self.call.partition(".")[0]

    @property
    def function(self) -> str:
        """The method of the resource."""
        return self.call.partition(".")[2]

    @property
    def encoded_query(self) -> tuple[str, ...]:
        """The query as it is sent, piece by piece, sorted: everything but unreserved characters is percent-encoded."""
        pieces = (f"{name}={quote(value, safe='')}" for name, value in self.query.items())
        return tuple(sorted(pieces))
