"""Lines of text out of bytes as they come. No IO here."""

from __future__ import annotations

import codecs

from .media import LIMIT, StreamFormatError


class TextParser:
    """Lines of UTF-8 text without their ends, which are LF, CRLF or CR; empty lines are lines too."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pieces: list[str] = []
        self._size = 0
        self._after_return = False

    def feed(self, chunk: bytes) -> list[str]:
        """The lines that a piece completes. Raises :class:`StreamFormatError` for one that has no end."""
        text = self._decoder.decode(chunk)
        if not text:
            return []
        if self._after_return:
            # A line ended with CR at the end of the last piece; an LF here belongs to it.
            text = text.removeprefix("\n")
        self._after_return = text.endswith("\r")
        *lines, rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if lines:
            lines[0] = "".join(self._pieces) + lines[0]
            self._pieces, self._size = [], 0
        self._pieces.append(rest)
        self._size += len(rest)
        if self._size > LIMIT:
            raise StreamFormatError(f"a line of more than {LIMIT} characters")
        return lines

    def close(self) -> list[str]:
        """The end: the last line may come without a line end."""
        rest = "".join(self._pieces) + self._decoder.decode(b"", final=True)
        self._pieces, self._size = [], 0
        return [rest] if rest else []
