"""Bodies of rows, of pieces that come as they come, and of more than the document names."""

from __future__ import annotations

import asyncio
import importlib
import json
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from ..wire.recording import Recorded, Reply
from .packages import Both

Clients = Callable[..., Both]
AT = datetime(2030, 1, 31, 12, tzinfo=UTC)
ROWS = [{"theName": "a", "at": AT}, {"the_name": "b"}]
LINES = [b'{"theName":"a","at":"2030-01-31T12:00:00Z"}', b'{"theName":"b"}']


async def give(items: list[Any]) -> AsyncIterator[Any]:
    """What a caller reads from somewhere, bit by bit."""
    for item in items:
        await asyncio.sleep(0)
        yield item


def send(both: Both, method: str, *arguments: Any, **keywords: Any) -> Recorded:
    """What the client that awaits sends."""

    async def main() -> None:
        async with getattr(both.package, f"Async{both.name}")(**both.options) as client:
            resource, _, name = method.partition(".")
            await getattr(getattr(client, resource), name)(*arguments, **keywords)

    asyncio.run(main())
    return both.server.requests[-1]


@pytest.mark.parametrize(
    ("method", "kind", "expected"),
    [
        ("load_listed", "application/x-ndjson", b"".join(line + b"\n" for line in LINES)),
        ("load_single", "application/jsonl", b"".join(line + b"\n" for line in LINES)),
        (
            "load_sequence",
            "application/json-seq",
            b"".join(b"\x1e" + line + b"\n" for line in LINES),
        ),
    ],
)
@pytest.mark.parametrize("build", [list, tuple, iter, "models", "generator"])
def test_rows(clients: Clients, method: str, kind: str, expected: bytes, build: Any) -> None:
    """One after the other, as mappings or as models, from a list or from an iterator."""
    both = clients("body-rows")
    rows: list[Any] = ROWS
    if build == "models":
        rows, build = [both.models.Row(**row) for row in rows], list
    if build == "generator":
        build = lambda rows: (row for row in rows)  # noqa: E731
    both._call(f"rows.{method}", (), {"body": build(rows)})
    assert both.server.requests[-1].body == expected
    sent = send(both, f"rows.{method}", body=build(rows))
    assert sent.body == expected
    assert sent.header("content-type") == kind


def test_rows_as_they_come(clients: Clients) -> None:
    """An asynchronous iterator is read while it is sent; a client that waits refuses it."""
    both = clients("body-rows")
    sent = send(both, "rows.load_listed", body=give(ROWS))
    assert sent.body == b"".join(line + b"\n" for line in LINES)
    assert sent.header("transfer-encoding") == "chunked"
    with pytest.raises(both.package.ArgumentError, match="asynchronous"):
        both._call("rows.load_listed", (), {"body": give(ROWS)})


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{"theName": "a"}, {"theName": 1}], "body.1.theName"),
        ({"theName": "a"}, "takes rows"),
        (5, "takes rows"),
    ],
)
def test_what_is_no_row(clients: Clients, rows: Any, said: str) -> None:
    """Named by its position, or refused as a whole; nothing is sent of a list."""
    both = clients("body-rows")
    with pytest.raises(both.package.ArgumentError, match=said):
        both._call("rows.load_listed", (), {"body": rows})
    assert not both.server.requests


def test_what_an_iterator_gives_wrongly(clients: Clients) -> None:
    """Ends the call with an error of ours, by the position."""
    both = clients("body-rows")
    for refuse in (
        lambda: both._call("rows.load_listed", (), {"body": iter([ROWS[0], {"a": 1}])}),
        lambda: send(both, "rows.load_listed", body=give([ROWS[0], {"a": 1}])),
    ):
        with pytest.raises(both.package.ArgumentError, match="body.1.theName"):
            refuse()


def test_a_list_is_sent_again(clients: Clients) -> None:
    """After an answer that asks for it; what an iterator gave is gone."""
    both = clients("body-rows", max_retries=1)
    busy = Reply(status=429, headers={"Retry-After": "0"})
    both.server.answer(busy, Reply(status=204, body=b""))
    both._call("rows.load_listed", (), {"body": ROWS})
    first, second = both.server.requests
    assert first.body == second.body == b"".join(line + b"\n" for line in LINES)
    both.server.answer(busy)
    with pytest.raises(both.package.RateLimitError):
        both._call("rows.load_listed", (), {"body": iter(ROWS)})


def test_one_of_two_ways(clients: Clients) -> None:
    """JSON unless the rows are asked for."""
    both = clients("body-rows")
    _, sent = both.call("rows.load_either", body=[1, 2])
    assert (sent.body, sent.header("content-type")) == (b"[1,2]", "application/json")
    _, sent = both.call("rows.load_either", body=[1, 2], content_type="application/x-ndjson")
    assert (sent.body, sent.header("content-type")) == (b"1\n2\n", "application/x-ndjson")


def test_more_properties(clients: Clients) -> None:
    """By an argument of their own, as mappings or as models; one that has an argument is refused."""
    both = clients("body-of-more")
    value = both.models.Value(the_size=2)
    more = {"b": {"the_size": 1}, "c-d": value}
    _, sent = both.call("more.create_typed", name="a", additional_properties_=more)
    assert json.loads(sent.body) == {"name": "a", "b": {"theSize": 1}, "c-d": {"theSize": 2}}
    _, sent = both.call("more.create_patterns", additional_properties={"x-a": 1})
    assert json.loads(sent.body) == {"x-a": 1}
    for wrong, said in (
        ({"name": value}, "give it as name="),
        ({"b": {"theSize": "x"}}, "b.theSize"),
        ([1], "mapping"),
    ):
        with pytest.raises(both.package.ArgumentError, match=said):
            both._call("more.create_typed", (), {"additional_properties_": wrong})


def test_models_beside_what_is_declared(clients: Clients) -> None:
    """What a call adds on its own goes out by the names on the wire, too."""
    both = clients("body-of-more")
    options = both.package.Options(extra_body={"x": both.models.Value(the_size=1), "at": AT})
    _, sent = both.call("more.create_typed", name="a", options=options)
    assert json.loads(sent.body) == {"name": "a", "x": {"theSize": 1}, "at": "2030-01-31T12:00:00Z"}


@pytest.mark.parametrize(
    ("method", "given", "expected"),
    [
        ("create_nullable", {"body": None}, b"null"),
        ("create_nullable", {"body": {"the_size": 1}}, b'{"theSize":1}'),
        ("update_nullable", {"body": None}, b"null"),
        ("update_nullable", {"body": {"size": 1}}, b'{"size":1}'),
        ("update_nullable", {}, b""),
    ],
)
def test_a_body_that_may_be_null(
    clients: Clients, method: str, given: dict[str, Any], expected: bytes
) -> None:
    """Null is sent; what is left out is not."""
    both = clients("body-of-more")
    _, sent = both.call(f"more.{method}", **given)
    assert sent.body == expected
    assert ("content-type" in sent.header_names) == bool(expected)


def test_bytes_as_they_come(clients: Clients) -> None:
    """From an iterator for both clients, from an asynchronous one for the client that awaits."""
    both = clients("body-of-more")

    def pieces() -> Iterator[bytes]:
        yield from (b"a", b"b" * 100_000)

    both._call("more.upload_raw", (), {"body": pieces()})
    assert both.server.requests[-1].body == b"a" + b"b" * 100_000
    assert send(both, "more.upload_raw", body=pieces()).body == b"a" + b"b" * 100_000
    sent = send(both, "more.upload_raw", body=give([b"a", "ä", bytearray(b"c")]))
    assert sent.body == "aäc".encode()
    with pytest.raises(both.package.ArgumentError, match="asynchronous"):
        both._call("more.upload_raw", (), {"body": give([b"a"])})
    with pytest.raises(both.package.ArgumentError, match="pieces of bytes or text"):
        send(both, "more.upload_raw", body=give([1]))


def test_the_types_say_so(clients: Clients) -> None:
    """What rows and files may be given as."""
    both = clients("body-rows")
    rows = importlib.import_module(f"{both.package.__name__}._runtime.request.rows")
    assert "AsyncIterable" in str(rows.Rows)
