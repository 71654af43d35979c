"""Pages that follow bookmarks, with scripted answers."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from bitbadges import Options

from .comparing import dump
from .documents import list_operations, read_example
from .operations import CASES, Case
from .recording import RecordingServer
from .surface import Surface

PAGED = [case for case in CASES if case.items and not case.variant]
OWNERS = "tokens.get_owners"
every_paged = pytest.mark.parametrize("case", PAGED, ids=str)


def find(answer: Any, pointer: str) -> Any:
    """The part of an answer at a JSON pointer."""
    for step in pointer.removeprefix("/").split("/"):
        answer = answer[step]
    return answer


def make_page(case: Case, bookmark: str, more: bool) -> Any:
    """The documented answer of an operation with another end."""
    page = copy.deepcopy(read_example(case.id, "response"))
    paging = list_operations()[case.id].value["x-goldsmith-paging"]
    ending = find(page, paging["cursor"].rpartition("/")[0])
    ending.update(bookmark=bookmark, hasMore=more)
    return page


def owners(names: str, bookmark: str, more: bool) -> dict[str, Any]:
    """A page with an owner for each letter."""
    balances: dict[str, Any] = read_example("getOwners", "response")["owners"][0]
    page = [{**balances, "bitbadgesAddress": name} for name in names]
    return {"owners": page, "pagination": {"bookmark": bookmark, "hasMore": more}}


def addresses(items: list[Any]) -> str:
    """The letters of the owners."""
    return "".join(owner.bitbadges_address for owner in items)


def iterate(client: Surface, **keywords: Any) -> Callable[[], Any]:
    """Iterates over all owners: by ``for`` with, by ``async for`` without waiting."""
    return lambda: client.find(OWNERS)("1", "2", **keywords)


def test_the_operations_with_pages() -> None:
    """Twelve operations follow bookmarks."""
    declared = {
        name for name, node in list_operations().items() if "x-goldsmith-paging" in node.value
    }
    assert {case.id for case in PAGED} == declared
    assert len(PAGED) == 12


@every_paged
def test_next_page(case: Case, server: RecordingServer, client: Surface) -> None:
    """The next page is asked for with the same arguments and the bookmark as it came."""
    server.answer_json(make_page(case, "b/1 +=", True), make_page(case, "b2", False))
    first = client.call(case.call, *case.arguments, **case.keywords)
    assert (first.has_more, first.cursor) == (True, "b/1 +=")
    second = client.next_page(first)
    assert (second.has_more, second.cursor) == (False, None)
    assert client.next_page(second) is None
    kept = [piece for piece in case.encoded_query if not piece.startswith("bookmark=")]
    expected = sorted([*kept, f"bookmark={quote('b/1 +=', safe='')}"])
    assert [request.path for request in server.requests] == [f"/api/v0{case.path}"] * 2
    assert server.requests[0].query == case.encoded_query
    assert server.requests[1].query == tuple(expected)


@every_paged
def test_all_items(case: Case, server: RecordingServer, client: Surface) -> None:
    """Iterating gives the items of all pages in their order."""
    pages = [make_page(case, "b1", True), make_page(case, "b2", True), make_page(case, "", False)]
    server.answer_json(*pages)
    method = client.find(case.call)
    found = client.collect(lambda: method(*case.arguments, **case.keywords), 100)
    assert case.items is not None
    expected = [item for page in pages for item in find(page, case.items)]
    assert [dump(item) for item in found] == expected
    assert len(server.requests) == 3


def test_pages_are_asked_for_when_needed(server: RecordingServer, client: Surface) -> None:
    """Who reads two items does not pay for the second page."""
    server.answer_json(owners("ab", "2", True), owners("cd", "3", True))
    assert addresses(client.collect(iterate(client), 2)) == "ab"
    assert len(server.requests) == 1


def test_an_empty_page_in_between(server: RecordingServer, client: Surface) -> None:
    """An empty page ends nothing while there is more, and the last page may be empty, with an empty bookmark."""
    server.answer_json(owners("a", "2", True), owners("", "3", True), owners("b", "4", True))
    server.answer_json(owners("", "", False))
    assert addresses(client.collect(iterate(client), 100)) == "ab"
    assert len(server.requests) == 4


def test_only_the_flag_ends(server: RecordingServer, client: Surface) -> None:
    """A bookmark beside ``hasMore: false`` is not followed."""
    server.answer_json(owners("a", "2", False), owners("b", "3", False))
    assert addresses(client.collect(iterate(client), 100)) == "a"
    assert len(server.requests) == 1


@pytest.mark.parametrize("bookmarks", [["2", "2"], ["2", "3", "2"], ["2", "3", "4", "3"]])
def test_a_repeated_bookmark_ends(
    bookmarks: list[str], server: RecordingServer, client: Surface
) -> None:
    """A server that leads round in a circle is not followed for ever."""
    server.answer_json(*(owners("x", bookmark, True) for bookmark in bookmarks * 3))
    found = client.collect(iterate(client), 100)
    assert addresses(found) == "x" * len(bookmarks)
    assert len(server.requests) == len(bookmarks)


def test_an_empty_bookmark_does_not_start_again(server: RecordingServer, client: Surface) -> None:
    """The empty bookmark would mean the first page: it is the end, whatever the flag says."""
    server.answer_json(owners("a", "2", True), owners("b", "", True), owners("a", "2", True))
    assert addresses(client.collect(iterate(client), 100)) == "ab"


@pytest.mark.parametrize("way", [{"bookmark": "7"}, {"options": Options(cursor="7")}], ids=str)
def test_resume(way: dict[str, Any], server: RecordingServer, client: Surface) -> None:
    """Reading goes on where it stopped: by the bookmark as an argument, or as the cursor of the options."""
    server.answer_json(owners("y", "8", True), owners("z", "9", False))
    found = client.collect(iterate(client, sort_by="amount", **way), 100)
    assert addresses(found) == "yz"
    assert server.requests[0].query == ("bookmark=7", "sortBy=amount")
    assert server.requests[1].query == ("bookmark=8", "sortBy=amount")


def test_page_by_page(server: RecordingServer, client: Surface) -> None:
    """``iter_pages`` gives each page with its items and its whole answer."""
    server.answer_json(owners("ab", "2", True), owners("c", "3", False))
    pages = client.collect(lambda: client.find(OWNERS)("1", "2").iter_pages(), 100)
    assert [addresses(page.items) for page in pages] == ["ab", "c"]
    assert [page.response.pagination.bookmark for page in pages] == ["2", "3"]
    assert [len(page) for page in pages] == [2, 1]


def test_a_failure_in_between(server: RecordingServer, client: Surface) -> None:
    """An error on a later page is raised where it happens; what was read before stays read."""
    server.answer_json(owners("a", "2", True))
    first = client.call(OWNERS, "1", "2")
    server.answer_json({"owners": "none", "pagination": {"bookmark": "", "hasMore": False}})
    with pytest.raises(Exception, match="getOwners"):
        client.next_page(first)
    assert addresses(first.items) == "a"
