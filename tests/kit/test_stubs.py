"""What a test says of a method is what the real client makes of it: answers, failures, pages, time; waiting and awaiting."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bitbadges import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ForbiddenError,
    NotFoundError,
    Options,
    RateLimitError,
    ResponseDecodingError,
    ServerError,
    models,
)
from bitbadges.testing import (
    AsyncFakeBitBadges,
    FakeBitBadges,
    NotStubbedError,
    WrongAnswerError,
    make,
)

from .both import Both

ANY_MAKE: Any = make


def test_a_value_is_returned() -> None:
    """The object inside an answer is enough; calls are known by their arguments, and requests by what is on the wire."""
    both = Both()
    both.say("address_lists.get", "returns", make.address_list(list_id="1"))
    answer = both.call("address_lists.get", "1")
    assert isinstance(answer, models.GetAddressListSuccessResponse)
    assert answer.address_list.list_id == "1"
    for stub in both.find("address_lists.get"):
        stub.assert_called_once_with("1")
        stub.assert_called_once_with(address_list_id="1")
        with pytest.raises(AssertionError, match="is to be called with"):
            stub.assert_called_with("2")
    for fake in both.fakes:
        (request,) = fake.requests
        assert (request.method, request.path) == ("GET", "/api/v0/addressList/1")
        assert request.json is None


def test_answers_follow_each_other() -> None:
    """The last one stays; ``then`` puts one behind the others, anything else takes their place."""
    both = Both()
    first, second = (make.address_list(list_id=name) for name in ("1", "2"))
    both.say("address_lists.get", "returns", first, second)
    found = [both.call("address_lists.get", "x").address_list.list_id for _ in range(3)]
    assert found == ["1", "2", "2"]
    for stub in both.find("address_lists.get"):
        stub.fails(403).then.returns(first)
    both.fail("address_lists.get", ForbiddenError, "x")
    assert both.call("address_lists.get", "x").address_list.list_id == "1"


def test_pages_follow_each_other() -> None:
    """Each with what leads to the next; the client asks for them as it does."""
    a, b, c = (make.balance_doc(bitbadges_address=f"bb1{name}") for name in "abc")
    both = Both()
    both.say("tokens.get_owners", "pages", [[a], [b, c]])
    assert both.call("tokens.get_owners", "1", "1") == [a, b, c]
    both.say("tokens.get_owners", "pages", [])
    assert both.call("tokens.get_owners", "1", "1") == []
    for fake, stub in zip(both.fakes, both.find("tokens.get_owners"), strict=True):
        assert stub.call_count == 2
        assert [request.query.get("bookmark") for request in fake.requests] == [
            None,
            "page-2",
            None,
        ]


@pytest.mark.parametrize(
    ("cause", "kind", "attempts"),
    [
        (NotFoundError, NotFoundError, 1),
        (404, NotFoundError, 1),
        (410, APIStatusError, 1),
        (ServerError, ServerError, 2),
        (503, ServerError, 3),
        (RateLimitError, RateLimitError, 3),
        ("timeout", APITimeoutError, 3),
        (TimeoutError, APITimeoutError, 3),
        (APITimeoutError, APITimeoutError, 3),
        ("reset", APIConnectionError, 3),
        (ConnectionResetError, APIConnectionError, 3),
        ("refused", APIConnectionError, 3),
        (ResponseDecodingError, ResponseDecodingError, 1),
    ],
)
def test_calls_fail_in_every_way(cause: Any, kind: type[Exception], attempts: int) -> None:
    """With the error of production, after as many attempts as there; no time passes."""
    both = Both()
    both.say("tokens.get_collection", "fails", cause)
    both.fail("tokens.get_collection", kind, "1")
    for stub in both.find("tokens.get_collection"):
        assert len(stub.requests) == attempts
        assert stub.call_count == 1


def test_a_failure_has_the_body_that_the_document_gives_or_the_test() -> None:
    """Typed as the document says."""
    both = Both()
    both.say("tokens.get_collection", "fails", NotFoundError)
    assert isinstance(
        both.fail("tokens.get_collection", NotFoundError, "1").body, models.ErrorResponse
    )
    body = models.ErrorResponse(error="gone", error_message="It is gone", unauthorized=None)
    both.say("tokens.get_collection", "fails", 404, body=body, headers={"X-Request-Id": "r1"})
    error = both.fail("tokens.get_collection", NotFoundError, "1")
    assert error.body.error_message == "It is gone"
    assert error.request_id == "r1"
    both.say("tokens.get_collection", "fails", 502, body="<html>no</html>")
    assert both.fail("tokens.get_collection", ServerError, "1").body == "<html>no</html>"


def test_waiting_takes_no_time() -> None:
    """A 429 is waited for, and is repeated; the time that would have passed is known."""
    both = Both()
    for stub in both.find("tokens.get_collection"):
        stub.fails(429, retry_after=30).then.returns(make.get_collection_success_response())
    both.call("tokens.get_collection", "1")
    for fake in both.fakes:
        (waited,) = fake.time.waited
        assert 30 <= waited <= 32
        assert [request.attempt for request in fake.requests] == [1, 2]


def test_a_deadline_can_be_provoked() -> None:
    """An answer that comes after it is none; one that comes before it is."""
    both = Both(timeout=None)
    answer = make.get_collection_success_response()
    both.say("tokens.get_collection", "returns", answer, after=100)
    assert both.call("tokens.get_collection", "1") == answer
    options = Options(deadline=50)
    error = both.fail("tokens.get_collection", APITimeoutError, "1", options=options)
    assert "deadline" in str(error)


def test_a_function_answers() -> None:
    """With the arguments as they were given; what it raises of the client's errors is what the call fails with."""
    both = Both()
    asked: list[dict[str, Any]] = []

    def answer(collection_id: str, **given: Any) -> models.GetCollectionSuccessResponse:
        asked.append({"collection_id": collection_id, **given})
        if collection_id == "2":
            raise APIConnectionError("cut")
        return make.get_collection_success_response()

    both.say("tokens.get_collection", "calls", answer)
    both.call("tokens.get_collection", "1")
    both.fail("tokens.get_collection", APIConnectionError, "2")
    assert asked[0] == {"collection_id": "1"}


def test_an_asynchronous_function_answers_the_asynchronous_fake() -> None:
    """And the other says what it needs."""

    async def answer(*_: object) -> models.GetCollectionSuccessResponse:
        await asyncio.sleep(0)
        return make.get_collection_success_response()

    fake = AsyncFakeBitBadges()
    fake.tokens.get_collection.calls(answer)

    async def call() -> models.GetCollectionSuccessResponse:
        return await fake.tokens.get_collection("1")

    assert asyncio.run(call()) == make.get_collection_success_response()
    other = FakeBitBadges()
    other.tokens.get_collection.calls(answer)
    with pytest.raises(TypeError, match="needs the asynchronous fake"):
        other.tokens.get_collection("1")


def test_what_nobody_stubbed_says_what_to_write() -> None:
    """The very line, which then works."""
    both = Both()
    error = both.fail("tokens.get_owners", NotStubbedError, "1", "1")
    line = str(error).partition("write ")[2]
    assert line == "fake.tokens.get_owners.pages([[make.balance_doc()]])"
    fake = both.fakes[0]
    eval(line, {"fake": fake, "make": make})
    assert list(fake.tokens.get_owners("1", "1")) == [make.balance_doc()]


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (
            lambda fake: fake.address_lists.get.returns(make.balance_doc()),
            "cannot answer a BalanceDoc",
        ),
        (lambda fake: fake.address_lists.get.returns(None), "cannot answer None"),
        (lambda fake: fake.tokens.get_owners.pages([[make.address_list()]]), "cannot answer pages"),
        (lambda fake: fake.tokens.get_owners.fails("nonsense"), "timeout, reset, refused"),
        (lambda fake: fake.tokens.get_owners.fails(200), "does not fail with 200"),
        (lambda fake: fake.tokens.get_owners.fails(KeyError), "no error of the client"),
        (lambda _: ANY_MAKE.address_list(listid="1"), "did you mean 'list_id'"),
        (lambda _: ANY_MAKE.address_list(list_id=1), "list_id: Input should be a valid string"),
    ],
)
def test_what_is_wrong_is_refused_where_it_is_said(act: Any, message: str) -> None:
    """With what is wrong about it, as a ``TypeError``."""
    with pytest.raises(TypeError, match=message):
        act(FakeBitBadges())


def test_a_wrong_answer_names_the_place() -> None:
    """Also where it was made around the types."""
    fake = FakeBitBadges()
    wrong: Any = make.get_address_list_success_response()
    wrong.address_list = {"listId": 1}
    with pytest.raises(WrongAnswerError, match="/addressList"):
        fake.address_lists.get.returns(wrong)
