"""Compressed bodies are given whole, or refused: however they are cut, and in whatever pieces they come."""

from __future__ import annotations

import gzip
import random
import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx2
import pytest
from runtime.errors import ResponseDecodingError, ServerError
from runtime.operation import Response
from runtime.options import Options
from runtime.transport.compression import (
    BrokenBodyError,
    build_decoders,
    decode,
    finish,
)

from ..faults import Fault, FaultServer, Talk, answer, head
from ..sample import GET, Call, Connect, Driver, attempt, operation

BYTES = operation(responses=(Response("200", decoding="bytes", content_type="*/*"),))
TEXT = bytes(random.Random(7).choices(b"abcdefgh", k=260_000))


def find_library(*names: str) -> Any:
    """An optional library, or nothing."""
    for name in names:
        try:
            return import_module(name)
        except ImportError:
            continue
    return None


def deflate_bare(content: bytes) -> bytes:
    """Without the envelope of zlib."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


BROTLI = find_library("brotli", "brotlicffi")
ZSTD = find_library("compression.zstd", "backports.zstd")
WAYS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gzip", gzip.compress),
    ("x-gzip", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", deflate_bare),
    ("gzip", lambda content: b"".join(map(gzip.compress, thirds(content)))),
    ("deflate, gzip", lambda content: gzip.compress(zlib.compress(content))),
]
if BROTLI is not None:
    WAYS.append(("br", BROTLI.compress))
if ZSTD is not None:
    WAYS.append(("zstd", ZSTD.compress))
    WAYS.append(("zstd", lambda content: b"".join(map(ZSTD.compress, thirds(content)))))


def thirds(content: bytes) -> Iterator[bytes]:
    """The content in three parts."""
    size = len(content) // 3 + 1
    for start in range(0, len(content), size):
        yield content[start : start + size]


def packed(content: bytes, encoding: str, status: int = 200) -> Fault:
    """An answer that is compressed already."""
    fields = {"Content-Type": "application/octet-stream", "Content-Encoding": encoding}
    return answer(status, content, fields)


def read_streamed(driver: Driver, call: Any) -> bytes:
    """The body, read piece by piece."""
    if driver.is_async:

        async def read() -> bytes:
            async with await driver.client.send(call, stream=True) as response:
                return b"".join([piece async for piece in response.iter_bytes()])

        return driver.loop.run(read())  # type: ignore[union-attr]
    with driver.client.send(call, stream=True) as response:
        return b"".join(response.iter_bytes())


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[0])
def test_whole_bodies(driver: Driver, server: FaultServer, way: Any) -> None:
    """All of the content, in one piece or as it comes."""
    encoding, compress = way
    server.play(packed(compress(TEXT), encoding))
    assert driver.execute(Call(BYTES)) == TEXT
    assert read_streamed(driver, Call(BYTES)) == TEXT


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[0])
@pytest.mark.parametrize("kept", [0.66, 0.9999])
def test_cut_bodies(
    driver: Driver, server: FaultServer, tmp_path: Path, way: Any, kept: float
) -> None:
    """The last part is missing, and Content-Length is of what was sent: an error that knows its answer, and no short file."""
    encoding, compress = way
    whole = compress(TEXT)
    server.play(packed(whole[: min(int(len(whole) * kept), len(whole) - 1)], encoding))
    error = attempt(driver, Call(BYTES))
    assert isinstance(error, ResponseDecodingError)
    assert error.status == 200
    assert len(server.received) == 1
    with pytest.raises(ResponseDecodingError):
        read_streamed(driver, Call(BYTES))
    path = tmp_path / "file"

    async def save() -> None:
        async with await driver.client.send(Call(BYTES), stream=True) as response:
            await response.save(path)

    with pytest.raises(ResponseDecodingError):
        if driver.is_async:
            driver.loop.run(save())  # type: ignore[union-attr]
        else:
            with driver.client.send(Call(BYTES), stream=True) as response:
                response.save(path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("own", [False, True], ids=["ours", "theirs"])
def test_a_client_of_the_caller(connect: Connect, server: FaultServer, own: bool) -> None:
    """The same where the HTTP client, or its transport, is the caller's."""
    kind = httpx2.AsyncClient if connect().is_async else httpx2.Client
    http = kind(trust_env=False)
    driver = connect(http_client=http) if own else connect()
    server.play(packed(gzip.compress(TEXT)[:-9], "gzip"), packed(gzip.compress(TEXT), "gzip"))
    assert isinstance(attempt(driver, Call(BYTES)), ResponseDecodingError)
    assert driver.execute(Call(BYTES)) == TEXT
    if driver.is_async:
        driver.loop.run(http.aclose())  # type: ignore[union-attr]
    else:
        http.close()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "body", [b"plain", gzip.compress(b'{"errorMessage":"no"}', mtime=0)[:-4], b"\x1f\x8b"]
)
def test_a_refusal_keeps_its_status(driver: Driver, server: FaultServer, body: bytes) -> None:
    """An error answer whose compression is broken is the error of its status, and repeated like one."""
    server.play(packed(body, "gzip", 503))
    error = attempt(driver, Call(GET), Options(max_retries=1))
    assert isinstance(error, ServerError)
    assert error.status == 503
    assert len(server.received) == 2
    server.play(packed(body, "gzip", 503), answer(200, {"name": "x"}))
    assert driver.execute(Call(GET)).name == "x"


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "utf-8", "identity"])
def test_nothing_to_decompress(driver: Driver, server: FaultServer, encoding: str) -> None:
    """No body at all is none; what is no compression is left alone."""
    server.play(packed(b"", encoding))
    assert driver.execute(Call(BYTES)) == b""


def test_chunks_and_ends(driver: Driver, server: FaultServer) -> None:
    """One byte in a chunk; padding and other bytes after the last member are no part of the content."""
    parts = gzip.compress(b"one"), gzip.compress(b"two")

    def drip(tail: bytes) -> Fault:
        def act(talk: Talk) -> bool:
            talk.send(head(200, {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"}))
            for byte in b"\0\0".join(parts) + tail:
                talk.send(b"1\r\n" + bytes([byte]) + b"\r\n")
            talk.send(b"0\r\n\r\n")
            return True

        return act

    for tail in (b"", b"\0\0", b"rest", b"\x1fx"):
        server.play(drip(tail))
        assert driver.execute(Call(BYTES)) == b"onetwo"
    server.play(drip(parts[0][:-1]))
    assert isinstance(attempt(driver, Call(BYTES)), ResponseDecodingError)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[0])
def test_every_cut(way: Any) -> None:
    """However short the rest is, what lacks its end is found; what is whole is given, however it is cut into pieces."""
    encoding, compress = way
    content = TEXT[:300]
    whole = compress(content)
    for at in range(len(whole) + 1):
        decoders = build_decoders([encoding])
        found = b"".join(
            b"".join(decode(decoders, part)) for part in (whole[:at], whole[at:]) if part
        )
        finish(decoders)
        assert found == content
    parts = list(thirds(content))
    members = [b"".join(parts[:n]) for n in (1, 2, 3)]  # each of which may be the last
    for at in range(1, len(whole)):
        decoders = build_decoders([encoding])
        try:
            found = b"".join(decode(decoders, whole[:at]))
            finish(decoders)
        except BrokenBodyError:
            continue
        assert found in members


def test_changed_bytes() -> None:
    """A checksum that is wrong, in any member, is an error."""
    one, two = gzip.compress(TEXT[:100]), gzip.compress(TEXT[100:200])
    for broken in (one[:-8] + b"x" * 8, one + two[:-8] + b"x" * 8, one + two[:12] + b"\xff" * 9):
        decoders = build_decoders(["gzip"])
        with pytest.raises(BrokenBodyError):
            _ = b"".join(decode(decoders, broken))
            finish(decoders)
