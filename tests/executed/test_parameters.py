"""What parameters are on the wire."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest

from .packages import Both

Clients = Callable[..., Both]
FILTER = {
    "created_at": "a",
    "the_inner": {"updated_at": "b"},
    "the_list": [{"updatedAt": "c"}],
    "unknown": 1,
}
DEEP = "{0}[createdAt]=a&{0}[theInner][updatedAt]=b&{0}[theList][][updatedAt]=c&{0}[unknown]=1"
AS_JSON = '{"createdAt":"a","theInner":{"updatedAt":"b"},"theList":[{"updatedAt":"c"}],"unknown":1}'


@pytest.mark.parametrize("is_model", [False, True], ids=["mapping", "model"])
@pytest.mark.parametrize(
    ("argument", "value", "expected"),
    [
        ("deep", FILTER, DEEP.format("deep")),
        ("either", FILTER, DEEP.format("either")),
        ("many", [FILTER], f"many={AS_JSON}"),
        ("as_json", FILTER, f"asJson={AS_JSON}"),
        (
            "flat",
            FILTER,
            'createdAt=a&theInner={"updatedAt":"b"}&theList=[{"updatedAt":"c"}]&unknown=1',
        ),
    ],
)
def test_objects_have_their_names_at_every_level(
    clients: Clients, argument: str, value: Any, expected: str, is_model: bool
) -> None:
    """Whether they are given as models or as mappings, by the names of Python or those on the wire."""
    both = clients("parameters-of-objects")
    if is_model:
        build = both.models.Filter
        value = [build(**v) for v in value] if isinstance(value, list) else build(**value)
    _, sent = both.call("things.list", **{argument: value})
    assert unquote(sent.target.partition("?")[2]) == expected


def test_none_is_left_out(clients: Clients) -> None:
    """Of a query, the headers and the cookies, whatever the argument is made of."""
    both = clients("parameters-of-objects")
    names = ("deep", "many", "flat", "either", "named", "as_json", "x_filter", "kept")
    _, plain = both.call("things.list")
    _, sent = both.call("things.list", **dict.fromkeys(names))
    assert sent == plain


@pytest.mark.parametrize(
    ("argument", "value", "expected"),
    [
        ("either", {"only_here": "x"}, "either[onlyHere]=x"),
        ("either", {"updated_at": "x", "only_here": "y"}, "either[updatedAt]=x&either[onlyHere]=y"),
        ("either", "text", "either=text"),
        ("named", {"my_key": {"updated_at": "x"}}, "named[my_key][updatedAt]=x"),
    ],
)
def test_unions_and_maps(clients: Clients, argument: str, value: Any, expected: str) -> None:
    """The member of a union that knows the names; the keys of a map are nobody's names."""
    _, sent = clients("parameters-of-objects").call("things.list", **{argument: value})
    assert unquote(sent.target.partition("?")[2]) == expected


def test_objects_in_headers(clients: Clients) -> None:
    """As in a query."""
    _, sent = clients("parameters-of-objects").call("things.list", x_filter={"updated_at": "x"})
    assert sent.header("x-filter") == "updatedAt,x"


def test_the_style_cookie_explodes(clients: Clients) -> None:
    """One cookie for each member, where the document says nothing of it."""
    _, sent = clients("parameters-of-objects").call("things.list", kept=["a", "b"])
    assert sent.header("cookie") == "kept=a; kept=b"


@pytest.mark.parametrize(
    ("method", "arguments", "expected"),
    [
        ("list", {"q": "a b", "ids": [1, 2]}, "ids=1%7C2&q=a%20b"),
        ("list", {"q": "x", "at": {"from": "y"}}, "at%5Bfrom%5D=y&q=x"),
        ("find_by_path", {"selector": "$.a[?@.b == 1]"}, "%24.a%5B%3F%40.b%20%3D%3D%201%5D"),
        ("find_by_map", {"filters": {"a": ["1", "2"], "b c": ["3"]}}, "a=1&a=2&b%20c=3"),
        ("find_by_json", {"filter": {"created_at": "x"}}, "%7B%22createdAt%22%3A%22x%22%7D"),
        ("find_by_json", {}, ""),
    ],
)
def test_the_whole_query(
    clients: Clients, method: str, arguments: dict[str, Any], expected: str
) -> None:
    """Fields, a map, JSON, or another text."""
    _, sent = clients("parameters-whole-query").call(f"things.{method}", **arguments)
    assert sent.target.partition("?")[2] == expected


def test_the_delimiters_of_swagger(clients: Clients) -> None:
    """Commas, tabs, blanks and bars, in every place."""
    two = ["a", "b"]
    _, sent = clients("swagger2-collection-formats").call(
        "things.send",
        two,
        csv=two,
        tsv=two,
        ssv=two,
        x_tabs=two,
        form_csv=two,
        form_tsv=two,
        form_multi=two,
    )
    assert sent.target.endswith("/things/a%7Cb?csv=a,b&ssv=a%20b&tsv=a%09b")
    assert sent.header("x-tabs") == "a\tb"
    assert sent.body == b"form_csv=a,b&form_tsv=a%09b&form_multi=a&form_multi=b"


def test_commas_in_a_part(clients: Clients) -> None:
    """A list of Swagger's is one field, in a form of several parts as well."""
    _, sent = clients("swagger2-collection-formats").call(
        "things.send_parts", codes=["1", "2"], file=b"x"
    )
    assert sent.body.count(b'name="codes"') == 1
    assert b'name="codes"\r\n\r\n1,2\r\n' in sent.body
