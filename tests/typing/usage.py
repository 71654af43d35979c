"""How the client is meant to be used, for type checkers only: nothing here runs.

Each kind of method is used as its users do, and ``assert_type`` says what they get. A ``type: ignore`` marks what must be
refused; the checker complains where it is not.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from typing import Any, Literal, assert_type

from bitbadges import (
    OMIT,
    APIConnectionError,
    APIResponse,
    APIStatusError,
    APITimeoutError,
    AsyncBitBadges,
    AsyncPage,
    AsyncPager,
    BitBadges,
    BitBadgesError,
    Call,
    NotFoundError,
    Omit,
    Options,
    Page,
    PaymentRequiredError,
    RateLimitError,
    ServerError,
    Timeout,
    models,
)

Owners = Page[models.BalanceDoc, models.GetOwnersSuccessResponse]
AsyncOwners = AsyncPage[models.BalanceDoc, models.GetOwnersSuccessResponse]


def construct() -> None:
    """Clients are made from nothing, from values, or from functions that give them."""
    with BitBadges() as client:
        assert_type(client, BitBadges)
    BitBadges(api_key="key", access_token=lambda: "token", base_url="https://example.com")
    BitBadges(timeout=5, deadline=None, max_retries=0, strict=True, session="cookie")
    patient = BitBadges(timeout=Timeout(connect=1, read=None))
    assert_type(patient.with_options(max_retries=5), BitBadges)
    BitBadges("key")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    BitBadges(x_api_key="key")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]


def read(client: BitBadges) -> None:
    """A GET gives the model of its answer; fields have Python names and types."""
    answer = client.dynamic_stores.get("store", data_secret="secret")
    assert_type(answer, models.GetDynamicDataStoreSuccessResponse)
    assert_type(answer.doc, models.DynamicDataDoc)
    assert_type(answer.doc.label, str)
    assert_type(answer.doc.public_use_in_claims, bool | None)
    collection = client.tokens.get_collection(123)
    assert_type(collection, models.GetCollectionSuccessResponse)
    balance = client.tokens.get_balance_by_address_specific_token("1", 2, "bb1abc")
    assert_type(balance.balance + 1, int)
    private = client.tokens.get_balance_by_address("1", "bb1abc", fetch_private_params=True)
    assert_type(private.balances[0].badge_ids[0].start + 1, int)
    value = client.dynamic_stores.get_value("store", key="one", lookup_type="id")
    assert_type(value.in_store, bool)


def refuse(client: BitBadges) -> None:
    """What the API does not take is an error before the program runs."""
    client.dynamic_stores.get()  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    client.dynamic_stores.get(1.5)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    client.dynamic_stores.get("s", "secret")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    client.dynamic_stores.get("s", secret="x")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    client.tokens.get_owners("1", "2", sort_by="name")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    client.dynamic_stores.create(label="x")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]


def write(client: BitBadges) -> None:
    """The fields of a body are keywords; a nested object is a model or a mapping."""
    created = client.dynamic_stores.create(handler_id="email", label="Guests")
    assert_type(created, models.CreateDynamicDataStoreSuccessResponse)
    deleted = client.dynamic_stores.delete(dynamic_data_id=created.doc.dynamic_data_id)
    assert_type(deleted.message, str)
    done = client.dynamic_stores.perform_action(
        dynamic_data_id="store", action_name="add", payload={"email": "user@example.com"}
    )
    assert_type(done, models.PerformStoreActionSuccessResponse)
    ranges = [models.UintRange(start=1, end=2**64 - 1)]
    wanted = models.GetCollectionRequestBody(
        collection_id="1", metadata_to_fetch=models.MetadataFetchOptions(badge_ids=ranges)
    )
    found = client.tokens.get_collections(collections_to_fetch=[wanted, {"collectionId": "2"}])
    assert_type(found, models.GetCollectionsSuccessResponse)
    first = found.collections[0]
    assert_type(first, models.BitBadgesCollection | None)
    if first is not None:
        assert_type(first.collection_id, models.CollectionId)


def leave_out(client: BitBadges, label: str | None, rotate: bool | Omit = OMIT) -> None:
    """An argument that may or may not be given is ``OMIT``; an own function can hand that on."""
    kept: str | Omit = OMIT if label is None else label
    client.dynamic_stores.update(dynamic_data_id="s", label=kept, rotate_data_secret=rotate)


def leave_out_what_is_none(
    client: BitBadges, sort: Literal["amount"] | None, count: int | None
) -> None:
    """Where an argument goes into a query, a header or a cookie, ``None`` leaves it out as well."""
    client.tokens.get_owners("1", "2", sort_by=sort, bookmark=None)
    client.tokens.get_collection(1 if count is None else count)
    client.tokens.get_collection(None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def turn_pages(client: BitBadges) -> None:
    """Items of all pages, pages one by one, and a way to resume."""
    page = client.tokens.get_owners("123", "1", sort_by="amount")
    assert_type(page, Owners)
    for owner in page:
        assert_type(owner, models.BalanceDoc)
        assert_type(owner.balances[0].amount + 1, int)
    assert_type(page.items, list[models.BalanceDoc])
    assert_type(page.response, models.GetOwnersSuccessResponse)
    assert_type(page.has_more, bool)
    assert_type(page.next_page(), Owners | None)
    assert_type(page.iter_pages(), Iterator[Owners])
    client.tokens.get_owners("123", "1", options=Options(cursor=page.cursor))
    activity = client.dynamic_stores.get_activity(dynamic_data_id="store")
    assert_type(activity.response.history.pagination.has_more, bool)
    for store in client.dynamic_stores.search():
        assert_type(store, models.DynamicDataDoc | None)


def go_around(client: BitBadges) -> None:
    """The whole answer, many calls at once, and what the document does not have."""
    call = client.tokens.calls.get_refresh_status("1")
    assert_type(call, Call[models.RefreshStatusSuccessResponse])
    answer = client.send(call)
    assert_type(answer, APIResponse[models.RefreshStatusSuccessResponse])
    assert_type(answer.status, int)
    assert_type(answer.parse(), models.RefreshStatusSuccessResponse)
    calls = [client.tokens.calls.get_collection(number) for number in range(10)]
    for collection in client.map(calls, concurrency=4):
        assert_type(collection, models.GetCollectionSuccessResponse)
    either = list(client.map(calls, return_errors=True))
    assert_type(either, list[models.GetCollectionSuccessResponse | BitBadgesError])
    named = dict(zip("ab", client.map(calls, return_errors=True), strict=False))
    assert_type(named, dict[str, models.GetCollectionSuccessResponse | BitBadgesError])
    for _, each in enumerate(client.map(calls, return_errors=True)):
        assert_type(each, models.GetCollectionSuccessResponse | BitBadgesError)
    for result in client.map(calls, return_errors=True):
        assert_type(result, models.GetCollectionSuccessResponse | BitBadgesError)
    typed = client.request("GET", "/new", returns=models.ErrorResponse)
    assert_type(typed, models.ErrorResponse)
    assert_type(client.request("POST", "/new", json={"a": None}, query={"b": True}), Any)
    options = Options(timeout=1, deadline=None, max_retries=0, extra_headers={"x-trace": "1"})
    client.tokens.get_collection("1", options=options)


def fail(client: BitBadges) -> float | None:
    """Errors are caught from the narrow to the wide."""
    try:
        client.address_lists.delete(list_ids=["one"])
    except RateLimitError as error:
        return error.retry_after
    except APIStatusError as error:
        assert_type(error.status, int)
        assert_type(error.message, str)
        assert_type(error.request_id, str | None)
    except APITimeoutError as error:
        assert_type(error.attempts, int)
    except APIConnectionError as error:
        assert_type(error.reached, bool)
    except BitBadgesError as error:
        assert_type(error.operation, str | None)
    return None


def read_errors(client: BitBadges) -> str:
    """The body of an error is what the document declares for its status; a misspelt name is found."""
    try:
        client.tokens.get_collection("1")
    except PaymentRequiredError as error:
        assert_type(error.body, models.CreditsExhaustedResponse)
        return error.body.top_up_ulr  # type: ignore[attr-defined, no-any-return] # pyright: ignore
    except NotFoundError as error:
        assert_type(error.body, models.ErrorResponse)
        return error.mesage  # type: ignore[attr-defined, no-any-return] # pyright: ignore
    except ServerError as error:
        assert_type(error.body, models.ErrorResponse)
    except APIStatusError as error:
        assert_type(error.body, models.CreditsExhaustedResponse | models.ErrorResponse)
        return error.top_up_url  # type: ignore[attr-defined, no-any-return] # pyright: ignore
    return ""


def match_errors(error: BitBadgesError) -> str:
    """Errors, and what their bodies hold, are told apart by patterns."""
    match error:
        case PaymentRequiredError(body=models.CreditsExhaustedResponse() as body):
            assert_type(body, models.CreditsExhaustedResponse)
            return body.top_up_url or ""
        case RateLimitError(retry_after=float() as seconds, body=body):
            assert_type(body, models.ErrorResponse)
            return f"{seconds:.1f}"
        case APIStatusError(status=418, body=models.ErrorResponse(error_message=str() as said)):
            return said
        case APIConnectionError(reached=False):
            return "not sent"
        case _:
            return str(error)


def dump(store: models.DynamicDataDoc) -> str:
    """A model is JSON, as data and as text."""
    assert_type(store.to_dict(), dict[str, Any])
    return store.to_json()


def dump_as_pydantic(store: models.DynamicDataDoc) -> str:
    """A model is a pydantic model."""
    assert_type(store.model_dump(mode="json", by_alias=True), dict[str, Any])
    return store.model_dump_json(by_alias=True, exclude_unset=True)


async def wait(client: AsyncBitBadges) -> None:
    """The same, awaited."""
    async with AsyncBitBadges(api_key="key") as other:
        assert_type(other, AsyncBitBadges)
    answer = await client.dynamic_stores.get("store")
    assert_type(answer, models.GetDynamicDataStoreSuccessResponse)
    pager = client.tokens.get_owners("123", "1")
    assert_type(pager, AsyncPager[models.BalanceDoc, models.GetOwnersSuccessResponse])
    async for owner in pager:
        assert_type(owner, models.BalanceDoc)
    page = await pager
    assert_type(page, AsyncOwners)
    assert_type(page.items, list[models.BalanceDoc])
    assert_type(await page.next_page(), AsyncOwners | None)
    assert_type(pager.iter_pages(prefetch=True), AsyncGenerator[AsyncOwners, None])
    calls = [client.tokens.calls.get_collection(number) for number in range(10)]
    async for collection in client.map(calls):
        assert_type(collection, models.GetCollectionSuccessResponse)
    raw = await client.send(client.tokens.calls.get_refresh_status("1"))
    assert_type(raw.parse(), models.RefreshStatusSuccessResponse)
    assert_type(await client.request("GET", "/new", returns=dict[str, int]), dict[str, int])
