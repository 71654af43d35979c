"""Parsers of streams that are fed with the bytes as they come: server-sent events and JSON lines. No IO here."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar, cast

from ..errors import ClientError

#: The largest line or event that is gathered before a parser gives up, in characters or bytes.
LIMIT: Final = 64 * 1024 * 1024


# A line without a name is a comment.
_FIELDS: Final = frozenset({"", "data", "event", "id", "retry"})


class StreamFormatError(ClientError):
    """A stream holds a line or an event that has no end."""


D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class ServerSentEvent(Generic[D]):
    """An event of a ``text/event-stream``.

    :ivar event: its type; ``message`` where the server names none.
    :ivar data: its text, the lines of it joined; or what the text stands for, where the document has a type for it.
    :ivar id: the last id that the stream has named, for ``Last-Event-ID``.
    :ivar retry: milliseconds to wait before connecting again, where the event says so.
    """

    event: str = "message"
    data: D = field(default=cast(Any, ""), repr=False)
    id: str = ""
    retry: int | None = None


class EventParser:
    """Server-sent events out of bytes, as the HTML standard has them: CR, LF or CRLF, comments, several data lines."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._text: list[str] = []
        self._size = 0
        self._started = False
        self._after_return = False
        self._event = ""
        self._data: list[str] = []
        self._retry: int | None = None
        self.last_id = ""
        self.retry: int | None = None
        self.is_known = False  # some line was one of a stream of events
        self.is_strange = False  # some line was none

    def feed(self, chunk: bytes) -> list[ServerSentEvent[str]]:
        """The events that a piece of the stream completes."""
        text = self._decoder.decode(chunk)
        if not self._started and text:
            self._started = True
            text = text.removeprefix("\ufeff")
        if self._after_return and text:
            # A line ended with CR at the end of the last piece; an LF here belongs to it.
            text = text.removeprefix("\n")
            self._after_return = False
        events: list[ServerSentEvent[str]] = []
        for line in self._split(text):
            event = self._take(line)
            if event is not None:
                events.append(event)
        return events

    def close(self) -> list[ServerSentEvent[str]]:
        """The end of the stream. An event without its blank line is incomplete and dropped, as the standard has it."""
        if rest := "".join(self._text):
            self._take(rest)
        self._text, self._data, self._size = [], [], 0
        return []

    def _split(self, text: str) -> Iterator[str]:
        if not text:
            return
        self._after_return = text.endswith("\r")
        *lines, rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for line in lines:
            self._text.append(line)
            yield "".join(self._text)
            self._text.clear()
        if rest:
            self._text.append(rest)
        self._count(sum(map(len, lines)) + len(rest))

    def _count(self, size: int) -> None:
        self._size = self._size + size if self._text or self._data else 0
        if self._size > LIMIT:
            raise StreamFormatError(f"an event of more than {LIMIT} characters")

    def _take(self, line: str) -> ServerSentEvent[str] | None:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        self.is_known = self.is_known or name in _FIELDS
        self.is_strange = self.is_strange or (name not in _FIELDS and not line.isspace())
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self.last_id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = self.retry = int(value)
        return None

    def _dispatch(self) -> ServerSentEvent[str] | None:
        data, event, retry = self._data, self._event, self._retry
        self._data, self._event, self._retry = [], "", None
        if not data:
            return None
        return ServerSentEvent(event or "message", "\n".join(data), self.last_id, retry)


class LineParser:
    """JSON lines out of bytes, one document a line; also JSON text sequences (RFC 7464), whose records start with RS."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        """The documents that a piece of the stream completes, without blank lines."""
        # A record of a sequence may span lines; JSON itself holds neither RS nor, on one line, LF.
        *lines, rest = self._separate(chunk)
        documents: list[bytes] = []
        for line in lines:
            self._pieces.append(line)
            documents.append(b"".join(self._pieces))
            self._pieces.clear()
            self._size = 0
        self._pieces.append(rest)
        self._size += len(rest)
        if self._size > LIMIT:
            raise StreamFormatError(f"a line of more than {LIMIT} bytes")
        return [stripped for document in documents if (stripped := document.strip())]

    def _separate(self, chunk: bytes) -> list[bytes]:
        return chunk.split(b"\n")

    def close(self) -> list[bytes]:
        """The end of the stream: the last line may come without a line end."""
        last = b"".join(self._pieces).strip()
        self._pieces.clear()
        return [last] if last else []


class SequenceParser(LineParser):
    """JSON text sequences (RFC 7464): each record starts with an RS and ends before the next, line ends within it or not."""

    def _separate(self, chunk: bytes) -> list[bytes]:
        return chunk.split(b"\x1e")


def parse_lines(content: bytes) -> list[bytes]:
    """All documents of JSON lines, or of a JSON text sequence, that were read as a whole."""
    parser = SequenceParser() if b"\x1e" in content else LineParser()
    return parser.feed(content) + parser.close()
