"""Request bodies that are sent piece by piece: files, and the multipart bodies that hold them."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from io import TextIOBase
from typing import NoReturn, Protocol, TypeAlias, cast

from ..arguments import describe
from ..errors import ArgumentError
from .files import (
    AsyncReadable,
    await_pieces,
    check_file,
    encode_piece,
    is_async,
    measure_path,
    open_path,
    read_pieces,
)
from .files import Readable as Readable

#: What a file may be given as, besides bytes and text.
Source: TypeAlias = (
    os.PathLike[str] | Readable | AsyncReadable | Iterator[bytes | str] | AsyncIterable[bytes | str]
)

# The same to who tells by hand whether a file is awaited: a protocol cannot.
_Told: TypeAlias = os.PathLike[str] | Readable | Iterator[bytes | str] | AsyncIterable[bytes | str]

#: What a body may be given as that is sent as it is; text is text, a path is an ``os.PathLike``. An asynchronous iterator,
#: or file, is sent by the client that awaits.
FileContent: TypeAlias = bytes | bytearray | memoryview | str | Source

_Content: TypeAlias = bytes | bytearray | memoryview | Source
_Headers: TypeAlias = Mapping[str, str]

#: What a file of a form may be given as: its content, or a tuple of its name, content, content type and headers. Text is
#: sent as text, without a file name.
FilePart: TypeAlias = (
    _Content
    | str
    | tuple[str, _Content]
    | tuple[str, _Content, str | None]
    | tuple[str, _Content, str | None, _Headers]
)


class FileSource:
    """A file that is read while it is sent.

    Paths are opened for each sending and closed after it. A file object is read from where it stands, and rewound to there
    for another sending where it can be; it is never closed. An iterator is used up by the one sending.
    """

    __slots__ = ("_source", "_start", "_used", "replayable", "size")

    def __init__(self, source: Source) -> None:
        told = cast("_Told", source)
        self._source = told
        self._start = 0
        self._used = False
        self.size: int | None = None
        self.replayable = False
        if isinstance(told, os.PathLike):
            self.size = measure_path(told)
            self.replayable = self.size is not None
        elif isinstance(told, Readable):
            self._measure(told)

    def _measure(self, source: Readable) -> None:
        check_file(source)
        if is_async(source):
            return
        seekable = getattr(source, "seekable", None)
        if seekable is None or not seekable():
            return
        try:
            self._start = source.tell()  # type: ignore[attr-defined]
        except OSError:  # a text file that is being iterated
            return
        self.replayable = True
        if not isinstance(source, TextIOBase):  # the positions of a text file are no byte counts
            self.size = source.seek(0, os.SEEK_END) - self._start  # type: ignore[attr-defined]
            source.seek(self._start)  # type: ignore[attr-defined]

    def __iter__(self) -> Iterator[bytes]:
        source = self._source
        if isinstance(source, os.PathLike):
            with open_path(source) as opened:
                yield from read_pieces(opened)
            return
        if is_async(source):
            refuse_async(source)
        if self._used and not self.replayable:
            raise ArgumentError("a file that cannot be rewound was sent already")
        if self._used and isinstance(source, Readable):
            source.seek(self._start)  # type: ignore[attr-defined]
        self._used = True
        if isinstance(source, Readable):
            yield from read_pieces(source)
        elif isinstance(source, Iterator):
            yield from map(encode_piece, source)
        else:
            refuse_async(source)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        source = self._source
        if isinstance(source, (os.PathLike, Readable, Iterator)) and not is_async(source):
            # Local files are read in the event loop, a chunk at a time: handing each chunk to a thread costs more than it saves.
            for chunk in self:
                yield chunk
            return
        if self._used and not self.replayable:
            raise ArgumentError("what an asynchronous iterator gives was sent already")
        self._used = True
        if is_async(source):
            async for piece in await_pieces(cast("AsyncReadable", source)):
                yield piece
            return
        async for given in cast("AsyncIterable[object]", source):
            yield encode_piece(given)


def refuse_async(source: object) -> NoReturn:
    """Refuse what only an event loop can read."""
    raise ArgumentError(
        f"{describe(source)} is asynchronous: a client that waits cannot read it",
        hint="Give an iterator, a file or bytes; or use the client that awaits",
    )


class PieceSource(Protocol):
    """What gives the pieces of a body while it is sent."""

    @property
    def size(self) -> int | None:
        """In bytes, where it is known before."""
        ...

    @property
    def replayable(self) -> bool:
        """Whether it may be sent again."""
        ...

    def __iter__(self) -> Iterator[bytes]: ...

    def __aiter__(self) -> AsyncIterator[bytes]: ...


class BodyStream:
    """A request body that is read while it is sent, by a sync or an async client.

    :ivar content_type: of the whole body, the boundary of a multipart body included; it does not change.
    :ivar content_length: in bytes, or ``None`` where it cannot be known before.
    :ivar replayable: whether it may be sent again, as for a retry.
    """

    __slots__ = ("_pieces", "content_length", "content_type", "replayable")

    def __init__(self, pieces: Iterable[bytes | PieceSource], content_type: str) -> None:
        self._pieces = tuple(pieces)
        self.content_type = content_type
        sizes = [len(piece) if isinstance(piece, bytes) else piece.size for piece in self._pieces]
        known = [size for size in sizes if size is not None]
        self.content_length = sum(known) if len(known) == len(sizes) else None
        self.replayable = all(
            isinstance(piece, bytes) or piece.replayable for piece in self._pieces
        )

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                yield from piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
                continue
            async for chunk in piece:
                yield chunk

    def __repr__(self) -> str:
        return f"BodyStream({self.content_type!r}, content_length={self.content_length!r})"
