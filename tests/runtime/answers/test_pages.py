"""Pages: following them by cursor, offset, number and link; limits, resuming, circles, prefetching."""

from __future__ import annotations

import asyncio
import logging
from typing import Any
from urllib.parse import parse_qs

import pytest
from runtime.answers.paging import find_link, find_value
from runtime.errors import ServerError
from runtime.message import Headers
from runtime.operation import Operation
from runtime.options import Options

from ..faults import FaultServer, Received, answer, respond
from ..sample import (
    BY_CURSOR,
    BY_LINK,
    BY_NUMBER,
    BY_OFFSET,
    GET,
    AsyncThingsClient,
    Call,
    Connect,
    Driver,
    Thing,
    Things,
)

ALL = [f"t{n}" for n in range(10)]
SIZE = 3
SCHEMES = {
    "cursor": Call(BY_CURSOR),
    "offset": Call(BY_OFFSET, {"size": SIZE}),
    "page": Call(BY_NUMBER, {"size": SIZE}),
    "link": Call(BY_LINK),
}


def things(names: list[str]) -> list[dict[str, str]]:
    """Items as JSON."""
    return [{"name": name} for name in names]


def serve(request: Received) -> Any:
    """Ten things, three in a page, by whichever scheme is asked for."""
    query = {name: values[0] for name, values in parse_qs(request.query).items()}
    if "page" in query:
        start = (int(query["page"]) - 1) * SIZE
    else:
        start = int(
            query.get("bookmark", "at-0")[3:] if "bookmark" in query else query.get("offset", 0)
        )
    end = min(start + SIZE, len(ALL))
    body: dict[str, Any] = {"items": things(ALL[start:end]), "more": end < len(ALL)}
    headers = {}
    if end < len(ALL):
        body["bookmark"] = f"at-{end}"
        headers["Link"] = f'</x>; rel="prev", </things?offset={end}>; title="a, b"; rel="next"'
    if "limit" in query:
        del body["more"]
        body["total"] = len(ALL)
    return answer(200, body, headers)


@pytest.fixture
def paged(server: FaultServer) -> FaultServer:
    """A server of pages."""
    return server.play(respond(serve))


def names(items: list[Any]) -> list[str]:
    """The names of things."""
    return [item.name for item in items]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_all_items(driver: Driver, paged: FaultServer, scheme: str) -> None:
    """Every scheme gives all items in order, with one request for each page."""
    items = driver.items(SCHEMES[scheme])
    assert names(items) == ALL
    assert all(isinstance(item, Thing) for item in items)
    assert len(paged.received) == 4


@pytest.mark.parametrize("scheme", SCHEMES)
def test_pages(driver: Driver, paged: FaultServer, scheme: str) -> None:
    """A page has its answer, its items, and knows whether there is more."""
    pages = driver.pages(SCHEMES[scheme])
    assert [len(page) for page in pages] == [3, 3, 3, 1]
    assert [page.has_more for page in pages] == [True, True, True, False]
    assert all(isinstance(page.response, Things) for page in pages)
    assert pages[-1].cursor is None
    assert "4 items" not in repr(pages[0])
    assert bool(pages[0])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_resuming(driver: Driver, paged: FaultServer, scheme: str) -> None:
    """The cursor of any page starts another call after it."""
    first = driver.pages(SCHEMES[scheme], limit=1)[0]
    rest = driver.items(SCHEMES[scheme], Options(cursor=first.cursor))
    assert names(rest) == ALL[3:]


@pytest.mark.parametrize(("limit", "requests"), [(0, 1), (1, 1), (3, 1), (4, 2), (10, 4), (99, 4)])
def test_limits(driver: Driver, paged: FaultServer, limit: int, requests: int) -> None:
    """No more items than asked for, and no more requests than they need."""
    assert names(driver.items(SCHEMES["cursor"], limit=limit)) == ALL[:limit]
    assert len(paged.received) == (0 if driver.is_async and not limit else requests)


def test_limit_of_pages(driver: Driver, paged: FaultServer) -> None:
    """No more pages than asked for."""
    assert len(driver.pages(SCHEMES["cursor"], limit=2)) == 2
    assert len(paged.received) == 2


@pytest.mark.parametrize(
    "bookmarks", [["a", "a"], ["a", "b", "a"], ["a", "b", "c", "b"], [""], [None]]
)
def test_circles_end(
    driver: Driver,
    server: FaultServer,
    bookmarks: list[str | None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A cursor that was asked for before, an empty one and a missing one end the pages; a circle is reported."""
    number = iter(range(1000))
    pages = [
        answer(200, {"items": things([f"t{n}"]), "bookmark": b}) for n, b in enumerate(bookmarks)
    ]
    server.play(lambda talk: pages[next(number) % len(pages)](talk))
    with caplog.at_level(logging.WARNING, logger="things"):
        items = driver.items(Call(BY_CURSOR))
    assert len(items) == len(bookmarks)
    assert ("repeats" in caplog.text) is bool(bookmarks[0])


def test_a_cursor_given_by_the_caller_counts_too(driver: Driver, server: FaultServer) -> None:
    """A page that names itself as the next one is not asked for again."""
    server.play(answer(200, {"items": [], "bookmark": "same", "more": True}))
    driver.items(Call(BY_CURSOR, {"bookmark": "same"}))
    assert len(server.received) == 1


@pytest.mark.parametrize("paging", [BY_OFFSET, BY_NUMBER], ids=["offset", "page"])
def test_an_empty_page_ends_numbers(driver: Driver, server: FaultServer, paging: Operation) -> None:
    """A server that only shows its end by an empty page."""
    full = {"items": things(["a", "b"])}
    server.play(answer(200, full), answer(200, full), answer(200, {"items": []}))
    assert len(driver.items(Call(paging))) == 4
    assert len(server.received) == 3


def test_a_page_that_is_not_full_ends_numbers(driver: Driver, server: FaultServer) -> None:
    """With a size and without a total, the first page that is not full is the last."""
    server.play(answer(200, {"items": things(["a", "b"])}), answer(200, {"items": things(["c"])}))
    assert len(driver.items(Call(BY_NUMBER, {"size": 2}))) == 3
    assert [each.query for each in server.received] == ["limit=2", "page=2&limit=2"]


@pytest.mark.parametrize("body", [{}, {"items": None}, {"items": 7}, {"items": {"a": 1}}])
def test_pages_without_items(driver: Driver, server: FaultServer, body: dict[str, Any]) -> None:
    """An answer without a list of items is a page without items."""
    server.play(answer(200, body))
    assert driver.items(Call(BY_CURSOR)) == []


def test_failures_on_the_way(driver: Driver, server: FaultServer) -> None:
    """A page that fails raises where it is asked for, and tells its own address."""
    server.play(answer(200, {"items": things(["a"]), "bookmark": "b"}), answer(501))
    assert len(driver.items(Call(BY_CURSOR), limit=1)) == 1
    server.play(answer(200, {"items": things(["a"]), "bookmark": "b"}), answer(501))
    with pytest.raises(ServerError, match="bookmark=b"):
        driver.items(Call(BY_CURSOR))


def test_pages_go_on_from_any_page(connect: Connect, paged: FaultServer) -> None:
    """``next_page`` gives the following page as often as it is asked, and nothing after the last."""
    driver = connect()
    first = driver.pages(SCHEMES["cursor"], limit=1)[0]

    def after(page: Any) -> Any:
        return driver.loop.run(page.next_page()) if driver.is_async else page.next_page()  # type: ignore[union-attr]

    second, again = after(first), after(first)
    assert names(second.items) == names(again.items) == ALL[3:6]
    last = after(after(second))
    assert names(last.items) == ALL[9:]
    assert after(last) is None


def test_the_first_page_can_be_awaited(paged: FaultServer) -> None:
    """``await`` on a pager gives its first page; iterating over it gives all items."""

    async def main() -> tuple[list[str], list[str]]:
        async with AsyncThingsClient(base_url=paged.url) as client:
            pager = client._paginate(Call(BY_CURSOR))
            page = await pager
            return names(page.items), [item.name async for item in pager]

    assert asyncio.run(main()) == (ALL[:3], ALL)


@pytest.mark.parametrize("prefetch", [False, True])
def test_prefetching(paged: FaultServer, prefetch: bool) -> None:
    """With ``prefetch`` the next page is under way while this one is worked on; without, it is not."""

    async def main() -> list[int]:
        counts: list[int] = []
        async with AsyncThingsClient(base_url=paged.url) as client:
            async for _ in client._paginate(Call(BY_CURSOR)).iter_pages(prefetch=prefetch):
                await asyncio.sleep(0.05)
                counts.append(len(paged.received))
        return counts

    assert asyncio.run(main()) == ([2, 3, 4, 4] if prefetch else [1, 2, 3, 4])


def test_prefetching_is_given_up(paged: FaultServer) -> None:
    """A page that was asked for ahead is cancelled when nobody reads on; its failure does not get lost in a warning."""
    from contextlib import aclosing

    async def main() -> None:
        async with AsyncThingsClient(base_url=paged.url) as client:
            pages = client._paginate(Call(BY_CURSOR)).iter_pages(prefetch=True)
            async with aclosing(pages):
                async for _ in pages:
                    break
            paged.play(answer(200, {"items": [], "bookmark": "b"}), answer(501))
            pages = client._paginate(Call(BY_CURSOR)).iter_pages(prefetch=True)
            async with aclosing(pages):
                async for _ in pages:
                    await asyncio.sleep(0.05)
                    break

    asyncio.run(main())


def test_only_paged_operations_have_pages(driver: Driver) -> None:
    """An operation without paging has none."""
    with pytest.raises(TypeError, match="no pages"):
        driver.items(Call(GET))


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("", None),
        ("</a>; rel=next", "http://h/a"),
        ('<?p=2>; rel="next"', "http://h/b?p=2"),
        ('<http://o/a>; rel="prev"; x=y, <http://o/b>; rel="last next"', "http://o/b"),
        ('</a,b;c>; title="rel=next, <no>"; rel="prev", </z>; REL=NEXT', "http://h/z"),
        ("</a>", None),
        ("nonsense", None),
    ],
)
def test_link_headers(header: str, address: str | None) -> None:
    """The next page in a ``Link`` header, however it is written."""
    assert find_link(Headers({"Link": header}), "http://h/b") == address


def test_pointers_go_through_models_and_plain_json() -> None:
    """A value at a pointer: by the names on the wire, in what the model has no field for, and where nothing is."""
    page = Things.from_dict({"items": [{"name": "a"}], "extra": {"x/y": [1, {"~": 2}]}})
    assert find_value(page, "/items/0/name") == "a"
    assert find_value(page, "/extra/x~1y/1/~0") == 2
    assert find_value(page, "/items/9/name") is None
    assert find_value(page, "/items/name") is None
    assert find_value(page, "/none/at/all") is None
    assert find_value(page, None) is None
