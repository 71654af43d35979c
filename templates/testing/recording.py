"""Tapes: what a real API answered, kept without secrets, and played again."""

# The clients keep their middleware for themselves.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import json
import os
import re
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from types import TracebackType
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

from .._runtime.message import Headers, HTTPResponse, Request
from .._runtime.secrets import Redactor
from .._runtime.transport.middleware import AsyncHandler, Handler
from .facts import Node, as_node
from .reply import Reply
from .sent import SentRequest

FORMAT = 1
_BOUNDARY = re.compile(r"boundary=\"?([^\";]+)")


class NotRecordedError(AssertionError):
    """A request that the tape does not have: the message names the nearest that it has."""


class TapeError(ValueError):
    """A file that is no tape."""


class Tape:
    """The requests of a session and their answers, in their order."""

    def __init__(self) -> None:
        self.exchanges: list[Node] = []

    def add(self, request: Request, content: bytes, response: HTTPResponse) -> None:
        """Keeps an exchange, without what is secret in it."""
        redactor = request.redactor
        safe = response.redacted(redactor)
        kept = [pair for pair in safe.headers.pairs if pair[0].lower() not in _PASSING]
        self.exchanges.append(
            {
                "request": {
                    "method": request.method,
                    "url": redactor.url(request.url),
                    **_write_body(scrub_body(content, request.headers, redactor)),
                },
                "response": {
                    "status": safe.status,
                    "headers": [list(pair) for pair in kept],
                    **_write_body(safe.content),
                },
            }
        )

    def write(self, path: str | Path) -> None:
        """Writes the tape, whole or not at all."""
        text = json.dumps({"format": FORMAT, "exchanges": self.exchanges}, indent=1)
        place = Path(path)
        draft = place.with_name(f"{place.name}.part")
        draft.write_text(text + "\n", encoding="utf-8")
        os.replace(draft, place)


_PASSING = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection"})
"""Headers of the way that an answer came, which it does not come again."""


def read_tape(path: str | Path) -> list[Node]:
    """The exchanges of a tape. Raises :class:`TapeError` for a file that is none."""
    try:
        content: object = json.loads(Path(path).read_text(encoding="utf-8"))
    except ValueError as error:
        raise TapeError(f"{path} is no tape: {error}") from None
    node = as_node(content)
    exchanges = node.get("exchanges")
    if node.get("format") != FORMAT or not isinstance(exchanges, list):
        raise TapeError(f"{path} is no tape, or one of another version: record it anew")
    return cast("list[Node]", exchanges)


def scrub_body(content: bytes, headers: Headers, redactor: Redactor) -> bytes:
    """A body without secrets, and without the boundary that is another each time."""
    found = _BOUNDARY.search(headers.get("content-type", ""))
    if found:
        content = content.replace(found[1].encode(), b"boundary")
    return redactor.body(content)


def _write_body(content: bytes) -> Node:
    """A body as JSON, as text, or as base64, whichever it is first."""
    if not content:
        return {}
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return {"base64": b64encode(content).decode()}
    try:
        value: object = json.loads(text)
    except ValueError:
        return {"text": text}
    return {"json": value} if json.dumps(value) == text else {"text": text}


def _read_body(node: Node) -> bytes:
    if "base64" in node:
        return b64decode(str(node["base64"]))
    if "json" in node:
        return json.dumps(node["json"]).encode()
    return str(node.get("text", "")).encode()


class Recording:
    """Answers as a tape has it: a request that was recorded so often is answered so often."""

    def __init__(self, exchanges: list[Node], name: str) -> None:
        self._exchanges = [(_show(each["request"]), each["response"]) for each in exchanges]
        self._name = name
        self._taken: Counter[str] = Counter()

    def answer(self, request: SentRequest) -> Reply:
        """The recorded answer. Raises :class:`NotRecordedError` where there is none."""
        body = scrub_body(request.content, request.headers, request.redactor)
        wanted = _show(
            {
                "method": request.method,
                "url": request.redactor.url(request.url),
                **_write_body(body),
            }
        )
        matching = [response for shown, response in self._exchanges if is_same(shown, wanted)]
        number = self._taken[wanted]
        if number >= len(matching):
            raise NotRecordedError(self._explain(wanted, len(matching)))
        self._taken[wanted] += 1
        node = cast("Node", matching[number])
        content = _read_body(node)
        headers = Headers([(str(name), str(value)) for name, value in node["headers"]])
        return Reply(status=node["status"], headers=headers, pieces=(content,) if content else ())

    def _explain(self, wanted: str, count: int) -> str:
        if count:
            times = "once" if count == 1 else f"{count} times"
            return f"{self._name} has this request {times}, and it comes once more: {wanted}"
        near = max(
            self._exchanges,
            key=lambda each: SequenceMatcher(None, wanted, each[0]).ratio(),
            default=None,
        )
        hint = f"the nearest that it has is: {near[0]}" if near else "it has none at all"
        return f"{self._name} does not have this request: {wanted}\n{hint}"


def is_same(one: str, other: str) -> bool:
    """Whether two requests are the same, wherever the path of the server begins."""
    (method, _, first), (verb, _, second) = one.partition(" "), other.partition(" ")
    return method == verb and (first.endswith(second) or second.endswith(first))


def _show(request: Node) -> str:
    """A request in a line; where the server is, and the order of the query, make no difference."""
    parts = urlsplit(str(request["url"]))
    query = "&".join(f"{k}={v}" for k, v in sorted(parse_qsl(parts.query, keep_blank_values=True)))
    body = ""
    if "json" in request:
        body = " " + json.dumps(request["json"], sort_keys=True)
    elif len(request) > 2:
        body = " " + str(request.get("text", request.get("base64", "")))
    return f"{request['method']} {parts.path}{'?' + query if query else ''}{body}"


class Recorder:
    """A client of the real API that keeps what comes: ``with`` for one that waits, ``async with`` for one that awaits."""

    def __init__(
        self, path: str | Path, client: Callable[[], Any], async_client: Callable[[], Any]
    ) -> None:
        self.tape = Tape()
        self._path = path
        self._build = client
        self._build_async = async_client
        self._client: Any = None

    def __enter__(self) -> Any:
        self._client = self._build()
        layers = (*self._client._runner.middleware, self._keep)
        return self._client.with_options(middleware=layers)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._client.close()
        if error is None:
            self.tape.write(self._path)

    async def __aenter__(self) -> Any:
        self._client = self._build_async()
        layers = (*self._client._runner.middleware, self._keep_async)
        return self._client.with_options(middleware=layers)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._client.close()
        if error is None:
            self.tape.write(self._path)

    def _keep(self, request: Request, handler: Handler) -> HTTPResponse:
        content, request = _copy_content(request)
        response = handler(request)
        if response.is_read:
            self.tape.add(request, content, response)
        else:
            body: Any = response.body
            read: Callable[[], Iterator[bytes]] = body.iter_bytes

            def tee() -> Iterator[bytes]:
                pieces: list[bytes] = []
                try:
                    for piece in read():
                        pieces.append(piece)
                        yield piece
                finally:
                    self.tape.add(request, content, response.with_content(b"".join(pieces)))

            body.iter_bytes = tee
        return response

    async def _keep_async(self, request: Request, handler: AsyncHandler) -> HTTPResponse:
        content, request = await _copy_content_async(request)
        response = await handler(request)
        if response.is_read:
            self.tape.add(request, content, response)
        else:
            body: Any = response.body
            read: Callable[[], AsyncIterator[bytes]] = body.iter_bytes

            async def tee() -> AsyncIterator[bytes]:
                pieces: list[bytes] = []
                try:
                    async for piece in read():
                        pieces.append(piece)
                        yield piece
                finally:
                    self.tape.add(request, content, response.with_content(b"".join(pieces)))

            body.iter_bytes = tee
        return response


def _copy_content(request: Request) -> tuple[bytes, Request]:
    """The bytes of a body, and the request with them: a stream of the caller's is read once."""
    content = request.content
    if content is None or isinstance(content, bytes):
        return content or b"", request
    whole = b"".join(cast("Iterator[bytes]", content))
    return whole, request.replace(content=whole)


async def _copy_content_async(request: Request) -> tuple[bytes, Request]:
    content = request.content
    if content is None or isinstance(content, bytes):
        return content or b"", request
    if not hasattr(content, "__aiter__"):
        return _copy_content(request)
    whole = b"".join([piece async for piece in cast("AsyncIterator[bytes]", content)])
    return whole, request.replace(content=whole)
