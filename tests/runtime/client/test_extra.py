"""What callers add to a request: queries by the rules of declared parameters, bodies, options that are sent or refused."""

from __future__ import annotations

import enum
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from runtime.errors import ArgumentError
from runtime.models.base import Model
from runtime.omit import OMIT
from runtime.operation import Body, BodyField, Parameter
from runtime.options import Options
from runtime.secrets import Secret

from ..faults import FaultServer, answer
from ..sample import BY_CURSOR, BY_LINK, GET, POST, Call, Driver, Thing, attempt, operation


class Color(enum.Enum):
    """A value with a name."""

    RED = "dark red"


class Size(Model):
    """An object."""

    width: int | None = None


HUGE = pytest.param(10**5000, id="huge")
DECLARED = operation(parameters=(Parameter("v", "query", "v"),))


@pytest.mark.parametrize(
    ("value", "query"),
    [
        (Color.RED, "v=dark%20red"),
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "v=2026-01-02T03%3A04%3A05Z"),
        (date(2026, 1, 2), "v=2026-01-02"),
        (b"ab", "v=ab"),
        ({"a": 1, "b": True}, "a=1&b=true"),
        (Size(width=7), "width=7"),
        ([Color.RED, 1, None], "v=dark%20red&v=1"),
        ((date(2026, 1, 2), b"x"), "v=2026-01-02&v=x"),
        ([{"a": 1}], "v=%7B%22a%22%3A1%7D"),
        (UUID(int=1), "v=00000000-0000-0000-0000-000000000001"),
        (Decimal("1.50"), "v=1.50"),
        (1e16, "v=1e%2B16"),
        (Secret("s"), "v=s"),
        (True, "v=true"),
        ("a&b=c", "v=a%26b%3Dc"),
        (None, ""),
        ([], ""),
        (OMIT, ""),
    ],
)
def test_query_values(driver: Driver, server: FaultServer, value: Any, query: str) -> None:
    """As a declared parameter has them, in both ways of adding some."""
    driver.execute(Call(DECLARED, {"v": value}))
    driver.execute(Call(GET), Options(extra_query={"v": value}))
    driver.request("GET", "/x", query={"v": value})
    driver.request("GET", "/x", options=Options(extra_query={"v": value}))
    assert [request.query for request in server.received] == [query] * 4


@pytest.mark.parametrize(
    "value", [object(), float("nan"), float("-inf"), Decimal("NaN"), "\ud800", [object()], HUGE]
)
def test_query_values_without_a_rule(driver: Driver, server: FaultServer, value: Any) -> None:
    """Refused by name, and the value is not shown."""
    error = attempt(driver, Call(GET), Options(extra_query={"v": value}))
    assert isinstance(error, ArgumentError)
    assert "'v' in extra_query cannot be sent" in str(error)
    with pytest.raises(ArgumentError, match="'v' in query cannot be sent"):
        driver.request("GET", "/x", query={"v": value})
    assert not server.received


RATIO = operation(
    "POST",
    bodies=(
        Body("application/json", dict[str, Any], fields=(BodyField("ratioValue", "ratio"),)),
        Body("application/x-www-form-urlencoded", fields=(BodyField("ratioValue", "ratio"),)),
        Body("multipart/form-data", fields=(BodyField("ratioValue", "ratio"),)),
    ),
)


class Numbers(Model):
    """Numbers within numbers."""

    ratio: float | None = None
    more: list[float | None] | None = None
    by_name: dict[str, float] | None = None


WHOLE = operation("POST", bodies=(Body("application/json", Numbers, argument="body"),))


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (float("nan"), "ratio"),
        (float("inf"), "ratio"),
        (Decimal("-Infinity"), "ratio"),
        ([1.0, None, float("nan")], "ratio.2"),
        ({"deep": {"er": float("-inf")}}, "ratio.deep.er"),
        (Numbers(by_name={"a": float("nan")}), "ratio.by_name.a"),
    ],
)
def test_numbers_that_are_none(driver: Driver, server: FaultServer, value: Any, place: str) -> None:
    """NaN and the infinities have no form in JSON: they are refused, naming the argument, and never become null."""
    error = attempt(driver, Call(RATIO, {"ratio": value}))
    assert isinstance(error, ArgumentError)
    assert f"{place} cannot be sent: a number that is not finite" in str(error)
    for content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
        error = attempt(driver, Call(RATIO, {"ratio": value}, content_type))
        assert isinstance(error, ArgumentError)
        assert f"{place} cannot be sent" in str(error)
    error = attempt(driver, Call(POST), Options(extra_body={"ratio": value}))
    assert isinstance(error, ArgumentError)
    assert f"'{place}' in extra_body cannot be sent" in str(error)
    with pytest.raises(ArgumentError, match="not finite"):
        driver.request("POST", "/x", json=value)
    assert not server.received


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (Numbers(ratio=float("nan")), "ratio"),
        ({"more": [None, float("inf")]}, "more.1"),
        ({"by_name": {"x": float("nan")}, "unknown": None}, "by_name.x"),
    ],
)
def test_numbers_of_models(driver: Driver, server: FaultServer, body: Any, place: str) -> None:
    """The same in models, and null that is meant stays null."""
    error = attempt(driver, Call(WHOLE, {"body": body}))
    assert isinstance(error, ArgumentError)
    assert f"{place} cannot be sent" in str(error)
    driver.execute(Call(WHOLE, {"body": {"ratio": None, "more": [None, 1.5], "nan": "NaN"}}))
    assert json.loads(server.received[0].body) == {"ratio": None, "more": [None, 1.5], "nan": "NaN"}


def test_a_body_of_a_made_up_call(driver: Driver, server: FaultServer) -> None:
    """Every option reaches the wire there too."""
    options = Options(
        extra_body={"b": 2, "when": date(2026, 1, 2), "c": Color.RED, "none": None, "no": OMIT},
        extra_query={"q": 1},
        extra_headers={"X-Y": "z"},
        idempotency_key="k",
    )
    driver.request("POST", "/x", json={"a": 1, "b": 1}, options=options)
    driver.request("POST", f"{server.url}/x?there=1", query={"p": 1}, options=options)
    first, second = server.received
    merged = {"a": 1, "b": 2, "when": "2026-01-02", "c": "dark red", "none": None}
    assert json.loads(first.body) == merged
    del merged["a"]
    assert json.loads(second.body) == merged
    assert first.query == "q=1"
    assert second.query == "there=1&p=1&q=1"
    assert first.headers["x-y"] == second.headers["x-y"] == "z"
    assert first.headers["idempotency-key"] == "k"
    assert second.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"json": [1]}, "extra_body needs a body that is a JSON object"),
        ({"content": b'{"a":1}'}, "extra_body needs a body that is a JSON object"),
    ],
)
def test_bodies_that_take_no_more(
    driver: Driver, server: FaultServer, more: dict[str, Any], said: str
) -> None:
    """A body that is no JSON object is refused, not replaced or kept without a word."""
    with pytest.raises(ArgumentError, match=said):
        driver.request("POST", "/x", options=Options(extra_body={"b": 2}), **more)
    for content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
        call = Call(RATIO, {"ratio": 1}, content_type)
        assert said in str(attempt(driver, call, Options(extra_body={"b": 2})))
    assert not server.received


@pytest.mark.parametrize(
    "value", [object(), "\ud800", {"\ud800": 1}, {1, object()}, [[["\udfff"]]]]
)
def test_extra_bodies_without_a_form(driver: Driver, server: FaultServer, value: Any) -> None:
    """What JSON has no form for is our error, by name."""
    error = attempt(driver, Call(POST), Options(extra_body={"v": value}))
    assert isinstance(error, ArgumentError)
    assert "'v' in extra_body cannot be sent" in str(error)
    name = attempt(driver, Call(POST), Options(extra_body={"\ud800": 1}))
    assert isinstance(name, ArgumentError)
    assert not server.received


def test_options_without_a_place(driver: Driver, server: FaultServer) -> None:
    """A key, or a cursor, that the operation has no place for is refused, whatever the way of calling."""
    for options, said in (
        (Options(idempotency_key="k"), "idempotency_key cannot be sent"),
        (Options(cursor="c"), "cursor cannot be sent"),
    ):
        assert said in str(attempt(driver, Call(GET), options))
        with pytest.raises(ArgumentError, match=said):
            driver.send(Call(GET), options)
        with pytest.raises(ArgumentError, match=said):
            driver.map([Call(GET)], options=options)
        with pytest.raises(ArgumentError, match=said):
            driver.events(Call(GET), options)
    with pytest.raises(ArgumentError, match="cursor cannot be sent"):
        driver.request("GET", "/x", options=Options(cursor="c"))
    assert not server.received


def test_a_cursor_in_every_way_of_calling(driver: Driver, server: FaultServer) -> None:
    """The page that a cursor asks for, also of calls that are sent one by one."""
    server.play(answer(200, {"items": []}))
    driver.send(Call(BY_CURSOR), Options(cursor="c d"))
    driver.map([Call(BY_CURSOR)], options=Options(cursor="e"))
    driver.send(
        Call(BY_LINK), Options(cursor=f"{server.url}/there?p=2&a=1", extra_query={"a": 2, "b": 3})
    )
    assert [each.query for each in server.received] == [
        "bookmark=c%20d",
        "bookmark=e",
        "p=2&a=1&b=3",
    ]


def test_extra_body_keeps_what_it_does_not_name(driver: Driver, server: FaultServer) -> None:
    """The rest of the body goes out as it would without."""
    driver.execute(
        Call(POST, {"name": Thing(name="caf\u00e9").name}), Options(extra_body={"x": 1.5})
    )
    assert server.received[0].body == '{"name":"caf\u00e9","x":1.5}'.encode()
