"""From the bytes of an answer to its value: forms, faults, strict reading."""

from __future__ import annotations

import codecs
import json
import logging
import threading
from typing import Any

import pytest
from pydantic import RootModel
from runtime.models.base import Model
from runtime.models.numbers import IntegerString
from runtime.operation import Operation, Response
from runtime.response.decode import (
    Mismatch,
    Undecodable,
    decode_json,
    decode_response,
)

from ..library import Field, only_pydantic
from .decoding import OPERATION, RULE, Item, Items, read

SENTINEL = "s3ntinel-value"


class Nothing(Model):
    """An answer that has nothing to say."""

    note: str | None = None


def test_forms() -> None:
    """Bytes, text, nothing: each as the document says."""

    def decoded(decoding: Any, content: bytes, content_type: str | None) -> object:
        rule = Response("200", None, decoding, content_type)
        return decode_response(OPERATION, rule, content, content_type, strict=True)

    assert decoded("bytes", b"\xff", "image/png") == b"\xff"
    assert decoded("empty", b"ignored", None) is None
    assert decoded("text", "é".encode(), "text/plain") == "é"
    assert decoded("text", "é".encode("latin-1"), "text/plain; charset=ISO-8859-1") == "é"
    assert decoded("text", "é".encode(), "text/plain; charset=unheard-of") == "é"
    assert decoded("text", b"\xff", "text/plain") == "\ufffd"
    assert decoded("text", b"", "text/plain") == ""


def test_streams_read_as_a_whole() -> None:
    """Events and lines that were read as a whole are lists."""
    lines = Response("200", Item, "lines", "application/jsonl")
    assert decode_response(OPERATION, lines, b'{"id":1}\n{"id":"2"}\n', None, strict=True) == [
        Item(id=1),
        Item(id=2),
    ]
    events = Response("200", Item, "events", "text/event-stream")
    assert decode_response(OPERATION, events, b'data: {"id":1}\n\n', None, strict=True) == [
        Item(id=1)
    ]


def test_json() -> None:
    """JSON comes as its type; numbers as text are numbers; without a type it comes as it is."""
    found = read(b'{"items":[{"id":"1","new":true}],"hasMore":false}', strict=True)
    assert isinstance(found, Items)
    assert (found.items[0].id, found.items[0].model_extra, found.has_more) == (
        1,
        {"new": True},
        False,
    )
    assert read(b'[{"id":5}]', list[Item], strict=True) == [Item(id=5)]
    assert read(b'{"a":[1,null]}', None, strict=True) == {"a": [1, None]}
    assert read(b"null", None) is None
    assert read(b'"a"', str | None) == "a"
    assert read(b'"18446744073709551615"', IntegerString) == 2**64 - 1


def test_a_python_name_is_no_wire_name() -> None:
    """A property called like the Python name of a field is another property."""
    found = read(b'{"items":[],"hasMore":true,"has_more":"other"}', strict=True)
    assert found.has_more is True
    assert json.loads(found.to_json()) == {
        "items": [],
        "hasMore": True,
        "has_more": "other",
    }


@pytest.mark.parametrize("content", [b"", b" \r\n"])
@pytest.mark.parametrize("strict", [True, False])
def test_empty(content: bytes, strict: bool) -> None:
    """An empty body is null, or an object without required fields, where the type allows it, and an error elsewhere."""
    assert read(content, Nothing, strict=strict) == Nothing()
    assert read(content, Item | None, strict=strict) is None
    assert read(content, None, strict=strict) is None
    assert read(content, dict[str, int], strict=strict) == {}
    for kind in (Items, list[Item], str, int):
        with pytest.raises(Undecodable) as caught:
            read(content, kind, strict=strict)
        assert caught.value.kind == "empty"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<!doctype html><html>", "markup"),
        (b"  \n<?xml version='1.0'?>", "markup"),
        (b'{"items":[{"id":"1"', "truncated"),
        (b'{"items":[{"id":"1', "truncated"),
        (b'{"items":', "truncated"),
        (b'{"hasMore":fal', "truncated"),
        (b"[", "truncated"),
        (b'{"items":[],}', "not json"),
        (b"upstream timeout", "not json"),
        (b'{"items":[]} trailing', "not json"),
        (b"{'items':[]}", "not json"),
        (b"\xff\xfe\xfd", "encoding"),
        (b'{"a":"\xe9"}', "encoding"),
        (b"[" * 100_000, "depth"),
        (b"[" * 100_000 + b"]" * 100_000, "depth"),
        (b'{"a":' + b"9" * 5000 + b"}", "not json"),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_what_is_no_json(content: bytes, kind: str, strict: bool) -> None:
    """What is not JSON where JSON is due is an error that says what it looks like, and shows nothing of it."""
    with pytest.raises(Undecodable) as caught:
        read(content, strict=strict)
    assert caught.value.kind == kind
    context = caught.value.__context__
    assert context is None or not hasattr(context, "doc")
    assert "items" not in caught.value.message


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (codecs.BOM_UTF8 + '{"id":1,"name":"é"}'.encode(), "application/json"),
        ('{"id":1,"name":"é"}'.encode("utf-16"), "application/json"),
        ('{"id":1,"name":"é"}'.encode("utf-32-be"), None),
        ('{"id":1,"name":"é"}'.encode("latin-1"), "application/json; charset=iso-8859-1"),
        (b' \n{"id":1,"name":"\\u00e9"}\r\n', "application/json"),
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_encodings(content: bytes, content_type: str | None, strict: bool) -> None:
    """JSON in another encoding is JSON all the same, even if read strictly."""
    found = read(content, Item, content_type=content_type, strict=strict)
    assert (found.id, found.name) == (1, "é")


def test_strict() -> None:
    """Read strictly, every place that does not fit is named with what was due and what came, without its value."""
    content = json.dumps(
        {"items": [{"id": "1"}, {"id": SENTINEL, "name": 5}, None], "x": 1}
    ).encode()
    with pytest.raises(Mismatch) as caught:
        read(content, strict=True)
    places = {place.pointer: (place.expected, place.found) for place in caught.value.places}
    assert places == {
        "/items/1/id": ("int", "string"),
        "/items/1/name": ("str | null", "number"),
        "/items/2": ("object", "null"),
        "/hasMore": ("bool", "nothing"),
    }
    assert SENTINEL not in str(caught.value)
    assert "/items/1/id: expected int, found string" in str(caught.value)
    assert caught.value.__cause__ is None


@only_pydantic
def test_strict_bounds() -> None:
    """A bound that pydantic alone knows is named too."""

    class Bounded(Model):
        values: list[int] = Field(min_length=2)

    with pytest.raises(Mismatch) as caught:
        read(b'{"values":[1]}', Bounded, strict=True)
    assert [(place.pointer, place.found) for place in caught.value.places] == [
        ("/values", "too short")
    ]
    assert read(b'{"values":[1]}', Bounded).values == [1]


def test_logs_once_per_place(caplog: pytest.LogCaptureFixture) -> None:
    """Each place is logged once for an answer; the items of a list are one place; no value is logged."""
    content = json.dumps(
        {"items": [{"id": SENTINEL}, {"id": SENTINEL}], "hasMore": SENTINEL}
    ).encode()
    with caplog.at_level(logging.WARNING):
        read(content)
        other = Operation(id="other", method="GET", path="/")
        decode_json(other, RULE, content, None, strict=False)
    messages = [record.getMessage() for record in caplog.records]
    assert len(messages) == 4
    assert messages[0] == (
        "getItems: the answer does not fit its type at /items/*/id: expected int, found string; "
        "kept as it came"
    )
    assert SENTINEL not in "".join(messages)
    assert {record.name for record in caplog.records} == {"runtime.response.decode"}


def test_the_fast_path_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """What fits is no news."""
    with caplog.at_level(logging.DEBUG):
        read(b'{"items":[],"hasMore":true}')
    assert not caplog.records


def test_types_that_are_not_hashable() -> None:
    """A type may hold what has no hash; its adapter is built once all the same."""
    from typing import Annotated

    kind = Annotated[list[Item], Field(json_schema_extra={"a": 1}), {"not": "hashable"}]
    rule = Response("200", kind)
    for _ in range(2):
        assert decode_response(OPERATION, rule, b'[{"id":1}]', None, strict=True) == [Item(id=1)]


class Deep(Model):
    """A model that holds itself, which nobody has used before."""

    inner: Deep | None = None
    items: list[Items] | None = None


def test_threads() -> None:
    """Many threads may read the first answer of a type at once."""

    results: list[object] = []
    start = threading.Barrier(16)

    def work() -> None:
        start.wait()
        results.append(read(b'{"inner":{"items":[{"items":[{"id":"1"}],"hasMore":true}]}}', Deep))

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 16
    assert all(result == results[0] for result in results)


class Names(RootModel[list[str]]):
    """A model around a list."""


@only_pydantic
def test_root_models() -> None:
    """A model around a list is read as such."""
    assert read(b'["a"]', Names, strict=True).root == ["a"]
    assert read(b'["a",5]', Names).model_dump(warnings=False) == ["a", 5]
