"""Which of an operation's answers it is, by status and content type."""

from __future__ import annotations

import pytest
from runtime.operation import Operation, Response
from runtime.response.decode import (
    charset_of,
    find_response,
    parse_content_type,
)


def statuses(*responses: Response) -> Operation:
    """An operation with those answers."""
    return Operation(id="op", method="GET", path="/", responses=responses)


@pytest.mark.parametrize(
    ("status", "expected"),
    [(200, "200"), (204, "2XX"), (404, "404"), (418, "4xx"), (500, "default"), (302, "default")],
)
def test_status(status: int, expected: str) -> None:
    """An exact status goes before a range, a range before the default."""
    order = ("default", "4xx", "2XX", "404", "200")
    operation = statuses(*(Response(status) for status in order))
    found = find_response(operation, status, "application/json")
    assert found is not None
    assert found.status == expected


def test_undocumented_status() -> None:
    """Without a default there may be no answer for a status."""
    assert find_response(statuses(Response("200")), 500, None) is None
    assert find_response(statuses(), 200, None) is None


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("application/json", "application/json"),
        ("Application/JSON; Charset=UTF-8", "application/json"),
        ("application/json;charset=utf-8", "application/json"),
        ("application/problem+json", "application/json"),
        ("application/vnd.x+json", "application/vnd.x+json"),
        ("application/json; version=2", "application/json; version=2"),
        ('application/json; version="2"; charset=utf-8', "application/json; version=2"),
        ("application/json; version=3", "application/json"),
        ("image/png", "image/*"),
        ("IMAGE/svg+xml", "image/svg+xml"),
        ("text/html", "*/*"),
        ("garbage", "*/*"),
        (None, "application/json"),
    ],
)
def test_content_type(content_type: str | None, expected: str) -> None:
    """Among the answers of a status the content type decides: itself, its family, a range."""
    operation = statuses(
        Response("200", content_type="application/json"),
        Response("200", content_type="*/*"),
        Response("200", content_type="image/*"),
        Response("200", content_type="image/svg+xml"),
        Response("200", content_type="application/json; version=2"),
        Response("200", content_type="application/vnd.x+json"),
        Response("500", content_type="text/html"),
    )
    found = find_response(operation, 200, content_type)
    assert found is not None
    assert found.content_type == expected


def test_no_content_type_fits() -> None:
    """Where none fits, the first counts: what comes is held against it."""
    operation = statuses(
        Response("200", content_type="image/png"), Response("200", content_type="text/csv")
    )
    found = find_response(operation, 200, "application/json")
    assert found is not None
    assert found.content_type == "image/png"


def test_parse_content_type() -> None:
    """A content type is read as servers write it."""
    assert parse_content_type(' Text/Plain ;Charset="UTF-8"; a ;;') == (
        "text/plain",
        frozenset({("charset", "utf-8"), ("a", "")}),
    )
    assert charset_of(None) == charset_of("text/plain") == "utf-8"
