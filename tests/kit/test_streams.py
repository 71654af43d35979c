"""Streams of fakes: their pieces, their end, what breaks in the midst; waited for, awaited, and over a socket."""

from __future__ import annotations

import asyncio
import importlib
from pathlib import Path
from typing import Any

import pytest

from .packages import make_folder, write_package

TYPED = ["listen", "read_lines", "read_sequence", "ask_stream"]
TEXTS = ["listen_raw", "listen_texts"]
WRITTEN = {
    "listen": b'data: {"delta":"a\\nb"}\n\n',
    "read_lines": b'{"delta":"a\\nb"}\n',
    "read_sequence": b'\x1e{"delta":"a\\nb"}\n',
    "ask_stream": b'data: {"delta":"a\\nb"}\n\n',
    "listen_raw": b"data: a\ndata: b\n\n",
    "listen_texts": b"data: a\ndata: b\n\n",
}
"""A piece of each stream as it is on the wire."""


@pytest.fixture(scope="module")
def kit() -> Any:
    """The test kit of a package with streams of all kinds."""
    write_package(Path(__file__).parent / "streams.yaml", make_folder(), "kit_streams")
    importlib.invalidate_caches()
    return importlib.import_module("kit_streams.testing")


@pytest.fixture(scope="module")
def package(kit: Any) -> Any:
    """The package itself."""
    return importlib.import_module("kit_streams")


def build_pieces(kit: Any, method: str) -> list[Any]:
    """Three pieces, one of them with a line end."""
    texts = ["a\nb", "é", ""] if method in TYPED else ["a\nb", "é", "c"]
    return [kit.make.piece(delta=text) for text in texts] if method in TYPED else texts


def tell(fake: Any, method: str) -> Any:
    """The stub of a method."""
    return getattr(fake.x, method)


async def read_async(stub: Any) -> tuple[list[Any], Exception | None]:
    """What is read before the end, or before the error."""
    found: list[Any] = []
    try:
        async for piece in stub():
            found.append(piece)
    except Exception as error:
        return found, error
    return found, None


def read(stub: Any) -> tuple[list[Any], Exception | None]:
    """The same without awaiting."""
    found: list[Any] = []
    try:
        for piece in stub():
            found.append(piece)
    except Exception as error:
        return found, error
    return found, None


@pytest.mark.parametrize("method", [*TYPED, *TEXTS])
def test_pieces_come_as_they_were_told(
    kit: Any, package: Any, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each by itself, in their order, by ``streams`` and by ``returns``; the wire is as the document has it."""
    monkeypatch.setenv("NO_PROXY", "*")
    pieces = build_pieces(kit, method)
    fake, other = kit.FakeKitStreams(strict=True), kit.AsyncFakeKitStreams(strict=True)
    for each in (fake, other):
        tell(each, method).streams(pieces)
    assert read(tell(fake, method)) == (pieces, None)
    assert asyncio.run(read_async(tell(other, method))) == (pieces, None)
    with kit.serve(fake) as url, package.KitStreams(base_url=url, strict=True) as client:
        assert read(getattr(client.x, method)) == (pieces, None)
        call = getattr(client.x.calls, method)()
        with client.send(call, stream=True) as answer:
            assert b"".join(answer.iter_bytes()).startswith(WRITTEN[method])
    tell(fake, method).returns(*pieces[:2])
    assert read(tell(fake, method)) == (pieces[:2], None)
    tell(fake, method).streams([])
    assert read(tell(fake, method)) == ([], None)


@pytest.mark.parametrize("method", [*TYPED, *TEXTS])
def test_a_stream_breaks_off(
    kit: Any, package: Any, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came before is there, and then the error of production."""
    monkeypatch.setenv("NO_PROXY", "*")
    pieces = build_pieces(kit, method)[:2]
    fake, other = kit.FakeKitStreams(), kit.AsyncFakeKitStreams()
    for each in (fake, other):
        tell(each, method).streams(pieces, breaks_off=True)
    results = [read(tell(fake, method)), asyncio.run(read_async(tell(other, method)))]
    with kit.serve(fake) as url, package.KitStreams(base_url=url) as client:
        results.append(read(getattr(client.x, method)))
    # What separates the records of a sequence begins the next one: the last is not whole.
    whole = pieces[:1] if method == "read_sequence" else pieces
    for found, error in results:
        assert found == whole
        assert isinstance(error, package.APIConnectionError)


@pytest.mark.parametrize("method", TYPED)
def test_a_stream_fails_before_it_begins(kit: Any, package: Any, method: str) -> None:
    """As any call: what may be repeated is, and then it comes."""
    pieces = build_pieces(kit, method)
    fake = kit.FakeKitStreams()
    tell(fake, method).fails(429, retry_after=5).then.streams(pieces)
    assert read(tell(fake, method)) == (pieces, None)
    assert len(fake.time.waited) == 1
    tell(fake, method).fails(package.ForbiddenError)
    found, error = read(tell(fake, method))
    assert found == []
    assert isinstance(error, package.ForbiddenError)


def test_wrong_pieces_are_refused_where_they_are_said(kit: Any) -> None:
    """By their place."""
    fake = kit.FakeKitStreams()
    for method, wrong in (("listen", "text"), ("read_lines", kit.make.answer()), ("listen_raw", 1)):
        with pytest.raises(kit.WrongAnswerError, match="cannot answer"):
            tell(fake, method).streams([wrong])


def test_a_function_gives_pieces(kit: Any) -> None:
    """All of a list."""
    pieces = build_pieces(kit, "ask_stream")
    fake = kit.FakeKitStreams()
    fake.x.ask_stream.calls(lambda **given: pieces if given["text"] == "a" else [])
    assert list(fake.x.ask_stream(text="a")) == pieces
    assert list(fake.x.ask_stream(text="b")) == []


def test_the_two_ways_of_an_operation_are_told_apart(
    kit: Any, package: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole answer and the stream, each of its own stub, over a socket too."""
    monkeypatch.setenv("NO_PROXY", "*")
    fake = kit.FakeKitStreams()
    fake.x.ask.returns(kit.make.answer(text="whole"))
    fake.x.ask_stream.streams(build_pieces(kit, "ask_stream"))
    with kit.serve(fake) as url, package.KitStreams(base_url=url) as client:
        assert client.x.ask(text="a").text == "whole"
        assert len(list(client.x.ask_stream(text="a"))) == 3
    assert len(fake.x.ask.requests) == 1
    assert len(fake.x.ask_stream.requests) == 1


def test_an_answer_of_parts(kit: Any, package: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they were told, whatever bytes they hold; what is no part is refused."""
    monkeypatch.setenv("NO_PROXY", "*")
    message = importlib.import_module("kit_streams._runtime.message")
    part = importlib.import_module("kit_streams._runtime.response.parts").BodyPart
    parts = [
        part(message.Headers([("Content-Type", "application/json")]), b'{"a": 1}'),
        part(
            message.Headers([("Content-Disposition", 'form-data; name="b"')]), b"two\r\n\r\nlines"
        ),
    ]
    fake = kit.FakeKitStreams()
    fake.x.read_parts.returns(parts)
    with kit.serve(fake) as url, package.KitStreams(base_url=url) as client:
        for found in (fake.x.read_parts(), client.x.read_parts()):
            assert [each.content for each in found] == [each.content for each in parts]
            assert found[0].json() == {"a": 1}
            assert found[1].name == "b"
    with pytest.raises(kit.WrongAnswerError, match="a list of BodyPart"):
        fake.x.read_parts.returns(b"bytes")
