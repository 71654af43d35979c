"""Bodies of values one after the other: JSON Lines and JSON text sequences. They are sent as they come."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias, TypeVar, cast

from ..arguments import describe
from ..errors import ArgumentError
from ..models.adapters import Adapter, find_adapter
from ..models.fields import MODEL
from ..operation import Body
from .finite import NotFiniteError
from .fitting import check_value, dump_json
from .upload import BodyStream, refuse_async
from .values import build_json

RowT = TypeVar("RowT")

#: What rows may be given as; an asynchronous iterable is sent by the client that awaits.
Rows: TypeAlias = Iterable[RowT] | AsyncIterable[RowT]

_NO_ROWS: Final = (str, bytes, bytearray, memoryview, Mapping, MODEL)


def is_rows(value: object) -> bool:
    """Whether a value is several rows, and not one, or what they are written as."""
    return isinstance(value, (Iterable, AsyncIterable)) and not isinstance(value, _NO_ROWS)


def encode_rows(body: Body, value: object, content_type: str) -> BodyStream:
    """The body of some rows. A list may be sent again, and is checked before anything is sent; an iterator is used up.

    Raises :class:`ArgumentError` where a row does not fit its type.
    """
    if not is_rows(value):
        raise ArgumentError(
            f"{body.argument} takes rows: a list or an iterator, not {describe(value)}"
        )
    writer = _Writer(body, "json-seq" in content_type)
    if isinstance(value, Sequence):
        rows = cast("Sequence[object]", value)
        return BodyStream(
            [writer.write(row, index) for index, row in enumerate(rows)], content_type
        )
    return BodyStream([RowSource(value, writer)], content_type)


class _Writer:
    """Writes rows, each with what separates it from the next."""

    __slots__ = ("_adapter", "_argument", "_begin")

    def __init__(self, body: Body, is_sequence: bool) -> None:
        self._adapter: Adapter | None = None
        if body.type is not None:
            self._adapter = find_adapter(body.type)
        self._argument = body.argument or "body"
        self._begin = b"\x1e" if is_sequence else b""

    def write(self, row: object, index: int) -> bytes:
        """A row, which is the ``index``-th of all."""
        place = f"{self._argument}.{index}"
        try:
            return self._begin + self._encode(row, place) + b"\n"
        except NotFiniteError as error:
            where = ".".join([place, *error.steps])
            raise ArgumentError(f"{where} cannot be sent: {error.message}") from None

    def _encode(self, row: object, place: str) -> bytes:
        if self._adapter is None:
            return build_json(row)
        return dump_json(self._adapter, check_value(self._adapter, row, root=place))


class RowSource:
    """Rows of an iterable, which are written while they are sent. One that can be gone through again may be sent again."""

    __slots__ = ("_awaited", "_rows", "_used", "_writer", "replayable", "size")

    def __init__(self, rows: object, writer: _Writer) -> None:
        self._rows = cast("Iterable[object]", rows)
        self._awaited: AsyncIterable[object] | None = None
        if not isinstance(rows, Iterable):
            self._awaited = cast("AsyncIterable[object]", rows)
        self._writer = writer
        self._used = False
        self.size: int | None = None
        self.replayable = not isinstance(rows, (Iterator, AsyncIterator))

    def __iter__(self) -> Iterator[bytes]:
        self._begin()
        if self._awaited is not None:
            refuse_async(self._awaited)
        for index, row in enumerate(self._rows):
            yield self._writer.write(row, index)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._awaited is None:
            for piece in self:
                yield piece
            return
        self._begin()
        index = 0
        async for row in self._awaited:
            yield self._writer.write(row, index)
            index += 1

    def _begin(self) -> None:
        if self._used and not self.replayable:
            raise ArgumentError("the rows of an iterator were sent already")
        self._used = True
