"""Values of parameters: what they are as texts, what is refused, how paths are kept whole."""

from __future__ import annotations

import datetime
import decimal
import enum
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal
from urllib.parse import parse_qsl, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.call import Call
from runtime.errors import ArgumentError
from runtime.operation import Location, Operation, Parameter, Style
from runtime.request.encode import encode_call
from runtime.secrets import Secret

from .encoding import Color, Range, encode


@pytest.mark.parametrize("value", ["a;b", "a b", 'a"b', "a,b", "a\r\nb"])
def test_cookie_that_would_end_early(value: str) -> None:
    """A value of the style cookie that would end the cookie is refused."""
    with pytest.raises(ArgumentError, match="color must"):
        encode(Parameter("color", "cookie", "color", "cookie"), value)


class Level(enum.IntEnum):
    """An enum of numbers."""

    LOW = 1


@dataclass
class Plain:
    """A dataclass."""

    a: int
    b: str


UTC = datetime.timezone.utc  # noqa: UP017 (the runtime supports what users write)


VALUES: list[tuple[object, str]] = [
    (True, "true"),
    (False, "false"),
    (0, "0"),
    (2**64 - 1, "18446744073709551615"),
    (1.5, "1.5"),
    (-0.25, "-0.25"),
    (decimal.Decimal("1E+3"), "1000"),
    (decimal.Decimal("0.10"), "0.10"),
    (Color.BLUE, "blue"),
    (Level.LOW, "1"),
    (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    (datetime.date(2024, 2, 3), "2024-02-03"),
    (datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=UTC), "2024-02-03T04:05:06Z"),
    (datetime.datetime(2024, 2, 3, 4, 5, 6, 7), "2024-02-03T04:05:06.000007"),
    (datetime.timedelta(hours=1), "PT1H"),
    (PurePosixPath("a/b"), "a/b"),
    (b"\xc3\xa9", "é"),
    (bytearray(b"ab"), "ab"),
    (Secret("hidden"), "hidden"),
    ("é/ü", "é/ü"),
]


@pytest.mark.parametrize(("value", "text"), VALUES, ids=lambda value: type(value).__name__)
def test_values(value: object, text: str) -> None:
    """A value of every type has its text, in a path and in a query."""
    assert unquote(encode(Parameter("v", "path", "v", "simple", False), value).path) == f"/x/{text}"
    query = encode(Parameter("v", "query", "v"), value).query
    assert parse_qsl(query, keep_blank_values=True) == [("v", text)]


def test_containers() -> None:
    """Tuples, sets, models, mappings and dataclasses are lists and objects."""
    query = Parameter("v", "query", "v")
    assert encode(query, ("a", 1)).query == "v=a&v=1"
    assert encode(query, frozenset({"a"})).query == "v=a"
    assert encode(query, {"a": 1}.keys()).query == "v=a"
    assert encode(query, Range(firstOne=5)).query == "firstOne=5"
    assert encode(query, Plain(1, "x")).query == "a=1&b=x"
    deep = Parameter("v", "query", "v", "deepObject")
    assert encode(deep, Range(firstOne=5, last=6)).query == "v%5BfirstOne%5D=5&v%5Blast%5D=6"


@pytest.mark.parametrize("value", [None, [], {}, [None], {"a": None}])
@pytest.mark.parametrize("location", ["query", "header", "cookie"])
def test_undefined(value: object, location: Location) -> None:
    """None, and lists and objects without members, are undefined: they are not sent."""
    found = encode(Parameter("v", location, "v"), value)
    assert (found.query, found.headers, found.cookies) == ("", (), ())


def test_undefined_members() -> None:
    """None within a list or an object is left out; an empty text is not."""
    query = Parameter("v", "query", "v", "form", False)
    assert encode(query, ["a", None, ""]).query == "v=a,"
    assert encode(query, {"a": None, "b": 1}).query == "v=b,1"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a/b?c:d@e!f", "v=a/b?c:d@e!f"),
        ("100%", "v=100%25"),
        ("%2F", "v=%2F"),
        ("a b#c[d]", "v=a%20b%23c%5Bd%5D"),
        ("a&b=c", "v=a%26b=c"),
        ("é", "v=%C3%A9"),
    ],
)
def test_allow_reserved_in_query(value: str, expected: str) -> None:
    """Reserved characters and triples pass, but for those that would end the value."""
    parameter = Parameter("v", "query", "v", allow_reserved=True)
    assert encode(parameter, value).query == expected


def test_allow_reserved_elsewhere() -> None:
    """In a path a slash never passes, in a cookie no semicolon."""
    path = Parameter("v", "path", "v", "simple", False, allow_reserved=True)
    assert encode(path, "a:b/c?d#e").path == "/x/a:b%2Fc%3Fd%23e"
    cookie = Parameter("v", "cookie", "v", allow_reserved=True)
    assert encode(cookie, "a:b;c,d").cookies == (("v", "a:b%3Bc%2Cd"),)


@pytest.mark.parametrize("value", [None, "", ".", "..", [], {}, [None]])
@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
def test_path_that_means_another(value: object, style: Style) -> None:
    """An empty value and dot segments are refused, whatever the style."""
    with pytest.raises(ArgumentError, match="v must not be"):
        encode(Parameter("v", "path", "v", style, False), value)


@pytest.mark.parametrize(
    ("path", "values", "style", "reserved"),
    [
        ("/{a}{b}/c", {"a": ".", "b": "."}, "simple", False),
        ("/x/.{a}", {"a": "."}, "simple", False),
        ("/x/{a}", {"a": [""]}, "simple", False),
        ("/x/{a}", {"a": ["", ""]}, "label", False),
        ("/x/{a}?y", {"a": [""]}, "label", False),
        ("/x/{a}", {"a": "%2e%2E"}, "simple", True),
        ("/x/{a}", {"a": ".%2e"}, "simple", True),
        ("/x/{a}", {"a": [""]}, "label", False),
    ],
)
def test_dot_segments_made_of_pieces(
    path: str, values: Mapping[str, object], style: Style, reserved: bool
) -> None:
    """A dot segment that comes about from several pieces is refused too."""
    explode = style == "label"
    parameters = tuple(
        Parameter(name, "path", name, style, explode, allow_reserved=reserved) for name in values
    )
    operation = Operation(id="op", method="GET", path=path, parameters=parameters)
    with pytest.raises(ArgumentError, match="must not be|another path"):
        encode_call(Call(operation, values))


@given(st.text(min_size=1))
def test_path_value_is_one_segment(value: str) -> None:
    """Any text stays within its segment and comes out as it went in, or is refused."""
    parameter = Parameter("v", "path", "v", "simple", False)
    try:
        path = encode(parameter, value).path
    except ArgumentError:
        assert value in (".", "..") or not is_utf8(value)
        return
    assert path.startswith("/x/")
    assert unquote(path[3:], errors="strict") == value
    assert not set(path[3:]) & set("/?#&=;, ") and path.isascii()


@given(st.lists(st.text(), min_size=1), st.booleans())
def test_query_round_trip(values: list[str], reserved: bool) -> None:
    """Any list of texts comes out of an exploded query as it went in."""
    parameter = Parameter("v", "query", "v", allow_reserved=False)
    if not all(is_utf8(value) for value in values):
        with pytest.raises(ArgumentError):
            encode(parameter, values)
        return
    found = encode(parameter, values).query
    assert parse_qsl(found, keep_blank_values=True) == [("v", value) for value in values]


def is_utf8(value: str) -> bool:
    """Whether a text has a form in UTF-8, or stands for bytes that have none."""
    try:
        value.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("value", ["a\r\nX: y", "a\nb", "a\rb", "a\0b", "\x7f", ["a", "b\r\n"]])
def test_header_injection(value: object) -> None:
    """Line breaks and control characters in a header are refused, and not shown."""
    with pytest.raises(ArgumentError, match="x_trace must not hold") as caught:
        encode(Parameter("X-Trace", "header", "x_trace", "simple", False), value)
    assert "\n" not in str(caught.value)


def test_header_text() -> None:
    """A header takes no text beyond ASCII; blanks around it are no part of it, a tab within it is."""
    parameter = Parameter("X", "header", "x", "simple", False)
    with pytest.raises(ArgumentError, match="x must be ASCII"):
        encode(parameter, "é")
    assert encode(parameter, "  a\tb ").headers == (("X", "a\tb"),)


@pytest.mark.parametrize(
    "value",
    [object(), float("nan"), float("inf"), decimal.Decimal("NaN"), 10**5000, "\ud800", [object()]],
    ids=["object", "nan", "inf", "decimal", "digits", "surrogate", "member"],
)
@pytest.mark.parametrize("location", ["path", "query"])
def test_values_without_text(value: object, location: Literal["path", "query"]) -> None:
    """What has no form as text is an argument error, not another kind of error."""
    with pytest.raises(ArgumentError):
        encode(Parameter("v", location, "v", "simple" if location == "path" else "form"), value)


def test_bytes_that_are_no_text() -> None:
    """Bytes that are no UTF-8 are percent-encoded as they are."""
    assert encode(Parameter("v", "query", "v"), b"\xff\xfe").query == "v=%FF%FE"


def test_dots_that_mean_nothing() -> None:
    """Dots within a segment are as good as any other character."""
    parameter = Parameter("v", "path", "v", "simple", False)
    for value in ("...", ".a", "a.", "..,", ".well-known", "1.2"):
        assert unquote(encode(parameter, value).path) == f"/x/{value}"
    assert encode(parameter, "%2e%2e").path == "/x/%252e%252e"


def test_template() -> None:
    """The text of a template is percent-encoded where it has to be; a query in it stays, a fragment goes."""
    parameters = (Parameter("a", "path", "a", "simple", False), Parameter("b", "query", "b"))
    operation = Operation(
        id="op", method="GET", path="/x y/{a}:go/é%2F?kind=1#2", parameters=parameters
    )
    found = encode_call(Call(operation, {"a": "?", "b": 2}))
    assert (found.path, found.query) == ("/x%20y/%3F:go/%C3%A9%2F", "kind=1&b=2")
    assert encode_call(Call(operation, {"a": 1})).query == "kind=1"


def test_slot_without_parameter() -> None:
    """A slot that the document forgot to describe is a parameter of its own name; without a value it is refused."""
    operation = Operation(id="op", method="GET", path="/x/{a}")
    assert encode_call(Call(operation, {"a": 1})).path == "/x/1"
    with pytest.raises(ArgumentError, match="a is missing"):
        encode_call(Call(operation, {}))


def test_names_are_encoded() -> None:
    """Names are percent-encoded like values."""
    assert encode(Parameter("filter[a b]", "query", "f"), "x").query == "filter%5Ba%20b%5D=x"
    assert encode(Parameter("$top", "query", "top"), 5).query == "%24top=5"
