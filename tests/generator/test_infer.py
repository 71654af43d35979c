"""Paging that nobody declares: what names, types and shapes prove, and what they do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from goldsmith.config import Config
from goldsmith.diagnostics import Report
from goldsmith.infer import infer_paging
from goldsmith.load import load_document
from goldsmith.normalize import normalize_document
from goldsmith.pipeline import understand

from .inferring import FLAG, LINK, NUMBER, TEXT, THINGS, Node, document, get, infer, query, shape

LIMIT = query("limit", NUMBER)
NULLABLE: Node = {"type": ["string", "null"]}
ONE = {"type": "integer", "minimum": 1}

PROVED: dict[str, tuple[Node, Node]] = {
    "a cursor": (
        get(query("cursor", TEXT), LIMIT, answer=shape(data=THINGS, next_cursor=NULLABLE)),
        {"scheme": "cursor", "request": "cursor", "size": "limit", "items": "/data", "cursor": "/next_cursor"},
    ),
    "a cursor in other words, beside a flag": (
        get(query("pageToken", TEXT), answer=shape(items=THINGS, meta=shape(nextPageToken=TEXT, hasMore=FLAG))),
        {"scheme": "cursor", "request": "pageToken", "items": "/items", "cursor": "/meta/nextPageToken", "more": "/meta/hasMore"},
    ),
    "an offset that is a token": (
        get(query("offset", TEXT), LIMIT, answer=shape(data=THINGS, next_page=shape(offset=TEXT, uri=LINK))),
        {"scheme": "cursor", "request": "offset", "size": "limit", "items": "/data", "cursor": "/next_page/offset"},
    ),
    "the number of the next page": (
        get(query("page", NUMBER), answer=shape(data=THINGS, meta=shape(next_page=NUMBER))),
        {"scheme": "cursor", "request": "page", "items": "/data", "cursor": "/meta/next_page"},
    ),
    "the end of a graph's page": (
        get(query("after", TEXT), answer=shape(data=THINGS, paging=shape(cursors=shape(after=TEXT, before=TEXT)))),
        {"scheme": "cursor", "request": "after", "items": "/data", "cursor": "/paging/cursors/after"},
    ),
    "the id of the last item, told": (
        get(query("after_id", TEXT), answer=shape(data=THINGS, last_id=NULLABLE, has_more=FLAG)),
        {"scheme": "cursor", "request": "after_id", "items": "/data", "cursor": "/last_id", "more": "/has_more"},
    ),
    "the id of the last item": (
        get(query("starting_after", TEXT), query("ending_before", TEXT), LIMIT, answer=shape(data=THINGS, has_more=FLAG, url=TEXT)),
        {"scheme": "last-item", "request": "starting_after", "size": "limit", "items": "/data", "key": "/id", "more": "/has_more"},
    ),
    "the same word in request and answer, which says next": (
        get(query("NextToken", TEXT), answer=shape(Things=THINGS, NextToken=TEXT)),
        {"scheme": "cursor", "request": "NextToken", "items": "/Things", "cursor": "/NextToken"},
    ),
    "a next page's offset": (
        get(query("offset", TEXT), answer=shape(result=shape(points=THINGS, next_page_offset=TEXT))),
        {"scheme": "cursor", "request": "offset", "items": "/result/points", "cursor": "/result/next_page_offset"},
    ),
    "links": (
        get(query("page[size]", NUMBER), answer=shape(data=THINGS, links=shape(next=NULLABLE, prev=NULLABLE))),
        {"scheme": "link", "items": "/data", "next": "/links/next"},
    ),
    "links with references": (
        get(answer=shape(items=THINGS, _links=shape(next=shape(href=TEXT)))),
        {"scheme": "link", "items": "/items", "next": "/_links/next/href"},
    ),
    "a next address beside a count": (
        get(answer=shape(count=NUMBER, next=LINK, previous=LINK, results=THINGS)),
        {"scheme": "link", "items": "/results", "next": "/next"},
    ),
    "an OData collection": (
        get(query("$top", NUMBER), answer=shape(**{"@odata.nextLink": TEXT, "value": THINGS})),
        {"scheme": "link", "items": "/value", "next": "/@odata.nextLink"},
    ),
    "a token within an address": (
        get(query("PageToken", TEXT), query("PageSize", NUMBER), query("Page", NUMBER), answer=shape(things=THINGS, next_page_uri=LINK, page=NUMBER)),
        {"scheme": "link", "items": "/things", "next": "/next_page_uri"},
    ),
    "pages from 1, as a minimum says": (
        get(query("page", ONE), query("per_page", NUMBER), answer=THINGS),
        {"scheme": "page", "request": "page", "size": "per_page", "start": 1, "items": ""},
    ),
    "pages from 0, as a default says": (
        get(query("page", {"type": "integer", "default": 0}), query("size", NUMBER), answer=shape(content=THINGS, totalPages=NUMBER, last=FLAG)),
        {"scheme": "page", "request": "page", "size": "size", "items": "/content", "pages": "/totalPages", "last": "/last"},
    ),
    "pages from where the answer says": (
        get(query("page", NUMBER), query("per_page", NUMBER), answer=shape(data=THINGS, page=NUMBER)),
        {"scheme": "page", "request": "page", "size": "per_page", "items": "/data", "current": "/page"},
    ),
    "offsets": (
        get(query("offset", NUMBER), LIMIT, answer=shape(things=THINGS, total=NUMBER)),
        {"scheme": "offset", "request": "offset", "size": "limit", "items": "/things", "total": "/total"},
    ),
    "offsets from 1": (
        get(query("startIndex", NUMBER, description="The 1-based index of the first result."), query("count", NUMBER), answer=shape(Resources=THINGS, totalResults=NUMBER)),
        {"scheme": "offset", "request": "startIndex", "size": "count", "start": 1, "items": "/Resources", "total": "/totalResults"},
    ),
    "the array that is called as the path": (
        get(query("offset", NUMBER), LIMIT, answer=shape(x=THINGS, included=THINGS, other=THINGS)),
        {"scheme": "offset", "request": "offset", "size": "limit", "items": "/x"},
    ),
}  # fmt: skip

NOT_PROVED: dict[str, Node] = {
    "a date": get(query("start", {"type": "string", "format": "date"}), LIMIT, answer=THINGS),
    "a moment as a number": get(
        query("start", NUMBER, description="Unix timestamp of the first event."),
        LIMIT,
        answer=THINGS,
    ),
    "a page that is a token nobody gives": get(query("page", TEXT), answer=shape(data=THINGS)),
    "a page that is a name": get(
        query("page", TEXT, description="The page's name."), answer=THINGS
    ),
    "a first page that is not told": get(query("page", NUMBER), LIMIT, answer=shape(data=THINGS)),
    "a first page told in two ways": get(
        query("page", {"type": "integer", "default": 0}, description="Pages start at 1."),
        LIMIT,
        answer=shape(data=THINGS),
    ),
    "the cursor of this page": get(query("cursor", TEXT), answer=shape(data=THINGS, cursor=TEXT)),
    "a cursor of another type": get(
        query("cursor", NUMBER), answer=shape(data=THINGS, next_cursor=TEXT)
    ),
    "two arrays": get(
        query("offset", NUMBER), LIMIT, answer=shape(cats=THINGS, dogs=THINGS, total=NUMBER)
    ),
    "one resource with a list": get(
        query("offset", NUMBER), LIMIT, answer=shape(id=TEXT, name=TEXT, entries=THINGS)
    ),
    "no size and no total": get(query("offset", NUMBER), answer=shape(data=THINGS)),
    "a token beside a number": get(
        query("cursor", TEXT),
        query("offset", NUMBER),
        LIMIT,
        answer=shape(data=THINGS, next_cursor=TEXT),
    ),
    "an offset that counts pages": get(
        query("start", NUMBER, description="Page number to fetch."),
        query("rows", NUMBER),
        answer=shape(data=THINGS, num_found=NUMBER),
    ),
    "a page that is filtered after it was counted": get(
        query("offset", NUMBER),
        LIMIT,
        answer=THINGS,
        description="May return fewer users than asked for.",
    ),
    "an offset that is not always allowed": get(
        query("offset", NUMBER, description="Items to skip, only if no id is given."),
        LIMIT,
        answer=THINGS,
    ),
    "a next that may be anything": get(answer=shape(data=THINGS, next=TEXT)),
    "an id without a flag": get(query("starting_after", TEXT), answer=shape(data=THINGS)),
    "what came since an item": get(
        query("since_id", TEXT), answer=shape(data=THINGS, has_more=FLAG)
    ),
    "no array": get(query("cursor", TEXT), answer=shape(data=TEXT, next_cursor=TEXT)),
    "a map": get(
        query("cursor", TEXT),
        answer=shape(data={"type": "object", "additionalProperties": TEXT}, next_cursor=TEXT),
    ),
}


@pytest.mark.parametrize("name", PROVED)
def test_what_is_proved(tmp_path: Path, name: str) -> None:
    """Parameter and answer have their parts, and the types agree: that is applied."""
    operation, expected = PROVED[name]
    declared, findings = infer(tmp_path, document(x=operation))
    assert declared == {"x": expected}
    assert [each.applied for each in findings.found] == [True]
    assert findings.found[0].candidates[0].evidence


@pytest.mark.parametrize("name", NOT_PROVED)
def test_what_is_not_proved(tmp_path: Path, name: str) -> None:
    """Wrong is worse than none: one doubt, and nothing is applied."""
    declared, findings = infer(tmp_path, document(x=NOT_PROVED[name]))
    assert declared == {}
    for found in findings.likely:
        assert found.candidates[0].missing


def test_what_a_document_says_once(tmp_path: Path) -> None:
    """Where one operation tells the first page, others with the same parameter need not; unless they contradict each other."""
    told = get(query("page", {"type": "integer", "default": 1}), LIMIT, answer=shape(data=THINGS))
    silent = get(query("page", NUMBER), LIMIT, answer=shape(data=THINGS))
    declared, _ = infer(tmp_path, document(x=told, y=silent))
    assert declared["y"]["start"] == 1
    other = get(query("page", {"type": "integer", "default": 0}), LIMIT, answer=shape(data=THINGS))
    declared, _ = infer(tmp_path, document(x=told, y=silent, z=other))
    assert declared.keys() == {"x", "z"}


def test_a_header(tmp_path: Path) -> None:
    """A header ``Link`` that the document declares is followed."""
    operation = get(query("page", NUMBER), answer=THINGS)
    header = {"Link": {"description": 'RFC 8288, rel="next"', "schema": TEXT}}
    operation["responses"]["200"]["headers"] = header
    declared, _ = infer(tmp_path, document(x=operation))
    assert declared == {"x": {"scheme": "link", "items": ""}}


@pytest.mark.parametrize("denied", ["operation", "configuration"])
def test_it_can_be_turned_off(tmp_path: Path, denied: str) -> None:
    """By ``infer = false``, or for one operation by ``x-goldsmith-paging: false``."""
    operation, _ = PROVED["a cursor"]
    options: dict[str, Any] = {"infer": denied != "configuration"}
    denial: Node = {"x-goldsmith-paging": False} if denied == "operation" else {}
    declared, findings = infer(tmp_path, document(x={**operation, **denial}), **options)
    assert declared == {}
    assert not any(each.applied for each in findings.found)


def test_methods_that_write_are_left_alone(tmp_path: Path) -> None:
    """Only what reads is looked at."""
    operation, _ = PROVED["a cursor"]
    whole = document(x=operation)
    whole["paths"]["/x"]["delete"] = whole["paths"]["/x"].pop("get")
    assert infer(tmp_path, whole)[0] == {}


def test_a_parameter_goes_before_a_field(tmp_path: Path) -> None:
    """Where the body has a field of the parameter's name, the parameter asks for the next page."""
    body = {"content": {"application/json": {"schema": shape(**{"from": NUMBER, "q": TEXT})}}}
    start = query("from", NUMBER, description="Items to skip.")
    operation = get(start, query("size", NUMBER), answer=shape(hits=THINGS), requestBody=body)
    infer(tmp_path, document(x=operation))
    config = Config(
        root=tmp_path, document=str(tmp_path / "api.json"), output=tmp_path, package="sample"
    )
    (resource,) = understand(config).api.resources
    (found,) = resource.operations
    paging = found.paging
    assert paging is not None
    asked = next(each for each in found.parameters if each.wire_name == "from")
    assert paging.request == asked.name


def test_what_is_declared_already(tmp_path: Path) -> None:
    """To the document of this repository's own client nothing is added: what has pages there says so."""
    report = Report()
    root = Path(__file__).parents[2] / "spec"
    loaded = load_document(str(root / "openapi.yaml"), root=root, report=report)
    normal = normalize_document(loaded, report)
    config = Config(root=root, document="openapi.yaml", output=tmp_path, package="sample")
    findings = infer_paging(loaded, normal, config, report)
    assert (findings.declared, findings.proved) == (12, [])
