"""Every style of a parameter, in every place: the rows of the specification."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest
from runtime.errors import ArgumentError
from runtime.operation import Location, Parameter, Style

from .encoding import Range, encode

EMPTY = ""

STRING = "blue"

ARRAY = ["blue", "black", "brown"]

OBJECT = {"R": 100, "G": 200, "B": 150}


class Row(NamedTuple):
    """A row of the table: what a value of each shape becomes; ``None`` where the table has no entry."""

    style: Style
    explode: bool
    empty: str | None
    string: str | None
    array: str | None
    object: str | None


# https://spec.openapis.org/oas/v3.1.1.html#style-examples, the rows of path parameters ("." for an empty label).
PATH_TABLE = [
    Row(
        "matrix",
        False,
        ";color",
        ";color=blue",
        ";color=blue,black,brown",
        ";color=R,100,G,200,B,150",
    ),
    Row(
        "matrix",
        True,
        ";color",
        ";color=blue",
        ";color=blue;color=black;color=brown",
        ";R=100;G=200;B=150",
    ),
    Row("label", False, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    Row("label", True, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    Row("simple", False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    Row("simple", True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
]


# The rows of query parameters.
QUERY_TABLE = [
    Row("form", False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    Row(
        "form",
        True,
        "color=",
        "color=blue",
        "color=blue&color=black&color=brown",
        "R=100&G=200&B=150",
    ),
    Row(
        "spaceDelimited",
        False,
        None,
        None,
        "color=blue%20black%20brown",
        "color=R%20100%20G%20200%20B%20150",
    ),
    Row(
        "pipeDelimited",
        False,
        None,
        None,
        "color=blue%7Cblack%7Cbrown",
        "color=R%7C100%7CG%7C200%7CB%7C150",
    ),
    Row("deepObject", True, None, None, None, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
]


def cells(table: Sequence[Row]) -> list[Any]:
    """Each entry of a table as a test."""
    return [
        pytest.param(
            row.style, row.explode, value, expected, id=f"{row.style}-{row.explode}-{name}"
        )
        for row in table
        for name, value, expected in (
            ("empty", EMPTY, row.empty),
            ("string", STRING, row.string),
            ("array", ARRAY, row.array),
            ("object", OBJECT, row.object),
        )
        if expected is not None
    ]


@pytest.mark.parametrize(("style", "explode", "value", "expected"), cells(PATH_TABLE))
def test_path_table(style: Style, explode: bool, value: object, expected: str) -> None:
    """A path parameter is what the specification's table says; an empty value is refused."""
    parameter = Parameter("color", "path", "color", style, explode)
    if value == EMPTY:
        with pytest.raises(ArgumentError, match="color must not be"):
            encode(parameter, value)
    else:
        assert encode(parameter, value).path == f"/x/{expected}"


@pytest.mark.parametrize(("style", "explode", "value", "expected"), cells(QUERY_TABLE))
def test_query_table(style: Style, explode: bool, value: object, expected: str) -> None:
    """A query parameter is what the specification's table says."""
    assert encode(Parameter("color", "query", "color", style, explode), value).query == expected


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, EMPTY, ""),
        (False, STRING, "blue"),
        (False, ARRAY, "blue,black,brown"),
        (False, OBJECT, "R,100,G,200,B,150"),
        (True, EMPTY, ""),
        (True, STRING, "blue"),
        (True, ARRAY, "blue,black,brown"),
        (True, OBJECT, "R=100,G=200,B=150"),
    ],
)
def test_header_table(explode: bool, value: object, expected: str) -> None:
    """A header has the style simple, without percent-encoding."""
    found = encode(Parameter("X-Color", "header", "color", "simple", explode), value)
    assert found.headers == (("X-Color", expected),)


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("form", False, EMPTY, [("color", "")]),
        ("form", False, STRING, [("color", "blue")]),
        ("form", False, ARRAY, [("color", "blue,black,brown")]),
        ("form", False, OBJECT, [("color", "R,100,G,200,B,150")]),
        ("form", True, ARRAY, [("color", "blue"), ("color", "black"), ("color", "brown")]),
        ("form", True, OBJECT, [("R", "100"), ("G", "200"), ("B", "150")]),
        ("cookie", True, STRING, [("color", "blue")]),
        ("cookie", True, OBJECT, [("R", "100"), ("G", "200"), ("B", "150")]),
        ("cookie", False, ARRAY, [("color", "blue,black,brown")]),
        ("form", True, "a;b c", [("color", "a%3Bb%20c")]),
        ("cookie", True, "a%3Bb=c", [("color", "a%3Bb=c")]),
    ],
)
def test_cookie_table(
    style: Style, explode: bool, value: object, expected: list[tuple[str, str]]
) -> None:
    """Cookies have the style form, percent-encoded, or cookie, as they are."""
    found = encode(Parameter("color", "cookie", "color", style, explode), value)
    assert list(found.cookies) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": {"b": 1}}, "v[a][b]=1"),
        ({"a": [1, 2]}, "v[a]=1&v[a]=2"),
        ({"a": [{"b": 1}, {"b": 2}]}, "v[a][][b]=1&v[a][][b]=2"),
        ({"a": True, "b": None}, "v[a]=true"),
        ("plain", "v=plain"),
        ({"a&b": "c=d"}, "v[a%26b]=c%3Dd"),
    ],
)
def test_deep_object(value: object, expected: str) -> None:
    """The style deepObject nests in brackets; a list repeats its name."""
    found = encode(Parameter("v", "query", "v", "deepObject"), value).query
    assert found.replace("%5B", "[").replace("%5D", "]") == expected


def test_nested_in_flat_style() -> None:
    """What a style has no form for is JSON."""
    query = Parameter("v", "query", "v")
    assert unquote(encode(query, [{"a": 1}, [True]]).query) == 'v={"a":1}&v=[true]'
    assert unquote(encode(query, {"a": {"b": None}}).query) == 'a={"b":null}'


def test_delimiters_in_values() -> None:
    """A delimiter within a value is percent-encoded, the one between values is not."""
    assert (
        encode(Parameter("v", "query", "v", "form", False), ["a,b", "c&d"]).query == "v=a%2Cb,c%26d"
    )
    assert (
        encode(Parameter("v", "path", "v", "simple", False), ["a,b", "c/d"]).path
        == "/x/a%2Cb,c%2Fd"
    )


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("path", '/x/{"a":[1,"é"],"b":null}'),
        ("query", 'v={"a":[1,"é"],"b":null}'),
        ("header", '{"a":[1,"\\u00e9"],"b":null}'),
        ("cookie", '{"a":[1,"é"],"b":null}'),
    ],
)
def test_content_typed(location: Location, expected: str) -> None:
    """A parameter described by a media type is a JSON text; a header has it in ASCII."""
    parameter = Parameter("v", location, "v", content_type="application/json; charset=utf-8")
    found = encode(parameter, {"a": [1, "é"], "b": None})
    pairs = (*found.headers, *found.cookies)
    text = found.query or (pairs[0][1] if pairs else found.path)
    assert (text if location == "header" else unquote(text)) == expected


def test_content_typed_model() -> None:
    """A model in a content-typed parameter has its wire names; None is not sent; other media types are text."""
    parameter = Parameter("v", "query", "v", content_type="application/vnd.x+json")
    assert (
        unquote(encode(parameter, Range(firstOne=2**64 - 1)).query)
        == 'v={"firstOne":"18446744073709551615"}'
    )
    assert encode(parameter, None).query == ""
    assert encode(Parameter("v", "query", "v", content_type="text/plain"), 5).query == "v=5"
