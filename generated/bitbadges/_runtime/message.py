"""What is sent and what comes back, free of any HTTP library; nothing of it shows a secret."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, cast

from .options import DEFAULT_TIMEOUT, Timeout
from .secrets import NOTHING_KNOWN, Redactor

Pairs = tuple[tuple[str, str], ...]
Content = bytes | Iterable[bytes] | AsyncIterable[bytes] | None


class Headers(Mapping[str, str]):
    """Headers by name in any case; a name that occurs more than once gives its values joined by commas."""

    __slots__ = ("_index", "_pairs")

    def __init__(self, pairs: Iterable[tuple[str, str]] | Mapping[str, str] = ()) -> None:
        if isinstance(pairs, Mapping):
            pairs = cast(Mapping[str, str], pairs).items()
        self._pairs: Pairs = tuple(pairs)
        self._index: dict[str, str] | None = None

    @property
    def pairs(self) -> Pairs:
        """All names and values in their order."""
        return self._pairs

    def _indexed(self) -> dict[str, str]:
        if self._index is None:
            index: dict[str, str] = {}
            for name, value in self._pairs:
                key = name.lower()
                index[key] = f"{index[key]}, {value}" if key in index else value
            self._index = index
        return self._index

    def __getitem__(self, name: str) -> str:
        return self._indexed()[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._indexed()

    def __iter__(self) -> Iterator[str]:
        return iter(self._indexed())

    def __hash__(self) -> int:
        return hash(frozenset(self._indexed().items()))

    def __len__(self) -> int:
        return len(self._indexed())

    def get_all(self, name: str) -> list[str]:
        """The values of one name, one by one."""
        key = name.lower()
        return [value for other, value in self._pairs if other.lower() == key]

    def with_values(self, values: Mapping[str, str]) -> Headers:
        """A copy in which these values take the place of those of the same names."""
        replaced = {name.lower() for name in values}
        kept = [pair for pair in self._pairs if pair[0].lower() not in replaced]
        return Headers((*kept, *values.items()))

    def without(self, names: Iterable[str]) -> Headers:
        """A copy that lacks these names."""
        gone = {name.lower() for name in names}
        return Headers(pair for pair in self._pairs if pair[0].lower() not in gone)

    def redacted(self, redactor: Redactor = NOTHING_KNOWN) -> Headers:
        """A copy whose secret values are masked."""
        return Headers((name, redactor.header(name, value)) for name, value in self._pairs)

    def __repr__(self) -> str:
        return f"Headers({list(self.redacted()._pairs)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return Headers, (self.redacted()._pairs,)


REQUEST_IDS = ("x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "cf-ray")
NO_HEADERS = Headers()


def find_request_id(headers: Mapping[str, str]) -> str | None:
    """What the server calls the request."""
    for name in REQUEST_IDS:
        if name in headers:
            return headers[name]
    return None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Request:
    """One attempt: what goes over the wire. Middleware sees it, and may hand on a changed copy.

    ``url`` and ``headers`` are complete and hold the secrets; ``repr`` and pickling mask them. ``attempt`` counts from 1.
    ``omitted`` names, in lower case, the headers that the HTTP library is not to add of its own. ``arguments`` are those of the
    method by their Python names, as they were given; they are neither shown nor pickled.
    """

    method: str
    url: str
    headers: Headers = NO_HEADERS
    content: Content = None
    timeout: Timeout = DEFAULT_TIMEOUT
    deadline: float | None = None
    stream: bool = False
    attempt: int = 1
    operation: str = ""
    redactor: Redactor = field(default=NOTHING_KNOWN)
    omitted: frozenset[str] = frozenset()
    arguments: Mapping[str, object] = field(default_factory=dict[str, object], compare=False)

    def replace(self, **changes: Any) -> Request:
        """A copy with other values."""
        return replace(self, **changes)

    def with_headers(self, values: Mapping[str, str]) -> Request:
        """A copy with these headers in the place of those of the same names."""
        return replace(self, headers=self.headers.with_values(values))

    def redacted(self) -> Request:
        """A copy that may be shown and kept: its address and headers are masked, its body is gone."""
        return Request(
            method=self.method,
            url=self.redactor.url(self.url),
            headers=self.headers.redacted(self.redactor),
            timeout=self.timeout,
            attempt=self.attempt,
            operation=self.operation,
        )

    def __repr__(self) -> str:
        url = self.redactor.url(self.url)
        return f"Request({self.method} {url}, operation={self.operation!r}, attempt={self.attempt})"

    def __reduce__(self) -> tuple[Any, ...]:
        safe = self.redacted()
        state = {
            "method": safe.method,
            "url": safe.url,
            "headers": safe.headers,
            "timeout": safe.timeout,
            "attempt": safe.attempt,
            "operation": safe.operation,
        }
        return build_request, (state,)


def build_request(state: dict[str, Any]) -> Request:
    """A request out of its pickle."""
    return Request(**state)


class Body(Protocol):
    """A body that is still on its way, for a synchronous reader."""

    def iter_bytes(self) -> Iterator[bytes]:
        """The pieces, decompressed."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...


class AsyncBody(Protocol):
    """A body that is still on its way, for an asynchronous reader."""

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """The pieces, decompressed."""
        ...

    async def close(self) -> None:
        """Let go of the connection."""
        ...


class HTTPResponse:
    """An answer as it came: status, headers, and the body, read or still open.

    Middleware may make one of its own to answer instead of the server. ``elapsed`` is the time of this attempt in seconds.
    """

    __slots__ = ("_content", "body", "elapsed", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: Headers | Mapping[str, str] | Iterable[tuple[str, str]] = (),
        content: bytes | None = b"",
        *,
        body: Body | AsyncBody | None = None,
        elapsed: float = 0.0,
    ) -> None:
        self.status = status
        self.headers = headers if isinstance(headers, Headers) else Headers(headers)
        self.body = body
        self.elapsed = elapsed
        self._content = content

    @property
    def content(self) -> bytes:
        """The whole body, decompressed. Raises ``RuntimeError`` while it is still open."""
        if self._content is None:
            raise RuntimeError("the body of this answer is not read yet")
        return self._content

    @property
    def is_read(self) -> bool:
        """Whether the body is at hand."""
        return self._content is not None

    def with_content(self, content: bytes) -> HTTPResponse:
        """A copy whose body is read."""
        return HTTPResponse(self.status, self.headers, content, elapsed=self.elapsed)

    def redacted(self, redactor: Redactor) -> HTTPResponse:
        """A copy that may be shown and kept."""
        content = redactor.body(self._content) if self._content is not None else b""
        return HTTPResponse(
            self.status, self.headers.redacted(redactor), content, elapsed=self.elapsed
        )

    def __repr__(self) -> str:
        kind = self.headers.get("content-type", "no content type")
        size = f"{len(self._content)} bytes" if self._content is not None else "open"
        return f"HTTPResponse({self.status}, {kind}, {size})"

    def __reduce__(self) -> tuple[Any, ...]:
        return HTTPResponse, (self.status, self.headers, self._content or b"")
