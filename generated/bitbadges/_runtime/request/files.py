"""Files of the caller: whether they can be sent, and their bytes. What goes wrong with them is told by their name."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from inspect import iscoroutine, iscoroutinefunction
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, Final, Protocol, cast, runtime_checkable

from ..arguments import describe
from ..errors import ArgumentError

CHUNK: Final = 65536


@runtime_checkable
class Readable(Protocol):
    """A file object, in binary or text mode."""

    def read(self, size: int = ..., /) -> bytes | str: ...


class AsyncReadable(Protocol):
    """A file object whose pieces are awaited, as the libraries of asynchronous files have it."""

    async def read(self, size: int = ..., /) -> bytes | str: ...


def is_async(source: object) -> bool:
    """Whether a file object is read by awaiting it."""
    return iscoroutinefunction(getattr(source, "read", None))


def name_file(source: object) -> str:
    """What to call a file in an error."""
    name = getattr(source, "name", None)
    return f"the file {name!r}" if isinstance(name, (str, bytes)) and name else "the file"


def name_path(path: os.PathLike[str]) -> str:
    """What to call a file of that path in an error."""
    return f"the file {os.fspath(path)!r}"


def explain(error: Exception) -> str:
    """Why a file cannot be read."""
    return getattr(error, "strerror", None) or str(error)


def measure_path(path: os.PathLike[str]) -> int | None:
    """The size of a file, ``None`` for a pipe. Raises :class:`ArgumentError` for what cannot be read."""
    problem: str
    try:
        found = os.stat(path)
        if S_ISDIR(found.st_mode):
            raise ArgumentError(
                f"{os.fspath(path)!r} is a directory, not a file",
                hint="Send its files, or one file that they are packed into",
            )
        if os.access(path, os.R_OK):
            return found.st_size if S_ISREG(found.st_mode) else None
        problem = "permission denied"
    except ArgumentError:
        raise
    except (OSError, ValueError) as error:
        problem = explain(error)
    raise ArgumentError(f"{name_path(path)} cannot be read: {problem}")


def open_path(path: os.PathLike[str]) -> BinaryIO:
    """The file, open. Raises :class:`ArgumentError` where it went away in the meantime."""
    try:
        return open(path, "rb")
    except (OSError, ValueError) as error:
        problem = explain(error)
    raise ArgumentError(f"{name_path(path)} cannot be read: {problem}")


def check_file(source: Readable) -> None:
    """Refuse a file object that cannot be read: closed, or open for writing alone."""
    name = name_file(source)
    if getattr(source, "closed", False) is True:
        raise ArgumentError(
            f"{name} is closed", hint="Close it after the call, or give its path: pathlib.Path(…)"
        )
    readable = getattr(source, "readable", None)
    if callable(readable) and readable() is False:
        raise ArgumentError(f"{name} is open for writing alone", hint="Open it with 'rb'")


def encode_piece(piece: object) -> bytes:
    """A piece of a file or of an iterator as bytes. Raises :class:`ArgumentError` for what is neither bytes nor text."""
    if isinstance(piece, bytes):
        return piece
    if isinstance(piece, (bytearray, memoryview)):
        return bytes(cast("bytes", piece))
    if isinstance(piece, str):
        try:
            return piece.encode()
        except UnicodeEncodeError:
            raise ArgumentError("the body holds text that has no form in UTF-8") from None
    if iscoroutine(piece):
        piece.close()
    raise ArgumentError(f"a body is read in pieces of bytes or text, not {describe(piece)}")


def read_pieces(source: Readable) -> Iterator[bytes]:
    """The bytes of a file from where it stands. Raises :class:`ArgumentError` where it cannot be read any further."""
    while piece := _read_piece(source):
        yield encode_piece(piece)


async def await_pieces(source: AsyncReadable) -> AsyncIterator[bytes]:
    """The same of a file whose pieces are awaited."""
    while piece := await _await_piece(source):
        yield encode_piece(piece)


async def _await_piece(source: AsyncReadable) -> object:
    try:
        return await source.read(CHUNK)
    except (UnicodeDecodeError, OSError, ValueError) as error:
        raise _refuse(source, error) from None


def _read_piece(source: Readable) -> object:
    try:
        return source.read(CHUNK)
    except (UnicodeDecodeError, OSError, ValueError) as error:
        raise _refuse(source, error) from None


def _refuse(source: object, error: Exception) -> ArgumentError:
    hint: str | None = None
    if isinstance(error, UnicodeDecodeError):
        problem = f"it is open as text, and is none in {error.encoding}"
        hint = "Open it with 'rb'"
    else:
        problem = "it is closed" if getattr(source, "closed", False) is True else explain(error)
    return ArgumentError(f"{name_file(source)} cannot be read: {problem}", hint=hint)
