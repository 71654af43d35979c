"""Each operation over a real socket: the request that it makes, and the documented answer that it reads."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from bitbadges import models
from bitbadges._runtime.models.objects import is_model

from ..backends import MODELS
from .comparing import dump, find_untyped, text_of, to_keywords
from .documents import find_response_schema, map_numbers, read_example
from .operations import CASES, Case
from .recording import Recorded, RecordingServer
from .surface import Surface, SurfaceFactory

FIRST_CASES = list({case.id: case for case in reversed(CASES)}.values())
WITH_BODY = [case for case in FIRST_CASES if read_example(case.id, "request") is not None]
USER_AGENT = re.compile(r"bitbadges-python/\S+ \w+/\d+\.\d+\.\d+ \(\w+\)")
# Where the documentation itself shows a key that may be any.
OPEN = {"getRefreshStatus": ["/error_docs/0/claim_info/referrer"]}

every_case = pytest.mark.parametrize("case", CASES, ids=str)
every_operation = pytest.mark.parametrize("case", FIRST_CASES, ids=str)
every_documented_request = pytest.mark.parametrize("case", WITH_BODY, ids=str)


def call(surface: Surface, case: Case) -> Any:
    """Make the call; of a page, the whole answer."""
    result = surface.call(case.call, *case.arguments, **case.keywords)
    answer = result.response if case.items else result
    assert is_model(answer)
    return answer


def check_model(answer: Any, case: Case) -> None:
    """The answer is an instance of the operation's own class, and every part of it has a field."""
    assert isinstance(answer, getattr(models, case.returns))
    assert list(find_untyped(answer)) == OPEN.get(case.id, [])


def check_request(request: Recorded, case: Case) -> None:
    """Request line and body are those of the table, to the byte or, for JSON, to the value."""
    assert request.method == case.method
    assert request.path == f"/api/v0{case.path}"
    assert request.query == case.encoded_query
    if case.body is None:
        assert request.body == b""
    else:
        assert text_of(json.loads(request.body)) == text_of(case.body)


@every_case
def test_request(case: Case, server: RecordingServer, client: Surface) -> None:
    """One request goes out, with exactly the method, path, query and body that are expected."""
    server.answer_json(read_example(case.id, "response"))
    call(client, case)
    check_request(server.last, case)


@every_case
@pytest.mark.parametrize("signed_in", ["nobody", "token", "cookie", "both"])
def test_headers(
    case: Case, signed_in: str, server: RecordingServer, open_client: SurfaceFactory
) -> None:
    """The API key goes along, the user's credential where the operation takes one, and no stray header."""
    token = {"access_token": "token-of-the-user"} if signed_in in ("token", "both") else {}
    cookie = {"session": "s%3Aab.c+d/e="} if signed_in in ("cookie", "both") else {}
    server.answer_json(read_example(case.id, "response"))
    call(open_client(**token, **cookie), case)
    request = server.last
    expected = {"host", "accept", "accept-encoding", "user-agent", "x-api-key"}
    assert request.header("x-api-key") == "key-of-the-app"
    assert request.header("accept") == "application/json"
    assert request.header("host") == server.url.split("/")[2]
    assert USER_AGENT.fullmatch(request.header("user-agent"))
    if case.body is not None:
        expected |= {"content-type", "content-length"}
        assert request.header("content-type") == "application/json"
        assert request.header("content-length") == str(len(request.body))
    if case.user != "never" and token:
        expected |= {"authorization"}
        assert request.header("authorization") == "Bearer token-of-the-user"
    elif case.user != "never" and cookie:
        expected |= {"cookie"}
        assert request.header("cookie") == "bitbadges=s%3Aab.c+d/e="
    assert request.header_names == sorted(expected)


@every_operation
def test_documented_response(case: Case, server: RecordingServer, client: Surface) -> None:
    """The documented answer fits its models strictly, leaves nothing untyped, and dumps to what was sent."""
    documented = read_example(case.id, "response")
    server.answer_json(documented)
    answer = call(client, case)
    check_model(answer, case)
    assert text_of(dump(answer)) == text_of(documented)
    assert json.loads(answer.to_json()) == documented


@every_operation
def test_numbers_of_both_spellings(case: Case, server: RecordingServer, client: Surface) -> None:
    """The API's numbers may come as JSON integers too; they are written as decimal strings, all else as it came.

    Which parts of the example are such numbers is read from the schema of the answer in the document.
    """
    schema = find_response_schema(case.id)
    documented = read_example(case.id, "response")
    numbers: list[Any] = []

    def turn_to_integer(value: Any) -> Any:
        numbers.append(value)
        return int(value)

    given = map_numbers([schema], documented, turn_to_integer)
    server.answer_json(given)
    answer = call(client, case)
    # Structs keep what is on the wire.
    expected = given if MODELS == "msgspec" else map_numbers([schema], documented, str)
    assert text_of(dump(answer)) == text_of(expected)
    assert numbers or not re.search(r'"\d+"', text_of(documented))


@every_operation
def test_items(case: Case, server: RecordingServer, client: Surface) -> None:
    """The items of a page are the objects at the documented place of the answer; other answers have none."""
    documented = read_example(case.id, "response")
    server.answer_json(documented)
    result = client.call(case.call, *case.arguments, **case.keywords)
    if case.items is None:
        assert is_model(result)
        return
    expected = documented
    for step in case.items.removeprefix("/").split("/"):
        expected = expected[step]
    assert expected
    assert [dump(item) for item in result.items] == expected
    assert type(result).__name__.endswith("Page")


@every_documented_request
def test_documented_request(case: Case, server: RecordingServer, client: Surface) -> None:
    """The documented request, given as keywords, is on the wire as the documentation has it."""
    documented = read_example(case.id, "request")
    server.answer_json(read_example(case.id, "response"))
    client.call(case.call, **to_keywords(documented))
    schema_free = text_of(json.loads(server.last.body))
    assert schema_free == text_of(documented)
    assert (server.last.method, server.last.path) == (case.method, f"/api/v0{case.path}")


def test_documented_examples_are_counted() -> None:
    """The documentation shows 36 answers and 12 requests, and each has gone through the tests above."""
    assert len(FIRST_CASES) == 36
    assert len(WITH_BODY) == 12
    assert {case.id for case in WITH_BODY} == {case.id for case in CASES if case.body is not None}
