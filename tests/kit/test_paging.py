"""Fakes answer page by page in every scheme: what the client asks for next is what asks for the next page."""

from __future__ import annotations

import asyncio
import importlib
import json
import logging
from pathlib import Path
from typing import Any

import pytest

from .packages import make_folder, write_package

NEXT: dict[str, tuple[str, list[str | None]]] = {
    "list_by_cursor": ("after", [None, "page-2", "page-3"]),
    "list_by_number": ("after", [None, "2", "3"]),
    "list_by_body": ("cursor", [None, "page-2", "page-3"]),
    "list_by_offset": ("offset", [None, "2", "3"]),
    "list_by_offset_from_one": ("offset", [None, "3", "4", "6"]),
    "list_by_page": ("page", [None, "2", "3", "4"]),
    "list_by_page_from_zero": ("page", [None, "1", "2"]),
    "list_by_page_with_last": ("page", [None, "2", "3"]),
    "list_by_header": ("goldsmith-page", [None, "1", "2"]),
    "list_by_address": ("goldsmith-page", [None, "1", "2"]),
    "list_by_token": ("after", [None, "page-2", "page-3"]),
    "list_by_last_item": ("starting_after", [None, "b", "c"]),
}
"""The parameter of each method that asks for a page, and what it is when pages of two, one and two items are read.

Where an answer does not tell that it is the last, one more is asked for.
"""


@pytest.fixture(scope="module")
def kit() -> Any:
    """The test kit of a package with an operation for each scheme."""
    write_package(Path(__file__).parent / "paged.yaml", make_folder(), "kit_paged")
    importlib.invalidate_caches()
    return importlib.import_module("kit_paged.testing")


def build_pages(kit: Any) -> list[list[Any]]:
    """Pages of two, one and two items."""
    a, b, c, d, e = (kit.make.item(id=name) for name in "abcde")
    return [[a, b], [c], [d, e]]


def read_asked(request: Any, name: str) -> str | None:
    """What a request asks for."""
    if request.method == "POST":
        found: str | None = (request.json or {}).get(name)
        return found
    return dict(request.query_pairs).get(name)


def tell(kit: Any, fake: Any, method: str) -> list[Any]:
    """Tells a fake the pages, and gives all items."""
    pages = build_pages(kit)
    getattr(fake.x, method).pages(pages)
    return [item for page in pages for item in page]


@pytest.mark.parametrize("method", NEXT)
def test_a_client_that_waits(kit: Any, method: str, caplog: pytest.LogCaptureFixture) -> None:
    """Reads all items once, by the right parameters, and from the midst."""
    caplog.set_level(logging.WARNING)
    fake = kit.FakeKitPaged(strict=True)
    items = tell(kit, fake, method)
    assert list(getattr(fake.x, method)()) == items
    name, asked = NEXT[method]
    assert [read_asked(request, name) for request in fake.requests] == asked
    first = getattr(fake.x, method)()
    again = getattr(fake.x, method)(options=kit_options(kit, first.cursor))
    assert list(again) == items[2:]
    assert first.next_page().items == [items[2]]
    assert not caplog.records


def kit_options(kit: Any, cursor: object) -> Any:
    """The options that resume."""
    return importlib.import_module(kit.__name__.partition(".")[0]).Options(cursor=cursor)


@pytest.mark.parametrize("method", NEXT)
def test_a_client_that_awaits(kit: Any, method: str) -> None:
    """The same."""
    fake = kit.AsyncFakeKitPaged(strict=True)
    items = tell(kit, fake, method)

    async def read() -> list[Any]:
        return [item async for item in getattr(fake.x, method)()]

    assert asyncio.run(read()) == items
    name, asked = NEXT[method]
    assert [read_asked(request, name) for request in fake.requests] == asked


@pytest.mark.parametrize("method", NEXT)
def test_over_a_socket(kit: Any, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real client gets the same pages of the same fake, and examples end, too."""
    monkeypatch.setenv("NO_PROXY", "*")
    fake = kit.FakeKitPaged()
    items = tell(kit, fake, method)
    client = importlib.import_module("kit_paged").KitPaged
    with kit.serve(fake) as url, client(base_url=url, strict=True) as real:
        assert list(getattr(real.x, method)()) == items
    assert len(fake.requests) == len(NEXT[method][1])


@pytest.mark.parametrize("method", NEXT)
def test_examples_end(kit: Any, method: str, caplog: pytest.LogCaptureFixture) -> None:
    """What follows an example of a page is empty; no address leads away."""
    caplog.set_level(logging.WARNING)
    fake = kit.FakeKitPaged.from_examples(strict=True)
    first = getattr(fake.x, method)()
    assert list(getattr(fake.x, method)()) == first.items
    assert first.items
    assert not caplog.records
    assert "example.org/v1/by-address?x" not in json.dumps([str(each) for each in fake.requests])


def test_pages_that_fail_and_empty_ones(kit: Any) -> None:
    """A page may fail in the midst, and is asked for again; a page may be empty."""
    fake = kit.FakeKitPaged()
    items = tell(kit, fake, "list_by_cursor")
    fake.x.list_by_cursor.pages([[items[0]], [], [items[1]]])
    assert list(fake.x.list_by_cursor()) == items[:2]
    fake.x.list_by_page.pages([])
    assert list(fake.x.list_by_page()) == []
    fake.x.list_by_cursor.pages([[items[0]], [items[1]]])
    page = fake.x.list_by_cursor()
    fake.x.list_by_cursor.fails(500)
    with pytest.raises(importlib.import_module("kit_paged").ServerError):
        page.next_page()
