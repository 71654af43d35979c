"""Each scheme of paging against servers that keep to it, and against those that contradict themselves."""

from __future__ import annotations

import copy
import logging
from contextlib import closing
from typing import Any
from urllib.parse import parse_qs

import pytest
from runtime.answers.paging import find_address
from runtime.operation import Operation, Paging, Parameter, Response
from runtime.options import Options

from ..faults import FaultServer, Received, answer, respond
from ..sample import BY_OFFSET, Call, Connect, Driver, operation

NAMES = [f"t{n}" for n in range(7)]


def page_of(start: int, size: int = 3) -> list[dict[str, str]]:
    """Some of seven things."""
    return [{"name": name, "id": name} for name in NAMES[start : start + size]]


def read(request: Received) -> dict[str, str]:
    """The query of a request."""
    return {name: values[0] for name, values in parse_qs(request.query).items()}


def paged(scheme: str, *, argument: str | None = None, **more: Any) -> Operation:
    """An operation whose pages follow each other by a scheme; its answer is plain JSON."""
    parameters: tuple[Parameter, ...]
    parameters = (Parameter(argument, "query", argument),) if argument else ()
    parameters += (Parameter("size", "query", "size"),)
    paging = Paging(scheme=scheme, items="/items", request=argument, **more)  # type: ignore[arg-type]
    return operation(parameters=parameters, responses=(Response("200", Any),), paging=paging)


def serve_next(request: Received, form: str) -> Any:
    start = int(read(request).get("at", "0"))
    body: dict[str, Any] = {"items": page_of(start), "links": {"next": None}}
    if start + 3 < len(NAMES):
        body["links"]["next"] = form.format(host=request.headers["host"], at=start + 3)
    return answer(200, body)


@pytest.mark.parametrize(
    "form",
    [
        "http://{host}/things?at={at}",
        "/things?at={at}",
        "things?at={at}",
        "?at={at}",
        "//{host}/things?at={at}",
    ],
)
def test_an_address_in_the_body(driver: Driver, server: FaultServer, form: str) -> None:
    """The next address may be absolute, or relative in any way; it is called with the credentials of the API."""
    server.play(respond(lambda request: serve_next(request, form)))
    items = driver.items(Call(paged("link", next="/links/next")))
    assert [item["name"] for item in items] == NAMES
    assert [request.path for request in server.received] == ["/things"] * 3
    assert len({request.headers.get("x-key") for request in server.received}) == 1


def test_a_path_below_the_servers_own() -> None:
    """A path without the prefix of the server is taken for the place that was called."""
    base = "https://h/restapi/v2/accounts/1/envelopes?count=2"
    link = {"next": "/accounts/1/envelopes?start=2"}
    assert find_address(link, "/next", base) == "https://h/restapi/v2/accounts/1/envelopes?start=2"
    away = {"next": "/v3/other?start=2"}
    assert find_address(away, "/next", base) == "https://h/v3/other?start=2"
    assert find_address({"next": ""}, "/next", base) is None
    assert find_address({"next": "http://[broken"}, "/next", base) is None


def test_resume_by_address(driver: Driver, server: FaultServer) -> None:
    """The cursor of a page is the whole address, and starts another call there."""
    server.play(respond(lambda request: serve_next(request, "/things?at={at}")))
    call = Call(paged("link", next="/links/next"))
    first = driver.pages(call, limit=1)[0]
    assert first.cursor.endswith("/things?at=3") and first.cursor.startswith("http://")
    rest = driver.items(call, Options(cursor=first.cursor))
    assert [item["name"] for item in rest] == NAMES[3:]


def test_a_token_inside_an_address(driver: Driver, server: FaultServer) -> None:
    """The parameter is taken out of the address, whoever's address that is."""

    def serve(request: Received) -> Any:
        start = int(read(request).get("token", "at-0")[3:])
        more = start + 3 < len(NAMES)
        link = f"https://elsewhere.example/things?size=3&token=at-{start + 3}#top" if more else None
        return answer(200, {"items": page_of(start), "next": link})

    server.play(respond(serve))
    call = Call(paged("link-token", argument="token", next="/next", token="token"))
    assert [item["name"] for item in driver.items(call)] == NAMES
    assert [read(request).get("token") for request in server.received] == [None, "at-3", "at-6"]


def test_the_last_items_id(driver: Driver, server: FaultServer) -> None:
    """The id of the last item asks for what follows it, while the flag says that there is more."""

    def serve(request: Received) -> Any:
        after = read(request).get("after")
        start = NAMES.index(after) + 1 if after else 0
        return answer(200, {"items": page_of(start), "has_more": start + 3 < len(NAMES)})

    server.play(respond(serve))
    call = Call(paged("last-item", argument="after", key="/id", more="/has_more"))
    assert [item["name"] for item in driver.items(call)] == NAMES
    assert [read(request).get("after") for request in server.received] == [None, "t2", "t5"]
    resumed = driver.items(call, Options(cursor="t4"))
    assert [item["name"] for item in resumed] == ["t5", "t6"]


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("end", ["pages", "total", "last", "current", "none"])
def test_numbers_of_pages(driver: Driver, server: FaultServer, first: int, end: str) -> None:
    """Pages are counted from 0 or from 1; whatever tells the last one is believed, and an empty page else."""

    def serve(request: Received) -> Any:
        number = int(read(request).get("page", first)) - first
        told: dict[str, Any] = {"pages": 3, "total": 7, "last": number == 2}
        body = {"items": page_of(number * 3), "current": number + first}
        return answer(200, body | ({end: told[end]} if end in told else {}))

    server.play(respond(serve))
    places = {} if end == "none" else {end: f"/{end}"}
    start = 0 if end == "current" else first
    call = Call(paged("page", argument="page", start=start, **places), {})
    assert [item["name"] for item in driver.items(call)] == NAMES
    numbers = [read(request).get("page") for request in server.received]
    expected = [None, str(first + 1), str(first + 2), str(first + 3)]
    asked = 3 if end in ("pages", "last", "total") else 4
    assert numbers == expected[:asked]


def test_an_offset_that_is_opaque(driver: Driver, server: FaultServer) -> None:
    """Whatever the parameter is called: a token that an answer gave is sent back as it came."""

    def serve(request: Received) -> Any:
        start = {"": 0, "a+/=": 3, "b&?": 6}[read(request).get("offset", "")]
        token = {0: "a+/=", 3: "b&?"}.get(start)
        following = {"offset": token} if token else None
        return answer(200, {"items": page_of(start), "next_page": following})

    server.play(respond(serve))
    call = Call(paged("cursor", argument="offset", cursor="/next_page/offset"))
    assert [item["name"] for item in driver.items(call)] == NAMES


@pytest.mark.parametrize(
    ("operation_of", "body"),
    [
        (
            paged("cursor", argument="at", cursor="/cursor", more="/more"),
            {"items": page_of(0), "cursor": "", "more": True},
        ),
        (
            paged("cursor", argument="at", cursor="/cursor", last="/last"),
            {"items": page_of(0), "last": False},
        ),
        (
            paged("link", next="/next", more="/more"),
            {"items": page_of(0), "next": None, "more": True},
        ),
        (
            paged("last-item", argument="at", key="/id", more="/more"),
            {"items": [], "more": True},
        ),
        (paged("page", argument="page", more="/more"), {"items": [], "more": True}),
    ],
)
def test_more_without_a_way_to_it(
    driver: Driver,
    server: FaultServer,
    caplog: pytest.LogCaptureFixture,
    operation_of: Operation,
    body: dict[str, Any],
) -> None:
    """Who is told that there is more, and not where, is warned; the page says that there is more."""
    server.play(respond(lambda _: answer(200, body)))
    with caplog.at_level(logging.WARNING):
        pages = driver.pages(Call(operation_of))
    assert [(page.has_more, page.cursor) for page in pages] == [(True, None)]
    assert len(server.received) == 1
    warnings = [each.getMessage() for each in caplog.records if each.levelno == logging.WARNING]
    assert len(warnings) == 1
    assert "says that there is more, but not where" in warnings[0]


def test_another_host_is_told_nothing(connect: Connect, server: FaultServer) -> None:
    """An address at another origin is called without credentials, headers of the call, cookies and the client's secrets."""
    with closing(FaultServer()) as other:
        other.play(respond(lambda _: answer(200, {"items": page_of(3, 4)})))
        link = {"items": page_of(0), "next": f"{other.url}/stolen?at=3"}
        server.play(respond(lambda _: answer(200, link)))
        secret = {"X-Api-Token": "own", "Authorization": "Bearer own"}
        api = connect(headers={"X-Session-Token": "client"})
        named = operation(
            parameters=(Parameter("Trace", "header", "trace"), Parameter("c", "cookie", "c")),
            responses=(Response("200", Any),),
            paging=Paging(scheme="link", items="/items", next="/next"),
        )
        call = Call(named, {"trace": "mine", "c": "crumb"})
        items = api.items(call, Options(extra_headers=secret))
    assert [item["name"] for item in items] == NAMES
    sent, leaked = server.received[0].headers, other.received[0].headers
    hidden = {name for name in sent if name not in leaked}
    assert {"authorization", "x-api-token", "x-session-token", "trace", "cookie"} <= hidden
    assert set(leaked) <= {"accept", "user-agent", "host", "connection", "accept-encoding"}


def test_a_page_is_its_answer_too(driver: Driver, server: FaultServer) -> None:
    """What the answer has, the page has, unless it has it itself; what neither has is named."""
    server.play(respond(lambda _: answer(200, {"items": page_of(0), "total": 7})))
    page = driver.pages(Call(BY_OFFSET, {"size": 3}), limit=1)[0]
    assert (page.total, page.response.total) == (7, 7)
    with pytest.raises(AttributeError, match="nor its response has an attribute 'totl'"):
        _ = page.totl
    assert copy.copy(page).total == 7


@pytest.mark.parametrize("scheme", ["offset", "page", "last-item"])
@pytest.mark.parametrize("told", [True, False])
def test_pages_smaller_than_asked_for(
    driver: Driver, server: FaultServer, scheme: str, told: bool
) -> None:
    """A server that holds pages smaller than asked for loses nobody an item, whether it tells the total or not."""

    def serve(request: Received) -> Any:
        asked = read(request)
        last = asked.get("after")
        start = int(asked.get("offset", "0")) + int(asked.get("page", "0")) * 3
        start = NAMES.index(last) + 1 if last else start
        return answer(200, {"items": page_of(start)} | ({"total": len(NAMES)} if told else {}))

    server.play(respond(serve))
    argument = {"offset": "offset", "page": "page", "last-item": "after"}[scheme]
    more: dict[str, Any] = {"key": "/id"} if scheme == "last-item" else {"total": "/total"}
    call = Call(paged(scheme, argument=argument, size="size", **more), {"size": 100})
    assert [item["name"] for item in driver.items(call)] == NAMES
    assert len(server.received) == 3
