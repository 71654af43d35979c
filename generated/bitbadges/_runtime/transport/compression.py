"""Decompresses bodies, all of them or not at all: what is cut off inside its compression is told from what is whole."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any, Final, Protocol

CHUNK: Final = 2**20
"""The most that is decompressed in one piece: a small body may hold a large one."""


class BrokenBodyError(Exception):
    """A body that is not what its content encoding says, or lacks its end."""


class Decoder(Protocol):
    """Takes a compressed body piece by piece."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What a piece gives."""
        ...

    def finish(self) -> None:
        """The end. Raises :class:`BrokenBodyError` where there has to be more."""
        ...


def _check_end(started: bool, ended: bool) -> None:
    if started and not ended:
        raise BrokenBodyError("the body is cut off inside its compression")


def _inflate(inner: Any, data: bytes) -> Iterator[bytes]:
    """What a decompressor of zlib makes of a piece, a chunk at a time."""
    while True:
        found = inner.decompress(data, CHUNK)
        if found:
            yield found
        data = inner.unconsumed_tail
        if inner.eof or (not data and not found):
            return


class GzipDecoder:
    """``gzip``: one member or several, one after the other; what follows the last and is none is left alone."""

    MAGIC: Final = b"\x1f\x8b"

    def __init__(self) -> None:
        self._inner: Any = self._start()
        self._held = b""
        self._started = False

    @staticmethod
    def _start() -> Any:
        return zlib.decompressobj(zlib.MAX_WBITS | 16)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What a piece gives."""
        while data:
            if self._inner is None:
                data = self._find_member(data)
                continue
            self._started = True
            try:
                yield from _inflate(self._inner, data)
            except zlib.error as error:
                raise BrokenBodyError(str(error)) from None
            data = self._inner.unused_data if self._inner.eof else b""
            if self._inner.eof:
                self._inner = None

    def _find_member(self, data: bytes) -> bytes:
        """What begins the next member; nothing where that is not known yet, or nothing more comes."""
        data = self._held + data
        data = data if self._held else data.lstrip(b"\0")  # padding, as tapes have it
        self._held = data[:2]
        if not data.startswith(self.MAGIC):
            return b""
        self._inner, self._held = self._start(), b""
        return data

    def finish(self) -> None:
        """The end."""
        _check_end(self._started, self._inner is None)


class DeflateDecoder:
    """``deflate``: in the envelope of zlib, as the standard has it, or bare, as some servers send it."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj()
        self._seen = b""
        self._is_sure = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What a piece gives."""
        try:
            yield from self._take(data)
        except zlib.error as error:
            if self._is_sure:
                raise BrokenBodyError(str(error)) from None
            self._is_sure = True
            self._inner = zlib.decompressobj(-zlib.MAX_WBITS)
            yield from self.feed(self._seen)

    def _take(self, data: bytes) -> Iterator[bytes]:
        if not self._is_sure:
            self._seen += data
        for found in _inflate(self._inner, data):
            self._is_sure = True
            yield found

    def finish(self) -> None:
        """The end."""
        _check_end(bool(self._seen), self._inner.eof)


class BrotliDecoder:
    """``br``, by whichever library of it is installed."""

    def __init__(self) -> None:
        library = _find_library("brotli", "brotlicffi")
        self._error: Any = library.error
        self._inner = library.Decompressor()
        self._started = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What a piece gives."""
        self._started = True
        process = getattr(self._inner, "process", None) or self._inner.decompress
        try:
            while found := process(data, output_buffer_limit=CHUNK // 2):
                yield found
                data = b""
        except self._error as error:
            raise BrokenBodyError(str(error)) from None

    def finish(self) -> None:
        """The end."""
        _check_end(self._started, self._inner.is_finished())


class ZstandardDecoder:
    """``zstd``: one frame or several."""

    def __init__(self) -> None:
        self._library = _find_library("compression.zstd", "backports.zstd")
        self._inner = self._library.ZstdDecompressor()
        self._started = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What a piece gives."""
        try:
            while data:
                self._started = True
                yield from self._take(data)
                data = self._inner.unused_data if self._inner.eof else b""
                if self._inner.eof:
                    self._inner, self._started = self._library.ZstdDecompressor(), False
        except self._library.ZstdError as error:
            raise BrokenBodyError(str(error)) from None

    def _take(self, data: bytes) -> Iterator[bytes]:
        while found := self._inner.decompress(data, CHUNK):
            yield found
            data = b""
            if self._inner.needs_input or self._inner.eof:
                return

    def finish(self) -> None:
        """The end."""
        _check_end(self._started, False)


def _find_library(*names: str) -> Any:
    for name in names:
        try:
            return import_module(name)
        except ImportError:
            continue
    raise BrokenBodyError(
        f"the body is compressed by what {names[0]} takes, which is not installed"
    )


DECODERS: Final[Mapping[str, Callable[[], Decoder]]] = {
    "gzip": GzipDecoder,
    "x-gzip": GzipDecoder,
    "deflate": DeflateDecoder,
    "br": BrotliDecoder,
    "zstd": ZstandardDecoder,
}


@cache
def list_encodings() -> str:
    """What can be decompressed here, as ``Accept-Encoding`` says it."""
    libraries = {"br": ("brotli", "brotlicffi"), "zstd": ("compression.zstd", "backports.zstd")}
    found = [name for name, known in libraries.items() if _has_library(*known)]
    return ", ".join(("gzip", "deflate", *found))


def _has_library(*names: str) -> bool:
    try:
        return _find_library(*names) is not None
    except BrokenBodyError:
        return False


def build_decoders(encodings: Iterable[str]) -> list[Decoder]:
    """The decoders of a body, the one to apply first in front; what is no compression that we know needs none."""
    names = [name.strip().lower() for text in encodings for name in text.split(",")]
    return [DECODERS[name]() for name in reversed(names) if name in DECODERS]


def decode(decoders: list[Decoder], data: bytes) -> Iterator[bytes]:
    """What a piece of a body gives, through all of its decoders."""
    if not decoders:
        yield data
        return
    first, *rest = decoders
    for found in first.feed(data):
        yield from decode(rest, found)


def finish(decoders: list[Decoder]) -> None:
    """The end of a body. Raises :class:`BrokenBodyError` where it came too early."""
    for decoder in decoders:
        decoder.finish()
